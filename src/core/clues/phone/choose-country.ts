import type { CountryEvidence, Evidence } from './country-evidence.ts';
import type { Candidate, LocalNumber } from './local-number.ts';
import { isNorthAmerican, type NationalForm, nationalForm } from './national-form.ts';
import { northAmerican, tollFree } from './north-american.ts';

export interface ChosenCountry {
  value: string;
  confidence: 'likely';
  evidence: string[];
}

/** Sum of evidence that makes a country, and how far another one has to be behind. */
const enough = 1.9;
const margin = 0.3;
const mostCountries = 14;
const leastDigitsWithoutCue = 9;

/** So much is only reached where something names the country. */
const namedCountry = 4;

/** The country that is named directly before a number, against whatever the rest of the text names. */
const labelWeight = 6;
/** What the form adds where only one country, or a few, write so. */
const formWeight = 0.5;
/** Groups exactly as the country writes them. */
const exactGroups = 0.8;

/**
 * The country that the evidence and the number's own form speak for, or null when they do not: too little, or as much for
 * another country that makes another number of it.
 */
export function chooseCountry(number: LocalNumber, evidence: () => Evidence): ChosenCountry | null {
  const { digits, cue } = number;
  if (/^(\d)\1+$/.test(digits)) return null;
  if (!cue && !looksLikeNumber(number)) return null;
  const found = withForm(number, evidence());
  const american = northAmerican(number, new Map(found));
  const candidates = candidatesFor(number, found, american === null ? [] : [american]);
  const best = candidates[0];
  if (best === undefined || best.score < enough || !speaksForItself(number, best)) return null;
  const rival = candidates.find(({ form }) => form.value !== best.form.value);
  if (rival !== undefined && best.score - rival.score < margin) return null;
  return { value: best.form.value, confidence: 'likely', evidence: [...new Set(best.reasons)] };
}

/** Best first. Countries that could not come near the best any more are not asked about: each costs as much as a long text. */
function candidatesFor(number: LocalNumber, found: [string, CountryEvidence][], known: Candidate[]): Candidate[] {
  const candidates = known;
  let best = known[0]?.score ?? 0;
  const byWeight = found.toSorted(([, one], [, other]) => other.weight - one.weight).slice(0, mostCountries);
  for (const [country, evidence] of byWeight) {
    if (evidence.weight + exactGroups <= Math.max(enough, best - margin)) break;
    for (const candidate of candidateOf(number, country, evidence)) {
      candidates.push(candidate);
      best = Math.max(best, candidate.score);
    }
  }
  return candidates.sort((one, other) => other.score - one.score);
}

/** The evidence, with what the number itself says: its label, and a German direct-dial ending (`46 22 - 0`, `9435 - 4000`). */
function withForm({ label, digits, groups, signs }: LocalNumber, evidence: Evidence): [string, CountryEvidence][] {
  const all = new Map(evidence);
  const add = (country: string, weight: number, reason: string) => {
    const known = all.get(country);
    all.set(country, { weight: (known?.weight ?? 0) + weight, reasons: [...(known?.reasons ?? []), reason] });
  };
  if (label !== null) add(label, labelWeight, `label:${label}`);
  const last = groups.at(-1) ?? 0;
  const directDial = /^0[1-9]/.test(digits) && last <= 4 && /^\)?\s-\s$/.test(signs.at(-1) ?? '');
  for (const country of directDial ? ['DE', 'AT'] : [])
    if (all.has(country)) add(country, formWeight, 'form:direct-dial');
  return [...all];
}

/** The cheap half of `speaksForItself`: it needs no country, and most stretches of digits end here. */
function looksLikeNumber({ digits, groups, parenthesised }: LocalNumber): boolean {
  if (digits.length < leastDigitsWithoutCue) return false;
  return parenthesised || groups.length >= 3 || digits.length >= 12 || /^(?:0|1[3-9]|[48]00)/.test(digits);
}

/** Without a word that says so, only what is written as telephone numbers are written is one. */
function speaksForItself(
  { cue, digits, groups, parenthesised }: LocalNumber,
  { form, country, score }: Candidate,
): boolean {
  if (cue) return true;
  if (parenthesised && form.canonical) return true;
  if (form.withCallingCode && digits.length >= 12) return true;
  const sameGroups = form.groups.join('-') === groups.join('-');
  if (country === 'CN') return /^(?:1[3-9]\d{9}|[48]00\d{7}|0\d{9,11})$/.test(digits);
  // In one piece and without a word, a leading zero is an id's as often, unless the text names the country or its money; eleven digits of
  // Britain are written so all the time.
  const named = score >= namedCountry;
  if (digits.startsWith('0') && form.canonical && (groups.length > 1 || country === 'GB' || named)) return true;
  return form.canonical && sameGroups && groups.length >= 3 && digits.length >= leastDigitsWithoutCue;
}

function candidateOf(number: LocalNumber, country: string, { weight, reasons }: CountryEvidence): Candidate[] {
  const { digits, parenthesised } = number;
  const english = reasons.length === 1 && reasons[0] === 'language:en';
  if (english && !mayBeFor(country, digits)) return [];
  const form = nationalForm(digits, country);
  if (form === null) return [];
  // Ten digits from 6 to 9 that no plan of North America has are an Indian mobile number, however they are grouped.
  const indian =
    country === 'IN' && number.cue && /^[6-9]\d{9}$/.test(digits) && !tollFree.test(digits) && !isNorthAmerican(digits);
  const mainland = country === 'CN' && /^(?:1[3-9]\d{9}|400\d{7})$/.test(digits);
  // Eleven digits in one piece, 07, 08 or 09 first: how Britain writes mobile and premium numbers.
  const british = country === 'GB' && /^0[789]\d{9}$/.test(digits) && number.groups.length === 1;
  const fit = mainland ? exactGroups : indian || british ? formWeight : groupFit(number, form);
  let score = weight + fit;
  if (!form.canonical) {
    // Left out where the area code stands in brackets, or for mobile numbers of India; elsewhere a sign of another country.
    if (country === 'US' ? !digits.startsWith('1') : !indian) score -= parenthesised ? 0.5 : 1.2;
  }
  if (english && !writtenForEnglishReaders(number, country, fit)) return [];
  return [{ country, form, score, reasons: fit > 0 ? [...reasons, 'form'] : reasons }];
}

/**
 * English is written everywhere. Alone it speaks for North America and Britain (whose numbers have eleven digits but for old
 * ones), and for another country only where the groups are exactly the country's, with spaces and not with hyphens, as in Asia.
 */
function writtenForEnglishReaders({ digits, signs }: LocalNumber, country: string, fit: number): boolean {
  if (country === 'US') return true;
  if (country === 'GB') return digits.length >= 11;
  return fit >= formWeight && signs.every((sign) => !sign.includes('-'));
}

/** Cheap: how numbers begin in the countries that English alone speaks for. */
function mayBeFor(country: string, digits: string): boolean {
  if (country === 'US') return /^1?[2-9]\d\d[2-9]\d{6}$/.test(digits);
  return country === 'IN' ? /^(?:[016-9]|91)/.test(digits) : /^(?:[01]|44|61)/.test(digits);
}

/** How well the written groups agree with those that the country writes. */
function groupFit({ groups, digits }: LocalNumber, { groups: usual }: NationalForm): number {
  if (groups.length === 1 || groups.every((size) => size === 1)) return digits.length > 9 ? 0.1 : 0;
  if (groups.join('-') === usual.join('-')) return exactGroups;
  return groups[0] === usual[0] ? 0.2 : 0;
}
