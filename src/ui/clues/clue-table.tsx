import { i18n } from '#i18n';
import type { RefObject } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { ClueKind } from '../../core/clue.ts';
import { language } from '../../look/words.ts';
import type { ClueTally } from '../../core/clue-index/clue-tally.ts';
import { clueColumns } from '../../core/clue-index/order-clues.ts';
import type { ClueColumn, ClueOrder } from '../../core/clue-index/order-clues.ts';
import { Sign } from '../sign.tsx';
import { useVirtual } from '../timeline/use-virtual.ts';
import { ClueRow } from './clue-row.tsx';
import { steppedTo } from './stepped-to.ts';

interface ClueTableProps {
  tally: ClueTally;
  chosen: readonly number[];
  order: ClueOrder;
  open: { kind: ClueKind; value: string } | undefined;
  scroller: RefObject<HTMLDivElement | null>;
  onOrder(order: ClueOrder): void;
}

/** The table of clues. Only the rows in sight are drawn; the keys of a list go from row to row, Enter opens. */
export function ClueTable({ tally, chosen, order, open, scroller, onOrder }: ClueTableProps) {
  const height = language() === 'zh-CN' ? 40 : 37;
  const virtual = useVirtual({ count: chosen.length, heightOf: () => height, scroller });
  const items = virtual.getVirtualItems();
  const openIndex = useMemo(
    () => (open ? chosen.indexOf(tally.find(open.kind, open.value)) : -1),
    [tally, chosen, open?.kind, open?.value],
  );
  const rows = useStepping(chosen.length, virtual.scrollToIndex, scroller);
  // Tab always finds a row: the one that was last stepped to, or the first in sight.
  const stop = items.some(({ index }) => index === rows.current) ? rows.current : (items[0]?.index ?? 0);
  const now = Date.now();
  return (
    <div
      class="scroller clue-table"
      role="table"
      aria-label={i18n.t('clues.all')}
      aria-rowcount={chosen.length + 1}
      ref={scroller}
    >
      <div role="rowgroup" class="head">
        <div role="row" class="cells" aria-rowindex={1}>
          {clueColumns.map((column) => (
            <ColumnHead column={column} order={order} onOrder={onOrder} />
          ))}
          <span role="columnheader">{i18n.t('clues.column.weeks')}</span>
          <span role="columnheader">{i18n.t('clues.column.seenIn')}</span>
        </div>
      </div>
      <div role="rowgroup" class="body" style={{ height: `${virtual.getTotalSize()}px` }} onKeyDown={rows.onKeyDown}>
        {items.map(({ index, start }) => (
          <ClueRow
            key={chosen[index]}
            tally={tally}
            clue={chosen[index] ?? 0}
            place={{ index, top: start, open: index === openIndex, stop: index === stop }}
            now={now}
          />
        ))}
      </div>
    </div>
  );
}

function ColumnHead({
  column,
  order,
  onOrder,
}: {
  column: ClueColumn;
  order: ClueOrder;
  onOrder(order: ClueOrder): void;
}) {
  const sorted = order.by === column;
  const fresh = column !== 'clue' && column !== 'kind';
  const press = () => onOrder({ by: column, descending: sorted ? !order.descending : fresh });
  return (
    <span
      role="columnheader"
      class={column}
      aria-sort={sorted ? (order.descending ? 'descending' : 'ascending') : 'none'}
    >
      <button type="button" class="sort" onClick={press}>
        {i18n.t(`clues.column.${column}`)}
        {sorted && <Sign name={order.descending ? 'open' : 'up'} />}
      </button>
    </span>
  );
}

/** The focus goes from row to row, also to rows that are not drawn yet. */
function useStepping(length: number, show: (index: number) => void, scroller: RefObject<HTMLDivElement | null>) {
  const [current, setCurrent] = useState(0);
  const wanted = useRef(-1);
  useLayoutEffect(() => {
    if (wanted.current < 0) return;
    const link = scroller.current?.querySelector<HTMLElement>(`[data-index="${wanted.current}"] a`);
    if (!link) return;
    wanted.current = -1;
    link.focus();
  });
  const onKeyDown = (event: KeyboardEvent) => {
    const row = event.target instanceof Element ? event.target.closest('[data-index]') : null;
    const next = steppedTo(event.key, Number(row?.getAttribute('data-index') ?? current), length);
    if (next === null) return;
    event.preventDefault();
    wanted.current = next;
    show(next);
    setCurrent(next);
  };
  return { current, onKeyDown };
}
