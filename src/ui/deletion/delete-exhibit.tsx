import { i18n } from '#i18n';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { DeletionReason } from '../../core/deletion.ts';
import { exhibitName } from '../../core/exhibit.ts';
import { send } from '../../messages/send.ts';
import { useAttempt } from '../clues/use-attempt.ts';
import { FailureNote } from '../failure-note.tsx';
import './deletion.css';

/** Deleting an exhibit: what is lost is said first, and it can be taken back for a while after. */
export function DeleteExhibit({ number }: { number: number }) {
  const [asked, setAsked] = useState(false);
  const open = useRef<HTMLButtonElement>(null);
  const cancel = () => {
    setAsked(false);
    open.current?.focus();
  };
  return (
    <section class="delete-exhibit">
      <button
        type="button"
        class="button"
        ref={open}
        aria-expanded={asked}
        onClick={() => (asked ? cancel() : setAsked(true))}
      >
        {i18n.t('deletion.open')}
      </button>
      {asked && <Confirm number={number} onEnd={() => setAsked(false)} onCancel={cancel} />}
    </section>
  );
}

function Confirm({ number, onEnd, onCancel }: { number: number; onEnd(): void; onCancel(): void }) {
  const [reason, setReason] = useState<DeletionReason>('mistake');
  const { failure, attempt } = useAttempt();
  const first = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => first.current?.focus(), []);
  const confirm = async () => {
    await send('exhibit.delete', { number, reason });
    onEnd();
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        attempt(confirm);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
      }}
    >
      <p>
        <strong>{i18n.t('deletion.title', [exhibitName(number)])}</strong>
      </p>
      <p>{i18n.t('deletion.lost')}</p>
      <fieldset>
        <legend>{i18n.t('deletion.why')}</legend>
        {DeletionReason.options.map((one, index) => (
          <label key={one}>
            <input
              type="radio"
              name="deletion-reason"
              ref={index === 0 ? first : null}
              checked={one === reason}
              onChange={() => setReason(one)}
            />
            {i18n.t(`deletion.reason.${one}`)}
          </label>
        ))}
      </fieldset>
      <p class="actions">
        <button type="submit" class="button">
          {i18n.t('deletion.confirm')}
        </button>
        <button type="button" class="link" onClick={onCancel}>
          {i18n.t('card.cancel')}
        </button>
      </p>
      {failure && <FailureNote failure={failure} />}
    </form>
  );
}
