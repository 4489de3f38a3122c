import {
  defaultRangeExtractor,
  elementScroll,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
} from '@tanstack/virtual-core';
import type { Range } from '@tanstack/virtual-core';
import type { RefObject } from 'preact';
import { useLayoutEffect, useReducer, useState } from 'preact/hooks';

interface VirtualList {
  count: number;
  heightOf(index: number): number;
  scroller: RefObject<HTMLElement | null>;
  /** Drawn also when it is scrolled away: what has the focus must not vanish. */
  kept?: number;
}

/** Which of many rows to draw, and where: a list of any length costs what is on the screen. */
export function useVirtual({ count, heightOf, scroller, kept }: VirtualList) {
  const [, redraw] = useReducer((times: number) => times + 1, 0);
  const options = {
    count,
    estimateSize: heightOf,
    getScrollElement: () => scroller.current,
    scrollToFn: elementScroll,
    observeElementRect,
    observeElementOffset,
    overscan: 6,
    rangeExtractor: (range: Range) => withKept(defaultRangeExtractor(range), kept, count),
    onChange: redraw,
  };
  const [virtualizer] = useState(() => new Virtualizer<HTMLElement, Element>(options));
  virtualizer.setOptions({ ...virtualizer.options, ...options });
  useLayoutEffect(() => virtualizer._didMount(), [virtualizer]);
  useLayoutEffect(() => virtualizer._willUpdate());
  return virtualizer;
}

function withKept(drawn: number[], kept: number | undefined, count: number): number[] {
  if (kept === undefined || kept >= count || drawn.includes(kept)) return drawn;
  return [...drawn, kept].sort((one, other) => one - other);
}
