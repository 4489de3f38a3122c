import type { Book } from './book.ts';

/** The number for a new exhibit: one more than the highest ever given, whatever was deleted since. */
export async function takeNumber(book: Book): Promise<number> {
  return takeNumbers(book, 1);
}

/** The first of so many numbers that follow one another. */
export async function takeNumbers(book: Book, count: number): Promise<number> {
  const number = (await readNumber(book, 'next-number')) ?? 1;
  await book.meta.put({ key: 'next-number', value: number + count });
  return number;
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
