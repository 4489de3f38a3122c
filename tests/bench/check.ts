/**
 * `npm run bench:check [-- --mails N] [--rounds 3] [--again]`: how long the check of a complaint package of N ordinary mails takes (23 kB each; 44,326 are 1 GB),
 * beside `sha256sum -c` over the very same files, all taking turns in one run, the least time of each: by the page in the package in a real
 * Chromium, and in Node without and with every original read again. Prints lines for `check.md`.
 */
import { execFileSync } from 'node:child_process';
import { createWriteStream, openAsBlob } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { makeComplaintPackage } from '../../src/exports/complaint-package.ts';
import { openPackageFile } from '../../src/imports/package-file.ts';
import { readZip } from '../../src/imports/zip-reader.ts';
import { checkContents } from '../../src/seal/check-package.ts';
import { readAgain } from '../../src/seal/read-again.ts';
import { openCheckPage } from './check-page.ts';
import { manyMails } from './many-mails.ts';

const { values } = parseArgs({
  options: {
    mails: { type: 'string', default: '44326' },
    rounds: { type: 'string', default: '3' },
    again: { type: 'boolean', default: false },
  },
});
const watch = { signal: new AbortController().signal, onProgress: () => undefined };
const closing: (() => Promise<void>)[] = [];
const folder = await mkdtemp(join(tmpdir(), 'cluebook-check-'));
try {
  const path = join(folder, 'package.zip');
  const file = await makeComplaintPackage(await manyMails(Number(values.mails)), watch);
  await pipeline(Readable.from(file.stream()), createWriteStream(path));
  const bag = await unpacked(path, join(folder, 'bag'));
  const page = await openCheckPage(folder);
  closing.push(page.close);
  const timed = (work: () => unknown) => async () => {
    const start = performance.now();
    await work();
    return performance.now() - start;
  };
  const theirs = () => execFileSync('sha256sum', ['-c', '--quiet', 'manifest-sha256.txt'], { cwd: bag });
  const runners: { name: string; run(): Promise<number> }[] = [
    { name: 'sha256sum', run: timed(theirs) },
    { name: 'Chromium: the same bytes only read and hashed', run: () => page.floor(path) },
    { name: 'Chromium: the page in the package', run: () => page.check(path) },
    { name: 'Node: files, lists, log, form', run: timed(() => check(path, null)) },
    ...(values.again
      ? [{ name: 'Node: the same, every original read again', run: timed(() => check(path, readAgain)) }]
      : []),
  ];
  const times = new Map<string, number[]>();
  for (let round = 0; round < Number(values.rounds); round += 1) {
    for (const { name, run } of runners) {
      times.set(name, [...(times.get(name) ?? []), await run()]);
    }
  }
  const [base = Number.NaN] = runners.map(({ name }) => Math.min(...(times.get(name) ?? [])));
  for (const { name } of runners) {
    const best = Math.min(...(times.get(name) ?? []));
    const size = `${(file.size / 1e9).toFixed(2)} GB, ${values.mails} mails`;
    const machine = `${cpus().length} × ${cpus()[0]?.model ?? '?'}`;
    console.log(`| ${size} | ${name} | ${(best / 1000).toFixed(1)} s | ${(best / base).toFixed(2)} × | ${machine} |`);
  }
} finally {
  for (const close of closing) await close();
  await rm(folder, { recursive: true, force: true });
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
