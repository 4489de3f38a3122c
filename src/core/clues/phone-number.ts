import type { ClueContext, ClueExtractor, Found, Trick } from '../clue.ts';
import { foldingTricks } from '../text/fold-text.ts';
import { brokenRuns } from './phone/broken-run.ts';
import { type Evidence, evidenceIn } from './phone/country-evidence.ts';
import { extensionAfter } from './phone/extension.ts';
import { hasHanDigits, withHanDigits } from '../text/han-digits.ts';
import { fewestDigits } from './phone/national-form.ts';
import { type NumberRun, numberRuns } from './phone/number-run.ts';
import { notInPlan, readNumbers } from './phone/read-number.ts';
import { serviceNumbers } from './phone/service-number.ts';
import { linkedNumber } from './phone/telephone-link.ts';
import { writtenNumber } from './phone/written-number.ts';

/** Numbers have seven digits and more where nothing else is known. */
const usualFewest = 7;
/** Bounds on one text: stretches of digits, and those among them that the numbering plans are asked about. */
const mostRuns = 20_000;
const mostAsked = 2_000;

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

function foundIn(original: string, context: ClueContext): Found[] {
  const text = withHanDigits(original);
  const evidenceAt = evidenceIn(text, context);
  const fewest = Math.max(4, Math.min(usualFewest, ...context.countries.map(fewestDigits)));
  const found: Found[] = [];
  let runs = 0;
  let asked = 0;
  let last = 0;
  for (const run of numberRuns(text, fewest)) {
    runs += 1;
    if (runs > mostRuns || asked > mostAsked) break;
    if (run.start < last) continue;
    const evidence = () => {
      asked += 1;
      return evidenceAt(run.start);
    };
    const here = readRun(text, run, evidence);
    if (here.some(({ evidence: why }) => why?.includes('plus') === true)) asked += 1;
    for (const one of here) if (one.start >= last) found.push(one);
    last = Math.max(last, here.at(-1)?.end ?? 0);
  }
  const services = serviceNumbers(text, evidenceAt).filter(
    (one) => !found.some((other) => one.start < other.end && other.start < one.end),
  );
  const all = services.length === 0 ? found : [...found, ...services].sort((one, other) => one.start - other.start);
  return text === original ? all : all.map((one) => asHanDigits(one, original));
}

function asHanDigits(found: Found, original: string): Found {
  if (!hasHanDigits(original.slice(found.start, found.end))) return found;
  return { ...found, tricks: [...(found.tricks ?? []), 'other-script'] };
}

/** The numbers of one stretch; of one that makes none, or no real one, together with the line below or above. */
function readRun(text: string, run: NumberRun, evidence: () => Evidence): Found[] {
  const found = readWritten(text, run, evidence);
  if (found.length > 0 && found[0]?.evidence?.includes(notInPlan) !== true) return found;
  for (const broken of brokenRuns(text, run)) {
    const joined = readWritten(text, broken, evidence);
    const whole =
      joined.length === 1 && joined[0]?.end === broken.end && joined[0].evidence?.includes(notInPlan) !== true;
    if (whole && joined[0]) return [{ ...joined[0], tricks: [...(joined[0].tricks ?? []), 'split'] }];
  }
  return found;
}

function readWritten(text: string, run: NumberRun, evidence: () => Evidence): Found[] {
  const written = writtenNumber(text, run);
  return readNumbers(written, evidence).map(({ value, first, last, confidence, evidence: why }) => {
    const start = first === 0 ? written.start : (written.groups[first]?.start ?? 0);
    const end = written.groups[last]?.end ?? 0;
    const tricks: Trick[] = foldingTricks(text.slice(start, end));
    if (written.lookAlikes > 0) tricks.push('look-alike-digits');
    const extension = last === written.groups.length - 1 ? extensionAfter(written.after) : null;
    return {
      kind: 'phone',
      value,
      start,
      end,
      confidence,
      evidence: why,
      ...(tricks.length > 0 ? { tricks } : {}),
      ...(extension === null ? {} : { extension }),
    };
  });
}

/** The E.164 form of the number that a link calls or writes to; null unless it is global and valid: at home anything can be. */
export function telephoneOf(href: string): string | null {
  const linked = linkedNumber(href);
  return linked !== null && 'global' in linked ? linked.global : null;
}
