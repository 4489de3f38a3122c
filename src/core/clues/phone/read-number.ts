import type { Evidence } from './country-evidence.ts';
import { type Cue, cueAfter, cueBefore } from './cues.ts';
import { globalForm, usualGroups } from './national-form.ts';
import { hasOtherShape } from './other-shapes.ts';
import { chooseCountry } from './choose-country.ts';
import { labelBefore } from './country-label.ts';
import { goesOn, isNumberLink, isPartOfOther } from './surroundings.ts';
import { type DigitGroup, digitsOf, type WrittenNumber } from './written-number.ts';

/** A number that was read: E.164, where its digits are in the groups, how sure, and why. */
export interface ReadNumber {
  value: string;
  first: number;
  last: number;
  confidence: 'certain' | 'likely';
  evidence: string[];
}

/** Evidence of a number that only its `+` speaks for. */
export const notInPlan = 'not-in-numbering-plan';

/** Groups of one number, and of one whose digits stand one by one. More is a table, or noise against filters. */
const mostGroups = 8;
const mostSingles = 16;
/** Groups that may follow a number in its stretch: `24/7`, `9-17`. */
const mostAfter = 5;
const fewestGlobal = 7;
const mostDigits = 17;

/** The numbers in one stretch of digits. Whole if it can be one; else its parts, where wide signs divide it. */
export function readNumbers(written: WrittenNumber, evidence: () => Evidence): ReadNumber[] {
  const { groups } = written;
  if (isPartOfOther(written)) {
    if (isNumberLink(written)) return asList(readGlobal(written, 0, groups.length - 1, 'link'));
    return asList(readSecond(written, evidence));
  }
  const whole = readPart(written, 0, groups.length - 1, evidence);
  if (whole) return [whole];
  const found: ReadNumber[] = [];
  let first = 0;
  for (let next = 1; next <= groups.length; next += 1) {
    if (next < groups.length && !divides(groups, next)) continue;
    if (next - first < groups.length) {
      const part = readPart(written, first, next - 1, evidence);
      if (part) found.push(part);
    }
    first = next;
  }
  if (found.length > 0) return found;
  return asList(readBeginning(written, evidence) ?? readPossible(written));
}

function asList(found: ReadNumber | null): ReadNumber[] {
  return found ? [found] : [];
}

/** `MobileUpd8 08001950382`: the first digits end a word, and a number in one piece follows. */
function readSecond(written: WrittenNumber, evidence: () => Evidence): ReadNumber | null {
  const [one, other] = written.groups;
  if (written.plus || written.groups.length !== 2 || !/\p{L}$/u.test(written.before)) return null;
  if ((one?.digits.length ?? 0) > 2 || (other?.digits.length ?? 0) < 10 || other?.between !== ' ') return null;
  return readPart(written, 1, 1, evidence);
}

function tooLong(groups: readonly DigitGroup[]): boolean {
  return groups.length > mostSingles || (groups.length > mostGroups && groups.some(({ digits }) => digits.length > 2));
}

