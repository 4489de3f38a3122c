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
  if (url && !/^https?:$/.test(url.protocol)) return { at: 'elsewhere' };
  if (!url || !(await browser.permissions.contains({ origins: [`${url.protocol}//${url.hostname}/*`] }))) {
    return { at: 'off' };
  }
  const answer: unknown = await browser.tabs.sendMessage(tab.id, { cluebook: pageCheck }).catch(() => undefined);
  const report = PageReport.safeParse(answer);
  return report.success ? { at: 'page', report: report.data } : { at: 'silent' };
}
