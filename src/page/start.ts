import { isUnderstood } from '../sites/site.ts';
import type { OpenMessage, Site } from '../sites/site.ts';
import { keepLooking } from './keep-looking.ts';
import { SaveButton } from './save-button.ts';
import { siteHere } from './site-here.ts';

/** Where scripts of ours in one frame meet: neither the page nor other extensions see this. */
const frame = globalThis as { cluebookLeave?: () => void };

/**
 * Puts the button on every message that is open, now and whenever the page goes to another one. The script that starts last in a frame
 * is the only one there: it knows the page better, or is of a newer build.
 */
export function startOnPage(sites: readonly Site[]): void {
  frame.cluebookLeave?.();
  const page = new PageButtons(sites);
  const left = new AbortController();
  keepLooking(() => page.look(), left.signal);
  frame.cluebookLeave = () => {
    left.abort();
    page.leave();
  };
}

/** The buttons in this page, by the key of their message. */
class PageButtons {
  private readonly sites: readonly Site[];
  private readonly shown = new Map<string, SaveButton>();

  constructor(sites: readonly Site[]) {
    this.sites = sites;
  }

  look(): void {
    const site = siteHere(this.sites);
    const open = site ? openMessages(site) : [];
    const keys = new Set(open.map(({ key }) => key));
    for (const [key, button] of this.shown) {
      // A press goes on when the person opens another message, and its outcome is told.
      if (keys.has(key) || button.isSpeaking()) continue;
      button.unmount();
      this.shown.delete(key);
    }
    if (site) for (const message of open) this.show(site, message);
  }

  leave(): void {
    for (const button of this.shown.values()) button.unmount();
    this.shown.clear();
  }

  private show(site: Site, message: OpenMessage): void {
    const button = this.shown.get(message.key) ?? new SaveButton(site, message);
    this.shown.set(message.key, button);
    if (!button.isMounted() && !this.isTaken(message.place)) button.mount(message.place);
  }

  /** What is said about a message that was just left is not to stand beside the button of the next. */
  private isTaken(place: Element): boolean {
    return [...this.shown.values()].some((button) => button.isSpeaking() && button.isIn(place));
  }
}

function openMessages(site: Site): OpenMessage[] {
  return site.openMessages(document, new URL(location.href)).filter(isUnderstood);
}
