import { i18n } from '#i18n';
import { Component } from 'preact';
import { exhibitName } from '../../core/exhibit-name.ts';
import type { RowOrder } from '../../core/timeline/choose-rows.ts';
import type { TimelineRow } from '../../core/timeline-row.ts';
import { key } from '../../look/words.ts';
import { Foreign } from '../foreign.tsx';
import { Sign } from '../sign.tsx';
import { cluesWords, domainOf, rowName, senderWords, signOf, subjectWords } from './row-words.ts';
import { isClaimed, timeOf, timeWords } from './row-time.ts';

interface RowProps {
  row: TimelineRow;
  at: number;
  count: number;
  order: RowOrder;
  top: number;
  href: string;
  newTab: true | undefined;
  /** The one row that Tab comes to. */
  isStop: boolean;
  isCurrent: boolean;
}

/** One exhibit: who, where from, when; clues, subject, how much of the original. */
export class Row extends Component<RowProps> {
  /** A step of scrolling leaves most rows as they are. */
  override shouldComponentUpdate(next: RowProps): boolean {
    return (Object.keys(next) as (keyof RowProps)[]).some((name) => next[name] !== this.props[name]);
  }

  override render({ row, at, count, order, top, href, newTab, isStop, isCurrent }: RowProps) {
    const name = rowName(row, order);
    return (
      <li
        class="row"
        aria-label={name}
        aria-setsize={count}
        aria-posinset={at + 1}
        style={{ transform: `translateY(${top}px)` }}
      >
        <a
          href={href}
          class="open"
          data-index={at}
          aria-current={isCurrent ? 'true' : undefined}
          tabIndex={isStop ? 0 : -1}
          target={newTab && '_blank'}
        >
          <span class="unseen">{name}</span>
          <Cells row={row} order={order} />
        </a>
      </li>
    );
  }
}

function Cells({ row, order }: { row: TimelineRow; order: RowOrder }) {
  const domain = domainOf(row);
  return (
    <div class="cells" aria-hidden="true">
      <strong class="number">{exhibitName(row.number)}</strong>
      <div class="line">
        <span class="from">
          <Sign name={signOf(row)} />
          <Foreign class="name" text={senderWords(row)} />
          {row.senderName === '' || domain === '' ? null : (
            <span class="domain">
              <Foreign text={domain} />
            </span>
          )}
        </span>
        <time class={isClaimed(row, order) ? 'claimed-time' : undefined} dateTime={timeOf(row, order).toISOString()}>
          {timeWords(row, order)}
        </time>
      </div>
      <span class="clues">{cluesWords(row)}</span>
      <div class="line">
        <Foreign class="subject" text={subjectWords(row)} />
        <span class="state">
          <Sign name={row.completeness} />
          {i18n.t(`completeness.short.${key(row.completeness)}`)}
        </span>
      </div>
    </div>
  );
}
