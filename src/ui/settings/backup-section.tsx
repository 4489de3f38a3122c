import { i18n } from '#i18n';
import { useState } from 'preact/hooks';
import { send } from '../../messages/send.ts';
import { FailureNote } from '../failure-note.tsx';
import { Sign } from '../sign.tsx';
import { TaskProgress } from '../task/task-progress.tsx';
import { useTask } from '../task/use-task.ts';
import { useAttempt } from '../clues/use-attempt.ts';
import { LastBackupNote } from './last-backup-note.tsx';
import { makeBackupFile } from './make-backup.ts';
import type { MadeBackup } from './make-backup.ts';
import { PassphraseFields, useNewPassphrase } from './passphrase-fields.tsx';
import type { SectionProps } from './sections.ts';
import { useSettings } from './use-settings.ts';

/** Everything in one file, with a passphrase when the person wants one. */
export function BackupSection({ book }: SectionProps) {
  const chosen = useNewPassphrase('backup', 'optional');
  const [locking, setLocking] = useState(false);
  const [state, run] = useTask<MadeBackup>();
  const start = (event: Event) => {
    event.preventDefault();
    if (chosen.willDo()) run((watch) => makeBackupFile(book, chosen.passphrase, watch, setLocking));
  };
  const working = state.at === 'work';
  return (
    <>
      <p>{i18n.t('settings.backup.text')}</p>
      <LastBackupNote book={book} />
      <form class="backup-form" onSubmit={start}>
        <PassphraseFields {...chosen.fields} />
        <button type="submit" class="button" disabled={working}>
          {i18n.t('settings.backup.make')}
        </button>
      </form>
      <div role="status">
        <TaskProgress
          state={state}
          name={i18n.t('settings.backup.title')}
          {...(locking ? { words: i18n.t('settings.backup.locking') } : {})}
        />
        {state.at === 'done' && <Made made={state.result} />}
      </div>
      {state.at === 'failed' && <FailureNote failure={state.failure} />}
      <Reminders book={book} />
    </>
  );
}

function Made({ made: { file, altered } }: { made: MadeBackup }) {
  return (
    <>
      <p class="with-sign">
        <Sign name="tick" />
        <span>{i18n.t('settings.backup.made', [file])}</span>
      </p>
      {altered > 0 && (
        <p class="with-sign">
          <Sign name="note" />
          <span>{i18n.t('settings.backup.altered', altered, [String(altered)])}</span>
        </p>
      )}
    </>
  );
}

function Reminders({ book }: Pick<SectionProps, 'book'>) {
  const reminders = useSettings(book)?.reminders;
  const { failure, attempt } = useAttempt();
  if (reminders === undefined) return null;
  return (
    <>
      <label class="with-sign">
        <input
          type="checkbox"
          checked={reminders}
          onChange={({ currentTarget: { checked } }) => attempt(() => send('settings.change', { reminders: checked }))}
        />
        <span>{i18n.t('settings.backup.remind')}</span>
      </label>
      {failure && <FailureNote failure={failure} />}
    </>
  );
}
