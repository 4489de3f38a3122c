import { asFailure } from '../core/failure.ts';
import { bookDrawing } from '../look/book-drawing.ts';
import { failureWords } from '../look/words.ts';
import type { PressRequest } from '../messages/press-request.ts';
import type { OpenMessage, Site } from '../sites/site.ts';
import { make } from './dom.ts';
import { drawShapes } from './draw-shapes.ts';
import { loadPressing } from './load-pressing.ts';
import type { Pressing } from './pressing.ts';
import { Shell } from './shell.ts';
import { stillOpen } from './still-open.ts';
import { languageAtRest, saveWords } from './words-at-rest.ts';

/** The quiet button on an opened message, in a shadow tree of its own. What a press does comes with the first one. */
export class SaveButton {
  readonly site: Site;
  readonly button = make('button', { type: 'button', class: 'save' });
  readonly shell = new Shell('cluebook-button', [this.button]);
  private message: OpenMessage;
  private loading: Promise<void> | undefined;
  private pressing: Pressing | undefined;

  constructor(site: Site, message: OpenMessage) {
    this.site = site;
    this.message = message;
    // Only a person's own press counts: a page or a mail can make events, but not trusted ones.
    this.button.addEventListener('click', (event) => event.isTrusted && this.press());
    this.rest();
  }

  /** Puts the button at the end of an element; again, with all that it says, where the page drew itself anew meanwhile. */
  mount(place: Element): void {
    this.shell.mount(place);
    this.pressing?.appear();
  }

  /** Takes over what of the same conversation is on the screen now; what was said of earlier messages is said no more. */
  follow(message: OpenMessage): void {
    if (message.key === this.message.key || this.loading || this.pressing?.isOpen() === true) return;
    this.message = message;
    this.rest();
  }

  /** A press is under way, or it ended otherwise than expected and that is still being told. */
  isSpeaking(): boolean {
    return this.loading !== undefined || this.pressing?.isSpeaking() === true;
  }

  unmount(): void {
    this.pressing?.leave();
    this.shell.unmount();
  }

  /** By the person's own press; or, with `request`, by shortcut or context menu: the background has a picture of the screen for that. */
  press(request?: PressRequest): void {
    // Since the button came, the page may have loaded pictures, or more of the recipients.
    const shown = { ...(stillOpen(this.site, this.message) ?? this.message) };
    if (this.pressing) void this.pressing.press(shown, request);
    else this.loading ??= this.load(shown, request);
  }

  /** Of what was on the screen at the press that was kept. */
  wasKept(key: string): void {
    this.message = { ...this.message, key };
  }

  /** As it is before a press. */
  rest(label = saveWords[languageAtRest()]): void {
    this.label(drawShapes(bookDrawing), [label], label);
  }

  /** `spoken` is the accessible name where it says more than the label. */
  label(sign: SVGSVGElement, label: (Node | string)[], spoken: string): void {
    this.button.setAttribute('aria-label', spoken);
    this.button.replaceChildren(sign, make('span', {}, ...label));
  }

  private async load(shown: OpenMessage, request?: PressRequest): Promise<void> {
    this.button.setAttribute('aria-busy', 'true');
    try {
      this.pressing = new (await loadPressing())(this);
      void this.pressing.press(shown, request);
    } catch (error) {
      // Without that code there is no card to say it on.
      this.rest(failureWords(asFailure(error).code));
      this.button.removeAttribute('aria-busy');
    } finally {
      this.loading = undefined;
    }
  }
}
