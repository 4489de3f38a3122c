import { i18n } from '#i18n';
import type { RefObject } from 'preact';
import type { TimelineRow } from '../../core/timeline-row.ts';
import { Row } from './row.tsx';
import { dayOf, dayWords } from './row-words.ts';
import './timeline.css';
import { useVirtual } from './use-virtual.ts';

const dayHeight = 28;

/** The list of exhibits, newest first, under the days on which they were saved. */
export function Timeline({
  rows,
  scroller,
}: {
  rows: readonly TimelineRow[];
  scroller: RefObject<HTMLDivElement | null>;
}) {
  const isFirstOfDay = (index: number) => {
    const [row, above] = [rows[index], rows[index - 1]];
    return row !== undefined && (above === undefined || dayOf(row) !== dayOf(above));
  };
  const rowHeight = i18n.t('language') === 'zh-CN' ? 56 : 51;
  const heightOf = (index: number) => rowHeight + (isFirstOfDay(index) ? dayHeight : 0);
  const virtual = useVirtual({ count: rows.length, heightOf, scroller });
  const now = new Date();
  return (
    // It scrolls and holds nothing that takes the focus: it has to take it itself to be scrolled by keys.
    <div class="scroller" role="region" aria-label={i18n.t('timeline.region')} tabIndex={0} ref={scroller}>
      <ol role="list" aria-label={i18n.t('timeline.name')} style={{ height: `${virtual.getTotalSize()}px` }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const row = rows[index];
          if (!row) return null;
          const day = isFirstOfDay(index) ? dayWords(row, now) : null;
          return <Row key={row.number} row={row} place={{ index, count: rows.length, top: start, day }} />;
        })}
      </ol>
    </div>
  );
}
