import { exhibitName } from '../core/exhibit.ts';
import { bytesOfBase64 } from '../core/bytes-of-base64.ts';
import { hashBytesNow, hashRecord } from '../core/hash.ts';
import { withholdCustody } from '../core/withhold-custody.ts';
import type { ExportInput } from './package-document.ts';

/**
 * A package of some exhibits: the rest is left out, of the custody log, of keys that were found for signatures, and of exhibits that the
 * person took apart too. Own addresses stay, since what finds them in a text needs them all: `withoutOtherAddresses`.
 *
 * @param ofCase the id of the case that it is of; what the log says of others is left out
 */
export function onlyExhibits(input: ExportInput, numbers: readonly number[], ofCase?: string): ExportInput {
  const wanted = new Set(numbers);
  const names = new Set(numbers.map(exhibitName));
  const apart = input.told?.apart?.filter((pair) => pair.every((name) => names.has(name)));
  const custody = withholdCustody(input.custody, { exhibits: names, ofCase });
  // An answer goes with its entry, and so does a list, whose address may look like an exhibit: one without the other would be found by
  // whoever checks.
  const open = new Set(custody.flatMap(({ content }) => Object.values(content?.details ?? {})));
  const keyAnswers = input.keyAnswers?.filter((answer) => open.has(hashRecord(answer)));
  const lists = input.revocationLists?.filter(({ list }) => open.has(hashBytesNow(bytesOfBase64(list))));
  return {
    ...input,
    exhibits: input.exhibits.filter(({ exhibit }) => wanted.has(exhibit.number)),
    custody,
    ...(keyAnswers ? { keyAnswers } : {}),
    ...(lists ? { revocationLists: lists } : {}),
    ...(input.told ? { told: { ...input.told, apart } } : {}),
  };
}
