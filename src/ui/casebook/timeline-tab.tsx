import { i18n } from '#i18n';
import { useMemo, useRef, useState } from 'preact/hooks';
import { exhibitName } from '../../core/exhibit.ts';
import { searchRows } from '../../core/search-rows.ts';
import { Search } from '../search.tsx';
import { Timeline } from '../timeline/timeline.tsx';
import { hrefOf } from './place.ts';
import type { TabProps } from './tabs.ts';

/** Every exhibit, newest first, and a search over them. */
export function TimelineTab({ rows }: TabProps) {
  const [query, setQuery] = useState('');
  const scroller = useRef<HTMLDivElement>(null);
  const found = useMemo(() => searchRows(rows, query, (row) => exhibitName(row.number)), [rows, query]);
  if (rows.length === 0) return <Empty />;
  return (
    <section class="timeline-tab">
      <Search query={query} found={found.length} onQuery={setQuery} onDown={() => scroller.current?.focus()} />
      {found.length > 0 ? (
        <Timeline rows={found} scroller={scroller} />
      ) : (
        <p class="quiet">{i18n.t('popup.nothingFound')}</p>
      )}
    </section>
  );
}

function Empty() {
  return (
    <section class="message">
      <h2>{i18n.t('popup.empty')}</h2>
      <p class="quiet">{i18n.t('popup.emptyText')}</p>
      <p>
        <a class="button" href={hrefOf('add')}>
          {i18n.t('import.title')}
        </a>
      </p>
    </section>
  );
}
