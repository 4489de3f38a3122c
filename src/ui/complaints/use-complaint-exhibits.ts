import { useEffect, useState } from 'preact/hooks';
import type { ComplaintExhibit } from '../../complaints/complaint-exhibit.ts';
import { exhibitForComplaint } from '../../complaints/exhibit-for-complaint.ts';
import { asFailure } from '../../core/failure.ts';
import type { Failure } from '../../core/failure.ts';
import type { TimelineRow } from '../../core/timeline-row.ts';
import type { Book } from '../../store/book.ts';
import { loadExhibit } from '../../store/load-exhibit.ts';
import type { LoadedExhibit } from '../../store/load-exhibit.ts';
import { readSource } from '../../store/sources.ts';

export interface ComplaintExhibits {
  exhibits: ComplaintExhibit[];
  loaded: LoadedExhibit[];
  /** Of the case, but not read by this version yet, or not in the book any more. */
  missing: number[];
}

export interface ComplaintExhibitsState {
  value?: ComplaintExhibits;
  done: number;
  failure?: Failure;
}

/** The exhibits of a case as its complaints use them; read one after the other, and again when one of them is read meanwhile. */
export function useComplaintExhibits(
  book: Book,
  numbers: readonly number[],
  rows: readonly TimelineRow[],
): ComplaintExhibitsState {
  const [state, setState] = useState<ComplaintExhibitsState>({ done: 0 });
  const wanted = new Set(numbers);
  const asked = JSON.stringify([
    numbers,
    rows.filter(({ number }) => wanted.has(number)).map(({ number, counts }) => [number, counts !== null]),
  ]);
  useEffect(() => {
    let over = false;
    const load = async () => {
      const value: ComplaintExhibits = { exhibits: [], loaded: [], missing: [] };
      for (const [done, number] of numbers.entries()) {
        if (over) return;
        setState((before) => ({ ...before, done }));
        await add(book, number, value);
      }
      if (!over) setState({ value, done: numbers.length });
    };
    load().catch((error: unknown) => {
      if (!over) setState({ done: 0, failure: asFailure(error) });
    });
    return () => {
      over = true;
    };
  }, [book, asked]);
  return state;
}

async function add(book: Book, number: number, { exhibits, loaded, missing }: ComplaintExhibits): Promise<void> {
  const one = await loadExhibit(book, number);
  const first = one?.acquisitions[0];
  if (!one?.reading || !first) {
    missing.push(number);
    return;
  }
  const isMail = one.exhibit.kind === 'email' && first.source !== undefined;
  const bytes = isMail && first.source ? await readSource(book, first.source.sha256) : null;
  exhibits.push(await exhibitForComplaint(one.exhibit, first, one.reading, bytes));
  loaded.push(one);
}
