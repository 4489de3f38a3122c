import { i18n } from '#i18n';
import { useMemo, useRef, useState } from 'preact/hooks';
import type { ClueKind } from '../../core/clue.ts';
import type { ClueTally } from '../../core/clue-index/clue-tally.ts';
import { chooseClues, countKinds, orderClues, ownClues } from '../../core/clue-index/order-clues.ts';
import type { ClueOrder } from '../../core/clue-index/order-clues.ts';
import { ClueFilters } from './clue-filters.tsx';
import type { Shown } from './clue-filters.tsx';
import { Search } from '../search.tsx';
import { ClueTable } from './clue-table.tsx';
import { count } from './clue-words.ts';
import { kept } from './kept.ts';
import { SaveClues } from './save-clues.tsx';
import { ownTest } from './own-values.ts';
import type { Told } from '../../core/insight/told.ts';
import type { Book } from '../../store/book.ts';

interface ClueListProps {
  book: Book;
  tally: ClueTally;
  told: Told;
  open: { kind: ClueKind; value: string } | undefined;
}

/** Search, filters and the table. The person's own values are kept apart from those of others. */
export function ClueList({ tally, told, open }: ClueListProps) {
  const [query, setQuery] = useState('');
  const [shown, setShown] = useState<Shown>('all');
  const [order, setOrder] = useState<ClueOrder>({ by: 'sightings', descending: true });
  const scroller = useRef<HTMLDivElement>(null);
  const own = useMemo(
    () => kept(tally, `own ${JSON.stringify(told.own)}`, () => ownClues(tally, ownTest(tally, told.own))),
    [tally, told],
  );
  const counts = useMemo(() => countKinds(tally, own), [tally, own]);
  const ordered = useMemo(
    () => kept(tally, `order ${JSON.stringify(order)}`, () => orderClues(tally, order)),
    [tally, order],
  );
  const chosen = useMemo(() => {
    const kind = shown === 'all' || shown === 'mine' ? undefined : shown;
    return chooseClues(tally, ordered, own, { kind, mine: shown === 'mine', query });
  }, [tally, ordered, own, shown, query]);
  const toList = () => scroller.current?.querySelector<HTMLElement>('[data-index] a')?.focus();
  return (
    <section class="clue-list" aria-label={i18n.t('clues.all')}>
      <div class="above">
        <p class="quiet">
          {i18n.t('clues.found', counts.all, [count(counts.all), count(tally.exhibitCount)])} {i18n.t('clues.intro')}
        </p>
        <SaveClues tally={tally} chosen={chosen} />
      </div>
      <div class="choose">
        <Search
          name={i18n.t('clues.find')}
          query={query}
          found={i18n.t('clues.match', chosen.length, [count(chosen.length)])}
          onQuery={setQuery}
          onDown={toList}
        />
        <ClueFilters counts={counts} shown={shown} onShown={setShown} />
      </div>
      <p class="sorted" role="status">
        {i18n.t(`clues.sorted.${order.by}.${order.descending ? 'down' : 'up'}`)}
      </p>
      {chosen.length > 0 ? (
        <ClueTable {...{ tally, chosen, order, open, scroller }} onOrder={setOrder} />
      ) : (
        <Nothing query={query} onClear={() => setQuery('')} />
      )}
    </section>
  );
}

function Nothing({ query, onClear }: { query: string; onClear(): void }) {
  return (
    <div class="message">
      <h2>{i18n.t('clues.nothing')}</h2>
      {query.trim() !== '' && (
        <>
          <p class="quiet">{i18n.t('clues.nothingText', [query.trim()])}</p>
          <button type="button" class="button" onClick={onClear}>
            {i18n.t('search.clear')}
          </button>
        </>
      )}
    </div>
  );
}
