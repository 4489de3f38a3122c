import { i18n } from '#i18n';
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { send } from '../../messages/send.ts';
import { useAttempt } from '../clues/use-attempt.ts';
import { FailureNote } from '../failure-note.tsx';

interface ConfirmProps {
  /** What will be lost. */
  children?: ComponentChildren;
  onWiped(): void;
  /** Where it was opened by a button, it has the focus and can be closed again. */
  onCancel?: () => void;
}

/** Erases everything, after the person typed that they mean it. */
export function ConfirmWipe({ children, onWiped, onCancel }: ConfirmProps) {
  const [typed, setTyped] = useState('');
  const { failure, attempt } = useAttempt();
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    if (onCancel) field.current?.focus();
  }, []);
  const words = i18n.t('settings.wipe.words');
  const meant = typed.trim().toLowerCase() === words.toLowerCase();
  const confirm = (event: Event) => {
    event.preventDefault();
    if (meant) attempt(() => wipe().then(onWiped));
  };
  return (
    <form
      class="backup-form confirm"
      onSubmit={confirm}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel?.();
      }}
    >
      {children}
      <label>
        {i18n.t('settings.wipe.type', [words])}
        <input
          class="field"
          autocomplete="off"
          spellcheck={false}
          value={typed}
          ref={field}
          onInput={({ currentTarget: { value } }) => setTyped(value)}
        />
      </label>
      <p class="line">
        <button type="submit" class="button" disabled={!meant}>
          {i18n.t('settings.wipe.confirm')}
        </button>
        {onCancel && (
          <button type="button" class="link" onClick={onCancel}>
            {i18n.t('card.cancel')}
          </button>
        )}
      </p>
      {failure && <FailureNote failure={failure} />}
    </form>
  );
}

async function wipe(): Promise<void> {
  await send('book.wipe', {});
  // What was typed for documents, and how the list was ordered.
  sessionStorage.clear();
  localStorage.clear();
}
