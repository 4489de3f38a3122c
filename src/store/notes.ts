import { liveQuery } from 'dexie';
import { exhibitName } from '../core/exhibit.ts';
import { Failure } from '../core/failure.ts';
import { hashRecord } from '../core/hash.ts';
import type { Note } from '../core/note.ts';
import type { Book } from './book.ts';
import { appendCustody } from './custody-log.ts';
import { storageFailure } from './storage-failure.ts';
import type { Telling } from './telling.ts';

/** Tells all notes, by the numbers of their exhibits, now and after each change. Call what it returns to end it. */
export function watchNotes(book: Book, onNotes: (notes: ReadonlyMap<number, Note>) => void): () => void {
  const query = liveQuery(async () => new Map((await book.notes.toArray()).map((note) => [note.number, note])));
  const { unsubscribe } = query.subscribe({ next: onNotes });
  return unsubscribe;
}

/**
 * Keeps what the person wrote about an exhibit; with nothing left, forgets it. The log has the hash alone, so that nobody can say
 * later that it was written then, and no words that the person may want to take back.
 *
 * @returns whether anything changed
 * @throws Failure `exhibit-unknown`
 */
export async function changeNote(book: Book, note: Note, { at, nonce, appVersion }: Telling): Promise<boolean> {
  const { number } = note;
  const empty = note.text === '' && note.tags.length === 0;
  try {
    return await book.transaction('rw', [book.notes, book.exhibits, book.custody], async () => {
      if (!(await book.exhibits.get(number))) throw new Failure('exhibit-unknown', { exhibit: exhibitName(number) });
      const before = await book.notes.get(number);
      if (hashRecord(before ?? null) === hashRecord(empty ? null : note)) return false;
      if (empty) await book.notes.delete(number);
      else await book.notes.put(note);
      const details = empty ? { removed: 'yes' } : { noteSha256: hashRecord(note) };
      await appendCustody(book, at, { nonce, action: 'note', appVersion, exhibit: exhibitName(number), details });
      return true;
    });
  } catch (error) {
    throw storageFailure(error);
  }
}
