import {
  type CountryCode,
  getCountryCallingCode,
  isSupportedCountry,
  Metadata,
  parsePhoneNumberFromString,
} from 'libphonenumber-js/max';
import { Remembered } from '../../remembered.ts';

/** How a number reads when it is dialled in a country. */
export interface NationalForm {
  value: string;
  /** Written with the country's trunk prefix, or without one where the country has none: as people there write it. */
  canonical: boolean;
  /** Written with the country's code, without the `+`. */
  withCallingCode: boolean;
  /** Lengths of the groups that the country writes, trunk prefix included. */
  groups: readonly number[];
}

/** Area code and exchange begin with 2 to 9. */
const northAmericanDigits = /^1?[2-9]\d\d[2-9]\d{6}$/;
const metadata = new Metadata();
const lengths = new Map<string, readonly number[]>();
/** A mail says its numbers in its text, in its HTML and where it is hidden; reading one costs as much as a page of text. */
const forms = new Remembered<NationalForm | null>(100);
/** Trunk and calling code in front of the longest national number. */
const longestInFront = 4;

/** The digits as a number of the country; null when no such number can exist there (ITU numbering plans, libphonenumber). */
export function nationalForm(digits: string, country: string): NationalForm | null {
  if (country === 'US' && !northAmericanDigits.test(digits)) return null;
  if (!isSupportedCountry(country) || !isPossibleLength(digits.length, country)) return null;
  return forms.of(`${country}${digits}`, () => parsedForm(digits, country));
}

function parsedForm(digits: string, country: CountryCode): NationalForm | null {
  const parsed = parsePhoneNumberFromString(digits, { defaultCountry: country, extract: false });
  if (parsed?.countryCallingCode !== getCountryCallingCode(country) || !parsed.isValid()) return null;
  const national = parsed.formatNational();
  const groups = national.match(/\d+/g) ?? [];
  const written = groups.join('');
  const withCallingCode = `${parsed.countryCallingCode}${parsed.nationalNumber}`;
  return {
    value: parsed.number,
    canonical: written === digits || withCallingCode === digits,
    withCallingCode: withCallingCode === digits && written !== digits,
    groups: (withCallingCode === digits && written !== digits
      ? withoutTrunk(parsed.formatInternational())
      : groups
    ).map((group) => group.length),
  };
}

/** Ten digits, or eleven with a 1, in the North American Numbering Plan. */
export function isNorthAmerican(digits: string): boolean {
  if (!northAmericanDigits.test(digits)) return false;
  const parsed = parsePhoneNumberFromString(`+1${digits.slice(-10)}`);
  return parsed?.isValid() === true;
}

/** The number behind a `+`: in a numbering plan, or at least of a length that its country has; null when no country has its code. */
export function globalForm(digits: string): { value: string; valid: boolean; possible: boolean } | null {
  if (digits.length < 7 || digits.length > 15) return null;
  const parsed = parsePhoneNumberFromString(`+${digits}`);
  if (parsed === undefined) return null;
  const valid = parsed.isValid();
  return { value: parsed.number, valid, possible: valid || parsed.isPossible() };
}

/** Lengths of the groups, country code first, in which a number in E.164 is usually written. */
export function usualGroups(value: string): number[] {
  const groups = parsePhoneNumberFromString(value)?.formatInternational().match(/\d+/g) ?? [];
  return groups.map((group) => group.length);
}

/** Fewest digits that a number of the country has, 7 where it is not known. */
export function fewestDigits(country: string): number {
  return Math.min(...lengthsOf(country), 7);
}

function isPossibleLength(length: number, country: CountryCode): boolean {
  const possible = lengthsOf(country);
  return possible.some((one) => length >= one && length <= one + longestInFront);
}

function lengthsOf(country: string): readonly number[] {
  const known = lengths.get(country);
  if (known) return known;
  if (!isSupportedCountry(country)) return [];
  metadata.selectNumberingPlan(country);
  const found = metadata.numberingPlan?.possibleLengths() ?? [];
  lengths.set(country, found);
  return found;
}

function withoutTrunk(international: string): string[] {
  return international.match(/\d+/g) ?? [];
}
