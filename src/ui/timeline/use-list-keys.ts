import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { RowList } from './row-list.ts';
import { reveal } from './use-window.ts';

interface ListKeys {
  list: RowList;
  rowHeight: number;
  scroller: RefObject<HTMLElement | null>;
  current?: number;
}

const pageOfRows = 8;
/** Digits that follow one another so soon are one number. */
const typingMs = 1_000;

/**
 * List keys: the list is one tab stop; arrows, Page, Home and End go from row to row, digits to an exhibit by its number, Enter opens
 * (the rows are links). The row that has the focus is always drawn, however far the list is scrolled.
 */
export function useListKeys({ list, rowHeight, scroller, current }: ListKeys) {
  const [focused, setFocused] = useState<number | null>(null);
  const wanted = useRef<number | null>(null);
  const typed = useRef({ digits: '', at: 0 });
  const number = focused ?? current;
  const stop = Math.max(0, number === undefined ? 0 : list.indexOf(number));
  // What was opened by other ways is where the keys go on from.
  useEffect(() => {
    setFocused(null);
    const at = current === undefined ? -1 : list.indexOf(current);
    if (at !== -1) reveal(scroller.current, at, rowHeight);
  }, [current]);
  // Before anything else happens: the element that had the focus is gone, and the next key must find the new one.
  useLayoutEffect(() => {
    if (wanted.current === null) return;
    const link = scroller.current?.querySelector<HTMLElement>(`a[data-index="${wanted.current}"]`);
    if (!link) return;
    wanted.current = null;
    link.focus({ preventScroll: true });
  });
  const digitsTo = (digit: string) => {
    const now = performance.now();
    const digits = now - typed.current.at < typingMs ? typed.current.digits + digit : digit;
    typed.current = { digits, at: now };
    const at = list.indexOf(Number(digits));
    return at === -1 ? null : at;
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const to = /^\d$/.test(event.key) ? digitsTo(event.key) : indexAfter(event.key, stop, list.count);
    const row = to === null ? undefined : list.rowAt(to);
    if (to === null || !row) return;
    event.preventDefault();
    wanted.current = to;
    setFocused(row.number);
    reveal(scroller.current, to, rowHeight);
  };
  return { stop, onKey };
}

function indexAfter(pressed: string, at: number, count: number): number | null {
  const to = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + pageOfRows,
    PageUp: at - pageOfRows,
    Home: 0,
    End: count - 1,
  }[pressed];
  return to === undefined ? null : Math.min(count - 1, Math.max(0, to));
}
