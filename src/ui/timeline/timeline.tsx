import { i18n } from '#i18n';
import type { RefObject } from 'preact';
import type { TimelineRow } from '../../core/timeline-row.ts';
import { language } from '../../look/words.ts';
import { Row } from './row.tsx';
import type { RowList } from './row-list.ts';
import './timeline.css';
import { useListKeys } from './use-list-keys.ts';
import { useWindow } from './use-window.ts';

interface TimelineProps {
  list: RowList;
  scroller: RefObject<HTMLDivElement | null>;
  /** Where each row leads; the same function each time. */
  hrefOf(row: TimelineRow): string;
  /** It leads into a tab of its own: the popup goes away with whatever it shows. */
  newTab?: true;
  /** Number of the exhibit that is open. */
  current?: number;
}

/** The list of exhibits, newest first. */
export function Timeline({ list, scroller, hrefOf, newTab, current }: TimelineProps) {
  const rowHeight = language() === 'zh-CN' ? 56 : 51;
  const keys = useListKeys({ list, rowHeight, scroller, ...(current === undefined ? {} : { current }) });
  const { start, end } = useWindow({ count: list.count, rowHeight, scroller });
  const drawn = Array.from({ length: end - start }, (_, at) => start + at);
  // An element shows one row after another: as many as are drawn at once. But the one with the focus stays what it is.
  const slots = end - start;
  const slotOf = (at: number, number: number) => (at === keys.stop ? `stop ${number}` : at % slots);
  // What has the focus must not vanish when it is scrolled away.
  if (keys.stop < start) drawn.unshift(keys.stop);
  else if (keys.stop >= end && keys.stop < list.count) drawn.push(keys.stop);
  return (
    <div
      class="scroller"
      role="region"
      aria-label={i18n.t('timeline.region')}
      tabIndex={-1}
      ref={scroller}
      onKeyDown={keys.onKey}
    >
      <ol role="list" aria-label={i18n.t('timeline.name')} style={{ height: `${list.count * rowHeight}px` }}>
        {drawn.map((at) => {
          const row = list.rowAt(at);
          return (
            row && (
              <Row
                key={slotOf(at, row.number)}
                row={row}
                at={at}
                count={list.count}
                order={list.order}
                top={at * rowHeight}
                href={hrefOf(row)}
                newTab={newTab}
                isStop={at === keys.stop}
                isCurrent={row.number === current}
              />
            )
          );
        })}
      </ol>
    </div>
  );
}
