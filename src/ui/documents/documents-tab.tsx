import { i18n } from '#i18n';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { asFailure } from '../../core/failure.ts';
import type { Failure } from '../../core/failure.ts';
import { leakSourcesOf } from '../../core/insight/insight-entry.ts';
import { useCases } from '../cases/use-cases.ts';
import type { TabProps } from '../casebook/tabs.ts';
import { count } from '../clues/clue-words.ts';
import { useIndex } from '../clues/use-index.ts';
import { useTold } from '../clues/use-told.ts';
import { readTheRest } from '../export/make-file.ts';
import { FailureNote } from '../failure-note.tsx';
import { buildArrivals } from '../leaks/build-arrivals.ts';
import { chosenNames } from './chosen-rows.ts';
import { keepDraft, keptDraft } from './draft.ts';
import type { Draft } from './draft.ts';
import { ExhibitChoice } from './exhibit-choice.tsx';
import { KindChoice } from './kind-choice.tsx';
import { LetterFields } from './letter-fields.tsx';
import { makeDocuments } from './make-documents.ts';
import type { MadeDocuments } from './make-documents.ts';
import { Preview } from './preview.tsx';
import '../choices.css';
import './documents.css';

type Progress =
  | { at: 'rest' }
  | { at: 'work'; done: number; total: number; cancel(): void }
  | { at: 'made'; made: MadeDocuments }
  | { at: 'failed'; failure: Failure };

/** Letters, lists and forms to print or to save: chosen here, looked at, and changed until they are right. */
export function DocumentsTab({ book, rows }: TabProps) {
  const [draft, setDraft] = useState<Draft>(keptDraft);
  const [progress, setProgress] = useState<Progress>({ at: 'rest' });
  const { cases = [], failure: unread } = useCases(book);
  const { value } = useIndex(book, rows, buildArrivals);
  const told = useTold(book);
  const sources = useMemo(() => (value && told ? leakSourcesOf(value.arrivals, told) : []), [value, told]);
  const running = useRef<AbortController>(undefined);
  const failed = (error: unknown) => setProgress({ at: 'failed', failure: asFailure(error) });
  useEffect(() => () => running.current?.abort(), [book]);
  /** What is shown is always what was chosen: with a change it goes. */
  const change = (part: Partial<Draft>) => {
    running.current?.abort();
    const next = { ...draft, ...part };
    keepDraft(next);
    setDraft(next);
    setProgress({ at: 'rest' });
  };
  const chosenCase = cases.find(({ id }) => id === draft.case) ?? null;
  const names = chosenNames(rows, draft, chosenCase);
  const make = async () => {
    const stop = new AbortController();
    running.current = stop;
    const cancel = () => stop.abort();
    const follow = {
      signal: stop.signal,
      onProgress: (done: number, total: number) => setProgress({ at: 'work', done, total, cancel }),
    };
    follow.onProgress(0, names.length);
    try {
      await readTheRest(follow);
      const made = await makeDocuments(book, names, draft, chosenCase, follow);
      if (!stop.signal.aborted) setProgress({ at: 'made', made });
    } catch (error) {
      if (stop.signal.aborted) setProgress({ at: 'rest' });
      else failed(error);
    }
  };
  return (
    <>
      {unread && <FailureNote failure={unread} />}
      <form
        class="documents-form"
        onSubmit={(event) => {
          event.preventDefault();
          void make();
        }}
      >
        <p class="quiet intro">{i18n.t('documents.intro')}</p>
        <KindChoice draft={draft} onChange={change} />
        <ExhibitChoice rows={rows} cases={cases} draft={draft} onChange={change} />
        <LetterFields draft={draft} sources={sources} onChange={change} />
        <p class="quiet">{i18n.t('documents.kept')}</p>
        <p class="actions">
          <button
            type="submit"
            class="button main"
            aria-describedby="documents-count"
            disabled={names.length === 0 || draft.kinds.length === 0 || progress.at === 'work'}
          >
            {i18n.t('documents.show')}
          </button>
          <span id="documents-count" class="quiet">
            {i18n.t('documents.count', [count(draft.kinds.length), count(names.length)])}
          </span>
        </p>
        <div role="status">
          {progress.at === 'work' && (
            <div class="work">
              <p>{i18n.t('export.work', [count(progress.done), count(progress.total)])}</p>
              <progress value={progress.done} max={Math.max(1, progress.total)} aria-label={i18n.t('documents.show')} />
              <button type="button" class="link" onClick={progress.cancel}>
                {i18n.t('card.cancel')}
              </button>
            </div>
          )}
        </div>
        {progress.at === 'failed' && <FailureNote failure={progress.failure} onAgain={() => void make()} />}
      </form>
      {progress.at === 'made' && <Preview made={progress.made} />}
    </>
  );
}
