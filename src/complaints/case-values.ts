import type { Case, Loss } from '../core/case.ts';
import { exhibitName } from '../core/exhibit.ts';
import { eventWords } from './event-words.ts';
import { currentStatement, type Filling } from './filling.ts';
import { headings } from './headings.ts';
import { claimedSender, readable, receivedAt } from './message-values.ts';

export function whatHappened({ case: { events }, language }: Filling): string {
  return events.map((event) => eventWords[event][language]).join('; ');
}

/** One line a loss: amount and currency as told, day, way, receiver, receipts. */
export function lossLines({ case: { losses }, language }: Filling): string {
  const words = headings[language];
  return losses
    .map(({ amount, currency, on, howPaid, paidTo, receipts }) =>
      [
        `${amount} ${currency}`,
        on,
        howPaid,
        paidTo === undefined ? undefined : `${words.paidTo}${words.colon}${paidTo}`,
        receipts.length === 0 ? undefined : `${words.receipts}${words.colon}${receipts.map(exhibitName).join(', ')}`,
      ]
        .filter((value) => value !== undefined && value !== '')
        .join(words.comma),
    )
    .join('\n');
}

/** Sums, one a currency; added as whole numbers, so that no cent is lost. */
export function lossTotals(losses: readonly Loss[]): string {
  const totals = new Map<string, bigint>();
  const places = Math.max(0, ...losses.map(({ amount }) => amount.split('.')[1]?.length ?? 0));
  for (const { amount, currency } of losses) {
    const [whole = '0', part = ''] = amount.split('.');
    totals.set(currency, (totals.get(currency) ?? 0n) + BigInt(whole + part.padEnd(places, '0')));
  }
  return [...totals].map(([currency, sum]) => `${withPoint(sum, places)} ${currency}`).join(', ');
}

function withPoint(sum: bigint, places: number): string {
  if (places === 0) return String(sum);
  const digits = String(sum).padStart(places + 1, '0');
  return `${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

export function lossWays({ case: { losses } }: Filling): string {
  return [...new Set(losses.flatMap(({ howPaid }) => howPaid ?? []))].join(', ');
}

export function earlierSteps({ case: { earlierSteps: steps }, language }: Filling): string {
  const words = headings[language];
  return steps
    .map(({ to, on, reference, answeredOn }) =>
      [on, to, reference, answeredOn === undefined ? words.noAnswer : `${words.answered} ${answeredOn}`]
        .filter((value) => value !== undefined && value !== '')
        .join(words.comma),
    )
    .join('\n');
}

/** The day on which the first letter to the organisation went, else the first step of all. */
export function firstStepDate({ case: { earlierSteps: steps } }: Filling): string {
  const letters = steps.filter(({ what }) => what === 'letter-to-organisation');
  return (letters.length > 0 ? letters : steps).map(({ on }) => on).sort()[0] ?? '';
}

/** One line an exhibit: number, kind, when, claimed sender, subject. */
export function exhibitLines({ exhibits, language }: Filling): string {
  const words = headings[language];
  return exhibits
    .map((exhibit) => {
      const sender = claimedSender(exhibit);
      return [
        `${exhibitName(exhibit.number)} ${words.exhibits[exhibit.kind]}`,
        readable(receivedAt(exhibit)),
        sender === '' ? '' : `${words.claimedSender}${words.colon}${sender}`,
        exhibit.message?.subject ?? '',
      ]
        .filter((value) => value !== '')
        .join(words.comma);
    })
    .join('\n');
}

export function complainedAbout({ case: { parties } }: Filling): Case['parties'][number] | undefined {
  return parties.find(({ role }) => role === 'complained-about');
}

/**
 * Everything in one text, for a form with one box; the longest first. When the whole does not fit, the exhibits are named by
 * number alone; then only the person's own words are left.
 */
export function story(filling: Filling): string[] {
  const { language, case: told, exhibits } = filling;
  const words = headings[language];
  const section = (heading: string, text: string) =>
    text === '' ? [] : [`${heading}${words.colon.trimEnd()}\n${text}`];
  const own = currentStatement(filling);
  const asked = section(words.wish, told.wish.trim());
  const lost = section(words.losses, lossLines(filling));
  const numbers = exhibits.map(({ number }) => exhibitName(number)).join(', ');
  const steps = section(words.earlier, earlierSteps(filling));
  const texts = [
    [own, ...lost, ...asked, ...steps, ...section(words.evidence, exhibitLines(filling))],
    [own, ...lost, ...asked, ...section(words.evidence, numbers)],
    [own, ...asked],
  ].map((parts) => parts.filter((part) => part !== '').join('\n\n'));
  return [...new Set(texts)];
}
