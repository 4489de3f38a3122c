/**
 * `npm run bench:import -- [--megabytes 1000] [--mbox FILE] [--extension FOLDER]`: how fast a mail box is imported by the real page of a real Chromium, and
 * how much memory the page and the background take. The box is made of the mails of the shared folder, each with a number in its
 * header, so that no two are the same. Prints a line for `import.md`.
 */
import { createWriteStream } from 'node:fs';
import { mkdtemp, readFile, readdir, rm, stat } from 'node:fs/promises';
import { once } from 'node:events';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { extensionFolder, startChromium } from '../../scripts/browser/chromium.ts';
import { sharedPath } from '../shared-folder.ts';
import { memoryPeaks } from './memory-peaks.ts';

const { values } = parseArgs({
  options: {
    megabytes: { type: 'string', default: '1000' },
    mbox: { type: 'string' },
    extension: { type: 'string', default: extensionFolder },
  },
});
const folder = await mkdtemp(join(tmpdir(), 'cluebook-bench-'));
const box = values.mbox ?? (await makeBox(Number(values.megabytes) * 1e6));
const profile = join(folder, 'profile');
const browser = await startChromium({ profile, extension: values.extension });
try {
  const page = await browser.openOwnPage('casebook.html');
  const peaks = memoryPeaks(profile);
  const start = performance.now();
  await page.locator('input[type=file]').first().setInputFiles(box);
  await page.getByRole('progressbar').waitFor();
  await page.waitForFunction(() => (document.querySelector('.import [role=status]')?.textContent ?? '') !== '', null, {
    timeout: 3_600_000,
  });
  const seconds = (performance.now() - start) / 1000;
  const outcome = await page.locator('.import [role=status]').innerText();
  const mails = Number(/([\d,]+) mails? saved/.exec(outcome)?.[1]?.replaceAll(',', '') ?? 0);
  const megabytes = (await stat(box)).size / 1e6;
  const { page: pagePeak, browser: browserPeak, all } = peaks.end();
  console.log(outcome);
  console.log(
    `| ${megabytes.toFixed(0)} MB, ${mails} mails | ${seconds.toFixed(0)} s | ${(mails / seconds).toFixed(0)} | ${(megabytes / seconds).toFixed(1)} | ` +
      `${pagePeak} MB | ${browserPeak} MB | ${all} MB | ${cpus().length} × ${cpus()[0]?.model ?? '?'} |`,
  );
} finally {
  await browser.close();
  await rm(folder, { recursive: true, force: true });
}

/** @returns the path of an mbox of about so many bytes */
async function makeBox(bytes: number): Promise<string> {
  const path = join(folder, 'corpus.mbox');
  const out = createWriteStream(path);
  const mails = await corpusMails();
  let written = 0;
  for (let number = 0; written < bytes; number += 1) {
    const mail = mails[number % mails.length];
    if (!mail) throw new Error('no mails in the shared folder');
    const text = mail
      .toString('latin1')
      .replace(/^From [^\n]*\n/, '')
      .replaceAll(/^(>*From )/gm, '>$1');
    const piece = Buffer.from(
      `From bench@parcel.example Mon Nov 23 08:14:05 2026\nX-Bench: ${number}\n${text}\n\n`,
      'latin1',
    );
    written += piece.length;
    if (!out.write(piece)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish');
  return path;
}

/** Real mails, as bytes: never opened, only carried. */
async function corpusMails(): Promise<Buffer[]> {
  const mails: Buffer[] = [];
  for (const part of ['phishing_pot', 'phishing_pot_large', 'spamassassin_spam', 'spamassassin_ham']) {
    const root = sharedPath(join('corpus', part));
    for (const name of await readdir(root, { recursive: true })) {
      if ((await stat(join(root, name))).isFile()) mails.push(await readFile(join(root, name)));
    }
  }
  return mails;
}
