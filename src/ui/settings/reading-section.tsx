import { i18n } from '#i18n';
import { Failure } from '../../core/failure.ts';
import type { WorkWatch } from '../../core/work-watch.ts';
import { language } from '../../look/words.ts';
import { send } from '../../messages/send.ts';
import { FailureNote } from '../failure-note.tsx';
import { readingAgain } from '../reading-again.ts';
import { Sign } from '../sign.tsx';
import { TaskProgress } from '../task/task-progress.tsx';
import { useTask } from '../task/use-task.ts';

/** Everything is read again: clues, observations, counts. Originals and log are not touched. */
export function ReadingSection() {
  const [state, run] = useTask<number>();
  return (
    <>
      <p>{i18n.t('settings.reading.text')}</p>
      <p>
        <button type="button" class="button" disabled={state.at === 'work'} onClick={() => run(readAll)}>
          {i18n.t('settings.reading.start')}
        </button>
      </p>
      <div role="status">
        <TaskProgress state={state} name={i18n.t('settings.reading.title')} />
        {state.at === 'done' && (
          <p class="with-sign">
            <Sign name="tick" />
            <span>
              {i18n.t('settings.reading.done', state.result, [new Intl.NumberFormat(language()).format(state.result)])}
            </span>
          </p>
        )}
      </div>
      {state.at === 'failed' && <FailureNote failure={state.failure} />}
    </>
  );
}

/** Stopped, the rest is read at the next start of the background: old and new readings never stand side by side for long. */
async function readAll({ signal, onProgress }: WorkWatch): Promise<number> {
  const { total } = await send('reading.anew', {});
  for await (const { done, finished } of readingAgain()) {
    if (signal.aborted) throw new Failure('cancelled');
    if (!finished) onProgress(done, total);
  }
  return total;
}
