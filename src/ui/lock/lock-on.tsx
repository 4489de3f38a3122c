import { i18n } from '#i18n';
import { useState } from 'preact/hooks';
import type { WorkWatch } from '../../core/work-watch.ts';
import { send } from '../../messages/send.ts';
import type { LockRecord } from '../../store/lock/lock-record.ts';
import { useAttempt } from '../clues/use-attempt.ts';
import { FailureNote } from '../failure-note.tsx';
import { PassphraseFields, useNewPassphrase } from '../settings/passphrase-fields.tsx';
import { Sign } from '../sign.tsx';
import { TaskProgress } from '../task/task-progress.tsx';
import { useTask } from '../task/use-task.ts';
import type { TaskState } from '../task/use-task.ts';
import { AutoLockChoice } from './auto-lock-choice.tsx';
import { KnownPassphrase } from './known-passphrase.tsx';
import './lock.css';
import { unwrapKey, wrapKey } from './passphrase-lock.ts';
import { Protects } from './protects.tsx';

/** A lock that is on: lock now, when it locks by itself, another passphrase, and taking it away. */
export function LockOn({ record }: { record: LockRecord }) {
  const { failure, attempt } = useAttempt();
  return (
    <>
      {record.state === 'sealed' && (
        <p class="with-sign" role="status">
          <Sign name="tick" />
          <span>{i18n.t('settings.lock.isOn')}</span>
        </p>
      )}
      <p>
        <button type="button" class="button" onClick={() => attempt(() => send('lock.now', {}))}>
          <Sign name="lock" />
          {i18n.t('lock.now')}
        </button>
      </p>
      <div class="backup-form">
        <AutoLockChoice value={record.after} onChange={(after) => attempt(() => send('lock.after', { after }))} />
      </div>
      {failure && <FailureNote failure={failure} />}
      <details>
        <summary>{i18n.t('settings.lock.change')}</summary>
        <ChangePassphrase wrapped={record.wrapped} />
      </details>
      <details>
        <summary>{i18n.t('settings.lock.takeAway')}</summary>
        <TakeAway wrapped={record.wrapped} />
      </details>
      <details>
        <summary>{i18n.t('settings.lock.what')}</summary>
        <Protects />
      </details>
    </>
  );
}

type Wrapped = Pick<LockRecord, 'wrapped'>;

function ChangePassphrase({ wrapped }: Wrapped) {
  const [current, setCurrent] = useState('');
  const chosen = useNewPassphrase('lock', 'needed');
  const [state, run] = useTask<void>();
  const start = (event: Event) => {
    event.preventDefault();
    if (!chosen.willDo()) return;
    run(async (watch: WorkWatch) => {
      const key = await unwrapKey(wrapped, current, watch);
      await send('lock.rewrap', { wrapped: await wrapKey(key, chosen.passphrase, watch) });
      setCurrent('');
      chosen.clear();
    });
  };
  return (
    <form class="backup-form" onSubmit={start}>
      <p>{i18n.t('settings.lock.changeText')}</p>
      <KnownPassphrase label={i18n.t('settings.lock.current')} value={current} state={state} onChange={setCurrent} />
      <PassphraseFields {...chosen.fields} />
      <button type="submit" class="button" disabled={current === '' || state.at === 'work'}>
        {i18n.t('settings.lock.changeNow')}
      </button>
      <Outcome state={state} done={i18n.t('settings.lock.changed')} />
    </form>
  );
}

function TakeAway({ wrapped }: Wrapped) {
  const [current, setCurrent] = useState('');
  const [state, run] = useTask<void>();
  const start = (event: Event) => {
    event.preventDefault();
    // Whoever only found the browser unlocked shall not leave it so.
    run(async (watch) => {
      await unwrapKey(wrapped, current, watch);
      await send('lock.off', {});
    });
  };
  return (
    <form class="backup-form" onSubmit={start}>
      <p>{i18n.t('settings.lock.takeAwayText')}</p>
      <KnownPassphrase label={i18n.t('settings.lock.current')} value={current} state={state} onChange={setCurrent} />
      <button type="submit" class="button" disabled={current === '' || state.at === 'work'}>
        {i18n.t('settings.lock.takeAwayNow')}
      </button>
      <Outcome state={state} done="" />
    </form>
  );
}

function Outcome({ state, done }: { state: TaskState<unknown>; done: string }) {
  return (
    <>
      <div role="status">
        <TaskProgress state={state} name={i18n.t('settings.lock.title')} words={i18n.t('lock.unlocking')} />
        {state.at === 'done' && done}
      </div>
      {state.at === 'failed' && state.failure.code !== 'lock-passphrase' && <FailureNote failure={state.failure} />}
    </>
  );
}
