import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { extensionId } from '../../../scripts/browser/chromium.ts';
import type { Chromium } from '../../../scripts/browser/chromium.ts';
import { median } from './figures.ts';
import type { Figure } from './figures.ts';

const rounds = 25;

/** From the start of the opening until the first rows are on the screen, beside a page without any script that looks the same. */
export async function popupOpening(browser: Chromium, folder: string): Promise<Figure[]> {
  const page = await browser.openOwnPage('popup.html');
  await page.setViewportSize({ width: 400, height: 600 });
  await page.locator('.kinds .figure').first().waitFor();
  await writeFile(join(folder, 'static.html'), await withoutScripts(page));
  await page.addInitScript(notePainted);
  const [popup, plain]: [number[], number[]] = [[], []];
  const base = `chrome-extension://${extensionId}`;
  for (let round = 0; round < rounds; round += 1) {
    // In turns, so that both meet the same machine.
    plain.push(await opened(page, `${base}/static.html`));
    popup.push(await opened(page, `${base}/popup.html`));
  }
  await page.close();
  const [ours, theirs] = [popup.slice(3), plain.slice(3)];
  return [
    {
      what: 'popup: first rows painted, beside a static page of the same look',
      value: median(ours) / median(theirs),
      unit: '×',
      goal: 1.15,
      note: `${median(ours).toFixed(0)} ms beside ${median(theirs).toFixed(0)} ms; the fastest of each ${Math.min(...ours).toFixed(0)} and ${Math.min(...theirs).toFixed(0)}`,
    },
  ];
}

async function withoutScripts(page: Page): Promise<string> {
  const html = await page.evaluate(() => {
    // Rows that nobody sees are drawn after the first paint: they are no part of the look.
    for (const row of document.querySelectorAll('.row'))
      if (row.getBoundingClientRect().top > innerHeight) row.remove();
    return document.documentElement.outerHTML;
  });
  return `<!doctype html>${html.replaceAll(/<script[^>]*><\/script>|<link rel="modulepreload"[^>]*>/g, '')}`;
}

async function opened(page: Page, url: string): Promise<number> {
  await page.goto(url);
  await page.waitForFunction(() => 'painted' in globalThis);
  const ms = await page.evaluate(() => (globalThis as unknown as { painted: number }).painted);
  // What goes on after the first rows must not run into the next opening.
  await page.waitForTimeout(400);
  return ms;
}

/** Runs before the page: a row is there, the next frame is drawn, and what comes after that frame. */
function notePainted(): void {
  const look = new MutationObserver(() => {
    if (!document.querySelector('.row .state')) return;
    look.disconnect();
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        (globalThis as unknown as { painted: number }).painted = performance.now();
      };
      port2.postMessage(null);
    });
  });
  look.observe(document, { childList: true, subtree: true });
}
