import type { CustodyEntry } from '../core/custody.ts';
import type { Acquisition, Exhibit } from '../core/exhibit.ts';
import type { KeyAnswer } from '../core/key-answer.ts';
import { readerVersion } from '../core/reading.ts';
import type { ToldByPerson } from '../core/insight/gather-insight.ts';
import type { Reading } from '../core/reading.ts';
import type { RevocationList } from '../core/revocation-list.ts';
import type { Seal } from '../core/seal.ts';
import type { TimeStamp } from '../core/time-stamp.ts';
import type { Book, StoredAcquisition, StoredReading } from './book.ts';
import { readKeyAnswers } from './key-answers.ts';
import { readTies } from './seals.ts';
import { storageFailure } from './storage-failure.ts';
import { readTold } from './told.ts';

/** Everything that is kept, but the bytes of the sources, as it stood at one moment. */
export interface Gathered {
  exhibits: { exhibit: Exhibit; acquisitions: Acquisition[]; reading: Reading | null }[];
  custody: CustodyEntry[];
  /** The signatures of its head, then and now. */
  seals: Seal[];
  timeStamps: TimeStamp[];
  revocationLists: RevocationList[];
  /** What was learned about signers' keys. */
  keyAnswers: KeyAnswer[];
  /** What the person told of their addresses and of exhibits that do not belong together. */
  told: ToldByPerson;
}

/** Reads the whole book in one transaction, so that log and exhibits belong together. Oldest exhibit first. */
export async function gatherForExport(book: Book): Promise<Gathered> {
  try {
    const kept = [book.exhibits, book.acquisitions, book.readings, book.custody];
    const tables = [...kept, book.told, book.seals, book.keyAnswers];
    return await book.transaction('r', tables, async () => {
      const acquisitions = Map.groupBy(await book.acquisitions.toArray(), ({ exhibit }) => exhibit);
      const readings = new Map((await book.readings.toArray()).map((reading) => [reading.number, reading]));
      const exhibits = (await book.exhibits.orderBy('number').toArray()).map((exhibit) => ({
        exhibit,
        acquisitions: inOrder(acquisitions.get(exhibit.number) ?? []),
        reading: currentReading(readings.get(exhibit.number)),
      }));
      const custody = await book.custody.orderBy('seq').toArray();
      const ties = await readTies(book);
      const keyAnswers = await readKeyAnswers(book);
      return { exhibits, custody, ...ties, keyAnswers, told: await readTold(book) };
    });
  } catch (error) {
    throw storageFailure(error);
  }
}

/** As the custody log hashed them: without the columns that only the store needs. */
function inOrder(acquisitions: StoredAcquisition[]): Acquisition[] {
  return acquisitions
    .map(({ exhibit: _exhibit, attachedSha256: _hashes, ...acquisition }) => acquisition)
    .sort((one, other) => one.at.utc.localeCompare(other.at.utc) || one.id.localeCompare(other.id));
}

/** What an older version read has another form. Whoever exports has it read again first; what comes between is left out. */
function currentReading(reading: StoredReading | undefined): Reading | null {
  if (reading?.readerVersion !== readerVersion) return null;
  const { number: _number, images: _images, ...rest } = reading;
  return rest;
}
