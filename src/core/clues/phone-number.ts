import { findPhoneNumbersInText, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import type { ClueExtractor, Found } from '../clue.ts';

/** Bound for the finder, in UTF-16 units: it reads about 6 MB a second. */
const longestText = 500_000;
/** Seven digits with the signs people put between them: where no such run stands, there is no number to look for. */
const digitRun = /(?:\p{Nd}[\s().\-‐-―/+]{0,4}){7,}/u;

/**
 * Phone numbers in E.164 (ITU-T). A number that is written with its country code needs no other evidence. One that is
 * not is reported only when a country of the context makes it valid; there is never a default country.
 */
export const phoneNumber: ClueExtractor = {
  kind: 'phone',
  find(whole, { countries }) {
    const text = whole.slice(0, longestText);
    if (!digitRun.test(text)) return [];
    const found = numbersIn(text);
    for (const country of countries) {
      if (!isSupportedCountry(country)) continue;
      const national = numbersIn(text, country).filter((one) => !found.some((other) => overlap(one, other)));
      found.push(...national);
    }
    return found.sort((one, other) => one.start - other.start);
  },
};

/** The E.164 form of a `tel:` link's number (RFC 3966); null unless it is global and valid. */
export function telephoneOf(href: string): string | null {
  const number = /^tel:(\+[^;?]+)/i.exec(href.trim())?.[1];
  if (number === undefined) return null;
  const parsed = parsePhoneNumberFromString(number);
  return parsed?.isValid() === true ? parsed.number : null;
}

function numbersIn(text: string, country?: Parameters<typeof parsePhoneNumberFromString>[1]): Found[] {
  const options = country === undefined ? {} : { defaultCountry: country as never };
  return findPhoneNumbersInText(text, options)
    .filter(({ number }) => number.isValid())
    .map(({ number, startsAt, endsAt }) => ({ kind: 'phone', value: number.number, start: startsAt, end: endsAt }));
}

function overlap(one: Found, other: Found): boolean {
  return one.start < other.end && other.start < one.end;
}
