/**
 * `npm run bench -- [--exhibits 1000,100000] [--only popup,search,list,exhibit,save]`: what a person waits for in the popup and the casebook, in a real Chromium, on a small and a
 * large book; every figure beside what the browser itself takes for the same, in the same run. Writes `RESULTS.md` when nothing was left out.
 */
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { extensionFolder, startChromium } from '../../scripts/browser/chromium.ts';
import { seedTimeline } from '../e2e/browser/seed-timeline.ts';
import { exhibitOpening } from './timeline/exhibit-opening.ts';
import type { Figure } from './timeline/figures.ts';
import { listCosts } from './timeline/list-costs.ts';
import { pageMemory } from './timeline/page-memory.ts';
import { popupOpening } from './timeline/popup-opening.ts';
import { resultsText } from './timeline/results-text.ts';
import { saveCosts } from './timeline/save-costs.ts';
import { searchKeys } from './timeline/search-keys.ts';

const { values } = parseArgs({
  options: { exhibits: { type: 'string', default: '1000,100000' }, only: { type: 'string' } },
});
const only = values.only?.split(',');
const isWanted = (part: string) => only?.includes(part) ?? true;
const sizes = values.exhibits.split(',').map(Number);
const bySize = new Map<number, Figure[]>();
for (const size of sizes) bySize.set(size, await measured(size));
const machine = `${cpus().length} processors, load ${loadavg()[0]?.toFixed(1)}`;
const text = resultsText(bySize, machine, new Date().toISOString().slice(0, 10));
if (!only) await writeFile(new URL('./RESULTS.md', import.meta.url), text);
console.log(text);

async function measured(size: number): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'cluebook-bench-'));
  await cp(extensionFolder, folder, { recursive: true });
  const browser = await startChromium({ extension: folder });
  const figures: Figure[] = [];
  const add = (more: readonly Figure[]) => {
    figures.push(...more);
    for (const { what, value, unit, note } of more) console.log(size, what, value.toFixed(2), unit, note ?? '');
  };
  try {
    const popup = await browser.openOwnPage('popup.html');
    await popup.setViewportSize({ width: 400, height: 600 });
    await seedTimeline(popup, size);
    if (isWanted('popup')) add(await popupOpening(browser, folder));
    await popup.reload();
    await popup.locator('.kinds .figure').first().waitFor();
    await popup.waitForTimeout(1_000);
    add([{ what: 'memory of the popup', value: await pageMemory(popup), unit: 'MB', goal: 120 }]);
    if (isWanted('search')) add(await searchKeys(popup));
    await popup.close();
    const casebook = await browser.openOwnPage('casebook.html#/timeline');
    await casebook.locator('.kinds .figure').first().waitFor();
    await casebook.waitForTimeout(1_000);
    add([{ what: 'memory of the casebook', value: await pageMemory(casebook), unit: 'MB', goal: 250 }]);
    if (isWanted('list')) add(await listCosts(casebook));
    if (isWanted('exhibit')) add(await exhibitOpening(casebook, size + 1));
    await casebook.close();
    if (isWanted('save')) add(await saveCosts(browser));
  } finally {
    await browser.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
  return figures;
}
