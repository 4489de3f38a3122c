import { i18n } from '#i18n';
import type { RefObject } from 'preact';
import type { TimelineRow } from '../../core/timeline-row.ts';
import { Row } from './row.tsx';
import { dayOf, dayWords } from './row-words.ts';
import './timeline.css';
import { useListKeys } from './use-list-keys.ts';
import { useVirtual } from './use-virtual.ts';

const dayHeight = 28;

interface TimelineProps {
  rows: readonly TimelineRow[];
  scroller: RefObject<HTMLDivElement | null>;
  /** Where each row leads. Absent: a list to look at, which is scrolled as a whole. */
  hrefOf?(row: TimelineRow): string;
  /** Number of the exhibit that is open. */
  current?: number;
}

/** The list of exhibits, newest first, under the days on which they were saved. */
export function Timeline({ rows, scroller, hrefOf, current }: TimelineProps) {
  const isFirstOfDay = (index: number) => {
    const [row, above] = [rows[index], rows[index - 1]];
    return row !== undefined && (above === undefined || dayOf(row) !== dayOf(above));
  };
  const rowHeight = i18n.t('language') === 'zh-CN' ? 56 : 51;
  const heightOf = (index: number) => rowHeight + (isFirstOfDay(index) ? dayHeight : 0);
  const keys = useListKeys({ rows, scroller, ...(current === undefined ? {} : { current }) });
  const virtual = useVirtual({ count: rows.length, heightOf, scroller, ...(hrefOf ? { kept: keys.stop } : {}) });
  keys.scrollTo.current = (index) => virtual.scrollToIndex(index, { align: 'auto' });
  const now = new Date();
  const choosable = hrefOf !== undefined;
  return (
    // A list to look at holds nothing that takes the focus: it has to take it itself to be scrolled by keys.
    <div
      class="scroller"
      role="region"
      aria-label={i18n.t('timeline.region')}
      tabIndex={choosable ? -1 : 0}
      ref={scroller}
      {...(choosable ? { onKeyDown: keys.onKey } : {})}
    >
      <ol role="list" aria-label={i18n.t('timeline.name')} style={{ height: `${virtual.getTotalSize()}px` }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const row = rows[index];
          if (!row) return null;
          const day = isFirstOfDay(index) ? dayWords(row, now) : null;
          const link = hrefOf && { href: hrefOf(row), isStop: index === keys.stop, isCurrent: row.number === current };
          const place = { index, count: rows.length, top: start, day };
          return <Row key={row.number} row={row} place={place} {...(link ? { link } : {})} />;
        })}
      </ol>
    </div>
  );
}
