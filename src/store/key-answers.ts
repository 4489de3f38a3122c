import { liveQuery } from 'dexie';
import type { CustodyContent } from '../core/custody.ts';
import { exhibitName } from '../core/exhibit.ts';
import { Failure } from '../core/failure.ts';
import type { KeyAnswer } from '../core/key-answer.ts';
import type { Book } from './book.ts';
import { appendCustodies } from './custody-log.ts';
import { storageFailure } from './storage-failure.ts';

/**
 * Keeps what was learned about signers' keys, each with its entry in the log.
 *
 * @throws Failure `exhibit-unknown` when the exhibit was deleted while somebody was asked: nothing of it is kept then
 */
export async function keepKeyAnswers(
  book: Book,
  number: number,
  answers: readonly { answer: KeyAnswer; content: CustodyContent }[],
): Promise<void> {
  try {
    await book.transaction('rw', [book.exhibits, book.keyAnswers, book.custody], async () => {
      if (!(await book.exhibits.get(number))) throw new Failure('exhibit-unknown', { exhibit: exhibitName(number) });
      await book.keyAnswers.bulkAdd(answers.map(({ answer }) => answer));
      await appendCustodies(
        book,
        answers.map(({ answer, content }) => ({ at: answer.at, content })),
      );
    });
  } catch (error) {
    throw storageFailure(error);
  }
}

/** What was learned about the keys of one exhibit, in no order. */
export async function keyAnswersOf(book: Book, number: number): Promise<KeyAnswer[]> {
  return book.keyAnswers.where('exhibits').equals(exhibitName(number)).toArray();
}

/** All of them, by exhibit and time. Call it inside a transaction to have them with the log. */
export async function readKeyAnswers(book: Book): Promise<KeyAnswer[]> {
  const answers = await book.keyAnswers.toArray();
  const place = ({ exhibits: [exhibit = ''], at, id }: KeyAnswer) => `${exhibit.padStart(20)} ${at.utc} ${id}`;
  return answers.sort((one, other) => place(one).localeCompare(place(other)));
}

/** Tells those of one exhibit now and after each change. Call what it returns to end it. A store that fails is told of elsewhere. */
export function watchKeyAnswers(book: Book, number: number, onAnswers: (answers: KeyAnswer[]) => void): () => void {
  const { unsubscribe } = liveQuery(async () => keyAnswersOf(book, number)).subscribe({ next: onAnswers });
  return unsubscribe;
}
