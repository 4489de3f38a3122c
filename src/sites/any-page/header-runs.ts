import { oneLine } from '../../core/text/one-line.ts';
import { labelIn } from './labels.ts';
import { hasTime, isElsewhere, isRow, item, kindOf } from './marks.ts';

/** A piece of text in a page, and the element that it stands in. */
export interface Run {
  text: string;
  at: Element;
}

/** A header is short. What goes on for longer is a list or an article, and is looked at no further. */
const mostRuns = 300;
const mostSteps = 1500;
/** For what stands around a header. A mail can be longer, and is then not told from the page. */
const mostStepsAround = 5000;
/** Around a message: lists of others, which are no header of it. */
const lists = '[class*="list" i],[id*="list" i],thead:has(th)';
/** More say nothing else. */
const mostRows = 40;

/** Goes through a page and collects what stands there, in the order of the page, without bodies. */
class Walk {
  runs: Run[] = [];
  protected steps = mostSteps;
  protected readonly bodies: ReadonlySet<Element>;

  constructor(bodies: ReadonlySet<Element>) {
    this.bodies = bodies;
  }

  take(node: Node): void {
    if (--this.steps < 0 || this.runs.length >= mostRuns) this.steps = -1;
    else if (node.nodeType === Node.TEXT_NODE) this.takeText(node);
    else if (node instanceof Element && !isElsewhere(node)) this.takeElement(node);
  }

  protected takeElement(element: Element): void {
    if (this.bodies.has(element)) return;
    for (let node = element.firstChild; node && this.steps >= 0; node = node.nextSibling) this.take(node);
  }

  protected add(run: Run): void {
    this.runs.push(run);
  }

  private takeText(node: Node): void {
    const text = oneLine((node.nodeValue ?? '').slice(0, 2000));
    if (text !== '' && node.parentElement) this.add({ text, at: node.parentElement });
  }
}

/** Goes backwards from one element on, up to the body of another message. */
export class Backwards extends Walk {
  private passesLists = false;
  private isDone = false;
  private readonly ends: ReadonlySet<Element>;

  /** `ends`: those of the bodies that messages were found with. */
  constructor(bodies: ReadonlySet<Element>, ends: ReadonlySet<Element>) {
    super(bodies);
    this.ends = ends;
  }

  /** There was more than is looked at. */
  get gaveUp(): boolean {
    return this.steps < 0 && !this.isDone;
  }

  /** Takes what stands before this element among its siblings; items of its own kind are other messages. */
  before(element: Element): void {
    // A header can stand in rows of the table that the mail is in.
    const isItem = element.matches(this.passesLists ? item : `${item},tr`);
    for (let node = element.previousSibling; node && this.steps >= 0; node = node.previousSibling)
      if (!(isItem && node instanceof Element && node.localName === element.localName)) this.take(node);
  }

  /** What was collected is known; `around`: from here on, what stands around the message is collected, without lists. */
  startOver(around: boolean): void {
    this.runs = [];
    this.passesLists = around;
    if (around && !this.isDone) this.steps = mostStepsAround;
  }

  protected override takeElement(element: Element): void {
    if (this.ends.has(element)) {
      this.isDone = true;
      this.steps = -1;
    } else if (!this.bodies.has(element) && !(this.passesLists && isList(element)))
      for (let node = element.lastChild; node && this.steps >= 0; node = node.previousSibling) this.take(node);
  }

  protected override add(run: Run): void {
    this.runs.unshift(run);
  }
}

/** What a part of a page says, from its beginning, without bodies. */
export function runsIn(root: Element, bodies: ReadonlySet<Element>): Run[] {
  return runsOf(new Walk(bodies), root);
}

/** The same without lists: a mail box may have more than is looked at before the message. */
export function runsBesideLists(root: Element, bodies: ReadonlySet<Element>): Run[] {
  return runsOf(new BesideLists(bodies), root);
}

class BesideLists extends Walk {
  protected override takeElement(element: Element): void {
    if (!isList(element)) super.takeElement(element);
  }
}

function runsOf(walk: Walk, root: Element): Run[] {
  for (const child of root.childNodes) walk.take(child);
  return walk.runs;
}

/** So named, or several of one kind with a time each: a header has one, or labels. */
function isList(element: Element): boolean {
  if (element.matches(lists)) return true;
  const rows = [...element.children].slice(0, mostRows);
  const kinds = rows.filter((row) => isRow(row) && hasTime(row) && !isLabelled(row)).map(kindOf);
  return kinds.length > new Set(kinds).size;
}

function isLabelled(row: Element): boolean {
  return labelIn(runsIn(row, new Set())[0]?.text ?? '') !== null;
}
