import { i18n } from '#i18n';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Failure } from '../../core/failure.ts';
import type { WorkWatch } from '../../core/work-watch.ts';
import { send } from '../../messages/send.ts';
import { lockOf } from '../../store/lock/lock-record.ts';
import { openAsItLies } from '../../store/open-book.ts';
import { FailureNote } from '../failure-note.tsx';
import { Sign } from '../sign.tsx';
import { TaskProgress } from '../task/task-progress.tsx';
import { useTask } from '../task/use-task.ts';
import { ConfirmWipe } from '../settings/confirm-wipe.tsx';
import { KnownPassphrase } from './known-passphrase.tsx';
import './lock.css';
import { unwrapKey } from './passphrase-lock.ts';

export interface UnlockProps {
  heading: 'h1' | 'h2';
}

/** In place of everything that is kept, while it is locked. The page follows by itself when it is unlocked, here or elsewhere. */
export function Unlock({ heading: Heading }: UnlockProps) {
  const [passphrase, setPassphrase] = useState('');
  const [state, run] = useTask<void>();
  const field = useRef<HTMLInputElement>(null);
  const wrong = state.at === 'failed' && state.failure.code === 'lock-passphrase';
  useLayoutEffect(() => {
    if (state.at === 'work') return;
    field.current?.focus();
    field.current?.select();
  }, [state.at]);
  const unlock = (event: Event) => {
    event.preventDefault();
    if (passphrase !== '' && state.at !== 'work') run((watch) => unlockWith(passphrase, watch));
  };
  return (
    <section class="unlock">
      <Sign name="lock" />
      <Heading>{i18n.t('lock.title')}</Heading>
      <p>{i18n.t('lock.text')}</p>
      <form onSubmit={unlock}>
        <KnownPassphrase
          label={i18n.t('lock.passphrase')}
          value={passphrase}
          state={state}
          field={field}
          onChange={setPassphrase}
        />
        <button type="submit" class="button" disabled={passphrase === '' || state.at === 'work'}>
          {i18n.t('lock.unlock')}
        </button>
      </form>
      <div role="status">
        <TaskProgress state={state} name={i18n.t('lock.unlock')} words={i18n.t('lock.unlocking')} />
      </div>
      {state.at === 'failed' && !wrong && <FailureNote failure={state.failure} />}
      <Forgotten />
    </section>
  );
}

async function unlockWith(passphrase: string, watch: WorkWatch): Promise<void> {
  const book = await openAsItLies();
  const record = await lockOf(book).finally(() => book.close());
  if (!record) throw new Failure('lock-changed');
  await send('lock.open', { key: await unwrapKey(record.wrapped, passphrase, watch) });
}

/** Nobody can open it then. What is left is to begin anew. */
function Forgotten() {
  return (
    <details>
      <summary>{i18n.t('lock.forgotten')}</summary>
      <p>{i18n.t('lock.forgottenText')}</p>
      <ConfirmWipe onWiped={() => location.reload()} />
    </details>
  );
}
