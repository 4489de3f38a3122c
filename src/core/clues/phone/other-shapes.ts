import type { DigitGroup } from './written-number.ts';

/**
 * Digits whose grouping says that they are something else: dates, IPv4 addresses, amounts, bank cards, ISBN, and numbers of persons,
 * companies and places that are always written in one way.
 */
export function hasOtherShape(groups: readonly DigitGroup[], before: string, after: string): boolean {
  const sizes = groups.map(({ digits }) => digits.length).join('-');
  const values = groups.map(({ digits }) => Number(digits));
  const signs = groups.slice(1).map(({ between }) => between);
  const same = (sign: string) => signs.length > 0 && signs.every((one) => one === sign);
  return (
    isDate(sizes, values, signs) ||
    (same('.') && values.length === 4 && values.every((value) => value < 256) && !sizes.includes('4')) ||
    (same('.') &&
      /^[12]?\d?-?(?:[123]-)(?:3-)*3$/.test(sizes) &&
      groups[0]?.digits.startsWith('0') === false &&
      !sizes.startsWith('3-3-4')) ||
    (same('.') && groups.length === 2) ||
    isCard(groups, sizes) ||
    (sizes === '3-2-4' && same('-')) ||
    (sizes === '3-3-3-2' && signs[0] === '.' && signs[2] === '-') ||
    (/^2-3-3-4-2$/.test(sizes) && signs.includes('/')) ||
    (/^(?:978|979)$/.test(groups[0]?.digits ?? '') && groups.length === 5) ||
    (sizes === '5-4' && same('-') && /\b[A-Z]{2}\s?$|,\s?$/.test(before)) ||
    (sizes === '5-3' && same('-') && groups[0]?.digits.startsWith('0') !== true) ||
    (/^\d{1,2}[:h]\d\d/.test(`${groups.at(-1)?.digits ?? ''}${after}`) && groups.length > 1)
  );
}

/** `03.04.2025`, `2026-02-26`, `26/02/26`, two of them, and with a time. */
function isDate(sizes: string, values: readonly number[], signs: readonly string[]): boolean {
  const [one = 0, two = 0, three = 0] = values;
  const sameSign = signs[0] === signs[1] && /^[./-]$/.test(signs[0] ?? '');
  if (!sameSign) return false;
  const dayFirst = /^[12]-[12]-(?:4|2)(?:-|$)/.test(sizes) && Math.min(one, two) <= 12 && Math.max(one, two) <= 31;
  const plausible = (year: number) => (year >= 1900 && year < 2100) || year < 100;
  if (dayFirst && plausible(three) && values.length <= 3) return true;
  if (dayFirst && /^[12]-[12]-4-/.test(sizes) && plausible(three) && /^\s/.test(signs[2] ?? '')) return true;
  return /^4-[12]-[12](?:-|$)/.test(sizes) && plausible(one) && two <= 12 && three <= 31;
}

/** Payment cards (ISO/IEC 7812): 13 to 19 digits with a right check digit (Luhn), in one piece or in fours. */
function isCard(groups: readonly DigitGroup[], sizes: string): boolean {
  const digits = groups.map((group) => group.digits).join('');
  if (digits.length < 13 || digits.length > 19 || !/^[2-6]/.test(digits)) return false;
  return /^(?:\d+|4-4-4-[1-7]|4-6-5|4-4-4-4-[123])$/.test(sizes) && passesLuhn(digits);
}

function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let at = 0; at < digits.length; at += 1) {
    const value = Number(digits[digits.length - 1 - at]) * (at % 2 === 1 ? 2 : 1);
    sum += value > 9 ? value - 9 : value;
  }
  return sum % 10 === 0;
}
