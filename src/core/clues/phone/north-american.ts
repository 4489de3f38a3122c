import type { Evidence } from './country-evidence.ts';
import type { Candidate, LocalNumber } from './local-number.ts';
import { isNorthAmerican, type NationalForm } from './national-form.ts';

/** Area codes of North America that cost the caller nothing, everywhere in it. */
export const tollFree = /^1?8(?:00|33|44|55|66|77|88)/;

/** `(818) 214-3029`, `1-800-555-0142`: no other country writes so; toll-free ones even with an exchange that cannot be. */
export function northAmerican(
  { digits, groups, parenthesised, cue }: LocalNumber,
  evidence: Evidence,
): Candidate | null {
  const glued = /^4-3-4$/.test(groups.join('-'));
  const inTwo = /^(?:1-)?3-7$/.test(groups.join('-')) && parenthesised;
  if (!glued && !inTwo && !/^(?:1-)?3-3-4$/.test(groups.join('-'))) return null;
  if (digits.length === 11 && !digits.startsWith('1')) return null;
  const national = digits.replace(/^1(?=\d{10}$)/, '');
  const exists = isNorthAmerican(national);
  const written: NationalForm = {
    value: `+1${national}`,
    canonical: true,
    withCallingCode: false,
    groups,
  };
  if (!exists && !(cue && digits.length === 11 && !glued && tollFree.test(digits))) return null;
  const american = !glued && (parenthesised || digits.length === 11);
  const foreign =
    !evidence.has('US') &&
    [...evidence.values()].some(({ reasons }) => reasons.some((reason) => reason.startsWith('language:')));
  const score = american ? 4.2 : tollFree.test(digits) ? 2.6 : evidence.has('US') ? 2.6 : foreign ? 1.6 : 2.1;
  return { country: 'US', form: written, score, reasons: ['form:north-american'] };
}
