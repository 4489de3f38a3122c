import { isUnderstood } from '../sites/site.ts';
import type { OpenMessage, Site } from '../sites/site.ts';
import { hearPress } from '../messages/hear-press.ts';
import type { PressRequest } from '../messages/press-request.ts';
import { SaveButton } from './save-button.ts';

/** After something happened in the page: when to look, in milliseconds. Pages draw a message some time after it was asked for. */
const looks = [0, 150, 500, 1500, 4000];
/** And a look now and then, for pages that change by themselves: one cheap question, instead of hearing of every mutation. */
const restMs = 2000;

/** Puts the button on every message that is open, now and whenever the page goes to another one. */
export function startOnPage(sites: readonly Site[]): void {
  const page = new PageButtons(sites);
  const lookSoon = () => {
    for (const wait of looks) setTimeout(() => page.look(), wait);
  };
  for (const name of ['popstate', 'hashchange', 'pageshow']) addEventListener(name, lookSoon);
  for (const name of ['click', 'keyup']) addEventListener(name, lookSoon, { capture: true, passive: true });
  setInterval(() => {
    if (document.visibilityState === 'visible') page.look();
  }, restMs);
  hearPress((request) => request.save === 'message' && page.press(request));
  page.look();
}

/** The buttons in this page, by the key of their message. */
class PageButtons {
  private readonly sites: readonly Site[];
  private readonly shown = new Map<string, SaveButton>();

  constructor(sites: readonly Site[]) {
    this.sites = sites;
  }

  /** Looks at the page anew; returns the messages that are open. */
  look(): OpenMessage[] {
    const site = siteOf(this.sites);
    const open = site ? openMessages(site) : [];
    const keys = new Set(open.map(({ key }) => key));
    for (const [key, button] of this.shown) {
      // A press goes on when the person opens another message, and its outcome is told.
      if (keys.has(key) || button.isSpeaking()) continue;
      button.unmount();
      this.shown.delete(key);
    }
    if (site) for (const message of open) this.show(site, message);
    return open;
  }

  /** Presses the button of the message that the person sees, when there is one. */
  press(request: PressRequest): boolean {
    const open = this.look().flatMap(({ key, place }) => {
      const button = this.shown.get(key);
      return button ? [{ button, place }] : [];
    });
    const [{ button, place } = {}] = [...open.filter((one) => one.button.isInView()), ...open];
    if (!button || !place) return false;
    // It had to wait while something was told of the message before.
    if (!button.isMounted()) button.mount(place);
    button.pressFor(request);
    return true;
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

function siteOf(sites: readonly Site[]): Site | undefined {
  const url = new URL(location.href);
  return sites.find((site) => mayShowHere(site) && site.recognises(document, url));
}

/** A mail's own HTML sits in a frame that can look like the page: only the top window, and frames that the site is known to use. */
function mayShowHere({ frames = [] }: Site): boolean {
  if (window.top === window) return true;
  const frame = window.frameElement;
  return frame !== null && (frames.includes(frame.id) || frames.includes(frame.getAttribute('name') ?? ''));
}

function openMessages(site: Site): OpenMessage[] {
  return site.openMessages(document, new URL(location.href)).filter(isUnderstood);
}
