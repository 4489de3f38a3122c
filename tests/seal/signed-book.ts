import { captureOf, openSmallBook, ownPage, scamMail } from '../small-book.ts';
import type { SmallBook } from '../small-book.ts';

/** A book with a mail, signed, a second mail, and signed again: as two exports leave it. */
export async function signedBook(): Promise<SmallBook> {
  const small = await openSmallBook();
  for (const number of [1, 2]) {
    await small.ask('capture.save', captureOf(scamMail(number)));
    await small.ask('seal.head', {}, ownPage);
  }
  return small;
}
