import { i18n } from '#i18n';
import { useMemo, useRef, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { exhibitName } from '../../core/exhibit.ts';
import { searchRows } from '../../core/search-rows.ts';
import type { TimelineRow } from '../../core/timeline-row.ts';
import type { Book } from '../../store/book.ts';
import { ExportMenu } from '../export/export-menu.tsx';
import { FailureNote } from '../failure-note.tsx';
import { Foreign } from '../foreign.tsx';
import { Sign } from '../sign.tsx';
import { ExhibitSearch } from '../timeline/exhibit-search.tsx';
import { focusList } from '../timeline/focus-list.ts';
import { Timeline } from '../timeline/timeline.tsx';
import { useBook } from '../use-book.ts';
import { useLater } from '../use-later.ts';
import { ReadingAgain } from './reading-again.tsx';
import { ThisPage } from './this-page.tsx';
import './popup.css';

/** The timeline at a glance: look in the middle, take out at the bottom. */
export function Popup() {
  const { book, rows, failure, again } = useBook();
  return (
    <main class="popup">
      <header>
        <h1>
          <Sign name="book" />
          {i18n.t('name')}
        </h1>
        <button type="button" class="link" onClick={() => openOwn('casebook.html#/add')}>
          {i18n.t('casebook.tab.add')}
        </button>
        <button type="button" class="link" onClick={chooseSites}>
          {i18n.t('popup.sites')}
        </button>
      </header>
      <ThisPage openCasebook={openCasebook} />
      {failure ? <FailureNote failure={failure} onAgain={again} /> : <Exhibits rows={rows} />}
      {book && <ReadingAgain />}
      {book && rows && <Foot book={book} filled={rows.length > 0} />}
    </main>
  );
}

function Exhibits({ rows }: { rows: TimelineRow[] | undefined }) {
  if (!rows) return <Loading />;
  return rows.length === 0 ? <Empty /> : <Found rows={rows} />;
}

function Found({ rows }: { rows: TimelineRow[] }) {
  const [query, setQuery] = useState('');
  const scroller = useRef<HTMLDivElement>(null);
  const found = useMemo(() => searchRows(rows, query, (row) => exhibitName(row.number)), [rows, query]);
  const change = (text: string) => {
    setQuery(text);
    scroller.current?.scrollTo(0, 0);
  };
  return (
    <>
      <ExhibitSearch query={query} found={found.length} onQuery={change} onDown={() => focusList(scroller.current)} />
      {found.length > 0 ? (
        <Timeline rows={found} scroller={scroller} hrefOf={inCasebook} newTab />
      ) : (
        <NothingFound query={query} onClear={() => change('')} />
      )}
    </>
  );
}

function NothingFound({ query, onClear }: { query: string; onClear: () => void }) {
  return (
    <section class="message">
      <h2>{i18n.t('popup.nothingFound')}</h2>
      <p class="quiet">
        <Foreign text={query.trim()} />
      </p>
      <p class="quiet">{i18n.t('popup.searched')}</p>
      <button type="button" class="button" onClick={onClear}>
        {i18n.t('search.clear')}
      </button>
    </section>
  );
}

function Empty() {
  return (
    <section class="message">
      <h2>{i18n.t('popup.empty')}</h2>
      <p class="quiet">{i18n.t('popup.emptyText')}</p>
      <button type="button" class="button" onClick={chooseSites}>
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

/** What can be added is offered always, what can be taken out only when there is something. */
function Foot({ book, filled }: { book: Book; filled: boolean }) {
  return (
    <footer>
      <button type="button" class="button" onClick={() => openOwn('statement.html')}>
        {i18n.t('statement.open')}
      </button>
      {filled && <ExportMenu book={book} />}
      {filled && <OpenCasebook />}
    </footer>
  );
}

function OpenCasebook() {
  return (
    <button type="button" class="button" onClick={openCasebook}>
      {i18n.t('casebook.open')}
    </button>
  );
}

function inCasebook({ number }: TimelineRow): string {
  return `casebook.html#/timeline/${exhibitName(number)}`;
}

function chooseSites(): void {
  openOwn('welcome.html');
}

function openCasebook(): void {
  openOwn('casebook.html');
}

function openOwn(page: string): void {
  void browser.tabs.create({ url: browser.runtime.getURL(page) });
}
