import { i18n } from '#i18n';
import { exhibitName } from '../../core/exhibit.ts';
import type { TimelineRow } from '../../core/timeline-row.ts';
import { key, language } from '../../look/words.ts';

/** The local calendar day of an exhibit, as a key: rows of one day stand together. */
export function dayOf(row: TimelineRow): string {
  return new Date(row.capturedAt.utc).toDateString();
}

/** `Today`, `Yesterday`, `20 November 2026`. */
export function dayWords(row: TimelineRow, now: Date): string {
  const day = new Date(row.capturedAt.utc);
  const before = new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1);
  if (day.toDateString() === now.toDateString()) return i18n.t('timeline.today');
  if (day.toDateString() === before.toDateString()) return i18n.t('timeline.yesterday');
  return new Intl.DateTimeFormat(language(), { dateStyle: 'long' }).format(day);
}

/** `14:32`, in the person's own zone. */
export function clockWords(row: TimelineRow): string {
  return new Intl.DateTimeFormat(language(), { hour: 'numeric', minute: '2-digit' }).format(
    new Date(row.capturedAt.utc),
  );
}

/** How many clues, or why there is no figure. */
export function cluesWords({ counts, unreadable }: TimelineRow): string {
  if (unreadable) return i18n.t('timeline.unreadable');
  if (!counts) return i18n.t('timeline.notRead');
  const all = counts.email + counts.phone + counts.link + counts.ip;
  return i18n.t('timeline.clues', all, [String(all)]);
}

/** What kind of item it is, in a word or two. */
export function kindWords({ kind }: TimelineRow): string {
  const words = {
    email: 'timeline.mail',
    chat: 'timeline.chat',
    sms: 'timeline.sms',
    call: 'timeline.call',
    page: 'timeline.page',
    file: 'timeline.file',
  } as const;
  return i18n.t(words[kind]);
}

/** The part of an address that says where it belongs. */
export function domainOf({ senderAddress }: TimelineRow): string {
  return senderAddress.slice(senderAddress.lastIndexOf('@') + 1);
}

/** Everything in one sentence for a screen reader; the exhibit number first. */
export function rowName(row: TimelineRow): string {
  const when = new Intl.DateTimeFormat(language(), { dateStyle: 'long', timeStyle: 'short' });
  const parts = [
    exhibitName(row.number),
    kindWords(row),
    row.senderName,
    row.senderAddress,
    row.subject === '' ? i18n.t('timeline.noSubject') : row.subject,
    when.format(new Date(row.capturedAt.utc)),
    i18n.t(`completeness.long.${key(row.completeness)}`),
    cluesWords(row),
  ];
  return parts.filter((part) => part !== '').join(i18n.t('comma'));
}
