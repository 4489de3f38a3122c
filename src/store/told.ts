import { liveQuery } from 'dexie';
import { hashRecord } from '../core/hash.ts';
import type { CustodyContent } from '../core/custody.ts';
import { compareExhibits } from '../core/insight/compare-exhibits.ts';
import type { ApartPair } from '../core/insight/sender-group.ts';
import { toldByPerson } from '../core/insight/told.ts';
import type { Told, ToldAddress, ToldPair } from '../core/insight/told.ts';
import type { Book, StoredTold } from './book.ts';
import { appendCustody } from './custody-log.ts';
import { storageFailure } from './storage-failure.ts';
import type { Telling } from './telling.ts';

/** Everything that the person told, as the insights take it. */
export async function readTold(book: Book): Promise<Told> {
  const all = await book.told.toArray();
  return toldByPerson(
    all.flatMap((one) => (one.what === 'address' ? [one.told] : [])),
    all.flatMap((one) => (one.what === 'apart' ? [one.exhibits] : [])),
  );
}

/** Tells it now and after each change, whoever made it. Call what it returns to end it. A store that fails is told of elsewhere. */
export function watchTold(book: Book, onTold: (told: Told) => void): () => void {
  const { unsubscribe } = liveQuery(() => readTold(book)).subscribe({ next: onTold });
  return unsubscribe;
}

/**
 * Keeps what the person told of an address; with nothing left to say, forgets it. The log has the hash of what was told, so that nobody
 * can say later that it was written then, and no words that the person may want to take back.
 *
 * @returns whether anything changed: the same told twice is no second entry
 */
export async function tellAddress(book: Book, told: ToldAddress, telling: Telling): Promise<boolean> {
  const key = `address ${told.address}`;
  const empty = !told.mine && told.note === '' && told.givenOn === undefined;
  const details = { what: 'own-address', toldSha256: hashRecord(told) };
  return change(book, empty ? { key } : { key, what: 'address', told }, telling, details);
}

/** Notes that two exhibits do not belong together, or that they may again. The order of the two makes no difference. */
export async function tellPair(book: Book, { exhibits, apart }: ToldPair, telling: Telling): Promise<boolean> {
  const [one, other] = [...exhibits].sort(compareExhibits) as ApartPair;
  const key = `apart ${one} ${other}`;
  const details = { what: apart ? 'taken-apart' : 'put-together', exhibits: `${one} ${other}` };
  return change(book, apart ? { key, what: 'apart', exhibits: [one, other] } : { key }, telling, details);
}

/** What was told of an exhibit that is erased says nothing any more. Call it inside the transaction that erases. */
export async function forgetPairsOf(book: Book, exhibit: string): Promise<void> {
  await book.told.filter((one) => one.what === 'apart' && one.exhibits.includes(exhibit)).delete();
}

async function change(
  book: Book,
  next: StoredTold | { key: string },
  { at, nonce, appVersion }: Telling,
  details: NonNullable<CustodyContent['details']>,
): Promise<boolean> {
  try {
    return await book.transaction('rw', [book.told, book.custody], async () => {
      const before = await book.told.get(next.key);
      const put = 'what' in next ? next : undefined;
      if (hashRecord(before ?? null) === hashRecord(put ?? null)) return false;
      if (put) await book.told.put(put);
      else await book.told.delete(next.key);
      await appendCustody(book, at, { nonce, action: 'told', appVersion, details });
      return true;
    });
  } catch (error) {
    throw storageFailure(error);
  }
}
