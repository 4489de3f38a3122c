import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** Rows drawn beyond what is seen, to each side; and how far the drawn part moves at once. */
const beyond = 10;
const step = 5;
const listShare = 0.6;

interface Windowed {
  count: number;
  rowHeight: number;
  scroller: RefObject<HTMLElement | null>;
}

/**
 * Which rows of a list to draw: those in sight and some beyond. All rows are of one height, so that nothing has to be measured or summed
 * up, and the list is drawn anew only once some rows have gone by.
 */
export function useWindow({ count, rowHeight, scroller }: Windowed) {
  const [from, setFrom] = useState(0);
  // Before the first look at its size, a list is taken to have this share of the page; and nothing is drawn beyond it before a paint.
  const [seen, setSeen] = useState(Math.ceil((innerHeight * listShare) / rowHeight));
  const [isPainted, setPainted] = useState(false);
  const heights = useRef({ count, rowHeight });
  heights.current = { count, rowHeight };
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    const look = () => {
      const first = Math.floor(element.scrollTop / heights.current.rowHeight);
      setFrom(Math.floor(first / step) * step);
      setSeen(Math.ceil(element.clientHeight / heights.current.rowHeight));
    };
    const frame = requestAnimationFrame(() => setTimeout(() => setPainted(true)));
    const sized = new ResizeObserver(look);
    sized.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      cancelAnimationFrame(frame);
      sized.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [scroller]);
  // A list that has become shorter has been scrolled up by the browser, which tells later.
  const first = Math.min(from, Math.max(0, Math.floor((count - seen) / step) * step));
  if (!isPainted) return { start: 0, end: Math.min(count, seen) };
  const start = Math.max(0, first - beyond);
  return { start, end: Math.min(count, first + seen + step + beyond) };
}

/** Scrolls so far that a row is in sight, and no further. */
export function reveal(element: HTMLElement | null, at: number, rowHeight: number): void {
  if (!element) return;
  const top = at * rowHeight;
  if (top < element.scrollTop) element.scrollTop = top;
  else if (top + rowHeight > element.scrollTop + element.clientHeight)
    element.scrollTop = top + rowHeight - element.clientHeight;
}
