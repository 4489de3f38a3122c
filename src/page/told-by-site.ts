import type { ToldMessage } from '../core/told-list.ts';
import { send } from '../messages/send.ts';
import type { Site } from '../sites/site.ts';

/** What the page's own script told of its list last, where the site needs that: `site` is the same site, knowing it. */
export class ToldBySite {
  readonly site: Site;
  private readonly onTold: () => void;
  private told: readonly ToldMessage[] = [];
  private asking = false;
  private again = false;

  constructor(site: Site, onTold: () => void) {
    this.onTold = onTold;
    const { selectedMessages, listedMessages } = site;
    this.site = {
      ...site,
      ...(selectedMessages ? { selectedMessages: (at, url) => selectedMessages(at, url, this.told) } : {}),
      ...(listedMessages ? { listedMessages: (at, url) => listedMessages(at, url, this.told) } : {}),
    };
  }

  /**
   * Asks the page, when the site has to and there is a reason: something selected in view, or in the last answer (it may be scrolled out
   * of view since), or `all`: something is looked for among all that the list holds. False when there is nothing to wait for.
   */
  ask(all: boolean): boolean {
    const { asksForList } = this.site;
    if (!asksForList) return false;
    if (!all && !this.told.some(({ selected }) => selected) && !asksForList(document, new URL(location.href))) {
      this.told = [];
      return false;
    }
    if (this.asking) this.again = true;
    else void this.hear(all);
    return true;
  }

  /** A page that does not answer, or not in the form that we know, has no list. */
  private async hear(all: boolean): Promise<void> {
    this.asking = true;
    do {
      this.again = false;
      this.told = await send('list.ask', { site: this.site.id, all }).catch(() => []);
    } while (this.again);
    this.asking = false;
    this.onTold();
  }
}
