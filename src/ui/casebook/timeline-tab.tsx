import { i18n } from '#i18n';
import { useCallback, useRef } from 'preact/hooks';
import { exhibitName, exhibitNumber } from '../../core/exhibit-name.ts';
import type { TimelineRow } from '../../core/timeline-row.ts';
import { language } from '../../look/words.ts';
import { ExhibitView } from '../exhibit/exhibit-view.tsx';
import { taggedWith } from '../notes/tagged-with.ts';
import { useNotes } from '../notes/use-notes.ts';
import { Sign } from '../sign.tsx';
import type { RowList } from '../timeline/row-list.ts';
import { TimelineView } from '../timeline/timeline-view.tsx';
import { useTimelineView } from '../timeline/use-timeline-view.ts';
import { Weeks } from '../timeline/weeks.tsx';
import { useLater } from '../use-later.ts';
import { useTitle } from '../use-title.ts';
import { BringIn } from './bring-in.tsx';
import { hrefOf } from './place.ts';
import type { TimelineTabProps } from './tabs.ts';

/** Every exhibit, newest first, with a search over them; the one that the address names stands beside the list. */
export function TimelineTab({ book, state, place }: TimelineTabProps) {
  const { timeline } = state;
  const notes = useNotes(book);
  const tagged = useCallback((query: string) => taggedWith(notes, query), [notes]);
  const view = useTimelineView(state, tagged);
  const scroller = useRef<HTMLDivElement>(null);
  const [name, tab] = place;
  const row = name === undefined ? undefined : timeline?.rowAt(timeline.placeOf(exhibitNumber(name)));
  useTitle(row ? exhibitName(row.number) : i18n.t('casebook.tab.timeline'));
  const onWeek = (week: number | null) => {
    view.choose({ week });
    scroller.current?.scrollTo(0, 0);
  };
  if (timeline?.size === 0) return <BringIn first />;
  return (
    <div class={`timeline-tab ${name === undefined ? '' : 'has-exhibit'}`}>
      <section class="list" aria-label={i18n.t('casebook.tab.timeline')}>
        <Heading alone={name === undefined} />
        <Weeks {...state} choice={{ week: view.choice.week, onWeek }} />
        <TimelineView view={view} scroller={scroller} hrefOf={hrefOfRow} {...(row ? { current: row.number } : {})} />
      </section>
      <section class="beside-list">
        {name !== undefined && <Neighbours list={view.list} row={row} />}
        {row && <ExhibitView book={book} row={row} tab={tab} />}
        {!row && (name === undefined ? <p class="quiet">{i18n.t('exhibit.choose')}</p> : <Gone name={name} />)}
      </section>
    </div>
  );
}

function hrefOfRow({ number }: TimelineRow): string {
  return hrefOf('timeline', exhibitName(number));
}

/** One that was saved this moment may not be in the timeline yet: that it is missing is said once it is sure. */
function Gone({ name }: { name: string }) {
  return useLater(1_000) ? <p class="quiet">{i18n.t('exhibit.gone', [name])}</p> : null;
}

/** The page has one first heading: the exhibit's, once there is one. */
function Heading({ alone }: { alone: boolean }) {
  const words = i18n.t('casebook.tab.timeline');
  return alone ? <h1>{words}</h1> : <h2>{words}</h2>;
}

/** Back to the list where it has no room beside, and on to the next one: as the list stands, searched or not. */
function Neighbours({ list, row }: { list: RowList | undefined; row: TimelineRow | undefined }) {
  const at = list && row ? list.indexOf(row.number) : -1;
  const number = new Intl.NumberFormat(language());
  return (
    <nav class="neighbours" aria-label={i18n.t('exhibit.neighbours')}>
      <a class="back link" href={hrefOf('timeline')}>
        <Sign name="back" />
        {i18n.t('casebook.tab.timeline')}
      </a>
      {list && at !== -1 && (
        <span class="quiet">{i18n.t('exhibit.of', [number.format(at + 1), number.format(list.count)])}</span>
      )}
      <Neighbour row={at === -1 ? undefined : list?.rowAt(at - 1)} words={i18n.t('exhibit.previous')} sign="back" />
      <Neighbour row={at === -1 ? undefined : list?.rowAt(at + 1)} words={i18n.t('exhibit.next')} sign="next" />
    </nav>
  );
}

function Neighbour({ row, words, sign }: { row: TimelineRow | undefined; words: string; sign: 'back' | 'next' }) {
  const go = () => {
    if (row) location.assign(hrefOfRow(row));
  };
  return (
    <button type="button" class="button step" aria-label={words} disabled={!row} onClick={go}>
      <Sign name={sign} />
    </button>
  );
}
