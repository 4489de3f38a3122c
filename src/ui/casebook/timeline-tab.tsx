import { i18n } from '#i18n';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { exhibitName } from '../../core/exhibit.ts';
import { searchRows } from '../../core/search-rows.ts';
import type { TimelineRow } from '../../core/timeline-row.ts';
import { language } from '../../look/words.ts';
import { ExhibitView } from '../exhibit/exhibit-view.tsx';
import { useNotes } from '../notes/use-notes.ts';
import { Sign } from '../sign.tsx';
import { ExhibitSearch } from '../timeline/exhibit-search.tsx';
import { focusList } from '../timeline/focus-list.ts';
import { Timeline } from '../timeline/timeline.tsx';
import { useLater } from '../use-later.ts';
import { hrefOf } from './place.ts';
import type { TabProps } from './tabs.ts';

/** Every exhibit, newest first, with a search over them; the one that the address names stands beside the list. */
export function TimelineTab({ book, rows, place }: TabProps) {
  const [query, setQuery] = useState('');
  const scroller = useRef<HTMLDivElement>(null);
  const notes = useNotes(book);
  const found = useMemo(() => {
    const tagsOf = (row: TimelineRow) => notes?.get(row.number)?.tags.join(' ') ?? '';
    return searchRows(rows, query, (row) => `${exhibitName(row.number)} ${tagsOf(row)}`);
  }, [rows, query, notes]);
  const [name, tab] = place;
  const row = useMemo(() => rows.find(({ number }) => exhibitName(number) === name), [rows, name]);
  useTitle(row);
  if (rows.length === 0) return <Empty />;
  return (
    <div class={`timeline-tab ${name === undefined ? '' : 'has-exhibit'}`}>
      <section class="list" aria-label={i18n.t('casebook.tab.timeline')}>
        <Heading alone={name === undefined} />
        <ExhibitSearch
          query={query}
          found={found.length}
          onQuery={setQuery}
          onDown={() => focusList(scroller.current)}
        />
        {found.length > 0 ? (
          <Timeline
            rows={found}
            scroller={scroller}
            {...(row ? { current: row.number } : {})}
            hrefOf={({ number }) => hrefOf('timeline', exhibitName(number))}
          />
        ) : (
          <p class="quiet">{i18n.t('popup.nothingFound')}</p>
        )}
      </section>
      <section class="beside-list">
        {name !== undefined && <Neighbours rows={found} row={row} />}
        {row && <ExhibitView book={book} row={row} tab={tab} />}
        {!row && (name === undefined ? <p class="quiet">{i18n.t('exhibit.choose')}</p> : <Gone name={name} />)}
      </section>
    </div>
  );
}

/** Of a long book the newest rows are there first: that one of them is missing is said once it is sure. */
function Gone({ name }: { name: string }) {
  return useLater(1_000) ? <p class="quiet">{i18n.t('exhibit.gone', [name])}</p> : null;
}

/** The page has one first heading: the exhibit's, once there is one. */
function Heading({ alone }: { alone: boolean }) {
  const words = i18n.t('casebook.tab.timeline');
  return alone ? <h1>{words}</h1> : <h2>{words}</h2>;
}

function useTitle(row: TimelineRow | undefined): void {
  const name = row ? exhibitName(row.number) : i18n.t('casebook.tab.timeline');
  useEffect(() => {
    document.title = `${name} · ${i18n.t('name')}`;
  }, [name]);
}

/** Back to the list where it has no room beside, and on to the next one: as the list stands, searched or not. */
function Neighbours({ rows, row }: { rows: readonly TimelineRow[]; row: TimelineRow | undefined }) {
  const at = row === undefined ? -1 : rows.indexOf(row);
  const number = new Intl.NumberFormat(language());
  return (
    <nav class="neighbours" aria-label={i18n.t('exhibit.neighbours')}>
      <a class="back link" href={hrefOf('timeline')}>
        <Sign name="back" />
        {i18n.t('casebook.tab.timeline')}
      </a>
      {at !== -1 && (
        <span class="quiet">{i18n.t('exhibit.of', [number.format(at + 1), number.format(rows.length)])}</span>
      )}
      <Neighbour row={at === -1 ? undefined : rows[at - 1]} words={i18n.t('exhibit.previous')} sign="back" />
      <Neighbour row={at === -1 ? undefined : rows[at + 1]} words={i18n.t('exhibit.next')} sign="next" />
    </nav>
  );
}

function Neighbour({ row, words, sign }: { row: TimelineRow | undefined; words: string; sign: 'back' | 'next' }) {
  const go = () => {
    if (row) location.assign(hrefOf('timeline', exhibitName(row.number)));
  };
  return (
    <button type="button" class="button step" aria-label={words} disabled={!row} onClick={go}>
      <Sign name={sign} />
    </button>
  );
}

function Empty() {
  return (
    <section class="message">
      <h1>{i18n.t('popup.empty')}</h1>
      <p class="quiet">{i18n.t('popup.emptyText')}</p>
      <p>
        <a class="button" href={hrefOf('add')}>
          {i18n.t('import.title')}
        </a>
      </p>
    </section>
  );
}
