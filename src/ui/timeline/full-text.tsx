import { i18n } from '#i18n';
import { useEffect, useRef } from 'preact/hooks';
import { language } from '../../look/words.ts';
import { FailureNote } from '../failure-note.tsx';
import type { FullTextState } from './use-full-text.ts';

interface FullTextProps {
  state: FullTextState;
  /** How many it found beside what the rows have. */
  found: number;
  onStart(): void;
  onCancel(): void;
}

/** Offers to read the whole text of every message, says how far that is, and what came of it. */
export function FullText({ state, found, onStart, onCancel }: FullTextProps) {
  const box = useRef<HTMLDivElement>(null);
  const hadFocus = useRef(false);
  // The button that was pressed goes away: the next one takes the focus.
  useEffect(() => {
    if (hadFocus.current) box.current?.querySelector('button')?.focus();
    hadFocus.current = false;
  }, [state.at]);
  const press = (action: () => void) => () => {
    hadFocus.current = true;
    action();
  };
  if (state.at === 'failed') return <FailureNote failure={state.failure} onAgain={onStart} />;
  return (
    <div class="full-text" ref={box}>
      {state.at === 'work' && (
        <progress value={state.done} max={Math.max(1, state.total)} aria-label={i18n.t('find.fullText')} />
      )}
      <span class="quiet" role="status">
        {statusWords(state, found)}
      </span>
      {state.at === 'work' ? (
        <button type="button" class="link" onClick={press(onCancel)}>
          {i18n.t('card.cancel')}
        </button>
      ) : (
        state.at !== 'done' && (
          <button type="button" class="link" onClick={press(onStart)}>
            {i18n.t(state.at === 'stopped' ? 'find.fullTextAgain' : 'find.fullText')}
          </button>
        )
      )}
    </div>
  );
}

function statusWords(state: FullTextState, found: number): string {
  if (state.at === 'rest' || state.at === 'failed') return '';
  const number = new Intl.NumberFormat(language());
  const [done, total, more] = [number.format(state.done), number.format(state.total), number.format(found)];
  if (state.at === 'done') return i18n.t('find.fullTextDone', found, [more]);
  return i18n.t(state.at === 'work' ? 'find.fullTextWork' : 'find.fullTextStopped', [done, total, more]);
}
