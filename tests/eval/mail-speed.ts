/**
 * Speed of our reading (headers, hops, authentication, parts, hashes, texts) beside a bare `PostalMime.parse`, over the
 * mails of the corpus, by turns: `node tests/eval/mail-speed.ts`. Processor time of all threads (hashing has its own), so
 * that a busy machine measures the same; only the ratio means anything elsewhere.
 */
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import PostalMime from 'postal-mime';
import { readMessage } from '../../src/core/mail/read-message.ts';
import { sharedPath } from '../shared-folder.ts';

type Reader = (bytes: Uint8Array<ArrayBuffer>) => Promise<unknown>;
const folders = ['phishing_pot', 'phishing_pot_large', 'spamassassin_spam', 'spamassassin_ham', 'fixtures', 'dkim'];

/** Medians of `rounds` rounds, in milliseconds for all mails of a folder, and how many times faster ours is. */
export async function measureMailSpeed(
  folder: string,
  rounds = 7,
): Promise<{ mails: number; postalMime: number; ours: number; ratio: number }> {
  const mails = filesIn(sharedPath(`corpus/${folder}`)).map((file) => new Uint8Array(readFileSync(file)));
  const times: [number[], number[]] = [[], []];
  for (let round = 0; round <= rounds; round += 1) {
    const [theirs, ours] = [await timeOf((bytes) => PostalMime.parse(bytes), mails), await timeOf(readMessage, mails)];
    // The first round warms up.
    if (round > 0) {
      times[0].push(theirs);
      times[1].push(ours);
    }
  }
  const [postalMime, ours] = times.map(median) as [number, number];
  return { mails: mails.length, postalMime, ours, ratio: postalMime / ours };
}

async function timeOf(read: Reader, mails: readonly Uint8Array<ArrayBuffer>[]): Promise<number> {
  const began = process.cpuUsage();
  // postal-mime throws beyond its bounds.
  for (const bytes of mails) await read(bytes).catch(() => null);
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1000;
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((file) => statSync(file).isFile() && !/\.jsonl?$/.test(file));
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}

if (import.meta.main) {
  for (const folder of folders) {
    const { mails, postalMime, ours, ratio } = await measureMailSpeed(folder);
    console.log(
      `${folder.padEnd(20)} ${mails} mails  postal-mime ${postalMime.toFixed(0)} ms  ours ${ours.toFixed(0)} ms  ${ratio.toFixed(2)} ×`,
    );
  }
}
