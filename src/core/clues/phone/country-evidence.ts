import type { Around, ClueContext } from '../../clue.ts';
import { charsetCountries, countryOfDomain, countrySigns, countryWords } from './countries.ts';
import { languageCountries } from './language-of.ts';
import { matchesIn } from '../../text/matches-in.ts';

/** What speaks for a country, how much, and in words: `language:de`, `place:berlin`, `own-country`. */
export interface CountryEvidence {
  weight: number;
  reasons: string[];
}
export type Evidence = ReadonlyMap<string, CountryEvidence>;

/**
 * How much each kind of evidence counts. A language is written in many countries; a place, money or a company's form names one. The
 * person's own countries count more than a language and less than a place: they never overrule what the text says.
 */
const weights = {
  place: 4,
  further: 0.5,
  own: 2.2,
  ownLater: 0.2,
  declared: 2.5,
  domain: 2.5,
  sender: 2,
  charset: 2,
  zone: 0.5,
};
const nearBefore = 400;
const nearAfter = 200;
/** Beginning of a long text: enough to know its language. */
const farText = 1_200;

const placeOf = new Map(
  Object.entries(countryWords).flatMap(([country, words]) => words.split('|').map((word) => [word, country] as const)),
);
/** The first of two words. */
const firstWords = new Set(
  [...placeOf.keys()].flatMap((name) => (name.includes(' ') ? name.split(' ').slice(0, 1) : [])),
);
const word = /[\p{L}\p{M}\d]+(?:[.'’/-][\p{L}\p{M}\d]+)*/gu;
const asciiWord = /[a-z\d]+(?:['/.-][a-z\d]+)*/g;
const beyondAscii = /[\u0080-\uFFFF]/;
/** Names in scripts without spaces. */
const joinedPlace = new RegExp(
  [...placeOf.keys()].filter((name) => /^[\p{Script=Han}\p{Script=Hangul}]+$/u.test(name)).join('|'),
  'gu',
);
const eastAsian = /[\u3040-\uD7AF]/;
/** Something of each of the signs. */
const maySign =
  /[\u0080-\uFFFF$&]|R[ps\d]|RM|ppm|\dp|\d[A-Z]{2}|\d-\d{3}|\d ?TL|Tk|[A-Z]{3} ?\d|[KTUktu][Ss][Hh]|[PR] ?\d|VND|[vV]n[dD]|[tT]aka/;
const domainEnd = /(?<=[a-z0-9-]\.)[a-z]{2}(?![\w-]|\.\w)/gi;
/** Offsets from UTC that few countries have: minutes → countries. */
const zoneCountries: Readonly<Record<number, readonly string[]>> = {
  480: ['CN', 'TW', 'HK', 'SG', 'MY'],
  540: ['JP', 'KR'],
  330: ['IN'],
  [-180]: ['BR', 'AR'],
  [-300]: ['US'],
  [-360]: ['US'],
  [-420]: ['US'],
  [-480]: ['US'],
  [-240]: ['US'],
  600: ['AU'],
  180: ['RU', 'TR'],
};

/** The country of a name in lower case: its own, a large city, its money; null when it is none of these. */
export function countryNamed(name: string): string | null {
  return placeOf.get(name) ?? null;
}

/** Evidence for countries around places of one text. Made once a text; what it finds is kept by stretch. */
export function evidenceIn(text: string, { countries, around }: ClueContext): (at: number) => Evidence {
  const kept = new Map<number, Evidence>();
  let outside: Map<string, CountryEvidence> | undefined;
  let far: Map<string, CountryEvidence> | undefined;
  return (at) => {
    const stretch = Math.floor(at / nearAfter);
    const known = kept.get(stretch);
    if (known) return known;
    const middle = stretch * nearAfter;
    const near = evidenceOfText(text.slice(Math.max(0, middle - nearBefore), middle + 2 * nearAfter), 1);
    far ??= text.length > nearBefore ? evidenceOfText(text.slice(0, farText), 0.75) : new Map();
    outside ??= evidenceOutside(countries, around);
    const all = merged(near, far, outside);
    kept.set(stretch, all);
    return all;
  };
}

function evidenceOfText(text: string, share: number): Map<string, CountryEvidence> {
  const found = new Map<string, CountryEvidence>();
  const seen = new Set<string>();
  const place = (country: string, weight: number, reason: string) => {
    if (seen.has(reason)) return;
    seen.add(reason);
    add(found, country, (found.has(country) ? weights.further : weight) * share, reason);
  };
  let previous = '';
  const words = wordsIn(text);
  for (const lower of words) {
    const country = placeOf.get(lower);
    if (country !== undefined) place(country, weights.place, `place:${lower}`);
    const longer = firstWords.has(previous) ? `${previous} ${lower}` : '';
    const named = placeOf.get(longer);
    if (named !== undefined) place(named, weights.place, `place:${longer}`);
    previous = lower;
  }
  if (eastAsian.test(text)) {
    for (const [name] of matchesIn(text, joinedPlace)) place(placeOf.get(name) ?? '', weights.place, `place:${name}`);
  }
  if (maySign.test(text)) {
    for (const [country, sign] of countrySigns) if (sign.test(text)) place(country, weights.place, 'sign');
  }
  for (const [domain] of matchesIn(text, domainEnd)) {
    const country = countryOfDomain(domain);
    if (country !== null) place(country, weights.domain, `domain:${domain.toLowerCase()}`);
  }
  for (const [country, weight, language] of languageCountries(text, words)) {
    add(found, country, weight * share, `language:${language}`);
  }
  return found;
}

/** Words in lower case. Plain ASCII, as most text is, goes without Unicode's tables. */
function wordsIn(text: string): string[] {
  if (!beyondAscii.test(text)) return text.toLowerCase().match(asciiWord) ?? [];
  return (text.match(word) ?? []).map((written) => written.toLowerCase());
}

function evidenceOutside(own: readonly string[], around: Around | undefined): Map<string, CountryEvidence> {
  const found = new Map<string, CountryEvidence>();
  own.forEach((country, index) => {
    add(found, country.toUpperCase(), Math.max(1.8, weights.own - index * weights.ownLater), 'own-country');
  });
  if (around === undefined) return found;
  for (const charset of around.charsets) {
    for (const country of charsetCountries[charset] ?? []) add(found, country, weights.charset, `charset:${charset}`);
  }
  for (const tag of around.languages) {
    const region = /^[a-z]{2,3}(?:-[a-z]{4})?-([a-z]{2})\b/i.exec(tag)?.[1];
    // `en-US` is what programs write when nobody chose.
    if (region !== undefined && !/^en-us$/i.test(tag))
      add(found, region.toUpperCase(), weights.declared, `declared:${tag}`);
  }
  for (const domain of around.senderDomains) {
    const country = countryOfDomain(domain);
    if (country !== null) add(found, country, weights.sender, `sender:${domain}`);
  }
  for (const country of (around.zone === undefined ? undefined : zoneCountries[around.zone]) ?? []) {
    add(found, country, weights.zone, 'zone');
  }
  return found;
}

function add(to: Map<string, CountryEvidence>, country: string, weight: number, reason: string): void {
  const known = to.get(country);
  if (known === undefined) to.set(country, { weight, reasons: [reason] });
  else if (!known.reasons.includes(reason)) {
    known.weight += weight;
    known.reasons.push(reason);
  }
}

/** Two independent kinds of evidence for one country: the stronger, and a part of the other. */
function together(one: number, other: number): number {
  return Math.max(one, other) + 0.4 * Math.min(one, other);
}

/** Near and far say the same thing once; what is outside of the text comes on top. */
function merged(
  near: ReadonlyMap<string, CountryEvidence>,
  far: ReadonlyMap<string, CountryEvidence>,
  outside: ReadonlyMap<string, CountryEvidence>,
): Evidence {
  const all = new Map<string, CountryEvidence>();
  for (const country of new Set([...near.keys(), ...far.keys(), ...outside.keys()])) {
    const [one, other, more] = [near.get(country), far.get(country), outside.get(country)];
    const inText = (one?.weight ?? 0) >= (other?.weight ?? 0) ? one : other;
    all.set(country, {
      weight: together(inText?.weight ?? 0, more?.weight ?? 0),
      reasons: [...(inText?.reasons ?? []), ...(more?.reasons ?? [])],
    });
  }
  return all;
}
