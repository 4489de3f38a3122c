import { send } from '../messages/send.ts';
import type { SitePage } from '../sites/site.ts';
import { keepLooking } from './keep-looking.ts';
import { siteHere } from './site-here.ts';

/**
 * Finds out which of these sites a page is, and has the script of just that one put into it. The last of them is any page: it is told
 * from what stands in the page, and gives way when the page turns out to be one that is known.
 */
export function findSite(pages: readonly SitePage[]): void {
  const found = new AbortController();
  let loaded: SitePage | undefined;
  let asking = false;
  const look = async () => {
    const page = siteHere(pages);
    if (!page || page === loaded || asking) return;
    asking = true;
    try {
      await send('script.load', { script: page.id });
      loaded = page;
      if (page !== pages.at(-1)) found.abort();
    } catch {
      // The next look asks again.
    } finally {
      asking = false;
    }
  };
  keepLooking(() => void look(), found.signal);
}
