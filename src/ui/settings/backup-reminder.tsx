import { i18n } from '#i18n';
import { isBackupDue } from '../../core/backup-due.ts';
import type { Book } from '../../store/book.ts';
import { hrefOf } from '../casebook/place.ts';
import { Sign } from '../sign.tsx';
import { useLastBackup } from './use-last-backup.ts';
import { useSettings } from './use-settings.ts';

/** A quiet line when there is no recent backup, for whoever wants to be reminded. */
export function BackupReminder({ book }: { book: Book }) {
  const state = useLastBackup(book);
  const reminders = useSettings(book)?.reminders;
  if (!state || reminders !== true || !isBackupDue(state.last, state.nextNumber, Date.now())) return null;
  return (
    <p class="quiet">
      <a href={hrefOf('settings', 'backup')}>
        <Sign name="note" />
        {i18n.t(state.last ? 'settings.backup.dueAgain' : 'settings.backup.due')}
      </a>
    </p>
  );
}
