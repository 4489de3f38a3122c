import browser from 'webextension-polyfill';
import type { PressRequest } from './press-request.ts';

/** Name of the one message that goes from the background to a page. */
const pressName = 'page.press';

/** Asks the scripts of ours in a tab. True when one of them takes it; it tells the person itself what comes of it. */
export async function askPage(tabId: number, request: PressRequest): Promise<boolean> {
  const message = { cluebook: pressName, input: request };
  try {
    return (await browser.tabs.sendMessage(tabId, message)) === true;
  } catch {
    // No script of ours is there, or it was cut off by an update.
    return false;
  }
}
