/**
 * `npm run screenshots -- [--only NAME] [--readme]`: every screen in English and Chinese, light and dark, as a real Chromium draws it, into
 * `.output/screenshots`. With `--readme`, the few that the README shows are written to `assets/screenshots`, to be looked at and kept.
 */
import { execFileSync } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { startChromium } from '../../scripts/browser/chromium.ts';
import { fillBook } from './sample-book.ts';
import type { Sample } from './sample-book.ts';
import { emptyScreens, screens } from './screens.ts';

const { values } = parseArgs({ options: { only: { type: 'string' }, readme: { type: 'boolean' } } });
const folder = resolve('.output/screenshots');
const languages = ['en', 'zh-CN'] as const;
const schemes = ['light', 'dark'] as const;
/** What the README shows. */
const kept = [
  'en-light/mail-page',
  'en-light/popup-items',
  'en-light/casebook-exhibit-message',
  'en-dark/casebook-clues',
  'zh-CN-light/casebook-complaints',
  'en-light/check-good',
];

const started = Date.now();
execFileSync('wxt', ['build', '--mode', 'e2e'], { stdio: 'pipe', shell: process.platform === 'win32' });
if (values.only === undefined) await rm(folder, { recursive: true, force: true });
await mkdir('assets/screenshots', { recursive: true });
const missed: string[] = [];
for (const language of languages) await takeAll(language);
console.log(`${folder}: ${Math.round((Date.now() - started) / 1000)} s`);
if (missed.length > 0) {
  console.error(`Not taken:\n${missed.join('\n')}`);
  process.exitCode = 1;
}

async function takeAll(language: (typeof languages)[number]): Promise<void> {
  const browser = await startChromium({ language });
  let sample: Sample | undefined;
  try {
    for (const { name, cut, open } of wanted(emptyScreens)) {
      const page = await take({ name, language, cut }, () => open(browser));
      await page?.close();
    }
    const filled = await fillBook(browser, language);
    sample = filled;
    const staying = [filled.casebook, filled.popup, filled.mailPage];
    for (const { name, cut, open } of wanted(screens)) {
      const page = await take({ name, language, cut }, () => open(browser, filled));
      if (page && !staying.includes(page)) await page.close();
    }
  } finally {
    await browser.close();
    await sample?.stop();
  }
}

function wanted<Named extends { name: string }>(all: readonly Named[]): Named[] {
  const { only } = values;
  return all.filter(({ name }) => only === undefined || name.includes(only));
}

/** One that cannot be taken is told at the end: the others are wanted all the same. */
async function take(
  { name, language, cut }: { name: string; language: string; cut: true | undefined },
  open: () => Promise<Page>,
): Promise<Page | undefined> {
  try {
    const page = await open();
    for (const colorScheme of schemes) {
      await page.emulateMedia({ colorScheme });
      await settled(page);
      const place = `${language}-${colorScheme}/${name}`;
      await page.screenshot({ path: join(folder, `${place}.png`), fullPage: cut !== true, animations: 'disabled' });
      if (values.readme !== true || !kept.includes(place)) continue;
      await writeFile(join('assets/screenshots', `${place.replace('/', '-')}.webp`), await small(page));
    }
    await page.emulateMedia({ colorScheme: 'light' });
    return page;
  } catch (error) {
    missed.push(`${language} ${name}: ${String(error).split('\n')[0]}`);
    return undefined;
  }
}

/** What is seen first, as WebP: a third of the size, which everybody who fetches the code pays for. */
async function small(page: Page): Promise<Buffer> {
  const png = await page.screenshot({ animations: 'disabled' });
  const base64 = await page.evaluate(async (given) => {
    const picture = await createImageBitmap(new Blob([Uint8Array.from(atob(given), (sign) => sign.charCodeAt(0))]));
    const canvas = new OffscreenCanvas(picture.width, picture.height);
    canvas.getContext('2d')?.drawImage(picture, 0, 0);
    const webp = await canvas.convertToBlob({ type: 'image/webp', quality: 0.9 });
    return btoa(Array.from(new Uint8Array(await webp.arrayBuffer()), (byte) => String.fromCharCode(byte)).join(''));
  }, png.toString('base64'));
  return Buffer.from(base64, 'base64');
}

/** What comes after the first answer of the store: pictures, frames, the answer of a check. */
async function settled(page: Page): Promise<void> {
  await page.bringToFront();
  await page.evaluate(async () => {
    // A head that stays in sight would stand in the middle of the picture of a whole page.
    scrollTo(0, 0);
    for (let frames = 0; frames < 30; frames += 1) await new Promise(requestAnimationFrame);
  });
}
