import { isElsewhere, item } from './marks.ts';

/** A piece of text in a page, and the element that it stands in. */
export interface Run {
  text: string;
  at: Element;
}

/** A header is short. What goes on for longer is a list or an article, and is looked at no further. */
const mostRuns = 300;
const mostSteps = 1500;
/** Around a message: lists of others, which are no header of it. */
const lists = '[class*="list" i],[id*="list" i],[class*="sidebar" i],[class*="folder" i],[role="list"]';

/** Goes backwards through a page from one element on, and collects what stands there, up to the sender's words of another message. */
export class Backwards {
  /** In the order of the page. */
  runs: Run[] = [];
  private ended = false;
  private steps = 0;
  private readonly bodies: ReadonlySet<Element>;
  private passesLists = false;

  constructor(bodies: ReadonlySet<Element>) {
    this.bodies = bodies;
  }

  /** Takes what stands before this element among its siblings; items of its own kind are other messages. */
  before(element: Element): void {
    const isItem = element.matches(`${item},tr`);
    for (let node = element.previousSibling; node && !this.ended; node = node.previousSibling)
      if (!(isItem && node instanceof Element && node.localName === element.localName)) this.take(node);
  }

  /** What was collected is known; `around`: from here on, what stands around the message is collected, without lists. */
  startOver(around: boolean): void {
    this.runs = [];
    this.passesLists = around;
  }

  private take(node: Node): void {
    if (++this.steps > mostSteps || this.runs.length >= mostRuns) this.ended = true;
    else if (node instanceof Element) this.takeElement(node);
    else {
      const run = runOf(node);
      if (run) this.runs.unshift(run);
    }
  }

  private takeElement(element: Element): void {
    if (this.bodies.has(element)) this.ended = true;
    else if (!isElsewhere(element) && !(this.passesLists && element.matches(lists)))
      for (let node = element.lastChild; node && !this.ended; node = node.previousSibling) this.take(node);
  }
}

/** What a part of a page says, from its beginning, without bodies. */
export function runsIn(root: Element, bodies: ReadonlySet<Element>): Run[] {
  const runs: Run[] = [];
  const refused = (node: Node) => node instanceof Element && (bodies.has(node) || isElsewhere(node));
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, (node) =>
    refused(node) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  for (let steps = 0; steps < mostSteps && runs.length < mostRuns && walker.nextNode(); steps++) {
    const run = runOf(walker.currentNode);
    if (run) runs.push(run);
  }
  return runs;
}

function runOf(node: Node): Run | null {
  if (node.nodeType !== Node.TEXT_NODE || !node.parentElement) return null;
  const text = (node.nodeValue ?? '').slice(0, 2000).replaceAll(/\s+/g, ' ').trim();
  return text === '' ? null : { text, at: node.parentElement };
}
