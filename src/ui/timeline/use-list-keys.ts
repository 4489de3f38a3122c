import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { TimelineRow } from '../../core/timeline-row.ts';

interface ListKeys {
  rows: readonly TimelineRow[];
  scroller: RefObject<HTMLElement | null>;
  current?: number;
}

const pageOfRows = 8;

/**
 * List keys: the list is one tab stop, arrows, Page, Home and End go from row to row, Enter opens (the rows are links). The row that
 * has the focus is always drawn, however far the list is scrolled.
 */
export function useListKeys({ rows, scroller, current }: ListKeys) {
  const [focused, setFocused] = useState<number | null>(null);
  const scrollTo = useRef<(index: number) => void>(() => undefined);
  const wanted = useRef<number | null>(null);
  const at = rows.findIndex(({ number }) => number === (focused ?? current));
  const stop = at === -1 ? 0 : at;
  // What was opened by other ways is where the keys go on from.
  useEffect(() => {
    setFocused(null);
    const index = rows.findIndex(({ number }) => number === current);
    if (index !== -1) scrollTo.current(index);
  }, [current]);
  useEffect(() => {
    if (wanted.current === null) return;
    const link = scroller.current?.querySelector<HTMLElement>(`a[data-index="${wanted.current}"]`);
    if (!link) return;
    wanted.current = null;
    link.focus({ preventScroll: true });
  });
  const onKey = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const to = indexAfter(event.key, stop, rows.length);
    const row = to === null ? undefined : rows[to];
    if (to === null || !row) return;
    event.preventDefault();
    wanted.current = to;
    setFocused(row.number);
    scrollTo.current(to);
  };
  return { stop, onKey, scrollTo };
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
