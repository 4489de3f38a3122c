import { i18n } from '#i18n';
import { useMemo, useState } from 'preact/hooks';
import type { Case } from '../../core/case.ts';
import { exhibitName } from '../../core/exhibit.ts';
import type { TimelineRow } from '../../core/timeline-row.ts';
import { chooseRows, orderRows } from '../../core/timeline/choose-rows.ts';
import type { TimelineIndex } from '../../core/timeline/timeline-index.ts';
import { hrefOf } from '../casebook/place.ts';
import { Foreign } from '../foreign.tsx';
import { senderWords, subjectWords } from '../timeline/row-words.ts';
import { Search } from '../search.tsx';
import type { Draft } from './use-draft.ts';

/** So many are offered at once; the search finds the others. */
const most = 8;

interface CaseExhibitsProps {
  told: Case;
  /** Another one after each change of the timeline. */
  byNumber: ReadonlyMap<number, TimelineRow>;
  timeline: TimelineIndex;
  change: Draft['change'];
}

/** Which exhibits belong to the case. They are only named here: nothing of them changes. */
export function CaseExhibits({ told, byNumber, timeline, change }: CaseExhibitsProps) {
  const [query, setQuery] = useState('');
  const ordered = useMemo(() => orderRows(timeline.columns, 'saved'), [timeline, byNumber]);
  const found = useMemo(() => {
    const { columns } = timeline;
    const inside = new Set(told.exhibits);
    const numbers = Array.from(
      chooseRows(columns, ordered, { query, order: 'saved' }),
      (at) => columns.numbers[at] ?? 0,
    );
    return numbers.filter((number) => !inside.has(number));
  }, [timeline, ordered, query, told.exhibits]);
  const add = (numbers: readonly number[]) =>
    change(({ exhibits }) => ({ exhibits: [...new Set([...exhibits, ...numbers])].sort((a, b) => a - b) }));
  const remove = (number: number) => change(({ exhibits }) => ({ exhibits: exhibits.filter((one) => one !== number) }));
  return (
    <section aria-labelledby="case-exhibits">
      <h2 id="case-exhibits">{i18n.t('cases.exhibits')}</h2>
      {told.exhibits.length === 0 && <p class="quiet">{i18n.t('cases.noExhibits')}</p>}
      <ul class="items" role="list">
        {told.exhibits.map((number) => (
          <li key={number}>
            <ExhibitLine number={number} row={byNumber.get(number)} />
            <button
              type="button"
              class="link"
              aria-label={`${i18n.t('cases.remove')}${i18n.t('comma')}${exhibitName(number)}`}
              onClick={() => remove(number)}
            >
              {i18n.t('cases.remove')}
            </button>
          </li>
        ))}
      </ul>
      <h3>{i18n.t('cases.addExhibits')}</h3>
      <Search
        name={i18n.t('search.name')}
        hint={i18n.t('search.hint')}
        query={query}
        found={i18n.t('search.found', found.length, [String(found.length)])}
        onQuery={setQuery}
        onDown={() => document.querySelector<HTMLElement>('.to-add button')?.focus()}
      />
      <ul class="items to-add" role="list">
        {found.slice(0, most).map((number) => (
          <li key={number}>
            <ExhibitLine number={number} row={byNumber.get(number)} />
            <button
              type="button"
              class="link"
              aria-label={`${i18n.t('cases.add')}${i18n.t('comma')}${exhibitName(number)}`}
              onClick={() => add([number])}
            >
              {i18n.t('cases.add')}
            </button>
          </li>
        ))}
      </ul>
      {found.length > 1 && (
        <button type="button" class="button" onClick={() => add(found)}>
          {i18n.t('cases.addAll', [String(found.length)])}
        </button>
      )}
    </section>
  );
}

function ExhibitLine({ number, row }: { number: number; row: TimelineRow | undefined }) {
  if (!row) return <span class="quiet">{i18n.t('cases.gone', [exhibitName(number)])}</span>;
  return (
    <span class="exhibit-line">
      <a href={hrefOf('timeline', exhibitName(number))}>{exhibitName(number)}</a> <Foreign text={senderWords(row)} />
      {' · '}
      <Foreign text={subjectWords(row)} />
    </span>
  );
}
