import { i18n } from '#i18n';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { toldLimits } from '../../core/insight/told.ts';
import { send } from '../../messages/send.ts';
import { FailureNote } from '../failure-note.tsx';
import { useAttempt } from '../clues/use-attempt.ts';
import type { LeakRow } from './leak-rows.ts';

/** To whom an address was given, when, and whether it is the person's at all. */
export function NoteForm({ row, onEnd }: { row: LeakRow; onEnd(): void }) {
  const [note, setNote] = useState(row.note);
  const [givenOn, setGivenOn] = useState(row.givenOn ?? '');
  const [mine, setMine] = useState(row.mine);
  const { failure, attempt } = useAttempt();
  const first = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => first.current?.focus(), []);
  const save = async () => {
    const when = givenOn === '' ? {} : { givenOn };
    await send('told.address', { address: row.address, mine, note: note.trim(), ...when });
    onEnd();
  };
  const key = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    onEnd();
  };
  return (
    <form
      class="note-form"
      aria-label={i18n.t('leaks.editOf', [row.address])}
      onKeyDown={key}
      onSubmit={(event) => {
        event.preventDefault();
        attempt(save);
      }}
    >
      <label>
        {i18n.t('leaks.column.given')}
        <input
          class="field"
          ref={first}
          maxLength={toldLimits.note}
          value={note}
          onInput={(event) => setNote(event.currentTarget.value)}
        />
      </label>
      <label>
        {i18n.t('leaks.column.givenOn')}
        <input class="field" type="date" value={givenOn} onInput={(event) => setGivenOn(event.currentTarget.value)} />
      </label>
      <label class="tick">
        <input type="checkbox" checked={mine} onChange={(event) => setMine(event.currentTarget.checked)} />
        {i18n.t('leaks.mine')}
      </label>
      <p class="actions">
        <button type="submit" class="button">
          {i18n.t('leaks.save')}
        </button>
        <button type="button" class="link" onClick={onEnd}>
          {i18n.t('card.cancel')}
        </button>
      </p>
      {failure && <FailureNote failure={failure} />}
    </form>
  );
}
