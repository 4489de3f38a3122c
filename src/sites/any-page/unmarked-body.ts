import { addressOf, factsIn } from './header-facts.ts';
import { runsBesideLists } from './header-runs.ts';
import type { Run } from './header-runs.ts';
import { labelIn } from './labels.ts';
import { isElsewhere, isListed, item, kindOf, toolbar } from './marks.ts';

/** How many addresses are looked at: lists have more. */
const mostSenders = 12;

/**
 * The body of a message that has no mark: what stands after the first header in a part of the page, which is the smallest element
 * around an address that has sender, date and subject. Not a row, nor one before another of its kind: those are lists.
 */
export function unmarkedBody(root: Element, bodies: ReadonlySet<Element>): Element | undefined {
  const runs = runsBesideLists(root, bodies);
  const senders = runs.filter((run) => addressOf(run) !== undefined);
  const looked = new Set<Element>();
  for (const { at } of senders.slice(0, mostSenders)) {
    const header = headerAround(at, root, runs);
    if (!header || looked.has(header.around)) continue;
    looked.add(header.around);
    const body = bodyAfter(header, root);
    if (body) return body;
  }
  return undefined;
}

interface Header {
  around: Element;
  runs: Run[];
  ends: Element[];
}

function headerAround(sender: Element, root: Element, runs: readonly Run[]): Header | null {
  let last = 0;
  for (let around: Element | null = sender; around; around = around === root ? null : around.parentElement) {
    const here = around;
    const inside = runs.filter(({ at }) => here.contains(at));
    if (inside.length === last) continue;
    last = inside.length;
    const { sender: from, date, subject } = factsIn(inside);
    if (from && date && subject) return { around, runs: inside, ends: [from.at, date.at, subject.at] };
  }
  return null;
}

function bodyAfter({ runs, ends }: Header, root: Element): Element | undefined {
  const last = runs[endOfHeader(runs, ends)]?.at;
  const inRow = last?.closest(`${item},tr`);
  if (!last || (inRow && !inRow.contains(root) && ends.every((end) => inRow.contains(end)))) return undefined;
  const branch = endOf(last, ends, root);
  if (branch === root) return undefined;
  for (let at: Element = branch; at !== root && at.parentElement; at = at.parentElement)
    if (isListed(at)) return undefined;
  return beyond(branch).find((one) => !one.matches(toolbar));
}

function after(element: Element): Element[] {
  const siblings = [...(element.parentElement?.children ?? [])];
  return siblings
    .slice(siblings.indexOf(element) + 1)
    .filter((one) => !isElsewhere(one) && one.textContent.trim() !== '');
}

/** What stands after a line of the header and is no other line of it. */
function beyond(line: Element): Element[] {
  const isNamed = line.className !== '' || line.localName === 'tr';
  return after(line).filter((one) => !isNamed || kindOf(one) !== kindOf(line));
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
  while (branch !== root && (beyond(branch).length === 0 || !ends.every((end) => branch.parentElement?.contains(end))))
    branch = branch.parentElement ?? root;
  return branch;
}
