import { exhibitName } from '../core/exhibit.ts';
import { withholdCustody } from '../core/withhold-custody.ts';
import type { ExportInput } from './package-document.ts';

/** A package of some exhibits: the rest is left out, of the custody log and of what the person told too. */
export function onlyExhibits(input: ExportInput, numbers: readonly number[]): ExportInput {
  const wanted = new Set(numbers);
  const names = new Set(numbers.map(exhibitName));
  const apart = input.told?.apart?.filter((pair) => pair.every((name) => names.has(name)));
  return {
    ...input,
    exhibits: input.exhibits.filter(({ exhibit }) => wanted.has(exhibit.number)),
    custody: withholdCustody(input.custody, names),
    ...(input.told ? { told: { ...input.told, apart } } : {}),
  };
}
