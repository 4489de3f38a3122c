import { factsIn } from './header-facts.ts';
import type { HeaderFacts } from './header-facts.ts';
import { Backwards } from './header-runs.ts';
import type { Run } from './header-runs.ts';
import { whole } from './marks.ts';

/** What looks like a message, before it is known whether it is a mail. */
export interface Found {
  body: Element;
  /** The element that holds header and body. */
  around: Element;
  /** The part of `around` that the body is in: nothing in it is the page's own word about the message. */
  part: Element;
  facts: HeaderFacts;
  /** In a conversation the subject stands once, above all messages. */
  subject: Run | undefined;
}

const mostLevels = 14;

/**
 * A message's header is what stands between its body and that of the message before, in the closest element around both that has a
 * sender and a date; and of that, what stands beside the part with the body, not in it. So where a page does not mark its bodies and the
 * sender does, what the sender wrote is still not taken for the header. Where there are two headers before the first body, one of them
 * may be the sender's: none is taken. Nor one that stands inside of another message.
 */
export function messagesOf(bodies: readonly Element[]): Found[] {
  const found: Found[] = [];
  for (const body of bodies) {
    const back = () => new Backwards(new Set(bodies), new Set(found.map((one) => one.body)));
    // Who has an address is looked for first: a name alone may stand closer to the body.
    const sure = messageOf(body, back(), false);
    const one = sure === null ? messageOf(body, back(), true) : sure;
    if (one === undefined) return [];
    if (one && !found.some(({ around }) => around.contains(one.around))) found.push(one);
  }
  return found;
}

/** Null where no message is; undefined where there are two headers, or more than is looked at. */
function messageOf(body: Element, back: Backwards, unsure: boolean): Found | null | undefined {
  const isHeader = ({ sender, date }: HeaderFacts) =>
    sender !== undefined && date !== undefined && (unsure || sender.unsure !== true);
  let lower: Run[] = [];
  let found: Found | null = null;
  let part: Element = body;
  for (let level = 0; found || level < mostLevels; level++) {
    const around = part.parentElement;
    if (!around) break;
    back.before(part);
    if (!found && back.runs.length > 0) {
      const facts = [factsIn(back.runs), factsIn([...back.runs, ...lower])].find(isHeader);
      lower = [...back.runs, ...lower];
      back.startOver(facts !== undefined);
      if (facts) found = { around, body, part, facts, subject: facts.subject };
    }
    if (!found && around.matches(whole)) break;
    part = around;
  }
  if (!found) return null;
  const { labels, date, subject } = factsIn(back.runs);
  if (found.facts.repeated || labels.has('from') || date || back.gaveUp) return undefined;
  return { ...found, subject: found.subject ?? subject };
}
