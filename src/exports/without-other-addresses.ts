import { mailboxOf } from '../core/insight/alias-of.ts';
import { ownList } from '../core/insight/own-address.ts';
import type { ExportInput } from './package-document.ts';

/**
 * Of the person's own addresses, only those that some exhibit here came to, and of their notes only those on such addresses. For a
 * package of some exhibits that leaves as a whole: what finds own values in a text needs the whole list.
 */
export function withoutOtherAddresses(input: ExportInput): ExportInput {
  const own = input.told?.own;
  if (!own) return input;
  const arrived = input.exhibits.flatMap(({ reading }) => (reading?.arrivedAt ?? []).map(({ address }) => address));
  const distinct = [...new Set(arrived)];
  const mailboxes = new Set(distinct.map(mailboxOf));
  // What reads a package again has to find the same sources: every listed address that stands for one of them stays.
  const addresses = own.addresses.filter((one) => {
    const list = ownList([one]);
    return distinct.some((address) => list.find(address) !== null);
  });
  const notes = own.notes.filter(({ address }) => mailboxes.has(mailboxOf(address)));
  return { ...input, told: { ...input.told, own: { addresses, notes } } };
}
