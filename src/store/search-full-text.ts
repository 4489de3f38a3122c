import { Failure } from '../core/failure.ts';
import { fullText, isInText } from '../core/timeline/full-text.ts';
import { readQuery } from '../core/timeline/search-query.ts';
import type { Book } from './book.ts';
import { firstAcquisition } from './save-acquisition.ts';
import { readSource } from './sources.ts';
import { storageFailure } from './storage-failure.ts';

/** How far a search through full texts has come, and what it found since it last said so. */
export interface FullTextStep {
  done: number;
  found: number[];
}

/** It says how far it is so often, in milliseconds, and the page can paint. */
const stepMs = 60;

/**
 * Reads exhibits one after the other, in the order given, and finds those whose full text has what is looked for. Ends when the signal
 * says so. What cannot be read is passed over: its exhibit says why.
 *
 * @throws Failure of the store
 */
export async function* searchFullText(
  book: Book,
  query: string,
  numbers: readonly number[],
  signal: AbortSignal,
): AsyncGenerator<FullTextStep> {
  const readings = readQuery(query);
  let found: number[] = [];
  let last = performance.now();
  for (const [at, number] of numbers.entries()) {
    if (signal.aborted) return;
    if (isInText(readings, await textOf(book, number))) found.push(number);
    if (performance.now() - last < stepMs) continue;
    yield { done: at + 1, found };
    found = [];
    last = performance.now();
  }
  yield { done: numbers.length, found };
}

async function textOf(book: Book, number: number): Promise<string> {
  try {
    const first = await firstAcquisition(book, number);
    if (!first) return '';
    const source = first.source ? await readSource(book, first.source.sha256) : null;
    // A record or a file that is damaged in a way that no reader foresaw costs its own exhibit's text, not the search.
    return await fullText(first, source).catch(() => '');
  } catch (error) {
    if (error instanceof Failure && error.code === 'source-altered') return '';
    throw storageFailure(error);
  }
}
