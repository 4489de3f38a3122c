import { isSupportedCountry } from 'libphonenumber-js/max';
import { countryNamed } from './country-evidence.ts';

/** Two capitals before a colon that are words or abbreviations far more often than countries. */
const noCountries = new Set('AM AT BE CC DO ID IN IS IT LA ME MY NO PH PM RE SO TO TV'.split(' '));
const code = /(?:^|[\s(|,;/])([A-Z]{2})(?:\)\s?:?|:)\s{0,2}$/;
const name = /(?:^|[^\p{L}])(\p{L}{3,}(?: \p{L}{3,})?)(?:\)\s?:?|\s?:)\s{0,2}$/u;

/** The country that is named directly before a number: `AU:`, `(UK)`, `Deutschland:`, `(South Africa)`; null when none is. */
export function labelBefore(before: string): string | null {
  const written = code.exec(before)?.[1];
  const country = written === 'UK' ? 'GB' : written;
  if (country !== undefined && !noCountries.has(country) && isSupportedCountry(country)) return country;
  const words = name.exec(before)?.[1]?.toLowerCase() ?? '';
  return countryNamed(words) ?? countryNamed(words.split(' ').at(-1) ?? '');
}
