import { isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import type { PhoneNumber } from 'libphonenumber-js/max';
import * as z from 'zod/mini';
import { phoneNumber } from './clues/phone-number.ts';
import { foldText } from './text/fold-text.ts';

/** What kind of line a number belongs to by its country's numbering plan. `unknown`: the plan does not tell, or tells several. */
export const LineType = z.enum([
  'mobile',
  'fixed',
  'toll-free',
  'premium',
  'shared-cost',
  'voip',
  'personal',
  'unknown',
]);
export type LineType = z.infer<typeof LineType>;

/** A number that somebody typed, as numbering plans read it. It tells nothing of who calls: numbers on a screen can be forged. */
export const PhoneReading = z.object({
  /** E.164 (ITU-T). */
  e164: z.string().check(z.regex(/^\+\d{4,17}$/)),
  /** ISO 3166-1 alpha-2; absent where several countries share the code and the number does not say which. */
  region: z.exactOptional(z.string().check(z.regex(/^[A-Z]{2}$/))),
  lineType: LineType,
  /** `certain` with a country code; `likely` where the person's own region was the only evidence for the country. */
  confidence: z.enum(['certain', 'likely']),
  /** `plus`, `international-prefix`, or `own-country:GB`. */
  evidence: z.string().check(z.maxLength(40)),
});
export type PhoneReading = z.infer<typeof PhoneReading>;

/** Longer than any number with its name and its signs. */
const longestTyped = 400;
/** Digits and the signs that people write between them. */
const onlyNumber = /^[\d\s().\-/+*#]+$/;
const international = /^(?:\+|00(?!0)|011(?=[2-9]\d{10}))/;

const lineTypes: Readonly<Record<string, LineType>> = {
  MOBILE: 'mobile',
  FIXED_LINE: 'fixed',
  TOLL_FREE: 'toll-free',
  PREMIUM_RATE: 'premium',
  SHARED_COST: 'shared-cost',
  VOIP: 'voip',
  PERSONAL_NUMBER: 'personal',
};

/**
 * Reads a number as it was typed from a phone's screen. With a country code it needs nothing else. Without one it is tried in
 * the person's own countries (ISO 3166-1 alpha-2), in their order: evidence, and told as such.
 *
 * @returns null when it is no number that a plan has: it is kept as typed all the same
 */
export function readPhoneNumber(typed: string, countries: readonly string[]): PhoneReading | null {
  const text = foldText(typed.slice(0, longestTyped)).text.trim();
  if (!onlyNumber.test(text)) return readAmongWords(text, countries);
  const start = international.exec(text.replaceAll(/[\s().\-/]/g, ''))?.[0];
  if (start !== undefined) return readGlobal(text, start);
  for (const country of countries) {
    const own = isSupportedCountry(country) ? parsePhoneNumberFromString(text, country) : undefined;
    if (own?.isValid() === true) return toReading(own, 'likely', `own-country:${country}`);
  }
  return null;
}

function readGlobal(text: string, start: string): PhoneReading | null {
  // `+44 (0)20 …`: the zero is for callers in the country. Italy keeps its zero, and its plan is asked first.
  const written = [text, text.replace('(0)', '')];
  for (const one of written) {
    const digits = one.replaceAll(/\D/g, '').slice(start === '+' ? 0 : start.length);
    const found = parsePhoneNumberFromString(`+${digits}`);
    if (found?.isValid() === true) return toReading(found, 'certain', start === '+' ? 'plus' : 'international-prefix');
  }
  return null;
}

/** `Maybe: Anna +44 7700 900142`, `疑似诈骗 138…`: a name or a warning of the phone around one number. */
function readAmongWords(text: string, countries: readonly string[]): PhoneReading | null {
  const found = phoneNumber.find(`tel: ${text}`, { countries });
  const [one] = found;
  if (!one || found.length > 1 || !one.value.startsWith('+')) return null;
  const parsed = parsePhoneNumberFromString(one.value);
  if (parsed?.isValid() !== true) return null;
  const plus = one.confidence === 'certain';
  return toReading(parsed, plus ? 'certain' : 'likely', plus ? 'plus' : `own-country:${parsed.country ?? '?'}`);
}

function toReading(number: PhoneNumber, confidence: PhoneReading['confidence'], evidence: string): PhoneReading {
  return {
    e164: number.number,
    ...(number.country === undefined ? {} : { region: number.country }),
    lineType: lineTypes[number.getType() ?? ''] ?? 'unknown',
    confidence,
    evidence,
  };
}
