import { mailboxOf } from '../../core/insight/alias-of.ts';
import type { LeakSource, OwnAddresses } from '../../core/insight/leak-source.ts';

/** One of the person's own addresses or numbers, with what came to it. */
export interface LeakRow {
  address: string;
  mine: boolean;
  note: string;
  givenOn?: string | undefined;
  /** Absent: nothing came to it, or it is a number. */
  source?: LeakSource | undefined;
}

/** What messages came to, in the order of the sources; then what the person told of and nothing came to. Whole domains stand for themselves. */
export function leakRows(sources: readonly LeakSource[], own: OwnAddresses): LeakRow[] {
  const listed = new Set(own.addresses.map(keyOf));
  const notes = new Map(own.notes.map((note) => [keyOf(note.address), note]));
  const rows = sources.map((source): LeakRow => {
    const key = keyOf(source.address);
    const { note = '', givenOn } = notes.get(key) ?? {};
    return { address: source.address, mine: listed.has(key), note, givenOn, source };
  });
  const there = new Set(rows.map(({ address }) => keyOf(address)));
  const told = [...new Set([...own.addresses, ...own.notes.map(({ address }) => address)])];
  return [
    ...rows,
    ...told
      .filter((address) => !there.has(keyOf(address)))
      .map((address): LeakRow => {
        const { note = '', givenOn } = notes.get(keyOf(address)) ?? {};
        return { address, mine: listed.has(keyOf(address)), note, givenOn };
      }),
  ];
}

function keyOf(address: string): string {
  return address.lastIndexOf('@') > 0 ? mailboxOf(address) : address;
}
