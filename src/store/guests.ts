import { liveQuery } from 'dexie';
import type { Guest } from '../joint/guest.ts';
import { guestId } from '../joint/guest.ts';
import type { Book, StoredGuest } from './book.ts';
import { appendCustody } from './custody-log.ts';
import { storageFailure } from './storage-failure.ts';
import type { Telling } from './telling.ts';

/** Keeps what another person's package says, apart from the person's own exhibits. @returns false when it was there already */
export async function addGuest(
  book: Book,
  guest: Guest,
  faults: number,
  { at, nonce, appVersion }: Telling,
): Promise<boolean> {
  const id = guestId(guest);
  const details = { what: 'added', package: guest.packageId, guestSha256: id, faults: String(faults) };
  try {
    return await book.transaction('rw', [book.guests, book.custody], async () => {
      if (await book.guests.get(id)) return false;
      await book.guests.add({ id, guest, faults, addedAt: at });
      await appendCustody(book, at, { nonce, action: 'joint', appVersion, details });
      return true;
    });
  } catch (error) {
    throw storageFailure(error);
  }
}

/** Takes a package out again. @returns false when it was not there */
export async function removeGuest(book: Book, id: string, { at, nonce, appVersion }: Telling): Promise<boolean> {
  try {
    return await book.transaction('rw', [book.guests, book.custody], async () => {
      const known = await book.guests.get(id);
      if (!known) return false;
      await book.guests.delete(id);
      const details = { what: 'removed', package: known.guest.packageId, guestSha256: id };
      await appendCustody(book, at, { nonce, action: 'joint', appVersion, details });
      return true;
    });
  } catch (error) {
    throw storageFailure(error);
  }
}

/** Tells the packages now and after each change. Call what it returns to end it. */
export function watchGuests(book: Book, onGuests: (guests: StoredGuest[]) => void): () => void {
  const { unsubscribe } = liveQuery(() => book.guests.toArray()).subscribe({ next: onGuests });
  return unsubscribe;
}

/** Entry 1 of the log names the book: by it a package of the person's own is told from another person's. Undefined for an empty book. */
export async function bookId(book: Book): Promise<string | undefined> {
  return (await book.custody.get(1))?.hash;
}
