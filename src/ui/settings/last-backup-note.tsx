import { i18n } from '#i18n';
import { timeWords } from '../../look/words.ts';
import type { Book } from '../../store/book.ts';
import { useLastBackup } from './use-last-backup.ts';

/** When the last backup was made here, and how much came since. */
export function LastBackupNote({ book }: { book: Book }) {
  const state = useLastBackup(book);
  if (!state) return null;
  const { last, nextNumber } = state;
  if (!last) return <p>{i18n.t('settings.backup.never')}</p>;
  const since = nextNumber - last.nextNumber;
  return (
    <p>
      {i18n.t('settings.backup.last', [timeWords(last.at)])} {i18n.t('settings.backup.since', since, [String(since)])}
    </p>
  );
}
