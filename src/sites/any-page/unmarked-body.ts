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
  const [branch, rest] = afterHeader(last, ends, root);
  const alike = rest.some(
    (one) =>
      one.localName === branch.localName &&
      one.className === branch.className &&
      (one.querySelector('time,[title*="@"]') ?? /@|\d[:.]\d\d/.test(one.textContent)),
  );
  return alike ? undefined : rest.find((one) => !one.matches(toolbar));
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

/** The part of the page that the header ends in, and what stands after it. */
function afterHeader(last: Element, ends: readonly Element[], root: Element): [Element, Element[]] {
  for (let branch = last; ; branch = branch.parentElement ?? root) {
    const siblings = [...(branch.parentElement?.children ?? [])];
    const rest = siblings
      .slice(siblings.indexOf(branch) + 1)
      .filter((one) => !isElsewhere(one) && one.textContent.trim() !== '');
    if (branch === root) return [branch, []];
    if (rest.length > 0 && ends.every((end) => branch.parentElement?.contains(end) === true)) return [branch, rest];
  }
}
