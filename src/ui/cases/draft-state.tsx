import { i18n } from '#i18n';
import { Failure } from '../../core/failure.ts';
import { FailureNote } from '../failure-note.tsx';
import type { Draft } from './use-draft.ts';

/** Whether what was typed is kept. */
export function DraftState({ state, again }: Pick<Draft, 'state' | 'again'>) {
  const words = state === 'saving' ? i18n.t('cases.saving') : state === 'saved' ? i18n.t('cases.saved') : '';
  return (
    <div class="draft-state">
      <p class="quiet" role="status">
        {words}
      </p>
      {state instanceof Failure && <FailureNote failure={state} onAgain={again} />}
    </div>
  );
}
