import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import type { ClueContext, ClueExtractor, Found } from '../clue.ts';
import { foldingTricks } from '../text/fold-text.ts';
import { evidenceIn } from './phone/country-evidence.ts';
import { extensionAfter } from './phone/extension.ts';
import { fewestDigits } from './phone/national-form.ts';
import { numberRuns } from './phone/number-run.ts';
import { readNumbers } from './phone/read-number.ts';
import { writtenNumber } from './phone/written-number.ts';

/** Numbers have seven digits and more where nothing else is known. */
const usualFewest = 7;
/** Bounds on one text: stretches of digits, and those among them that the numbering plans are asked about. */
const mostRuns = 20_000;
const mostAsked = 3_000;

/**
 * Phone numbers in E.164 (ITU-T). One that is written with its country code needs no other evidence. One that is not is reported
 * only when something names its country: the text's language and places, the mail around it, the person's own countries
 * (`context.countries`: one piece of evidence among others). There is never a default country.
 */
export const phoneNumber: ClueExtractor = {
  kind: 'phone',
  find(text, context) {
    return foundIn(text, context);
  },
};

function foundIn(text: string, context: ClueContext): Found[] {
  const evidenceAt = evidenceIn(text, context);
  const fewest = Math.max(4, Math.min(usualFewest, ...context.countries.map(fewestDigits)));
  const found: Found[] = [];
  let runs = 0;
  let asked = 0;
  for (const run of numberRuns(text, fewest)) {
    runs += 1;
    if (runs > mostRuns || asked > mostAsked) break;
    const written = writtenNumber(text, run);
    if (written.plus) asked += 1;
    const evidenceHere = () => {
      asked += 1;
      return evidenceAt(run.start);
    };
    for (const { value, first, last, confidence, evidence } of readNumbers(written, evidenceHere)) {
      const start = first === 0 ? written.start : (written.groups[first]?.start ?? 0);
      const end = written.groups[last]?.end ?? 0;
      const tricks = foldingTricks(text.slice(start, end));
      if (written.lookAlikes > 0) tricks.push('look-alike-digits');
      const extension = last === written.groups.length - 1 ? extensionAfter(written.after) : null;
      found.push({
        kind: 'phone',
        value,
        start,
        end,
        confidence,
        evidence,
        ...(tricks.length > 0 ? { tricks } : {}),
        ...(extension === null ? {} : { extension }),
      });
    }
  }
  return found;
}

/** The E.164 form of a `tel:` link's number (RFC 3966); null unless it is global and valid. */
export function telephoneOf(href: string): string | null {
  const number = /^tel:(\+[^;?]+)/i.exec(href.trim())?.[1];
  if (number === undefined) return null;
  const parsed = parsePhoneNumberFromString(number);
  return parsed?.isValid() === true ? parsed.number : null;
}
