import { closesParagraph, htmlAgain, impliedEnds, leavesForeign, scopeEnds } from './element-kinds.ts';
import type { Look } from './look.ts';

export interface OpenElement {
  name: string;
  look: Look;
  /** Inside of `svg` or `math`, where other rules are in force. */
  foreign: boolean;
  /** Index of the link that this element is, if it is one. */
  link: number | undefined;
  /** Its content is not read. */
  silent: boolean;
  /** Inside of a `template`, where nothing is there for anybody. */
  inert: boolean;
  /** Its text is shown from right to left, whatever it is. */
  turned: boolean;
}

/** How far down an end tag is looked for: browsers nest no deeper either, and time stays linear on hostile nesting. */
const deepest = 512;

/** The stack of open elements (WHATWG HTML, 13.2.4.2), as far as what is hidden and what is a link depend on it. */
export class OpenElements {
  readonly #stack: OpenElement[] = [];
  readonly #open = new Map<string, number>();
  readonly #onClose: (element: OpenElement) => void;

  constructor(onClose: (element: OpenElement) => void) {
    this.#onClose = onClose;
  }

  top(): OpenElement | undefined {
    return this.#stack.at(-1);
  }

  push(element: OpenElement): void {
    this.#stack.push(element);
    this.#open.set(element.name, (this.#open.get(element.name) ?? 0) + 1);
  }

  /** Closes what the start tag of `name` closes without saying so. */
  beforeOpening(name: string): void {
    if (this.top()?.foreign === true) {
      if (!leavesForeign.has(name)) return;
      while (this.top()?.foreign === true) this.#pop();
    }
    if (closesParagraph.has(name) && this.#isOpen('p')) this.#closeTo(onlyParagraph, scopeEnds);
    const implied = impliedEnds.get(name);
    if (implied)
      this.#closeTo(implied.closes, implied.within.has('table') ? implied.within : withScope(implied.within));
  }

  /** An end tag. One that nothing was opened for is passed over. */
  close(name: string): void {
    // These two end tags stand for whole elements, which leave `svg` and `math` (13.2.6.5).
    if (name === 'p' || name === 'br') while (this.top()?.foreign === true) this.#pop();
    if (!this.#isOpen(name)) return;
    this.#closeTo(name, tableParts.has(name) ? onlyTable : scopeEnds);
  }

  closeAll(): void {
    while (this.#stack.length > 0) this.#pop();
  }

  /** Whether the next element is read by the rules of `svg` and `math`. */
  isForeign(): boolean {
    const top = this.top();
    return top?.foreign === true && !htmlAgain.has(top.name);
  }

  #isOpen(name: string): boolean {
    return (this.#open.get(name) ?? 0) > 0;
  }

  #closeTo(wanted: string | ReadonlySet<string>, within: ReadonlySet<string>): void {
    const lowest = Math.max(0, this.#stack.length - deepest);
    for (let index = this.#stack.length - 1; index >= lowest; index -= 1) {
      const name = this.#stack[index]?.name ?? '';
      if (typeof wanted === 'string' ? wanted === name : wanted.has(name)) {
        while (this.#stack.length > index) this.#pop();
        return;
      }
      if (within.has(name)) return;
    }
  }

  #pop(): void {
    const element = this.#stack.pop();
    if (!element) return;
    this.#open.set(element.name, (this.#open.get(element.name) ?? 1) - 1);
    this.#onClose(element);
  }
}

const onlyParagraph: ReadonlySet<string> = new Set(['p']);
const tableParts: ReadonlySet<string> = new Set(['td', 'th', 'tr', 'tbody', 'thead', 'tfoot', 'table']);
const onlyTable: ReadonlySet<string> = new Set(['table', 'template']);
const widened = new Map<ReadonlySet<string>, ReadonlySet<string>>();

function withScope(within: ReadonlySet<string>): ReadonlySet<string> {
  const known = widened.get(within);
  if (known) return known;
  const made = new Set([...within, ...scopeEnds]);
  widened.set(within, made);
  return made;
}
