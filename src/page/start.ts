import { hearPageCheck } from '../messages/hear-page-check.ts';
import { checkPage } from '../sites/check-page.ts';
import { isUnderstood } from '../sites/site.ts';
import type { OpenMessage, Site } from '../sites/site.ts';
import { hearPress } from '../messages/hear-press.ts';
import type { PressRequest } from '../messages/press-request.ts';
import { keepLooking } from './keep-looking.ts';
import { ListButton } from './list-button.ts';
import { SaveButton } from './save-button.ts';
import { siteHere } from './site-here.ts';

/** Where scripts of ours in one frame meet: neither the page nor other extensions see this. */
const frame = globalThis as { cluebookLeave?: () => void };

/**
 * Puts the button on every message that is open, now and whenever the page goes to another one; and one beside lists. The script that
 * starts last in a frame is the only one there: it knows the page better, or is of a newer build.
 */
export function startOnPage(sites: readonly Site[]): void {
  frame.cluebookLeave?.();
  const page = new PageButtons(sites);
  const left = new AbortController();
  hearPageCheck(() => checkPage(page.site(), document, new URL(location.href)), left.signal);
  hearPress((request) => request.save === 'message' && page.press(request), left.signal);
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
  private list: ListButton | undefined;

  constructor(sites: readonly Site[]) {
    this.sites = sites;
  }

  /** The site that this page is of; knowing what the page told of its list, where there is one. */
  site(): Site | undefined {
    const here = siteHere(this.sites);
    return here?.id === this.list?.site.id ? this.list?.site : here;
  }

  /** Looks at the page anew; returns the messages that are open. */
  look(): OpenMessage[] {
    const site = siteHere(this.sites);
    const open = site ? openMessages(site) : [];
    const keys = new Set(open.map(placeName));
    for (const [key, button] of this.shown) {
      // A press goes on when the person opens another message, and its outcome is told.
      if (keys.has(key) || button.isSpeaking()) continue;
      button.unmount();
      this.shown.delete(key);
    }
    if (site) for (const message of open) this.show(site, message);
    if (site?.listedMessages && site.listPlace?.(document, new URL(location.href))) this.list ??= new ListButton(site);
    this.list?.look();
    return open;
  }

  /** Presses the button of the message that the person sees, when there is one. */
  press(request: PressRequest): boolean {
    const open = this.look().flatMap((message) => {
      const button = this.shown.get(placeName(message));
      return button ? [{ button, place: message.place }] : [];
    });
    const [{ button, place } = {}] = [...open.filter((one) => one.button.shell.isInView()), ...open];
    if (!button || !place) return false;
    // It had to wait while something was told of the message before.
    if (!button.shell.isMounted()) button.mount(place);
    button.press(request);
    return true;
  }

  leave(): void {
    for (const button of this.shown.values()) button.unmount();
    this.shown.clear();
  }

  private show(site: Site, message: OpenMessage): void {
    const name = placeName(message);
    const button = this.shown.get(name) ?? new SaveButton(site, message);
    this.shown.set(name, button);
    button.follow(message);
    if (!button.shell.isMounted() && !this.isTaken(message.place)) button.mount(message.place);
  }

  /** What is said about a message that was just left is not to stand beside the button of the next. */
  private isTaken(place: Element): boolean {
    return [...this.shown.values()].some((button) => button.isSpeaking() && button.shell.isIn(place));
  }
}

/** A conversation keeps its button while messages come. */
function placeName({ key, conversation }: OpenMessage): string {
  return conversation ?? key;
}

function openMessages(site: Site): OpenMessage[] {
  return site.openMessages(document, new URL(location.href)).filter(isUnderstood);
}
