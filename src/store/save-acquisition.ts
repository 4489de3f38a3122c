import type { CustodyContent } from '../core/custody.ts';
import { exhibitName } from '../core/exhibit.ts';
import type { Acquisition, Exhibit, ExhibitKind } from '../core/exhibit.ts';
import { hashRecord } from '../core/hash.ts';
import type { Instant } from '../core/instant.ts';
import { timelineRow } from '../core/timeline-row.ts';
import type { Book } from './book.ts';
import { changeExhibitCount, takeNumber } from './counters.ts';
import { appendCustody } from './custody-log.ts';
import { storageFailure } from './storage-failure.ts';

/** Everything that is written for one press, made ready beforehand: nothing is waited for inside the transaction. */
export interface NewAcquisition {
  acquisition: Acquisition;
  fingerprint: string;
  kind: ExhibitKind;
  body: Blob | null;
  exhibitId: string;
  nonce: string;
  appVersion: string;
}

export interface SaveOutcome {
  exhibit: Exhibit;
  /** The exhibit was there before this press; `firstAt` is when it was first saved. */
  already: boolean;
  firstAt: Instant;
}

/**
 * Writes exhibit, source and custody entry in one transaction: all of it or nothing. The same message becomes one
 * more acquisition of its exhibit; the same press sent twice changes nothing.
 *
 * @throws Failure of the store (`storage-full`, `storage-broken`)
 */
export async function saveAcquisition(book: Book, made: NewAcquisition): Promise<SaveOutcome> {
  try {
    return await book.transaction('rw', savingTables(book), async () => writeAcquisition(book, made));
  } catch (error) {
    throw storageFailure(error);
  }
}

/** What a save writes to. */
export const savingTables = (book: Book) => [
  book.exhibits,
  book.acquisitions,
  book.sources,
  book.custody,
  book.rows,
  book.meta,
];

/** Call it inside a transaction over `savingTables`. */
export async function writeAcquisition(book: Book, made: NewAcquisition): Promise<SaveOutcome> {
  const pressed = await book.acquisitions.where('pressId').equals(made.acquisition.pressId).first();
  if (pressed) return outcomeOf(book, pressed.exhibit, made.acquisition.pressId);
  const known = await book.exhibits.where('fingerprint').equals(made.fingerprint).first();
  const exhibit = known ?? (await addExhibit(book, made));
  // Asked before the new one is there: with a clock that was set back, the new one would come first.
  const first = known && (await firstAcquisition(book, known.number));
  await addAcquisition(book, exhibit, made, known ? 'capture-again' : 'capture');
  return { exhibit, already: known !== undefined, firstAt: (first ?? made.acquisition).at };
}

async function addExhibit(book: Book, made: NewAcquisition): Promise<Exhibit> {
  const number = await takeNumber(book);
  const exhibit: Exhibit = { number, id: made.exhibitId, kind: made.kind, fingerprint: made.fingerprint };
  await book.exhibits.add(exhibit);
  await book.rows.add(timelineRow(exhibit, made.acquisition, null));
  await changeExhibitCount(book, 1);
  return exhibit;
}

async function addAcquisition(book: Book, exhibit: Exhibit, made: NewAcquisition, action: 'capture' | 'capture-again') {
  const { acquisition, body } = made;
  const sha256 = acquisition.source?.sha256;
  if (body && sha256 !== undefined && !(await book.sources.get(sha256))) await book.sources.add({ sha256, body });
  await book.acquisitions.add({ ...acquisition, exhibit: exhibit.number });
  await appendCustody(book, acquisition.at, captureEntry(exhibit, made, action));
}

/** What the custody log tells of a save. */
export function captureEntry(
  exhibit: Exhibit,
  { acquisition, nonce, appVersion }: NewAcquisition,
  action: 'capture' | 'capture-again',
): CustodyContent {
  const sha256 = acquisition.source?.sha256;
  return {
    nonce,
    action,
    appVersion,
    exhibit: exhibitName(exhibit.number),
    acquisition: acquisition.id,
    acquisitionSha256: hashRecord(acquisition),
    ...(sha256 === undefined ? {} : { sourceSha256: [sha256] }),
  };
}

async function outcomeOf(book: Book, number: number, pressId: string): Promise<SaveOutcome> {
  const exhibit = await book.exhibits.get(number);
  const first = await firstAcquisition(book, number);
  if (!exhibit || !first) throw new Error(`exhibit ${number} is not whole`);
  return { exhibit, already: first.pressId !== pressId, firstAt: first.at };
}

/** The acquisition that made the exhibit. */
export async function firstAcquisition(book: Book, number: number) {
  const all = await acquisitionsOf(book, number);
  return all[0];
}

/** All acquisitions of an exhibit, oldest first. */
export async function acquisitionsOf(book: Book, number: number) {
  const all = await book.acquisitions.where('exhibit').equals(number).toArray();
  return all.sort((one, other) => one.at.utc.localeCompare(other.at.utc) || one.id.localeCompare(other.id));
}
