import { isToolbar, precedes } from './controls.ts';
import type { Found } from './find-messages.ts';
import { factsIn } from './header-facts.ts';
import { runsIn } from './header-runs.ts';
import type { Run } from './header-runs.ts';
import { labelIn } from './labels.ts';
import { isElsewhere } from './marks.ts';

const main = ['main,[role="main"]', 'article,[role="article"]'];
const row = 'tr,li,[role="listitem"]';

/**
 * A message whose body has no mark: the first sender, date and subject of the page's main part, and then something else. What stands
 * after them is the body, and nothing of it is taken for the header, not even a link to the original.
 */
export function unmarkedMessage(document: Document, bodies: ReadonlySet<Element>): Found | null {
  const root = mainPart(document);
  const runs = runsIn(root, bodies);
  const first = factsIn(runs);
  const ends = [first.senderAt, first.dateAt, first.subjectAt].filter((one) => one !== undefined);
  const last = runs[endOfHeader(runs, ends)]?.at;
  const inRow = last?.closest(row);
  if (!last || ends.length < 3 || ends.every((end) => inRow?.contains(end) === true)) return null;
  const [branch, rest] = headerBranch(last, ends, root);
  const parts = rest.filter((one) => !isToolbar(one));
  const body = [...parts].sort((a, b) => b.textContent.length - a.textContent.length)[0];
  if (!body || isOneOfMany(branch, parts)) return null;
  const header = runs.filter(({ at }) => branch.contains(at) || precedes(at, branch));
  const around = branch.parentElement ?? root;
  const controls = [...around.children].filter((one) => precedes(one, body) && !parts.includes(one));
  return { around, body, facts: factsIn(header), controls, marked: false };
}

/** The part of the page that is not the way around it. */
export function mainPart(document: Document): Element {
  return main.map((selector) => document.querySelector(selector)).find((one) => one !== null) ?? document.body;
}

/** The last line of the header: of what was read from it, and of the labelled lines that follow closely. */
function endOfHeader(runs: readonly Run[], ends: readonly Element[]): number {
  let end = Math.max(-1, ...ends.map((one) => runs.findIndex(({ at }) => one.contains(at))));
  for (let next = end + 1; next < Math.min(runs.length, end + 4); next++) {
    const label = labelIn(runs[next]?.text ?? '');
    if (label) end = label.rest === '' ? next + 1 : next;
  }
  return end;
}

/** The part of the page that the header ends in, and what stands after it. */
function headerBranch(last: Element, ends: readonly Element[], root: Element): [Element, Element[]] {
  let branch = last;
  for (;;) {
    const parent: Element | null = branch.parentElement;
    const rest = siblingsAfter(branch);
    if (branch === root || !parent || (rest.length > 0 && ends.every((end) => parent.contains(end))))
      return [branch, branch === root ? [] : rest];
    branch = parent;
  }
}

function siblingsAfter(element: Element): Element[] {
  const found: Element[] = [];
  for (let next = element.nextElementSibling; next && found.length < 50; next = next.nextElementSibling)
    if (!isElsewhere(next) && next.textContent.trim() !== '') found.push(next);
  return found;
}

/** A list goes on with more of the same: each with an address or a time. */
function isOneOfMany(branch: Element, rest: readonly Element[]): boolean {
  const kind = (one: Element) => `${one.localName} ${one.className}`;
  return rest.some(
    (one) => kind(one) === kind(branch) && (one.querySelector('time') !== null || one.textContent.includes('@')),
  );
}
