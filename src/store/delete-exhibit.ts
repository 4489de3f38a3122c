import type { DeletionReason } from '../core/deletion.ts';
import { exhibitName, sourcesOfAcquisition } from '../core/exhibit.ts';
import { Failure } from '../core/failure.ts';
import type { Book } from './book.ts';
import { changeExhibitCount } from './counters.ts';
import { appendCustody } from './custody-log.ts';
import { plannedDeletions, unplanDeletion } from './deleting.ts';
import { forgetPairsOf } from './told.ts';
import { indexTables, removeFromIndex } from './reading-index.ts';
import { storageFailure } from './storage-failure.ts';
import type { Telling } from './telling.ts';

export interface Deletion extends Telling {
  number: number;
  reason: 'undo' | DeletionReason;
}

/**
 * Erases an exhibit, and its bytes unless another exhibit shares them. A tombstone stays in the custody log: number,
 * hashes, time, reason. The number is never given again.
 *
 * @throws Failure `exhibit-unknown`
 */
export async function deleteExhibit(book: Book, deletion: Deletion): Promise<void> {
  try {
    await book.transaction('rw', tablesOf(book), async () => erase(book, deletion));
  } catch (error) {
    throw storageFailure(error);
  }
}

/**
 * Erases an exhibit if its deletion is still planned, and due by then (milliseconds since 1970), and clears the plan: the person may
 * have kept it, or saved the message again, since whoever asks looked.
 *
 * @returns whether it was planned and due
 */
export async function deletePlanned(book: Book, deletion: Deletion, by: number): Promise<boolean> {
  const { number } = deletion;
  try {
    return await book.transaction('rw', tablesOf(book), async () => {
      if (!(await plannedDeletions(book)).some((one) => one.number === number && one.due <= by)) return false;
      await unplanDeletion(book, number);
      if (await book.exhibits.get(number)) await erase(book, deletion);
      return true;
    });
  } catch (error) {
    throw storageFailure(error);
  }
}

function tablesOf(book: Book) {
  const kept = [book.exhibits, book.acquisitions, book.sources, book.custody, book.readings, book.rows, book.meta];
  return [...kept, ...indexTables(book), book.told, book.notes, book.keyAnswers];
}

async function erase(book: Book, { number, at, reason, nonce, appVersion }: Deletion): Promise<void> {
  if (!(await book.exhibits.get(number))) throw new Failure('exhibit-unknown', { exhibit: exhibitName(number) });
  const acquisitions = await book.acquisitions.where('exhibit').equals(number).toArray();
  const hashes = [...new Set(acquisitions.flatMap((one) => sourcesOfAcquisition(one).map(({ sha256 }) => sha256)))];
  await book.acquisitions.bulkDelete(acquisitions.map(({ id }) => id));
  for (const sha256 of hashes) {
    if (!(await isNamed(book, sha256))) await book.sources.delete(sha256);
  }
  await Promise.all([
    book.exhibits.delete(number),
    book.readings.delete(number),
    book.rows.delete(number),
    book.notes.delete(number),
    book.keyAnswers.where('exhibits').equals(exhibitName(number)).delete(),
  ]);
  await removeFromIndex(book, number);
  await forgetPairsOf(book, exhibitName(number));
  await changeExhibitCount(book, -1);
  await appendCustody(book, at, {
    nonce,
    action: 'delete',
    appVersion,
    exhibit: exhibitName(number),
    ...(hashes.length > 0 ? { sourceSha256: hashes } : {}),
    details: { reason },
  });
}

/** Whether an acquisition that is left has these bytes as its original or beside it. Call it inside the transaction that relies on it. */
export async function isNamed(book: Book, sha256: string): Promise<boolean> {
  const [asSource, attached] = await Promise.all(
    ['source.sha256', 'attachedSha256'].map((index) => book.acquisitions.where(index).equals(sha256).count()),
  );
  return (asSource ?? 0) + (attached ?? 0) > 0;
}
