import { hearPageCheck } from '../messages/hear.ts';
import { checkPage } from '../sites/check-page.ts';
import { isUnderstood } from '../sites/site.ts';
import type { OpenMessage, Site } from '../sites/site.ts';
import { ListButton } from './list-button.ts';
import { SaveButton } from './save-button.ts';

/** After something happened in the page: when to look, in milliseconds. Pages draw a message some time after it was asked for. */
const looks = [0, 150, 500, 1500, 4000];
/** And a look now and then, for pages that change by themselves: one cheap question, instead of hearing of every mutation. */
const restMs = 2000;

/** Puts the button on every message that is open, now and whenever the page goes to another one; and one beside lists. */
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
  hearPageCheck(() => checkPage(siteOf(sites), document, new URL(location.href)));
  page.look();
}

/** The buttons in this page, by the key of their message. */
class PageButtons {
  private readonly sites: readonly Site[];
  private readonly shown = new Map<string, SaveButton>();
  private list: ListButton | undefined;

  constructor(sites: readonly Site[]) {
    this.sites = sites;
  }

  look(): void {
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
    if (site?.listedMessages && site.listPlace?.(document, new URL(location.href))) this.list ??= new ListButton(site);
    this.list?.look();
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
