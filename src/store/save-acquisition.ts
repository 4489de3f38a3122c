import { exhibitName, sourcesOfAcquisition } from '../core/exhibit.ts';
import type { CustodyAction, CustodyContent } from '../core/custody.ts';
import type { Acquisition, Exhibit, ExhibitKind } from '../core/exhibit.ts';
import { hashRecord } from '../core/hash.ts';
import type { Instant } from '../core/instant.ts';
import { timelineRow } from '../core/timeline-row.ts';
import type { Book, StoredSource } from './book.ts';
import { changeExhibitCount, giveNumbers, nextNumber } from './counters.ts';
import { appendCustody } from './custody-log.ts';
import { unplanDeletion } from './deleting.ts';
import { toStore } from './sources.ts';
import { storageFailure } from './storage-failure.ts';

/** Everything that is written for one press, made ready beforehand: nothing is waited for inside the transaction. */
export interface NewAcquisition {
  acquisition: Acquisition;
  fingerprint: string;
  kind: ExhibitKind;
  body: Blob | null;
  /** The bytes of what the acquisition names as attached. */
  attached?: readonly StoredSource[];
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
 * Writes exhibit, sources and custody entry in one transaction: all of it or nothing. The same message becomes one
 * more acquisition of its exhibit, which is kept then, also when it was going to be deleted; the same press sent twice changes nothing.
 *
 * @throws Failure of the store (`storage-full`, `storage-broken`)
 */
export async function saveAcquisition(book: Book, made: NewAcquisition): Promise<SaveOutcome> {
  try {
    const sources = await toStore(book, bodiesOf(made));
    return await book.transaction('rw', savingTables(book), async () => writeAcquisition(book, made, sources));
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

/** `sources`: its bodies as they are stored. Call it inside a transaction over `savingTables`. What does not need an answer first is asked and written together: the person waits for it. */
export async function writeAcquisition(
  book: Book,
  made: NewAcquisition,
  sources: readonly StoredSource[],
): Promise<SaveOutcome> {
  const [pressed, known, number] = await Promise.all([
    book.acquisitions.where('pressId').equals(made.acquisition.pressId).first(),
    book.exhibits.where('fingerprint').equals(made.fingerprint).first(),
    nextNumber(book),
  ]);
  if (pressed) return outcomeOf(book, pressed.exhibit, made.acquisition.pressId);
  const exhibit = known ?? { number, id: made.exhibitId, kind: made.kind, fingerprint: made.fingerprint };
  // Asked before the new one is there: with a clock that was set back, the new one would come first.
  const first = known && (await firstAcquisition(book, known.number));
  if (known) await unplanDeletion(book, known.number);
  const again = known ? 'capture-again' : 'capture';
  const action = made.acquisition.method === 'statement' ? 'statement' : again;
  await Promise.all([
    known ? null : addExhibit(book, exhibit, made),
    addAcquisition(book, exhibit, made, { action, sources }),
  ]);
  return { exhibit, already: known !== undefined, firstAt: (first ?? made.acquisition).at };
}

async function addExhibit(book: Book, exhibit: Exhibit, made: NewAcquisition): Promise<void> {
  await Promise.all([
    giveNumbers(book, exhibit.number, 1),
    book.exhibits.add(exhibit),
    book.rows.add(timelineRow(exhibit, made.acquisition, null)),
    changeExhibitCount(book, 1),
  ]);
}

async function addAcquisition(
  book: Book,
  exhibit: Exhibit,
  made: NewAcquisition,
  { action, sources }: { action: CustodyAction; sources: readonly StoredSource[] },
): Promise<void> {
  const { acquisition } = made;
  const attachedSha256 = acquisition.attached?.map(({ sha256 }) => sha256);
  await Promise.all([
    addSources(book, sources),
    book.acquisitions.add({
      ...acquisition,
      exhibit: exhibit.number,
      ...(attachedSha256 ? { attachedSha256 } : {}),
    }),
    appendCustody(book, acquisition.at, captureEntry(exhibit, made, action)),
  ]);
}

/** Each byte form once: two of the same in one save are one. */
async function addSources(book: Book, sources: readonly StoredSource[]): Promise<void> {
  for (const source of sources) if (!(await book.sources.get(source.sha256))) await book.sources.add(source);
}

/** What the custody log tells of a save. */
export function captureEntry(
  exhibit: Exhibit,
  { acquisition, nonce, appVersion }: NewAcquisition,
  action: CustodyAction,
): CustodyContent {
  const named = sourcesOfAcquisition(acquisition).map(({ sha256 }) => sha256);
  return {
    nonce,
    action,
    appVersion,
    exhibit: exhibitName(exhibit.number),
    acquisition: acquisition.id,
    acquisitionSha256: hashRecord(acquisition),
    ...(named.length === 0 ? {} : { sourceSha256: named }),
  };
}

/** The bytes of an acquisition, each under its hash. */
export function bodiesOf({ acquisition, body, attached = [] }: NewAcquisition): StoredSource[] {
  const sha256 = acquisition.source?.sha256;
  return body && sha256 !== undefined ? [{ sha256, body }, ...attached] : [...attached];
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
