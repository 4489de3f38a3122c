import { i18n } from '#i18n';
import { language } from '../../look/words.ts';
import type { TaskState } from './use-task.ts';
import './task.css';

/** How far it is, in words and as a bar, with a way to stop it; nothing while nothing goes on. */
export function TaskProgress({ state, name, words }: { state: TaskState<unknown>; name: string; words?: string }) {
  if (state.at !== 'work') return null;
  const { done, total, cancel } = state;
  const number = new Intl.NumberFormat(language());
  return (
    <div class="task">
      <p>
        {words ?? (total === 0 ? i18n.t('task.begun') : i18n.t('task.of', [number.format(done), number.format(total)]))}
      </p>
      <progress {...(total === 0 ? {} : { value: done, max: total })} aria-label={name} />
      <button type="button" class="link" onClick={cancel}>
        {i18n.t('card.cancel')}
      </button>
    </div>
  );
}
