import { i18n } from '#i18n';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { leakSourcesOf } from '../../core/insight/insight-entry.ts';
import { useCases } from '../cases/use-cases.ts';
import type { TabProps } from '../casebook/tabs.ts';
import { count } from '../clues/clue-words.ts';
import { useIndex } from '../clues/use-index.ts';
import { useTold } from '../clues/use-told.ts';
import { readTheRest } from '../export/make-file.ts';
import { FailureNote } from '../failure-note.tsx';
import { buildArrivals } from '../leaks/build-arrivals.ts';
import { TaskProgress } from '../task/task-progress.tsx';
import { useTask } from '../task/use-task.ts';
import { chosenNames, rowsToChoose } from './chosen-rows.ts';
import { keepDraft, keptDraft } from './draft.ts';
import type { Draft } from './draft.ts';
import { ExhibitChoice } from './exhibit-choice.tsx';
import { KindChoice } from './kind-choice.tsx';
import { draftOf } from './case-letters.ts';
import { KeptLetters } from './kept-letters.tsx';
import { LetterFields } from './letter-fields.tsx';
import { makeDocuments } from './make-documents.ts';
import type { MadeDocuments } from './make-documents.ts';
import { Preview } from './preview.tsx';
import '../choices.css';
import './documents.css';

/** Letters, lists and forms to print or to save: chosen here, looked at, and changed until they are right. */
export function DocumentsTab({ book, rows }: TabProps) {
  const [draft, setDraft] = useState<Draft>(() => keptDraft(book));
  const [state, run, clear] = useTask<MadeDocuments>();
  const { cases, failure: unread } = useCases(book);
  const { value } = useIndex(book, rows, buildArrivals);
  const told = useTold(book);
  const sources = useMemo(() => (value && told ? leakSourcesOf(value.arrivals, told) : []), [value, told]);
  /** What is shown is always what was chosen: with a change it goes. */
  const change = (part: Partial<Draft>) => {
    const next = { ...draft, ...part };
    if (next.case !== draft.case) Object.assign(next, lettersOf(next, draft));
    keepDraft(book, next);
    setDraft(next);
    clear();
  };
  /** With another case its own letters; what was typed for the one before stays there. */
  const lettersOf = (next: Draft, before: Draft): Partial<Draft> => {
    const letters = cases?.find(({ id }) => id === next.case)?.letters;
    const ofAnother = cases?.some(({ id }) => id === before.case) === true;
    return { open: {}, ...(ofAnother ? { values: {}, leak: '' } : {}), ...draftOf(letters, next) };
  };
  const chosenCase = cases?.find(({ id }) => id === draft.case) ?? null;
  const unknownCase = draft.case !== '' && !chosenCase;
  useEffect(() => {
    if (cases && unknownCase) change({ case: '' });
  }, [cases, unknownCase]);
  const { from, to, left } = draft;
  const toChoose = useMemo(() => rowsToChoose(rows, { from, to }, chosenCase), [rows, from, to, chosenCase]);
  const names = useMemo(() => chosenNames(toChoose, { left }), [toChoose, left]);
  const make = () =>
    run(async (watch) => {
      watch.onProgress(0, names.length);
      await readTheRest(watch);
      return makeDocuments(book, names, draft, chosenCase, watch);
    });
  return (
    <>
      {unread && <FailureNote failure={unread} />}
      <form
        class="documents-form"
        onSubmit={(event) => {
          event.preventDefault();
          make();
        }}
      >
        <p class="quiet intro">{i18n.t('documents.intro')}</p>
        <KindChoice draft={draft} onChange={change} />
        <ExhibitChoice rows={toChoose} cases={cases ?? []} draft={draft} onChange={change} />
        {chosenCase ? (
          <KeptLetters key={chosenCase.id} stored={chosenCase} draft={draft} sources={sources} onChange={change} />
        ) : (
          <LetterFields draft={draft} sources={sources} onChange={change} />
        )}
        <p class="quiet">{i18n.t('documents.kept')}</p>
        <p class="actions">
          <button
            type="submit"
            class="button main"
            aria-describedby="documents-count"
            disabled={names.length === 0 || draft.kinds.length === 0 || unknownCase || state.at === 'work'}
          >
            {i18n.t('documents.show')}
          </button>
          <span id="documents-count" class="quiet">
            {i18n.t('documents.count', [count(draft.kinds.length), count(names.length)])}
          </span>
        </p>
        <div role="status">
          <TaskProgress
            state={state}
            name={i18n.t('documents.show')}
            {...(state.at === 'work' ? { words: i18n.t('export.work', [count(state.done), count(state.total)]) } : {})}
          />
        </div>
        {state.at === 'failed' && <FailureNote failure={state.failure} onAgain={make} />}
      </form>
      {state.at === 'done' && <Preview made={state.result} />}
    </>
  );
}
