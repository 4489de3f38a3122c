import { controlsOf } from './controls.ts';
import { factsIn } from './header-facts.ts';
import type { HeaderFacts } from './header-facts.ts';
import { Backwards } from './header-runs.ts';
import type { Run } from './header-runs.ts';
import { whole } from './marks.ts';

/** What looks like a message, before it is known whether it is a mail. */
export interface Found {
  /** The element that holds header and body. */
  around: Element;
  body: Element;
  facts: HeaderFacts;
  /** What belongs to the header, or is a toolbar beside it: the only places where this message's links and buttons are. */
  controls: Element[];
  /** The body is marked; otherwise it is what stands after the header. */
  marked: boolean;
}

const mostLevels = 14;
const item = 'article,[role="article"],li,[role="listitem"]';

/**
 * A message's header is what stands between its body and the one before, in the closest element around both that has a sender and a
 * date; and of that, what stands beside the part with the body, not in it. So where a page does not mark its bodies and the sender
 * does, what the sender wrote is still not taken for the header. Where there are two headers before the first body, one of them
 * may be the sender's: none is taken.
 */
export function markedMessages(bodies: readonly Element[]): Found[] {
  const all = new Set(bodies);
  const found: Found[] = [];
  for (const body of bodies) {
    const one = messageOf(body, all);
    if (one === 'two headers') return [];
    if (one) found.push(one);
  }
  return found;
}

function messageOf(body: Element, all: ReadonlySet<Element>): Found | 'two headers' | null {
  const back = new Backwards(all);
  let lower: Run[] = [];
  let found: Found | null = null;
  let inner: Element = body;
  for (let level = 0; level < mostLevels; level++) {
    const around = inner.parentElement;
    if (!around) break;
    back.before(inner);
    if (!found && back.runs.length > 0) {
      const facts = [factsIn(back.runs), factsIn([...back.runs, ...lower])].find((one) => one.senderAt && one.dateAt);
      lower = [...back.runs, ...lower];
      back.runs = [];
      if (facts) {
        found = { around, body, facts, controls: controlsOf(around, inner, facts), marked: true };
        back.startOver();
      }
    }
    if (around.matches(whole) && !(found && around.matches(item))) break;
    inner = around;
  }
  if (!found) return null;
  const { labels, dateAt } = factsIn(back.runs);
  return found.facts.repeated || labels.has('from') || dateAt ? 'two headers' : found;
}
