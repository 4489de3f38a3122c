import { useEffect, useMemo, useState } from 'preact/hooks';
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

/** One as it was loaded; null: it was missing. `read`: whether its row told clues then. */
interface Known {
  read: boolean | undefined;
  one: { exhibit: ComplaintExhibit; loaded: LoadedExhibit } | null;
}

/** The exhibits of a case as its complaints use them; loaded one after the other, and one of them again when it is read meanwhile. */
export function useComplaintExhibits(
  book: Book,
  numbers: readonly number[],
  rows: readonly TimelineRow[],
): ComplaintExhibitsState {
  const [state, setState] = useState<ComplaintExhibitsState>({ done: 0 });
  const known = useMemo(() => new Map<number, Known>(), [book]);
  const read = useMemo(() => readAmong(numbers, rows), [numbers, rows]);
  const asked = JSON.stringify([numbers, [...read]]);
  useEffect(() => {
    let over = false;
    const loadAll = async () => {
      for (const [done, number] of numbers.entries()) {
        const before = known.get(number);
        if (before && before.read === read.get(number)) continue;
        setState((shown) => ({ ...shown, done }));
        const one = await load(book, number);
        if (over) return;
        known.set(number, { read: read.get(number), one });
      }
      setState({ value: together(numbers, known), done: numbers.length });
    };
    loadAll().catch((error: unknown) => {
      if (!over) setState({ done: 0, failure: asFailure(error) });
    });
    return () => {
      over = true;
    };
  }, [book, asked]);
  return state;
}

/** Of those that are in the book: whether each was read. */
function readAmong(numbers: readonly number[], rows: readonly TimelineRow[]): Map<number, boolean> {
  const wanted = new Set(numbers);
  return new Map(
    rows.filter(({ number }) => wanted.has(number)).map(({ number, counts }) => [number, counts !== null]),
  );
}

function together(numbers: readonly number[], known: ReadonlyMap<number, Known>): ComplaintExhibits {
  const value: ComplaintExhibits = { exhibits: [], loaded: [], missing: [] };
  for (const number of numbers) {
    const one = known.get(number)?.one;
    if (one) {
      value.exhibits.push(one.exhibit);
      value.loaded.push(one.loaded);
    } else value.missing.push(number);
  }
  return value;
}

async function load(book: Book, number: number): Promise<Known['one']> {
  const loaded = await loadExhibit(book, number);
  const first = loaded?.acquisitions[0];
  if (!loaded?.reading || !first) return null;
  const isMail = loaded.exhibit.kind === 'email' && first.source !== undefined;
  const bytes = isMail && first.source ? await readSource(book, first.source.sha256) : null;
  return { exhibit: await exhibitForComplaint(loaded.exhibit, first, loaded.reading, bytes), loaded };
}
