import { charsetProfiles } from './charset-profiles.ts';
import type { CharsetProfile } from './charset-profiles.ts';

/** How much is looked at: enough for any language to show itself. */
const sampleBytes = 8_000;
/** Fewer characters beyond ASCII tell nothing. */
const fewest = 6;
/** A row of no-break spaces or bullets is no text. */
const fewestKinds = 4;
/** Of a charset that is declared, more are asked for before another one is believed. */
const fewestAgainst = 14;
/** Share of frequent characters, less what speaks against: texts reach six tenths and more in their own charset. */
const good = 0.42;
/** By how much the best is better than the next, and than one that is declared. */
const clear = 0.15;
const farClearer = 0.3;

/** A charset in which the bytes, which nobody declares rightly, read like a text; null when none stands out. */
export function fittingCharset(bytes: Uint8Array): string | null {
  const sample = sampleOf(bytes);
  return sample === null ? null : (bestOf(sample)?.charset ?? null);
}

/**
 * A charset in which the bytes read like a text although another one is declared, in which they do not; null when the declared one
 * may be right. Western ones have single letters beyond ASCII between others, hardly ever words of them.
 */
export function fitsBetter(bytes: Uint8Array, declared: string): string | null {
  const sample = sampleOf(bytes);
  if (sample === null || countBeyondAscii(sample) < fewestAgainst) return null;
  const profile = charsetProfiles.find(({ charset }) => charset === sameAs(declared));
  if (profile === undefined && !isWestern(declared)) return null;
  if (profile === undefined && shareOfSingles(sample) > 0.45) return null;
  const own = profile === undefined ? 0 : (fit(sample, profile) ?? 0);
  const best = own > 1 - farClearer ? null : bestOf(sample);
  return best === null || isKin(best.charset, sameAs(declared)) || best.score - own < farClearer ? null : best.charset;
}

/** One name for charsets that hold one another. */
function sameAs(charset: string): string {
  if (charset === 'gbk') return 'gb18030';
  return charset === 'iso-8859-7' ? 'windows-1253' : charset;
}

function isWestern(charset: string): boolean {
  return /^(?:windows-125[0247]|iso-8859-(?:1|2|3|4|9|10|13|14|15|16)|macintosh)$/.test(charset);
}

/**
 * From the first byte beyond ASCII on; null when too few, or too few different ones, are there, and for what is no text. A loop,
 * since a function that is called for each byte takes several times as long.
 */
function sampleOf(bytes: Uint8Array): Uint8Array | null {
  let first = 0;
  while (first < bytes.length && (bytes[first] as number) <= 127) first += 1;
  const sample = bytes.subarray(first, first + sampleBytes);
  const kinds = new Set<number>();
  let beyond = 0;
  for (let at = 0; at < sample.length; at += 1) {
    const byte = sample[at] as number;
    if (isControl(byte)) return null;
    if (byte <= 127) continue;
    beyond += 1;
    if (kinds.size < fewestKinds) kinds.add(byte);
  }
  return beyond < fewest || kinds.size < fewestKinds ? null : sample;
}

/** Controls that no text has; ESC, SO and SI switch charsets. */
function isControl(byte: number): boolean {
  return byte < 9 || (byte > 15 && byte < 27);
}

function countBeyondAscii(bytes: Uint8Array): number {
  let count = 0;
  for (let at = 0; at < bytes.length; at += 1) if ((bytes[at] as number) > 127) count += 1;
  return count;
}

/** Of the bytes beyond ASCII (without the no-break space), those that stand alone. */
function shareOfSingles(bytes: Uint8Array): number {
  const isHigh = (byte: number | undefined) => byte !== undefined && byte > 127 && byte !== 0xa0;
  let all = 0;
  let singles = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    if (!isHigh(bytes[at])) continue;
    all += 1;
    if (!isHigh(bytes[at - 1]) && !isHigh(bytes[at + 1])) singles += 1;
  }
  return all === 0 ? 1 : singles / all;
}

function bestOf(sample: Uint8Array): { charset: string; score: number } | null {
  const scored = charsetProfiles
    .map((profile) => ({ charset: profile.charset, score: fit(sample, profile) ?? -1 }))
    .sort((one, other) => other.score - one.score);
  const [best] = scored;
  if (best === undefined || best.score < good) return null;
  const other = scored.find(({ charset }) => !isKin(charset, best.charset));
  return other !== undefined && best.score - other.score < clear ? null : best;
}

/** Two that read the same text alike: KOI8 of Russia and Ukraine. */
function isKin(one: string, other: string): boolean {
  return one === other || (one.startsWith('koi8') && other.startsWith('koi8'));
}

/** Between −1 and 1; null when too few characters are left. */
function fit(sample: Uint8Array, { charset, frequent, usual, never }: CharsetProfile): number | null {
  const text = new TextDecoder(charset).decode(sample);
  let before = ' ';
  let all = 0;
  let sum = 0;
  for (const character of text) {
    if (character > '\x7F' && character !== '\u00A0') {
      all += 1;
      sum += frequent.has(character) ? 1 : usual.test(character) ? 0 : -1;
      if (never !== null && (never.test(before + character) || /[A-Za-z]/.test(before))) sum -= 2;
    }
    before = character;
  }
  return all < fewest / 2 ? null : sum / all;
}
