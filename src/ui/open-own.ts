import browser from 'webextension-polyfill';

/** Opens one of our pages in a tab of its own. */
export function openOwn(page: string): void {
  void browser.tabs.create({ url: browser.runtime.getURL(page) });
}
