/**
 * `npm run bench:zip [-- FILE.zip]`: how fast originals are put into a ZIP, as a part of the speed of fflate's level 0, both taking turns in
 * one run; with a file named, also a ZIP of one entry over 4 GiB and 70,000 small ones, with the most memory that it took.
 */
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Zip, ZipPassThrough } from 'fflate';
import { zipPieces } from '../../src/exports/zip-writer.ts';
import type { ZipFile } from '../../src/exports/zip-writer.ts';

const { signal } = new AbortController();
const mails = Array.from({ length: 233 }, (_, index) => ({
  name: `originals/EX-${String(index + 1).padStart(4, '0')}/message.eml`,
  content: new Uint8Array(1_000 + ((index * 7919) % 60_000)).map((_byte, at) => (at * 31 + index) & 0x7f),
}));
const megabytes = mails.reduce((sum, { content }) => sum + content.length, 0) / 1e6;

async function ours(files: Iterable<ZipFile>): Promise<number> {
  let bytes = 0;
  for await (const piece of zipPieces(files, signal)) bytes += piece.length;
  return bytes;
}

function theirs(): number {
  let bytes = 0;
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    bytes += piece.length;
  });
  for (const { name, content } of mails) {
    const file = new ZipPassThrough(name);
    zip.add(file);
    file.push(content, true);
  }
  zip.end();
  return bytes;
}

async function milliseconds(work: () => number | Promise<number>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[values.length >> 1] ?? 0;
}

const [own, peer]: [number[], number[]] = [[], []];
for (let turn = 0; turn < 25; turn += 1) {
  own.push(await milliseconds(() => ours(mails)));
  peer.push(await milliseconds(theirs));
}
const speed = (times: number[]) => (megabytes / median(times)) * 1000;
console.log(`ours ${speed(own).toFixed(0)} MB/s, fflate level 0 ${speed(peer).toFixed(0)} MB/s`);
console.log(`ratio ${(speed(own) / speed(peer)).toFixed(2)} (goal: at least 0.8)`);

const [path] = process.argv.slice(2);
if (path !== undefined) {
  const part = new Blob([new Uint8Array(64_000_000).map((_byte, at) => at & 0xff)]);
  const large: ZipFile = { name: 'large', content: new Blob(Array.from({ length: 70 }, () => part)) };
  function* files(): Generator<ZipFile> {
    yield large;
    for (let index = 0; index < 70_000; index += 1)
      yield { name: `small/${index}`, content: new Uint8Array([index & 0xff]) };
  }
  const before = process.resourceUsage().maxRSS;
  const taken = await milliseconds(async () => {
    await pipeline(Readable.from(zipPieces(files(), signal)), createWriteStream(path));
    return 0;
  });
  console.log(
    `4.48 GB and 70,000 entries: ${(taken / 1000).toFixed(0)} s, most memory ${Math.round((process.resourceUsage().maxRSS - before) / 1000)} MB more than before`,
  );
}
