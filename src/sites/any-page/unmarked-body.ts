import { factsIn } from './header-facts.ts';
import { runsIn } from './header-runs.ts';
import type { Run } from './header-runs.ts';
import { labelIn } from './labels.ts';
import { isElsewhere, item, mainPart, toolbar } from './marks.ts';

/**
 * The body of a message that has no mark: what stands after the first sender, date and subject of the page's main part. Not after a
 * row that has all three, nor before another of its kind: that is a list.
 */
export function unmarkedBody(document: Document, bodies: ReadonlySet<Element>): Element | undefined {
  const root = mainPart(document);
  const runs = runsIn(root, bodies);
  const { sender, date, subject } = factsIn(runs);
  if (!sender || !date || !subject) return undefined;
  const ends = [sender.at, date.at, subject.at];
  const last = runs[endOfHeader(runs, ends)]?.at;
  const inRow = last?.closest(`${item},tr`);
  if (!last || ends.every((end) => inRow?.contains(end) === true)) return undefined;
  const branch = endOf(last, ends, root);
  if (branch === root) return undefined;
  for (let at: Element = branch; at !== root && at.parentElement; at = at.parentElement)
    if (after(at).some((one) => isAlike(one, at))) return undefined;
  return after(branch).find((one) => !one.matches(toolbar));
}

function isAlike(one: Element, other: Element): boolean {
  return (
    one.localName + one.className === other.localName + other.className &&
    (one.querySelector('time,[title*="@"]') !== null || /@|\d[:.]\d\d/.test(one.textContent))
  );
}

function after(element: Element): Element[] {
  const siblings = [...(element.parentElement?.children ?? [])];
  return siblings
    .slice(siblings.indexOf(element) + 1)
    .filter((one) => !isElsewhere(one) && one.textContent.trim() !== '');
}

/** The last line of the header: of what was read from it, and of the labelled lines that follow closely. */
function endOfHeader(runs: readonly Run[], ends: readonly Element[]): number {
  let end = Math.max(...ends.map((one) => runs.findIndex(({ at }) => one.contains(at))));
  for (let next = end + 1; next < end + 4; next++) {
    const label = labelIn(runs[next]?.text ?? '');
    if (label) end = label.rest === '' ? next + 1 : next;
  }
  return end;
}

/** The part of the page that the header ends in, with something after it. */
function endOf(last: Element, ends: readonly Element[], root: Element): Element {
  let branch = last;
  while (branch !== root && (after(branch).length === 0 || !ends.every((end) => branch.parentElement?.contains(end))))
    branch = branch.parentElement ?? root;
  return branch;
}
