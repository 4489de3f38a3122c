import { i18n } from '#i18n';
import { useState } from 'preact/hooks';
import type { AutoLock } from '../../core/lock.ts';
import type { WorkWatch } from '../../core/work-watch.ts';
import { send } from '../../messages/send.ts';
import type { Book } from '../../store/book.ts';
import { hrefOf } from '../casebook/place.ts';
import { FailureNote } from '../failure-note.tsx';
import { LastBackupNote } from '../settings/last-backup-note.tsx';
import { PassphraseFields, useNewPassphrase } from '../settings/passphrase-fields.tsx';
import { Sign } from '../sign.tsx';
import { TaskProgress } from '../task/task-progress.tsx';
import { useTask } from '../task/use-task.ts';
import { AutoLockChoice } from './auto-lock-choice.tsx';
import './lock.css';
import { newKey, wrapKey } from './passphrase-lock.ts';
import { Protects } from './protects.tsx';

/** Says what the lock is good for, asks for a backup first, and switches it on. */
export function SwitchOn({ book }: { book: Book }) {
  const chosen = useNewPassphrase('lock', 'needed');
  const [after, setAfter] = useState<AutoLock>(15);
  const [known, setKnown] = useState(false);
  const [state, run] = useTask<void>();
  const start = (event: Event) => {
    event.preventDefault();
    if (chosen.willDo() && known) run((watch) => switchOn(chosen.passphrase, after, watch));
  };
  return (
    <>
      <p>{i18n.t('settings.lock.text')}</p>
      <p class="with-sign" role="status">
        <Sign name="on-screen" />
        <span>{i18n.t('settings.lock.off')}</span>
      </p>
      <Protects />
      <h3>{i18n.t('settings.lock.backupFirst')}</h3>
      <LastBackupNote book={book} />
      <p>
        {i18n.t('settings.lock.backupText')} <a href={hrefOf('settings', 'backup')}>{i18n.t('settings.wipe.backup')}</a>
      </p>
      <form class="backup-form" onSubmit={start}>
        <PassphraseFields {...chosen.fields} />
        <AutoLockChoice value={after} onChange={setAfter} />
        <label class="with-sign in-line">
          <input type="checkbox" checked={known} onChange={({ currentTarget: { checked } }) => setKnown(checked)} />
          <span>{i18n.t('settings.lock.know')}</span>
        </label>
        <button type="submit" class="button" disabled={!known || state.at === 'work'}>
          {i18n.t('settings.lock.on')}
        </button>
      </form>
      <div role="status">
        <TaskProgress state={state} name={i18n.t('settings.lock.title')} words={i18n.t('lock.unlocking')} />
      </div>
      {state.at === 'failed' && <FailureNote failure={state.failure} />}
    </>
  );
}

async function switchOn(passphrase: string, after: AutoLock, watch: WorkWatch): Promise<void> {
  const key = newKey();
  await send('lock.on', { key, wrapped: await wrapKey(key, passphrase, watch), after });
}
