import { i18n } from '#i18n';
import { useEffect, useRef, useState } from 'preact/hooks';
import { exhibitName } from '../../core/exhibit.ts';
import { send } from '../../messages/send.ts';
import type { Book } from '../../store/book.ts';
import { watchDeletions } from '../../store/deleting.ts';
import type { PlannedDeletion } from '../../store/deleting.ts';
import { useAttempt } from '../clues/use-attempt.ts';
import { FailureNote } from '../failure-note.tsx';
import { Sign } from '../sign.tsx';
import './deletion.css';

/** Says that an exhibit is about to be deleted, with the way back. */
export function DeletionNotice({ book, number }: { book: Book; number: number }) {
  const [planned, setPlanned] = useState<PlannedDeletion[]>([]);
  const [kept, setKept] = useState(false);
  const { failure, attempt } = useAttempt();
  const undo = useRef<HTMLButtonElement>(null);
  useEffect(() => watchDeletions(book, setPlanned), [book]);
  const due = planned.find((one) => one.number === number)?.due;
  useEffect(() => {
    if (due === undefined) return undefined;
    setKept(false);
    undo.current?.focus();
    // The background has a timer of its own, which ends when the browser stops it.
    const timer = setTimeout(() => attempt(() => send('exhibit.delete-due', {})), Math.max(0, due - Date.now()));
    return () => clearTimeout(timer);
  }, [due]);
  const keep = async () => {
    await send('exhibit.keep', { number });
    setKept(true);
  };
  return (
    <div role="status" class="deletion-notice">
      {due !== undefined && (
        <p class="with-sign">
          <Sign name="note" />
          <span>{i18n.t('deletion.planned', [exhibitName(number)])}</span>
          <button type="button" class="link" ref={undo} onClick={() => attempt(keep)}>
            {i18n.t('deletion.undo')}
          </button>
        </p>
      )}
      {due === undefined && kept && <p>{i18n.t('deletion.kept', [exhibitName(number)])}</p>}
      {failure && <FailureNote failure={failure} />}
    </div>
  );
}
