import { i18n } from '#i18n';
import { useRef, useState } from 'preact/hooks';
import type { Failure } from '../../core/failure.ts';
import { isLocked } from '../../imports/unlock-file.ts';
import { language } from '../../look/words.ts';
import { useAttempt } from '../clues/use-attempt.ts';
import { FailureNote } from '../failure-note.tsx';
import { Foreign } from '../foreign.tsx';
import { readingAgain } from '../reading-again.ts';
import { Sign } from '../sign.tsx';
import { TaskProgress } from '../task/task-progress.tsx';
import { useTask } from '../task/use-task.ts';
import { restoreBackup } from './restore-backup.ts';
import type { RestoreStep } from './restore-backup.ts';
import type { SectionProps } from './sections.ts';

/** A backup is put back: all of it or nothing. */
export function RestoreSection({ book }: SectionProps) {
  const [file, setFile] = useState<File>();
  const [locked, setLocked] = useState(false);
  const [passphrase, setPassphrase] = useState('');
  const [step, setStep] = useState<RestoreStep>('check');
  const [state, run] = useTask<number>();
  const { failure, attempt } = useAttempt();
  const picker = useRef<HTMLInputElement>(null);
  const choose = async (chosen: File | undefined) => {
    setFile(chosen);
    setPassphrase('');
    setLocked(chosen !== undefined && (await isLocked(chosen)));
  };
  const start = (event: Event) => {
    event.preventDefault();
    if (!file) return;
    run(async (watch) => {
      const exhibits = await restoreBackup(book, { file, passphrase }, { ...watch, onStep: setStep });
      attempt(readThem);
      return exhibits;
    });
  };
  return (
    <>
      <p>{i18n.t('settings.restore.text')}</p>
      <form class="backup-form" onSubmit={start}>
        <p class="line">
          <button type="button" class="button" onClick={() => picker.current?.click()}>
            {i18n.t('settings.restore.file')}
          </button>
          {file && <Foreign class="fixed" text={file.name} />}
          <input
            ref={picker}
            type="file"
            accept=".zip,.age"
            hidden
            onChange={({ currentTarget: { files } }) => attempt(() => choose(files?.[0] ?? undefined))}
          />
        </p>
        {locked && (
          <label>
            {i18n.t('settings.restore.passphrase')}
            <input
              type="password"
              class="field"
              autocomplete="off"
              value={passphrase}
              onInput={({ currentTarget: { value } }) => setPassphrase(value)}
            />
          </label>
        )}
        <button type="submit" class="button" disabled={!file || state.at === 'work' || (locked && passphrase === '')}>
          {i18n.t('settings.restore.start')}
        </button>
      </form>
      <div role="status">
        <TaskProgress
          state={state}
          name={i18n.t('settings.restore.title')}
          {...(step === 'unlock' ? { words: i18n.t('settings.restore.unlock') } : {})}
        />
        {state.at === 'work' && <p class="quiet">{i18n.t(`settings.restore.step.${step}`)}</p>}
        {state.at === 'done' && <Restored exhibits={state.result} />}
      </div>
      {failure && <FailureNote failure={failure} />}
      {state.at === 'failed' && <NotRestored failure={state.failure} />}
    </>
  );
}

/** What was read out of the originals is no part of a backup: the background reads them anew, and goes on by itself when we leave. */
async function readThem(): Promise<void> {
  for await (const _progress of readingAgain());
}

function Restored({ exhibits }: { exhibits: number }) {
  return (
    <p class="with-sign">
      <Sign name="tick" />
      <span>{i18n.t('settings.restore.done', exhibits, [new Intl.NumberFormat(language()).format(exhibits)])}</span>
    </p>
  );
}

function NotRestored({ failure }: { failure: Failure }) {
  const { place } = failure.details;
  return (
    <>
      <FailureNote failure={failure} />
      {place !== undefined && (
        <p>
          {i18n.t('settings.restore.place')} <Foreign class="fixed" text={String(place)} />
        </p>
      )}
    </>
  );
}
