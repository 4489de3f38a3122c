import type { HtmlLink } from './read-html.ts';

/** More than any mail has: bounds time on hostile ones. What is loaded must not crowd out what is pressed. */
const mostPressed = 5000;
const mostLoaded = 2000;

/** The links of a part, with what is seen of each. */
export class LinkList {
  readonly #links: HtmlLink[] = [];
  /** Links that are open, innermost last, with what is known of them so far. */
  readonly #open: { index: number; textStart: number; seen: boolean }[] = [];

  #pressed = 0;
  #loaded = 0;

  add(link: HtmlLink): void {
    if (link.use === 'loaded' ? (this.#loaded += 1) <= mostLoaded : (this.#pressed += 1) <= mostPressed) {
      this.#links.push(link);
    }
  }

  /** Begins a link whose content follows. */
  open(link: HtmlLink, textStart: number): number | undefined {
    if (this.#pressed >= mostPressed) return undefined;
    this.#pressed += 1;
    this.#links.push(link);
    this.#open.push({ index: this.#links.length - 1, textStart, seen: false });
    return this.#links.length - 1;
  }

  /** Whether a link is open that something can be seen of. */
  isOpen(): boolean {
    return this.#open.length > 0;
  }

  /** Something inside of the innermost open link is seen. */
  see(): void {
    const innermost = this.#open.at(-1);
    if (innermost) innermost.seen = true;
  }

  /** Ends the innermost open link. One that nothing is seen of is hidden. */
  close(textEnd: number): void {
    const ended = this.#open.pop();
    const link = ended === undefined ? undefined : this.#links[ended.index];
    if (!ended || !link) return;
    if (!ended.seen) link.hidden = true;
    if (textEnd > ended.textStart) link.shows = { start: ended.textStart, end: textEnd };
    // What is seen of a link in a link is seen of both.
    if (ended.seen) this.see();
  }

  finish(): HtmlLink[] {
    return this.#links;
  }
}
