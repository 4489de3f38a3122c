import type { FieldSource, Words } from '../core/channel-field.ts';
import {
  complainedAbout,
  earlierSteps,
  exhibitLines,
  firstStepDate,
  lossLines,
  lossTotals,
  lossWays,
  story,
  whatHappened,
} from './case-values.ts';
import { clueLines, clueSections } from './clue-lists.ts';
import { currentStatement, type Filling, theMessage } from './filling.ts';
import { headings } from './headings.ts';
import { claimedSender, messageText, readable, receivedAt } from './message-values.ts';
import type { ComplaintExhibit } from './complaint-exhibit.ts';

/** The text for a source; several where a shorter one can stand for a longer one, the longest first. */
type Value = (filling: Filling) => string | string[] | undefined;
const ofMessage =
  (value: (message: ComplaintExhibit) => string | undefined): Value =>
  (filling) => {
    const message = theMessage(filling);
    return message === undefined ? undefined : value(message);
  };

const values: Record<FieldSource, Value> = {
  'your-name': ({ case: { complainant } }) => complainant.name,
  'your-phone': ({ case: { complainant } }) => complainant.phone,
  'your-email': ({ case: { complainant } }) => complainant.email,
  'your-address': ({ case: { complainant } }) => complainant.address,
  'organisation-name': (filling) => complainedAbout(filling)?.name,
  'organisation-address': (filling) => complainedAbout(filling)?.address,
  'organisation-contact': (filling) => complainedAbout(filling)?.contact,
  'organisation-registration': (filling) => complainedAbout(filling)?.registration,
  'what-happened': whatHappened,
  statement: currentStatement,
  story,
  wish: ({ case: { wish } }) => wish.trim(),
  losses: lossLines,
  'loss-total': ({ case: { losses } }) => lossTotals(losses),
  'loss-ways': lossWays,
  'first-contact': ({ exhibits }) => readable(exhibits.map(receivedAt).filter(isUtc).sort()[0] ?? ''),
  'how-contacted': ({ exhibits, language }) =>
    [...new Set(exhibits.map(({ kind }) => headings[language].exhibits[kind]))].join(listSign[language]),
  'claimed-senders': ({ exhibits }) => [...new Set(exhibits.map(claimedSender).filter((one) => one !== ''))].join('\n'),
  'clue-emails': (filling) => clueLines(filling, 'email'),
  'clue-phones': (filling) => clueLines(filling, 'phone'),
  'clue-links': (filling) => clueLines(filling, 'link'),
  'clue-ips': (filling) => clueLines(filling, 'ip'),
  'clue-payments': (filling) => clueLines(filling, 'payment'),
  'clue-accounts': (filling) => clueLines(filling, 'account'),
  'clue-list': clueSections,
  'message-received-at': ofMessage((message) => readable(receivedAt(message))),
  'message-sender': ofMessage(({ message, told }) => message?.from[0]?.address ?? told?.numberAsShown),
  'message-subject': ofMessage(({ message }) => message?.subject),
  'message-text': ofMessage(messageText),
  'message-headers': ofMessage(({ headers }) => headers),
  'message-source': ofMessage(({ source }) => source),
  'exhibit-list': exhibitLines,
  'earlier-steps': earlierSteps,
  'first-step-date': firstStepDate,
  you: () => undefined,
};
const listSign: Record<keyof Words, string> = { en: ', ', 'zh-CN': '、' };

/** What a box can be filled with: the longest text first, never none; empty when the case does not tell. */
export function fieldValues(source: FieldSource, filling: Filling): string[] {
  const value = values[source](filling) ?? '';
  const texts = typeof value === 'string' ? [value] : value;
  return texts.length === 0 ? [''] : texts;
}

function isUtc(time: string): boolean {
  return time.endsWith('Z');
}
