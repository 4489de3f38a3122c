import { i18n } from '#i18n';
import { useRef } from 'preact/hooks';
import { exhibitName } from '../../core/exhibit-name.ts';
import type { TimelineRow } from '../../core/timeline-row.ts';
import type { Book } from '../../store/book.ts';
import type { FirstLook } from '../../store/first-look.ts';
import { FailureNote } from '../failure-note.tsx';
import { Locked } from '../lock/locked.tsx';
import { Sign } from '../sign.tsx';
import { TimelineView } from '../timeline/timeline-view.tsx';
import { useTimelineView } from '../timeline/use-timeline-view.ts';
import { Weeks } from '../timeline/weeks.tsx';
import { useBook } from '../use-book.ts';
import type { BookState } from '../use-book.ts';
import { useLater } from '../use-later.ts';
import './popup.css';
import { useRest } from './use-rest.ts';
import type { Rest } from './use-rest.ts';

/** The timeline at a glance: look in the middle, take out at the bottom. */
export function Popup({ looked }: { looked: FirstLook | undefined }) {
  const { again, ...state } = useBook(looked);
  const { book, first, timeline, failure } = state;
  const there = first !== undefined || timeline !== undefined;
  const rest = useRest(there || failure !== undefined);
  const locked = failure?.code === 'locked';
  const filled = first !== undefined || (timeline?.size ?? 0) > 0;
  return (
    <main class="popup">
      <header>
        <h1>
          <Sign name="book" />
          {i18n.t('name')}
        </h1>
        <OpenOwn page="casebook.html#/add" words={i18n.t('casebook.tab.add')} />
        <OpenOwn page="welcome.html" words={i18n.t('popup.sites')} />
      </header>
      {rest && <rest.ThisPage openCasebook={() => openOwn('casebook.html')} />}
      {failure && !locked && <FailureNote failure={failure} onAgain={again} />}
      {locked && <Locked heading="h2" />}
      {!failure && !there && <Loading />}
      {!failure && there && (filled ? <Exhibits state={state} /> : <Empty />)}
      {rest && book && <rest.ReadingAgain />}
      {!failure && there && <Foot book={book} filled={filled} Export={rest?.ExportMenu} />}
    </main>
  );
}

function Exhibits({ state }: { state: BookState }) {
  const view = useTimelineView(state);
  const scroller = useRef<HTMLDivElement>(null);
  return (
    <>
      <Weeks {...state} />
      <TimelineView view={view} scroller={scroller} hrefOf={inCasebook} newTab />
    </>
  );
}

function Empty() {
  return (
    <section class="message">
      <h2>{i18n.t('popup.empty')}</h2>
      <p class="quiet">{i18n.t('popup.emptyText')}</p>
      <button type="button" class="button" onClick={() => openOwn('welcome.html')}>
        {i18n.t('popup.chooseSites')}
      </button>
    </section>
  );
}

/** Still bars in the shape of the rows, once the wait is long enough to be seen. */
function Loading() {
  const late = useLater(300);
  if (!late) return <div class="loading" />;
  return (
    <div class="loading" role="status">
      <p class="quiet">{i18n.t('popup.loading')}</p>
      {[0, 1, 2, 3, 4].map((bar) => (
        <div key={bar} class="bars" />
      ))}
    </div>
  );
}

interface FootProps {
  book: Book | undefined;
  filled: boolean;
  Export: Rest['ExportMenu'] | undefined;
}

/** What can be added is offered always, what can be taken out only when there is something. */
function Foot({ book, filled, Export }: FootProps) {
  return (
    <footer>
      <button type="button" class="button" onClick={() => openOwn('statement.html')}>
        {i18n.t('statement.open')}
      </button>
      {filled && (book && Export ? <Export book={book} /> : <ExportSoon />)}
      {filled && (
        <button type="button" class="button last" onClick={() => openOwn('casebook.html')}>
          {i18n.t('casebook.open')}
        </button>
      )}
    </footer>
  );
}

/** The same button for the blink of an eye until its menu is there, so that nothing moves. */
function ExportSoon() {
  return (
    <button type="button" class="button" disabled>
      {i18n.t('export.open')}
      <Sign name="open" />
    </button>
  );
}

function OpenOwn({ page, words }: { page: string; words: string }) {
  return (
    <button type="button" class="link" onClick={() => openOwn(page)}>
      {words}
    </button>
  );
}

function inCasebook({ number }: TimelineRow): string {
  return `casebook.html#/timeline/${exhibitName(number)}`;
}

function openOwn(page: string): void {
  void import('../open-own.ts').then(({ openOwn: open }) => open(page));
}
