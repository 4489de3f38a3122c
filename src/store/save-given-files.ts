import type { GivenFile } from '../core/exhibit.ts';
import { timelineRow } from '../core/timeline-row.ts';
import type { Book, StoredSource } from './book.ts';
import { changeExhibitCount, takeNumbers } from './counters.ts';
import { appendCustodies } from './custody-log.ts';
import { unplanDeletion } from './deleting.ts';
import { acquisitionsOf, bodiesOf, captureEntry, savingTables, writeAcquisition } from './save-acquisition.ts';
import type { NewAcquisition, SaveOutcome } from './save-acquisition.ts';
import { toStore } from './sources.ts';
import { storageFailure } from './storage-failure.ts';

/** `noted`: this very file, from this place in it, was taken before; nothing was written, but what was going to be deleted is kept. */
export interface GivenOutcome extends SaveOutcome {
  noted: boolean;
}

/** An item, and its bodies as they are stored. */
interface ReadyItem {
  made: NewAcquisition;
  sources: readonly StoredSource[];
}

/**
 * Writes items from files, all of them or none, in one transaction: one wait for the disk, not one for each mail of a box. An item that
 * is known from elsewhere gets one more acquisition; the same file given twice changes nothing.
 *
 * @throws Failure of the store (`storage-full`, `storage-broken`)
 */
export async function saveGivenFiles(book: Book, made: readonly NewAcquisition[]): Promise<GivenOutcome[]> {
  try {
    const ready = await Promise.all(
      made.map(async (one) => ({ made: one, sources: await toStore(book, bodiesOf(one)) })),
    );
    return await book.transaction('rw', savingTables(book), async () => {
      const fresh = await freshOf(book, made);
      const outcomes: GivenOutcome[] = [];
      let run: ReadyItem[] = [];
      // In the order given, so that numbers and log follow the mail box: new ones that stand together are added together.
      for (const one of ready) {
        if (fresh.has(one.made)) run.push(one);
        else {
          outcomes.push(...(await addFresh(book, run)), await addKnown(book, one));
          run = [];
        }
      }
      return [...outcomes, ...(await addFresh(book, run))];
    });
  } catch (error) {
    throw storageFailure(error);
  }
}

/** Those that nothing kept resembles, each once: nearly all of a mail box that is given for the first time. */
async function freshOf(book: Book, made: readonly NewAcquisition[]): Promise<Set<NewAcquisition>> {
  const prints = made.map(({ fingerprint }) => fingerprint);
  const presses = made.map(({ acquisition }) => acquisition.pressId);
  const known = await book.exhibits.where('fingerprint').anyOf(prints).toArray();
  const pressed = await book.acquisitions.where('pressId').anyOf(presses).toArray();
  const taken = new Set(known.map(({ fingerprint }) => fingerprint));
  const sent = new Set(pressed.map(({ pressId }) => pressId));
  return new Set(
    made.filter(({ fingerprint, acquisition }) => {
      if (taken.has(fingerprint) || sent.has(acquisition.pressId)) return false;
      taken.add(fingerprint);
      return true;
    }),
  );
}

async function addKnown(book: Book, { made, sources }: ReadyItem): Promise<GivenOutcome> {
  return (await notedBefore(book, made)) ?? { ...(await writeAcquisition(book, made, sources)), noted: false };
}

/** The same as one save after the other, in a few questions to the database. */
async function addFresh(book: Book, fresh: readonly ReadyItem[]): Promise<GivenOutcome[]> {
  if (fresh.length === 0) return [];
  const first = await takeNumbers(book, fresh.length);
  const all = fresh.map(({ made, sources }, index) => {
    const { exhibitId: id, kind, fingerprint } = made;
    return { made, sources, exhibit: { number: first + index, id, kind, fingerprint } };
  });
  await book.exhibits.bulkAdd(all.map(({ exhibit }) => exhibit));
  await book.rows.bulkAdd(all.map(({ exhibit, made }) => timelineRow(exhibit, made.acquisition, null)));
  // The same bytes may be kept of an exhibit that was known by something else: then they are put again as they were.
  await book.sources.bulkPut(all.flatMap(({ sources }) => sources));
  await book.acquisitions.bulkAdd(all.map(({ exhibit, made }) => ({ ...made.acquisition, exhibit: exhibit.number })));
  const entries = all.map(({ exhibit, made }) => ({
    at: made.acquisition.at,
    content: captureEntry(exhibit, made, 'capture'),
  }));
  await appendCustodies(book, entries);
  await changeExhibitCount(book, all.length);
  return all.map(({ exhibit, made }) => ({ exhibit, already: false, noted: false, firstAt: made.acquisition.at }));
}

async function notedBefore(book: Book, { fingerprint, acquisition }: NewAcquisition): Promise<GivenOutcome | null> {
  const exhibit = await book.exhibits.where('fingerprint').equals(fingerprint).first();
  if (!exhibit) return null;
  const all = await acquisitionsOf(book, exhibit.number);
  // The press itself is no earlier one: sent twice, it is answered the same way both times.
  const same = all.some(
    ({ pressId, source, file }) =>
      pressId !== acquisition.pressId &&
      source?.sha256 === acquisition.source?.sha256 &&
      isSameFile(file, acquisition.file),
  );
  if (!same) return null;
  await unplanDeletion(book, exhibit.number);
  return { exhibit, already: true, noted: true, firstAt: (all[0] ?? acquisition).at };
}

function isSameFile(one: GivenFile | undefined, other: GivenFile | undefined): boolean {
  return (
    one !== undefined &&
    one.name === other?.name &&
    one.place === other.place &&
    one.modified?.utc === other.modified?.utc
  );
}