/** Between two groups stands what rarely stands inside one number, or the second begins one. */
function divides(groups: readonly DigitGroup[], next: number): boolean {
  const { between = '', digits = '' } = groups[next] ?? {};
  const previous = groups[next - 1]?.digits ?? '';
  return (
    /\/|~|\.\s|\s[·•]|\s{2,}|\s-{2,}/.test(between) ||
    (/\s-\s/.test(between) && digitsOf(groups.slice(next)).length >= fewestGlobal) ||
    (/\s\($/.test(between) && previous.length > 1) ||
    // Two numbers, each in one piece: `18910593965 010-56133200`.
    (/^\s$/.test(between) && previous.length >= 9) ||
    (/^\s$/.test(between) && digits.length >= 9 && previous.length >= fewestGlobal)
  );
}

function readPart(written: WrittenNumber, first: number, last: number, evidence: () => Evidence): ReadNumber | null {
  const groups = written.groups.slice(first, last + 1);
  const digits = digitsOf(groups);
  if (tooLong(groups) || digits.length > mostDigits) return null;
  const after = last === written.groups.length - 1 ? written.after : (written.groups[last + 1]?.between ?? '');
  if (first === 0 && (written.plus || isNumberLink(written))) {
    const found = readGlobal(written, first, last, written.plus ? 'plus' : 'link');
    // `TEL:0902 299695` looks like a link and is none.
    if (found !== null || written.plus || !digits.startsWith('0')) return found;
  }
  if (goesOn(after, false) || hasOtherShape(groups, written.before, after)) return null;
  const cue = cueOf(written, first, after);
  const parenthesised = isParenthesised(written, first, last);
  if (cue?.is === 'other' && (!parenthesised || cue.distance > 3)) return null;
  const dialled = readDialled(digits);
  if (dialled !== null)
    return { value: dialled, first, last, confidence: 'certain', evidence: ['international-prefix'] };
  const chosen = chooseCountry(
    {
      digits,
      groups: groups.map((group) => group.digits.length),
      signs: groups.slice(1).map(({ between }) => between),
      parenthesised,
      cue: cue?.is === 'phone',
      label: first === 0 ? labelBefore(written.before) : null,
    },
    evidence,
  );
  return chosen && { ...chosen, first, last };
}

function cueOf({ before, groups }: WrittenNumber, first: number, after: string): Cue | null {
  const between =
    first === 0
      ? ''
      : groups
          .slice(0, first + 1)
          .map((group) => `${group.between}${' '.repeat(group.digits.length)}`)
          .join('');
  const cue = cueBefore(`${before}${between}`);
  if (cue) return cue;
  return cueAfter(after) ? { is: 'phone', distance: 0 } : null;
}

/** The first group stands in brackets, as area codes do, or the one behind the trunk prefix: `(818) 214-3029`, `1 (818) …`. */
function isParenthesised({ groups, start }: WrittenNumber, first: number, last: number): boolean {
  const trunk = first === 0 && last > 1 && /^[18]$/.test(groups[0]?.digits ?? '');
  if (trunk && (groups[1]?.between ?? '').endsWith('(') && (groups[2]?.between ?? '').startsWith(')')) return true;
  const opened = first === 0 ? start < (groups[0]?.start ?? 0) : (groups[first]?.between ?? '').endsWith('(');
  return last > first && opened && (groups[first + 1]?.between ?? '').startsWith(')');
}

/** International prefixes that are dialled instead of a `+`: 00 nearly everywhere, 011 in North America, 0011 in Australia. */
function readDialled(digits: string): string | null {
  const rest = /^(?:00(?!0)|011(?=[2-9]\d{10}))(\d{7,15})$/.exec(digits)?.[1];
  if (rest === undefined) return null;
  const form = globalForm(rest);
  return form?.valid === true ? form.value : null;
}

function readGlobal(written: WrittenNumber, first: number, last: number, reason: 'plus' | 'link'): ReadNumber | null {
  const groups = written.groups.slice(first, last + 1);
  const after = last === written.groups.length - 1 ? written.after : '';
  if (goesOn(after, true)) return null;
  // Italy and San Marino keep the zero from abroad, although people there write it in brackets too.
  const keepsZero = /^(?:39|378)/.test(digitsOf(groups));
  const form = globalForm(keepsZero ? digitsOf(groups) : withoutBracketedZero(groups));
  if (form?.valid !== true) return null;
  return { value: form.value, first, last, confidence: 'certain', evidence: [reason] };
}

/** `+44 (0)20 7946 0958`: the zero is for callers in the country. */
function withoutBracketedZero(groups: readonly DigitGroup[]): string {
  return groups
    .map(({ digits, between }, index) => {
      const next = groups[index + 1]?.between ?? '';
      return digits === '0' && between.endsWith('(') && next.startsWith(')') ? '' : digits;
    })
    .join('');
}

/** A number that ends in the middle of the stretch: `1-800-555-0142 24/7`. Only with exactly the groups its country writes. */
function readBeginning(written: WrittenNumber, evidence: () => Evidence): ReadNumber | null {
  const { groups } = written;
  if (groups.every(({ digits }) => digits.length === 1)) return null;
  for (let last = groups.length - 2; last >= Math.max(0, groups.length - mostAfter); last -= 1) {
    const part = groups.slice(0, last + 1);
    if (digitsOf(part).length < fewestGlobal) return null;
    if (!/^\s/.test(groups[last + 1]?.between ?? '')) continue;
    const sizes = part.map(({ digits }) => digits.length).join('-');
    if (written.plus) {
      const form = globalForm(digitsOf(part));
      if (form?.valid === true && usualGroups(form.value).join('-') === sizes) {
        return { value: form.value, first: 0, last, confidence: 'likely', evidence: ['plus'] };
      }
    } else if (/^(?:1-)?3-3-4$/.test(sizes) || (groups[last + 1]?.digits.length ?? 0) <= 2) {
      const found = readPart(written, 0, last, evidence);
      if (found) return { ...found, confidence: 'likely' };
    }
  }
  return null;
}

/** Behind a `+`, a number that no plan has but whose length its country allows: scam mail is full of them. As written. */
function readPossible(written: WrittenNumber): ReadNumber | null {
  const { groups, plus, after } = written;
  const digits = withoutBracketedZero(groups);
  if (!plus || digits.length < 9 || goesOn(after, true) || hasOtherShape(groups, written.before, after)) return null;
  const form = globalForm(digits);
  // Of a length that its country does not have: only where a word says that it is a number to call.
  if (tooLong(groups) || form === null || (!form.possible && cueBefore(written.before)?.is !== 'phone')) return null;
  return {
    value: `+${digits}`,
    first: 0,
    last: groups.length - 1,
    confidence: 'likely',
    evidence: ['plus', notInPlan],
  };
}
