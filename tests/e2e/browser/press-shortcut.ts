import type { Page } from 'playwright-core';
import type { Chromium } from '../../../scripts/browser/chromium.ts';

/** Alt+Shift+E as the browser itself hears it: keys that a test library sends do not reach it. */
export async function pressShortcut(browser: Chromium, page: Page): Promise<void> {
  await page.bringToFront();
  const cdp = await browser.context.newCDPSession(page);
  const key = { modifiers: 9, key: 'E', code: 'KeyE', windowsVirtualKeyCode: 69, nativeVirtualKeyCode: 69 };
  await cdp.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key });
  await cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
  await cdp.detach();
}
