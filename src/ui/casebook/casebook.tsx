import { i18n } from '#i18n';
import { useMemo } from 'preact/hooks';
import { FailureNote } from '../failure-note.tsx';
import { ImportSection } from '../import/import-section.tsx';
import { Locked } from '../lock/locked.tsx';
import { useDueStamps } from '../seal/use-due-stamps.ts';
import { useBook } from '../use-book.ts';
import { useLater } from '../use-later.ts';
import { useTitle } from '../use-title.ts';
import { hrefOf, usePlace } from './place.ts';
import { Rail } from './rail.tsx';
import { tabs } from './tabs.ts';
import './casebook.css';

/** The full page: a rail of tabs, and the tab that the address names. */
export function Casebook() {
  const { again, ...state } = useBook();
  const { book, timeline, change, failure } = state;
  useDueStamps(book);
  const [name, ...place] = usePlace();
  const tab = tabs.find((one) => one.name === name) ?? tabs[0];
  // Of the timeline itself, rows are only made of what is on the screen.
  const rows = useMemo(
    () => (timeline && tab.View && tab.name !== 'timeline' && tab.name !== 'check' ? timeline.all() : []),
    [timeline, change, tab],
  );
  const locked = failure?.code === 'locked';
  const title = locked ? i18n.t('lock.title') : i18n.t(`casebook.tab.${tab.name}`);
  useTitle(tab.headed === true && !locked ? null : title);
  return (
    <div class="casebook">
      <Rail current={tab} book={book} />
      <main class={tab.name}>
        {locked && <Locked heading="h1" />}
        {!locked && (tab.headed !== true || !timeline) && <h1>{title}</h1>}
        {failure && !locked && <FailureNote failure={failure} onAgain={again} />}
        {!failure && book && timeline && tab.View && <tab.View {...{ state, book, rows, place }} />}
        {!failure && !timeline && <Loading />}
        {/* Always there: the whole page takes drops, and an import goes on while the person looks at something else. */}
        {!locked && (
          <div hidden={tab.name !== 'add'}>
            <ImportSection onStart={() => location.assign(hrefOf('add'))} />
          </div>
        )}
      </main>
    </div>
  );
}

function Loading() {
  return useLater(300) ? (
    <p class="quiet" role="status">
      {i18n.t('popup.loading')}
    </p>
  ) : null;
}
