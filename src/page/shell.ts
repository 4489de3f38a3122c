import { style } from './style.ts';
import { themeAt } from './theme.ts';
import { languageAtRest } from './words-at-rest.ts';

/** The mail page's own shortcuts must not hear what is typed or pressed on our button. */
const ownEvents = [
  'click',
  'dblclick',
  'mousedown',
  'mouseup',
  'pointerdown',
  'pointerup',
  'keydown',
  'keyup',
  'keypress',
];

const keepIn = (heard: Event) => heard.stopPropagation();

/** The elements that this script made. */
const living = new WeakSet<Element>();

/** An element of ours in a mail page, with a shadow tree of its own, so that neither side's styles touch the other's. */
export class Shell {
  private readonly host: HTMLElement;
  private readonly tree: ShadowRoot;

  constructor(name: string, children: readonly HTMLElement[]) {
    this.host = document.createElement(name);
    living.add(this.host);
    this.host.lang = languageAtRest();
    this.tree = this.host.attachShadow({ mode: 'open' });
    this.add(children, style);
    for (const event of ownEvents) this.host.addEventListener(event, keepIn);
  }

  /** More elements inside, and their styles. */
  add(children: readonly HTMLElement[], css: string): void {
    // As a sheet, not as an element: many mail pages forbid style elements, and Firefox holds us to that.
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    this.tree.adoptedStyleSheets = [...this.tree.adoptedStyleSheets, sheet];
    this.tree.append(...children);
  }

  /** Puts it at the end of an element. */
  mount(place: Element): void {
    // What an earlier build of ours left in the page has no life any more.
    for (const old of place.querySelectorAll(this.host.localName)) if (!living.has(old)) old.remove();
    // Before the page changes: to look at its styles after that, the browser would have to work them out anew at once.
    this.host.dataset['theme'] = themeAt(place);
    place.append(this.host);
  }

  /** False when the page drew itself anew and threw it away. */
  isMounted(): boolean {
    return this.host.isConnected;
  }

  isIn(place: Element): boolean {
    return place.contains(this.host);
  }

  /** Some of it is in the part of the page that is visible. */
  isInView(): boolean {
    const { top, bottom } = this.host.getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  }

  unmount(): void {
    this.host.remove();
  }
}
