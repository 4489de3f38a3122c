import browser from 'webextension-polyfill';
import { PageReport } from '../core/page-report.ts';
import { pageCheck } from './hear-page-check.ts';

/**
 * How it stands with the page in the tab that is in front. `elsewhere`: no page of the web; `off`: not switched on there; `silent`:
 * switched on, but our part of the page does not answer.
 */
export type FrontPage = { at: 'elsewhere' | 'off' | 'silent' } | { at: 'page'; report: PageReport };

/** Asks the page in front. Never throws: a page that cannot be asked is an answer too. */
export async function askFrontPage(): Promise<FrontPage> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  // The address is only told where the site is switched on (or for the moment that the person pressed our button).
  if (tab?.id === undefined) return { at: 'elsewhere' };
  const url = tab.url === undefined ? null : URL.parse(tab.url);
  const isWeb = url === null || /^https?:$/.test(url.protocol);
  // A window that a page wrote itself has no address, and may be switched on as that page is: who answers is.
  if (!isWeb && url?.protocol !== 'about:') return { at: 'elsewhere' };
  const answer: unknown = await browser.tabs.sendMessage(tab.id, { cluebook: pageCheck }).catch(() => undefined);
  const report = PageReport.safeParse(answer);
  if (report.success) return { at: 'page', report: report.data };
  if (!isWeb) return { at: 'elsewhere' };
  const granted = url && (await browser.permissions.contains({ origins: [`${url.protocol}//${url.hostname}/*`] }));
  return { at: granted === true ? 'silent' : 'off' };
}
