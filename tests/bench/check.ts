/**
 * `npm run bench:check [-- --mails N] [--rounds 3] [--large 256] [--again]`: how long the check of a complaint package of N ordinary mails takes (23 kB each; 44,326 are 1 GB),
 * beside `sha256sum -c` over the very same files, all taking turns in one run, the least time of each: by the page in the package in a real
 * Chromium, and in Node without and with every original read again. Prints lines for `check.md`.
 */
import { execFileSync } from 'node:child_process';
import { createWriteStream, openAsBlob } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { makeComplaintPackage } from '../../src/exports/complaint-package.ts';
import type { ExportInput } from '../../src/exports/package-document.ts';
import { openPackageFile } from '../../src/imports/package-file.ts';
import { readZip } from '../../src/imports/zip-reader.ts';
import { checkContents } from '../../src/seal/check-package.ts';
import { readAgain } from '../../src/seal/read-again.ts';
import { openCheckPage } from './check-page.ts';
import { lineBytes, manyMails } from './many-mails.ts';

const { values } = parseArgs({
  options: {
    mails: { type: 'string', default: '44326' },
    rounds: { type: 'string', default: '3' },
    large: { type: 'string', default: '256' },
    again: { type: 'boolean', default: false },
  },
});
const watch = { signal: new AbortController().signal, onProgress: () => undefined };
const folder = await mkdtemp(join(tmpdir(), 'cluebook-check-'));
const page = await openCheckPage(folder);
try {
  const mails = await packageOf(await manyMails(Number(values.mails)), 'mails');
  await compare(`${mails.size}, ${values.mails} mails`, mails, [
    { name: 'Chromium: the same bytes only read and hashed', run: () => page.floor(mails.path) },
    { name: 'Chromium: the page in the package', run: () => page.check(mails.path) },
    { name: 'Chromium: the same page without a worker', run: () => page.check(mails.path, { alone: true }) },
    { name: 'Node: files, lists, log, form', run: timed(() => check(mails.path, null)) },
    ...(values.again
      ? [{ name: 'Node: the same, every original read again', run: timed(() => check(mails.path, readAgain)) }]
      : []),
  ]);
  // What is larger than 64 MB is hashed in pieces, in script: no platform hashes what it does not have as a whole.
  const large = await packageOf(await manyMails(1, Math.round((Number(values.large) * 2 ** 20) / lineBytes)), 'large');
  await compare(`${large.size}, one mail`, large, [
    { name: 'Chromium: the page in the package', run: () => page.check(large.path) },
  ]);
} finally {
  await page.close();
  await rm(folder, { recursive: true, force: true });
}

interface Runner {
  name: string;
  run(): Promise<number>;
}

/** A package on the disk, and its files in a folder, as a person unpacks them. */
interface MadePackage {
  path: string;
  bag: string;
  size: string;
}

async function packageOf(input: ExportInput, name: string): Promise<MadePackage> {
  const path = join(folder, `${name}.zip`);
  const file = await makeComplaintPackage(input, watch);
  await pipeline(Readable.from(file.stream()), createWriteStream(path));
  return { path, bag: await unpacked(path, join(folder, name)), size: `${(file.size / 1e9).toFixed(2)} GB` };
}

/** All take turns; prints a line for each, with its least time, beside `sha256sum` over the same files. */
async function compare(what: string, { path, bag }: MadePackage, ours: readonly Runner[]): Promise<void> {
  const theirs = () => execFileSync('sha256sum', ['-c', '--quiet', 'manifest-sha256.txt'], { cwd: bag });
  const runners: Runner[] = [{ name: '`sha256sum`', run: timed(theirs) }, ...ours];
  const times = new Map<string, number[]>();
  for (let round = 0; round < Number(values.rounds); round += 1) {
    for (const { name, run } of runners) times.set(name, [...(times.get(name) ?? []), await run()]);
  }
  const [base = Number.NaN] = runners.map(({ name }) => Math.min(...(times.get(name) ?? [])));
  const machine = `${cpus().length} × ${cpus()[0]?.model ?? '?'} (load ${Math.round(loadavg()[0] ?? 0)})`;
  for (const { name } of runners) {
    const best = Math.min(...(times.get(name) ?? []));
    console.log(`| ${what} | ${name} | ${(best / 1000).toFixed(1)} s | ${(best / base).toFixed(2)} × | ${machine} |`);
  }
  // Apart from the others: to look at memory all the time takes time too.
  const { page: ofPage, all } = await page.memory(path);
  console.log(`Memory at most: page and worker ${ofPage} MB, the whole browser ${all} MB.`);
}

function timed(work: () => unknown): () => Promise<number> {
  return async () => {
    const start = performance.now();
    await work();
    return performance.now() - start;
  };
}

async function check(path: string, derived: typeof readAgain | null): Promise<void> {
  const { findings } = await checkContents(await openPackageFile(await openAsBlob(path), 'package.zip'), derived);
  if (findings.length > 0) throw new Error(JSON.stringify(findings.slice(0, 3)));
}

/** The files of the package in a folder, as a person unpacks them. */
async function unpacked(path: string, into: string): Promise<string> {
  const entries = await readZip(await openAsBlob(path), { bytes: 200e9, entryBytes: 20e9 });
  for (const entry of entries) {
    const target = join(into, entry.name);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, await entry.bytes());
  }
  return join(into, entries[0]?.name.split('/')[0] ?? '');
}
