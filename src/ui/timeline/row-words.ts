import { i18n } from '#i18n';
import { exhibitName } from '../../core/exhibit-name.ts';
import type { TimelineRow } from '../../core/timeline-row.ts';
import type { SignName } from '../../look/shapes.ts';
import type { RowOrder } from '../../core/timeline/choose-rows.ts';
import { key, listed } from '../../look/words.ts';
import { longTimeWords } from './row-time.ts';

/** How many clues, or why there is no figure. */
export function cluesWords({ counts, unreadable }: TimelineRow): string {
  if (unreadable) return i18n.t('timeline.unreadable');
  if (!counts) return i18n.t('timeline.notRead');
  const all = counts.email + counts.phone + counts.link + counts.ip;
  return i18n.t('timeline.clues', all, [String(all)]);
}

/** A sign and words for what is missing, by kind; kinds that are not here are as a mail is. */
const byKind: Partial<Record<TimelineRow['kind'], { sign: SignName; noSender: string; noSubject: string }>> = {
  call: { sign: 'call', noSender: i18n.t('timeline.withheld'), noSubject: i18n.t('timeline.noText') },
  sms: { sign: 'sms', noSender: i18n.t('timeline.withheld'), noSubject: i18n.t('timeline.noText') },
  page: { sign: 'page', noSender: '', noSubject: '' },
  // A file or an exported chat has no sender; it is what it is.
  chat: { sign: 'chat', noSender: i18n.t('timeline.kind.chat'), noSubject: '' },
  file: { sign: 'file', noSender: i18n.t('timeline.kind.file'), noSubject: '' },
};

export function signOf({ kind }: TimelineRow): SignName {
  return byKind[kind]?.sign ?? 'mail';
}

/** Who it is from, as shown or claimed; words where nothing is known. */
export function senderWords({ kind, senderName, senderAddress }: TimelineRow): string {
  return senderName || senderAddress || byKind[kind]?.noSender || i18n.t('timeline.noSender');
}

export function subjectWords({ kind, subject }: TimelineRow): string {
  return subject || byKind[kind]?.noSubject || i18n.t('timeline.noSubject');
}

/** The part of an address that says where it belongs. */
export function domainOf({ senderAddress }: TimelineRow): string {
  return senderAddress.slice(senderAddress.lastIndexOf('@') + 1);
}

/** Everything in one sentence for a screen reader; the exhibit number first. */
export function rowName(row: TimelineRow, order: RowOrder): string {
  const parts = [
    exhibitName(row.number),
    i18n.t(`timeline.kind.${row.kind}`),
    row.senderName,
    row.senderAddress,
    subjectWords(row),
    longTimeWords(row, order),
    i18n.t(`completeness.long.${key(row.completeness)}`),
    cluesWords(row),
  ];
  return listed(parts);
}
