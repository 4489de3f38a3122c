import type { Hop, MessageFacts } from '../../message-facts.ts';
import type { Observation } from '../../observation.ts';
import { inHeader } from '../observed-message.ts';
import type { Observer } from '../observed-message.ts';

/** Hours. Queues and grey-listing take some; clocks of mail servers are right to minutes; a Date is written before sending. */
const limits = { gap: 6, backwards: 10 / 60, dateAhead: 1, dateBehind: 24 };
const most = 3;

/** What the times on the way do not agree about: gaps between servers, times that run backwards, and the Date written. */
export const route: Observer = {
  codes: ['received-gap', 'received-backwards', 'date-differs'],
  find: ({ facts }) => [...delays(facts), ...dateDiffers(facts)],
};

function delays({ hops }: MessageFacts): Observation[] {
  const found = hops.flatMap((hop, index): Observation[] => {
    const hours = (hop.delay ?? 0) / 3600;
    // What nobody fetched for a day lay in a mailbox of the recipient's.
    const lay = isPickUp(hop) || (hop.word === 'own' && hops[index + 1]?.word === 'own');
    const code = hours > limits.gap && !lay ? 'received-gap' : hours < -limits.backwards ? 'received-backwards' : null;
    if (code === null) return [];
    const values = { time: duration(Math.abs(hours)), by: nameOf(hop), before: nameOf(hops[index + 1]) };
    return [{ code, values, where: [inHeader('Received', hop.field), inHeader('Received', hop.field + 1)] }];
  });
  return found.slice(0, most);
}

/** Against the arrival at the recipient's own side, or at the newest server when none is known to be its own. */
function dateDiffers({ date, hops }: MessageFacts): Observation[] {
  const arrival = arrivalOf(hops);
  if (arrival?.at === undefined || date === undefined || date.utc === null) return [];
  const ahead = (Date.parse(date.utc) - Date.parse(arrival.at)) / 3_600_000;
  if (Number.isNaN(ahead) || (ahead < limits.dateAhead && ahead > -limits.dateBehind)) return [];
  const values = { date: date.utc, arrival: arrival.at, time: duration(Math.abs(ahead)), by: nameOf(arrival) };
  return [{ code: 'date-differs', values, where: [inHeader('Date'), inHeader('Received', arrival.field)] }];
}

/** The oldest own hop; before it where that one only fetched the message from a mailbox. */
function arrivalOf(hops: readonly Hop[]): Hop | undefined {
  const dated = hops.filter(({ at }) => at !== undefined);
  const border = dated.findLastIndex(({ word }) => word === 'own');
  return dated.slice(Math.max(0, border)).find((hop) => !isPickUp(hop));
}

/** A program of the recipient's that takes mail out of a mailbox (fetchmail, getmail) writes a Received field as well. */
function isPickUp({ with: protocol = '' }: Hop): boolean {
  return /^(?:imap|pop|apop|kpop|fetchmail|getmail)/i.test(protocol.trim());
}

function nameOf(hop: Hop | undefined): string {
  return hop?.by ?? hop?.from ?? hop?.ip ?? '?';
}

/** `25 min`, `9 h`, `3 d`: rounded down, in signs that both languages use. */
function duration(hours: number): string {
  if (hours < 1) return `${Math.floor(hours * 60)} min`;
  return hours < 48 ? `${Math.floor(hours)} h` : `${Math.floor(hours / 24)} d`;
}
