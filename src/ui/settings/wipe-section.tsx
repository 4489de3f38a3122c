import { i18n } from '#i18n';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { language } from '../../look/words.ts';
import { send } from '../../messages/send.ts';
import { useAttempt } from '../clues/use-attempt.ts';
import { hrefOf } from '../casebook/place.ts';
import { FailureNote } from '../failure-note.tsx';
import { Sign } from '../sign.tsx';
import type { SectionProps } from './sections.ts';

/** Erases everything, after the person typed that they mean it. */
export function WipeSection({ rows }: SectionProps) {
  const [asked, setAsked] = useState(false);
  const [wiped, setWiped] = useState(false);
  const cancelled = useRef(false);
  /** The question went away under the person's fingers: they are back where they asked. */
  const back = (button: HTMLButtonElement | null) => {
    if (!button || !cancelled.current) return;
    cancelled.current = false;
    button.focus();
  };
  const cancel = () => {
    cancelled.current = true;
    setAsked(false);
  };
  const wipe = async () => {
    await send('book.wipe', {});
    // What was typed for documents, and how the list was ordered.
    sessionStorage.clear();
    localStorage.clear();
    setAsked(false);
    setWiped(true);
  };
  return (
    <>
      <p>{i18n.t('settings.wipe.text')}</p>
      {!asked && (
        <p>
          <button
            type="button"
            class="button"
            ref={back}
            onClick={() => {
              setAsked(true);
              setWiped(false);
            }}
          >
            {i18n.t('settings.wipe.ask')}
          </button>
        </p>
      )}
      {asked && <Confirm exhibits={rows.length} onWipe={wipe} onCancel={cancel} />}
      <p role="status">
        {wiped && (
          <span class="with-sign">
            <Sign name="tick" />
            <span>{i18n.t('settings.wipe.done')}</span>
          </span>
        )}
      </p>
    </>
  );
}

interface ConfirmProps {
  exhibits: number;
  onWipe(): Promise<void>;
  onCancel(): void;
}

function Confirm({ exhibits, onWipe, onCancel }: ConfirmProps) {
  const [typed, setTyped] = useState('');
  const { failure, attempt } = useAttempt();
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => field.current?.focus(), []);
  const words = i18n.t('settings.wipe.words');
  const meant = typed.trim().toLowerCase() === words.toLowerCase();
  const confirm = (event: Event) => {
    event.preventDefault();
    if (meant) attempt(onWipe);
  };
  return (
    <form
      class="backup-form confirm"
      onSubmit={confirm}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
      }}
    >
      <p class="with-sign">
        <Sign name="note" />
        <span>{i18n.t('settings.wipe.lost', exhibits, [new Intl.NumberFormat(language()).format(exhibits)])}</span>
      </p>
      <p>
        <a href={hrefOf('settings', 'backup')}>{i18n.t('settings.wipe.backup')}</a>
      </p>
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
        <button type="button" class="link" onClick={onCancel}>
          {i18n.t('card.cancel')}
        </button>
      </p>
      {failure && <FailureNote failure={failure} />}
    </form>
  );
}
