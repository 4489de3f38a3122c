import { i18n } from '#i18n';
import { useEffect, useRef, useState } from 'preact/hooks';
import { asFailure } from '../../core/failure.ts';
import type { Failure } from '../../core/failure.ts';
import { send } from '../../messages/send.ts';
import { FailureNote } from '../failure-note.tsx';
import { Sign } from '../sign.tsx';
import { StatementForm } from './statement-form.tsx';
import type { KeptStatement } from './statement-form.tsx';
import './statement.css';

/** A call or a text in the person's own words: the form, and what became of it. */
export function StatementPage() {
  const [kept, setKept] = useState<KeptStatement>();
  return (
    <main class="statement">
      <h1>
        <Sign name="book" />
        {i18n.t('statement.open')}
      </h1>
      {kept ? (
        <Kept {...kept} onAnother={() => setKept(undefined)} />
      ) : (
        <>
          <p class="quiet">{i18n.t('statement.intro')}</p>
          <StatementForm onKept={setKept} />
        </>
      )}
    </main>
  );
}

/** Takes the focus, so that a screen reader says it and the next key is at the right place. */
function Kept({ pressId, saved, onAnother }: KeptStatement & { onAnother(): void }) {
  const title = useRef<HTMLHeadingElement>(null);
  const [undone, setUndone] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  useEffect(() => title.current?.focus(), [undone]);
  const undo = () =>
    void send('statement.undo', { pressId }).then(
      () => setUndone(true),
      (error: unknown) => setFailure(asFailure(error)),
    );
  const { exhibit, already } = saved;
  return (
    <section class="kept">
      <h2 ref={title} tabIndex={-1} class="with-sign">
        <Sign name={undone ? 'undo' : 'statement'} />
        <span>
          {undone ? i18n.t('card.undoneTitle') : i18n.t(already ? 'statement.again' : 'statement.saved', [exhibit])}
        </span>
      </h2>
      <p>{undone ? i18n.t('statement.undone', [exhibit]) : i18n.t('statement.savedText')}</p>
      {failure && <FailureNote failure={failure} />}
      <p class="actions">
        <button type="button" class="button" onClick={onAnother}>
          {i18n.t('statement.another')}
        </button>
        {!undone && !already && (
          <button type="button" class="link" onClick={undo}>
            {i18n.t('card.undo')}
          </button>
        )}
      </p>
    </section>
  );
}
