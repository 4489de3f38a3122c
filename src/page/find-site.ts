import { hearPageCheck } from '../messages/hear-page-check.ts';
import { send } from '../messages/send.ts';
import { checkPage } from '../sites/check-page.ts';
import type { SitePage } from '../sites/site.ts';
import { keepLooking } from './keep-looking.ts';
import { mayShowHere, siteHere } from './site-here.ts';

/**
 * Finds out which of these sites a page is, and has the script of just that one put into it. The last of them is any page: it is told
 * from what stands in the page, and gives way when the page turns out to be one that is known.
 */
export function findSite(pages: readonly SitePage[]): void {
  // What is left are frames that hold a mail's own HTML, or what somebody is writing.
  if (!pages.some(mayShowHere)) return;
  const found = new AbortController();
  const unknown = new AbortController();
  hearPageCheck(() => checkPage(undefined, document, new URL(location.href)), unknown.signal);
  let loaded: SitePage | undefined;
  let asking = false;
  const look = async () => {
    const page = siteHere(pages);
    if (!page || page === loaded || asking) return;
    asking = true;
    try {
      await send('script.load', { script: page.id });
      loaded = page;
      unknown.abort();
      if (page !== pages.at(-1)) found.abort();
    } catch {
      // The next look asks again.
    } finally {
      asking = false;
    }
  };
  keepLooking(() => void look(), found.signal);
}
