import { i18n } from '#i18n';
import type { RowOrder } from '../../core/timeline/choose-rows.ts';
import type { TimelineRow } from '../../core/timeline-row.ts';
import { language } from '../../look/words.ts';

/** The time that the list goes by, so that what stands above is the newer one. */
export function timeOf({ sentAt, capturedAt }: TimelineRow, order: RowOrder): Date {
  return new Date(order === 'sent' && sentAt !== undefined ? sentAt : capturedAt.utc);
}

/** Only the sender says so: drawn as a claim. */
export function isClaimed({ sentBy }: TimelineRow, order: RowOrder): boolean {
  return order === 'sent' && sentBy === 'claimed';
}

/** Short, in the person's own zone: `14:32` today, `Yesterday`, `20 Nov`, `20 Nov 2025`. */
export function timeWords(row: TimelineRow, order: RowOrder): string {
  const time = timeOf(row, order);
  const now = new Date();
  if (isSameDay(time, now)) return form('clock').format(time);
  if (isSameDay(time, new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1)))
    return i18n.t('timeline.yesterday');
  return form(time.getFullYear() === now.getFullYear() ? 'day' : 'date').format(time);
}

/** In full, for a screen reader. */
export function longTimeWords(row: TimelineRow, order: RowOrder): string {
  const words = form('long').format(timeOf(row, order));
  return isClaimed(row, order) ? i18n.t('timeline.claimedTime', [words]) : words;
}

const forms = {
  clock: { hour: 'numeric', minute: '2-digit' },
  day: { day: 'numeric', month: 'short' },
  date: { day: 'numeric', month: 'short', year: 'numeric' },
  long: { dateStyle: 'long', timeStyle: 'short' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;
const made = new Map<keyof typeof forms, Intl.DateTimeFormat>();

/** Each is made once: that costs more than drawing a row. */
function form(name: keyof typeof forms): Intl.DateTimeFormat {
  const known = made.get(name) ?? new Intl.DateTimeFormat(language(), forms[name]);
  made.set(name, known);
  return known;
}

function isSameDay(one: Date, other: Date): boolean {
  return (
    one.getDate() === other.getDate() &&
    one.getMonth() === other.getMonth() &&
    one.getFullYear() === other.getFullYear()
  );
}
