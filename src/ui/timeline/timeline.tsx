import { i18n } from '#i18n';
import type { RefObject } from 'preact';
import type { TimelineRow } from '../../core/timeline-row.ts';
import { language } from '../../look/words.ts';
import { Row } from './row.tsx';
import { dayOf, dayWords } from './row-words.ts';
import './timeline.css';
import { useListKeys } from './use-list-keys.ts';
import { useVirtual } from './use-virtual.ts';

const dayHeight = 28;

interface TimelineProps {
  rows: readonly TimelineRow[];
  scroller: RefObject<HTMLDivElement | null>;
  /** Where each row leads. */
  hrefOf(row: TimelineRow): string;
  /** It leads into a tab of its own: the popup goes away with whatever it shows. */
  newTab?: true;
  /** Number of the exhibit that is open. */
  current?: number;
}

/** The list of exhibits, newest first, under the days on which they were saved. */
export function Timeline({ rows, scroller, hrefOf, newTab, current }: TimelineProps) {
  const isFirstOfDay = (index: number) => {
    const [row, above] = [rows[index], rows[index - 1]];
    return row !== undefined && (above === undefined || dayOf(row) !== dayOf(above));
  };
  const rowHeight = language() === 'zh-CN' ? 56 : 51;
  const heightOf = (index: number) => rowHeight + (isFirstOfDay(index) ? dayHeight : 0);
  const keys = useListKeys({ rows, scroller, ...(current === undefined ? {} : { current }) });
  const virtual = useVirtual({ count: rows.length, heightOf, scroller, kept: keys.stop });
  keys.scrollTo.current = (index) => virtual.scrollToIndex(index, { align: 'auto' });
  const now = new Date();
  return (
    <div
      class="scroller"
      role="region"
      aria-label={i18n.t('timeline.region')}
      tabIndex={-1}
      ref={scroller}
      onKeyDown={keys.onKey}
    >
      <ol role="list" aria-label={i18n.t('timeline.name')} style={{ height: `${virtual.getTotalSize()}px` }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const row = rows[index];
          if (!row) return null;
          const day = isFirstOfDay(index) ? dayWords(row, now) : null;
          const place = { index, count: rows.length, top: start, day };
          const [isStop, isCurrent] = [index === keys.stop, row.number === current];
          return (
            <Row key={row.number} row={row} place={place} link={{ href: hrefOf(row), newTab, isStop, isCurrent }} />
          );
        })}
      </ol>
    </div>
  );
}
