import { i18n } from '#i18n';
import { make } from './dom.ts';
import { drawSign } from './draw-sign.ts';
import type { SignName } from '../look/shapes.ts';

/** One thing a person can do on the card. */
export interface CardAction {
  label: string;
  sign?: SignName;
  run(): void;
}

export interface CardContent {
  sign: SignName;
  title: string;
  /** Short paragraphs; the last one is quiet. */
  text?: string[];
  /** What changes by itself while the card is open; it tells its own changes, or keeps them to itself. */
  body?: HTMLElement;
  /** Steps under way, and how far: 0 to 1. */
  progress?: { steps: CardStep[]; done: number };
  actions?: CardAction[];
  /** An error is spoken at once; anything else politely. */
  urgent?: boolean;
  /** Goes away by itself after a while, unless it is looked at. */
  passing?: boolean;
}

export interface CardStep {
  state: 'done' | 'now' | 'next';
  label: string;
  size?: string;
}

const passingMs = 12_000;

/** The card under the button: it floats above the page, and never takes the focus by itself. */
export class Card {
  readonly element = make('div', { class: 'card', popover: 'manual', role: 'status', 'aria-live': 'polite' });
  private readonly anchor: HTMLElement;
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** Said and not closed since: also while a page that draws itself anew has thrown us out. */
  private wanted = false;
  private readonly follow = () => this.place();

  constructor(anchor: HTMLElement) {
    this.anchor = anchor;
    this.element.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') this.close();
    });
    // What stands on it grows while it is open; its actions must not leave the window.
    new ResizeObserver(this.follow).observe(this.element);
    for (const name of ['pointerenter', 'focusin']) this.element.addEventListener(name, () => clearTimeout(this.timer));
  }

  show(content: CardContent): void {
    clearTimeout(this.timer);
    this.element.setAttribute('role', content.urgent === true ? 'alert' : 'status');
    this.element.setAttribute('aria-live', content.urgent === true ? 'assertive' : 'polite');
    this.element.replaceChildren(...this.parts(content));
    this.wanted = true;
    this.appear();
    if (content.passing === true && !this.isLookedAt()) this.timer = setTimeout(() => this.close(), passingMs);
  }

  /** Shows again what was said, after the page threw the button away and it was put back. */
  appear(): void {
    if (!this.wanted || !this.element.isConnected) return;
    if (!this.element.matches(':popover-open')) {
      this.element.showPopover();
      for (const name of ['scroll', 'resize']) addEventListener(name, this.follow, { capture: true, passive: true });
    }
    this.place();
  }

  /** Shows once more what was closed. */
  reopen(): void {
    this.wanted = true;
    this.appear();
  }

  close(): void {
    this.wanted = false;
    clearTimeout(this.timer);
    for (const name of ['scroll', 'resize']) removeEventListener(name, this.follow, { capture: true });
    const hadFocus = this.element.contains(shadowFocus(this.element));
    if (this.element.matches(':popover-open')) this.element.hidePopover();
    if (hadFocus) this.anchor.focus();
  }

  isOpen(): boolean {
    return this.wanted;
  }

  private isLookedAt(): boolean {
    return this.element.matches(':hover') || this.element.contains(shadowFocus(this.element));
  }

  private parts({ sign, title, text = [], body, progress, actions = [] }: CardContent): Node[] {
    const close = make(
      'button',
      { type: 'button', class: 'close', 'aria-label': i18n.t('card.close') },
      drawSign('close'),
    );
    close.addEventListener('click', (event) => event.isTrusted && this.close());
    const paragraphs = text.map((line, index) => make('p', index > 0 ? { class: 'quiet' } : {}, line));
    return [
      make('div', { class: 'head' }, drawSign(sign), make('h2', {}, title), close),
      ...paragraphs,
      ...(body ? [body] : []),
      ...(progress ? progressParts(progress) : []),
      make('div', { class: 'actions' }, ...actions.map(actionButton)),
    ];
  }

  /** Below the button, or above it where there is more room; its end at the button's end; inside the window whatever happens. */
  private place(): void {
    const anchor = this.anchor.getBoundingClientRect();
    const { offsetWidth: width, offsetHeight: height } = this.element;
    const left = Math.max(8, Math.min(anchor.right - width, innerWidth - width - 8));
    const below = anchor.bottom + 8;
    const above = anchor.top - 8 - height;
    const fits = below + height <= innerHeight - 8;
    const top = fits ? below : above >= 8 ? above : Math.max(8, Math.min(below, innerHeight - height - 8));
    this.element.style.left = `${left}px`;
    this.element.style.top = `${top}px`;
  }
}

function progressParts({ steps, done }: { steps: CardStep[]; done: number }): Node[] {
  const items = steps.map(({ state, label, size }) => {
    const mark =
      state === 'done' ? drawSign('tick') : state === 'now' ? drawSign('now') : make('span', { class: 'blank' });
    const item = make('li', state === 'now' ? { 'aria-current': 'step' } : {}, mark, make('span', {}, label));
    if (size !== undefined) item.append(make('span', { class: 'size' }, size));
    return item;
  });
  const filled = make('div');
  filled.style.width = `${Math.round(done * 100)}%`;
  return [make('ol', {}, ...items), make('div', { class: 'bar', 'aria-hidden': 'true' }, filled)];
}

function actionButton({ label, sign, run }: CardAction): HTMLButtonElement {
  const button = make('button', { type: 'button', class: 'action' }, ...(sign ? [drawSign(sign)] : []), label);
  button.addEventListener('click', (event) => {
    if (event.isTrusted) run();
  });
  return button;
}

function shadowFocus(element: Element): Element | null {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.activeElement : document.activeElement;
}
