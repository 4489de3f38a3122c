import { i18n } from '#i18n';
import { exhibitName } from '../../core/exhibit.ts';
import type { TimelineRow } from '../../core/timeline-row.ts';
import { key } from '../../look/words.ts';
import { Foreign } from '../foreign.tsx';
import { Sign } from '../sign.tsx';
import { clockWords, cluesWords, domainOf, rowName, senderWords, signOf, subjectWords } from './row-words.ts';

interface Place {
  index: number;
  count: number;
  top: number;
  /** Written over the first row of a day. */
  day: string | null;
}

interface RowLink {
  href: string;
  newTab: true | undefined;
  /** The one row that Tab comes to. */
  isStop: boolean;
  isCurrent: boolean;
}

/** One exhibit: who, where from, when; clues, subject, how much of the original. */
export function Row({ row, place, link }: { row: TimelineRow; place: Place; link: RowLink }) {
  return (
    <li
      class="row"
      aria-label={rowName(row)}
      aria-setsize={place.count}
      aria-posinset={place.index + 1}
      style={{ transform: `translateY(${place.top}px)` }}
    >
      {place.day === null ? null : (
        <p class="day" aria-hidden="true">
          {place.day}
        </p>
      )}
      <a
        href={link.href}
        class="open"
        data-index={place.index}
        aria-current={link.isCurrent ? 'true' : undefined}
        tabIndex={link.isStop ? 0 : -1}
        target={link.newTab && '_blank'}
      >
        <span class="unseen">{rowName(row)}</span>
        <Cells row={row} />
      </a>
    </li>
  );
}

function Cells({ row }: { row: TimelineRow }) {
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
        <time dateTime={row.capturedAt.utc}>{clockWords(row)}</time>
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
