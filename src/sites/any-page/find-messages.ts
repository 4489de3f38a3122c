import { factsIn } from './header-facts.ts';
import type { HeaderFacts } from './header-facts.ts';
import { Backwards } from './header-runs.ts';
import type { Run } from './header-runs.ts';
import { item, whole } from './marks.ts';

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
 * A message's header is what stands between its body and the one before, in the closest element around both that has a sender and a
 * date; and of that, what stands beside the part with the body, not in it. So where a page does not mark its bodies and the sender
 * does, what the sender wrote is still not taken for the header. Where there are two headers before the first body, one of them
 * may be the sender's: none is taken.
 */
export function messagesOf(bodies: readonly Element[]): Found[] {
  const all = new Set(bodies);
  const found = bodies.map((body) => messageOf(body, all));
  return found.includes(undefined) ? [] : found.filter((one) => one !== null && one !== undefined);
}

/** Null where no message is; undefined where there are two headers. */
function messageOf(body: Element, all: ReadonlySet<Element>): Found | null | undefined {
  const back = new Backwards(all);
  let lower: Run[] = [];
  let found: Found | null = null;
  let part: Element = body;
  for (let level = 0; level < mostLevels; level++) {
    const around = part.parentElement;
    if (!around) break;
    back.before(part);
    if (!found && back.runs.length > 0) {
      const facts = [factsIn(back.runs), factsIn([...back.runs, ...lower])].find((one) => one.sender && one.date);
      lower = [...back.runs, ...lower];
      back.startOver(facts !== undefined);
      if (facts) found = { around, body, part, facts, subject: facts.subject };
    }
    if (around.matches(whole) && !(found && around.matches(item))) break;
    part = around;
  }
  if (!found) return null;
  const { labels, date, subject } = factsIn(back.runs);
  if (found.facts.repeated || labels.has('from') || date) return undefined;
  return { ...found, subject: found.subject ?? subject };
}
