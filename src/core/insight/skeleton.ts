import type { MessageFacts } from '../message-facts.ts';
import { lettersOf, wordsOf } from './skeleton-words.ts';
import type { SeenText } from './observed-message.ts';

/**
 * Ten bands of ten rows: two texts whose word triples agree by nine tenths share a band with 98 %, by one half with 1 %, by a third
 * with 0.02 % (1 − (1 − sʳ)ᵇ).
 */
const bands = 10;
const rows = 10;
/** Fewer different triples say too little: "See attached" is everybody's. */
const fewestShingles = 30;
const mostTokens = 1200;
const longestText = 20_000;
const beyondAscii = /[^\0-\x7F]/;

/**
 * What is left of a message when everything that changes from victim to victim is taken out (links, addresses, numbers, names), as
 * ten hashes. Two messages with one in common have almost the same text. These are super-shingles of a MinHash (Broder, "On the
 * resemblance and containment of documents", 1997): equality of a value is all that has to be compared, so that grouping needs no
 * text, takes no more than linear time, and does not depend on order. Triples of words; of single characters in scripts that
 * write no spaces.
 *
 * It is made while reading because it needs the text, and kept so that grouping a hundred thousand exhibits opens no source again.
 * Undefined when the text is too short to tell.
 */
export function skeletonOf(texts: readonly SeenText[], facts: MessageFacts): string | undefined {
  const text = texts.find(({ form }) => form === 'html') ?? texts[0];
  if (!text) return undefined;
  const shingles = shinglesOf(tokensOf(text.shown.slice(0, longestText), facts));
  if (shingles.size < fewestShingles) return undefined;
  const minima = minHashes(shingles);
  return Array.from({ length: bands }, (_, band) => bandHash(minima, band)).join(' ');
}

/** NFKC, which leaves ASCII as it is. */
function normal(text: string): string {
  return beyondAscii.test(text) ? text.normalize('NFKC') : text;
}

function tokensOf(text: string, facts: MessageFacts): string[] {
  const people = [...facts.from, ...facts.to, ...facts.cc]
    .slice(0, 20)
    .map(({ name, address }) => `${name} ${address.split('@')[0]}`);
  const names = new Set(people.flatMap((person) => lettersOf(normal(person.slice(0, 200)).toLowerCase())));
  return wordsOf(normal(text).toLowerCase(), mostTokens, (word) => word.length <= 2 || !names.has(word));
}

function shinglesOf(tokens: readonly string[]): Set<number> {
  const shingles = new Set<number>();
  for (let at = 2; at < tokens.length; at += 1) {
    const two = hashOn(hashOn(hashOn(hashStart, tokens[at - 2] ?? ''), ' '), tokens[at - 1] ?? '');
    shingles.add(hashOn(hashOn(two, ' '), tokens[at] ?? '') >>> 0);
  }
  return shingles;
}

/**
 * A hundred hashes of each shingle are made of two (Kirsch and Mitzenmacher, 2006): `one + index × two`, modulo 2³². They are
 * counted from −2³¹ here, since whole numbers with a sign are what engines are quick with; the order is the same.
 */
function minHashes(shingles: ReadonlySet<number>): Uint32Array {
  const minima = new Int32Array(bands * rows).fill(0x7fffffff);
  for (const shingle of shingles) {
    let hash = mix(shingle) ^ 0x80000000;
    const step = mix(shingle ^ 0x9e3779b1) | 1;
    for (let index = 0; index < minima.length; index += 1) {
      hash = (hash + step) | 0;
      if (hash < (minima[index] as number)) minima[index] = hash;
    }
  }
  const unsigned = new Uint32Array(minima.length);
  for (let index = 0; index < minima.length; index += 1) unsigned[index] = (minima[index] as number) ^ 0x80000000;
  return unsigned;
}

/** 64 bits, so that a hundred thousand exhibits meet by chance practically never. */
function bandHash(minima: Uint32Array, band: number): string {
  let [high, low] = [mix(band + 1), mix(band + 0x101)];
  for (let row = band * rows; row < (band + 1) * rows; row += 1) {
    const minimum = minima[row] as number;
    high = mix(high ^ minimum);
    low = mix(Math.imul(low, 31) + minimum);
  }
  return [high, low].map((half) => half.toString(16).padStart(8, '0')).join('');
}

const hashStart = 0x811c9dc5;

/** Goes on with FNV-1a, 32 bits, over UTF-16 units: hashing pieces one after the other is hashing their whole. */
function hashOn(before: number, text: string): number {
  let hash = before;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash;
}

/** The finaliser of MurmurHash3: every bit of the input changes half of the output's. */
function mix(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
