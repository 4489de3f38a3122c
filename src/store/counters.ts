import type { Book } from './book.ts';

/** The number for a new exhibit: one more than the highest ever given, whatever was deleted since. Given once `giveNumbers` has noted it. */
export async function nextNumber(book: Book): Promise<number> {
  return (await readNumber(book, 'next-number')) ?? 1;
}

/** Notes that these numbers are given. */
export async function giveNumbers(book: Book, first: number, count: number): Promise<void> {
  await book.meta.put({ key: 'next-number', value: first + count });
}

/** The first of so many numbers that follow one another. */
export async function takeNumbers(book: Book, count: number): Promise<number> {
  const first = await nextNumber(book);
  await giveNumbers(book, first, count);
  return first;
}

/** How many exhibits there are: kept as a figure, because counting a large table on opening a popup is slow. */
export async function exhibitCount(book: Book): Promise<number> {
  return (await readNumber(book, 'exhibit-count')) ?? 0;
}

export async function changeExhibitCount(book: Book, by: number): Promise<void> {
  await book.meta.put({ key: 'exhibit-count', value: (await exhibitCount(book)) + by });
}

export async function readNumber(book: Book, key: string): Promise<number | undefined> {
  const value = (await book.meta.get(key))?.value;
  return typeof value === 'number' ? value : undefined;
}
