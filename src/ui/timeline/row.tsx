import { i18n } from '#i18n';
import { exhibitName } from '../../core/exhibit.ts';
import type { TimelineRow } from '../../core/timeline-row.ts';
import { key } from '../../look/words.ts';
import { Foreign } from '../foreign.tsx';
import { Sign } from '../sign.tsx';
import { clockWords, cluesWords, domainOf, kindWords, rowName } from './row-words.ts';

interface Place {
  index: number;
  count: number;
  top: number;
  /** Written over the first row of a day. */
  day: string | null;
}

/** One exhibit: who, where from, when; clues, subject, how much of the original. */
export function Row({ row, place }: { row: TimelineRow; place: Place }) {
  const domain = domainOf(row);
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
      <div class="cells" aria-hidden="true">
        <strong class="number">{exhibitName(row.number)}</strong>
        <div class="line">
          <span class="from">
            <Sign name="mail" />
            <Foreign class="name" text={row.senderName || row.senderAddress || noSenderWords(row)} />
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
          <Foreign class="subject" text={row.subject || i18n.t('timeline.noSubject')} />
          <span class="state">
            <Sign name={row.completeness} />
            {i18n.t(`completeness.short.${key(row.completeness)}`)}
          </span>
        </div>
      </div>
    </li>
  );
}

/** A file or an exported chat has no sender; it is what it is. */
function noSenderWords(row: TimelineRow): string {
  return row.kind === 'file' || row.kind === 'chat' ? kindWords(row) : i18n.t('timeline.noSender');
}
