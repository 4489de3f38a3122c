/**
 * `npm run bench:export -- [--files 30]`: makes a complaint package of so many files of 50 MB in the popup of a real Chromium, and checks it:
 * how long, and how much memory the page, the browser and the check took.
 */
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startChromium } from '../../scripts/browser/chromium.ts';
import { fileBlob } from '../../scripts/file-blob.ts';
import { openPackageFile } from '../../src/imports/package-file.ts';
import { checkPackage } from '../../src/seal/check-package.ts';
import { memoryPeaks } from './memory-peaks.ts';

const { values } = parseArgs({ options: { files: { type: 'string', default: '30' } } });
const folder = await mkdtemp(join(tmpdir(), 'cluebook-bench-'));
const profile = join(folder, 'profile');
let browser = await startChromium({ profile });
try {
  const page = await browser.openOwnPage('casebook.html#/add');
  for (let number = 0; number < Number(values.files); number += 1) {
    const path = join(folder, `${number}.pdf`);
    const bytes = Buffer.alloc(50_000_000, `${number} `);
    bytes.write('%PDF-1.7\n');
    await writeFile(path, bytes);
    await page.locator('input[type=file]').first().setInputFiles(path);
    await page.waitForFunction(
      () => (document.querySelector('.import [role=status]')?.textContent ?? '') !== '',
      null,
      {
        timeout: 120_000,
      },
    );
    await page.reload();
    await rm(path);
  }
  // What bringing them in took of memory is not the export's.
  await browser.close();
  browser = await startChromium({ profile });
  const popup = await browser.openOwnPage('popup.html');
  const rest = memoryPeaks(profile);
  await popup.getByRole('list', { name: 'Timeline' }).waitFor();
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  const { page: pageBefore } = rest.end();
  const peaks = memoryPeaks(profile);
  const start = performance.now();
  const coming = popup.waitForEvent('download', { timeout: 1_200_000 });
  await popup.getByRole('button', { name: 'Export', exact: true }).click();
  await popup.getByRole('button', { name: 'Complaint package' }).click();
  const download = await coming;
  const file = join(folder, 'package.zip');
  const made = (performance.now() - start) / 1000;
  const { page: pagePeak, browser: browserPeak, all } = peaks.end();
  await download.saveAs(file);
  const megabytes = (await stat(file)).size / 1e6;
  console.log(
    `| ${megabytes.toFixed(0)} MB | made in ${made.toFixed(0)} s | page ${pagePeak} MB, ${pageBefore} MB of it before | browser ${browserPeak} MB | all ${all} MB |`,
  );
  const before = process.memoryUsage.rss();
  const began = performance.now();
  const { findings, originals } = await checkPackage(await openPackageFile(fileBlob(file), 'package.zip'));
  const most = Math.max(process.resourceUsage().maxRSS / 1000, before / 1e6);
  console.log(
    `| checked in ${((performance.now() - began) / 1000).toFixed(0)} s | ${originals} originals, ${findings.length} findings | at most ${most.toFixed(0)} MB, ${(before / 1e6).toFixed(0)} MB of it before |`,
  );
} finally {
  await browser.close();
  await rm(folder, { recursive: true, force: true });
}
