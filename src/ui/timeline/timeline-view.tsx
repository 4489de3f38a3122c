import { i18n } from '#i18n';
import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';
import type { TimelineRow } from '../../core/timeline-row.ts';
import { language } from '../../look/words.ts';
import { Foreign } from '../foreign.tsx';
import { Sign } from '../sign.tsx';
import { useLater } from '../use-later.ts';
import { ExhibitSearch } from './exhibit-search.tsx';
import { KindFilter, MoreFilters } from './filters.tsx';
import { focusList } from './focus-list.ts';
import { FullText } from './full-text.tsx';
import { Timeline } from './timeline.tsx';
import type { TimelineView as View } from './use-timeline-view.ts';
import { narrowedBy, wholeView } from './view-choice.ts';
import './timeline-view.css';

interface TimelineViewProps {
  view: View;
  scroller: RefObject<HTMLDivElement | null>;
  hrefOf(row: TimelineRow): string;
  newTab?: true;
  current?: number;
}

/** Search, filters and the list: in the popup and in the casebook. */
export function TimelineView({ view, scroller, ...more }: TimelineViewProps) {
  const { choice, choose, list, fullText } = view;
  const [open, setOpen] = useState(false);
  const narrowed = narrowedBy(choice);
  const change = (changed: Parameters<View['choose']>[0]) => {
    choose(changed);
    scroller.current?.scrollTo(0, 0);
  };
  return (
    <>
      <div class="find">
        <ExhibitSearch
          query={choice.query}
          found={list?.count ?? 0}
          onQuery={(query) => change({ query })}
          onDown={() => focusList(scroller.current)}
        />
        <button
          type="button"
          class="button narrow"
          aria-label={narrowed > 0 ? i18n.t('find.moreOn', narrowed, [String(narrowed)]) : i18n.t('find.more')}
          aria-expanded={open}
          aria-controls="more-filters"
          onClick={() => setOpen(!open)}
        >
          <Sign name="filter" />
          {narrowed > 0 && <span class="figure">{narrowed}</span>}
        </button>
      </div>
      <KindFilter choice={choice} choose={change} size={view.size} counts={view.counts} />
      {open && <MoreFilters choice={choice} choose={change} cases={view.cases} />}
      {choice.query.trim() !== '' && view.whole && (
        <FullText
          state={fullText.state}
          found={fullText.found.size}
          onStart={view.searchFullText}
          onCancel={fullText.cancel}
        />
      )}
      {!list && <Looking />}
      {list && list.count > 0 && <Timeline list={list} scroller={scroller} {...more} />}
      {list?.count === 0 && <NothingFound query={choice.query} onAll={() => change(wholeView)} />}
    </>
  );
}

/** Typed before all of the book was there: the answer comes by itself. */
function Looking() {
  return useLater(300) ? (
    <p class="quiet looking" role="status">
      {i18n.t('popup.loading')}
    </p>
  ) : (
    <div class="looking" />
  );
}

function NothingFound({ query, onAll }: { query: string; onAll: () => void }) {
  const searched = query.trim() !== '';
  return (
    <section class="message">
      <h2>{i18n.t('popup.nothingFound')}</h2>
      {searched && (
        <p class="quiet" lang={language()}>
          <Foreign text={query.trim()} />
        </p>
      )}
      <p class="quiet">{i18n.t(searched ? 'popup.searched' : 'find.noneChosen')}</p>
      <button type="button" class="button" onClick={onAll}>
        {i18n.t(searched ? 'search.clear' : 'find.showAll')}
      </button>
    </section>
  );
}
