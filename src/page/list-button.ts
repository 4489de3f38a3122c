import { send } from '../messages/send.ts';
import type { Site } from '../sites/site.ts';
import type { BatchButton } from './batch-button.ts';
import { ToldBySite } from './told-by-site.ts';

/** Where the two scripts of ours in one page meet; neither the page nor other extensions see this. */
const meeting = globalThis as { cluebookListButton?: typeof BatchButton };

export function giveListButton(button: typeof BatchButton): void {
  meeting.cluebookListButton = button;
}

/**
 * The button of a page's list, from the moment on that there is something to do for it: something selected, or left of a batch that was
 * cut short. Most visits to a mail page need none of its code.
 */
export class ListButton {
  /** The site, with what the page told of its list. */
  readonly site: Site;
  private readonly told: ToldBySite;
  private asked = false;
  private button: BatchButton | undefined;

  constructor(site: Site) {
    this.told = new ToldBySite(site, () => this.lookNow());
    this.site = this.told.site;
    const nothing = { siteId: site.id, add: [], gone: [] };
    send('batch.left', nothing).then(
      (left) => (left.length > 0 ? this.load() : undefined),
      // Without the background nothing can be saved either; the press will say so.
      () => undefined,
    );
  }

  look(): void {
    if (!this.told.ask(this.button?.mayGoOn() === true)) this.lookNow();
  }

  private lookNow(): void {
    if (this.button) this.button.look();
    else if ((this.site.selectedMessages?.(document, new URL(location.href)).length ?? 0) > 0) void this.load();
  }

  private async load(): Promise<void> {
    if (this.asked) return;
    this.asked = true;
    // Not loaded: the next look asks again.
    this.asked = await send('script.load', { script: 'list' }).then(
      () => meeting.cluebookListButton !== undefined,
      () => false,
    );
    if (meeting.cluebookListButton) this.button = new meeting.cluebookListButton(this.site);
    this.button?.look();
  }
}
