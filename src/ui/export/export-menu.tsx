import { i18n } from '#i18n';
import { Fragment } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Case } from '../../core/case.ts';
import { asFailure } from '../../core/failure.ts';
import type { Failure } from '../../core/failure.ts';
import type { ExportPlan } from '../../exports/lawyer-package.ts';
import { sizeWords } from '../../look/words.ts';
import type { Book } from '../../store/book.ts';
import { readingWords } from '../reading-again.ts';
import { FailureNote } from '../failure-note.tsx';
import { Sign } from '../sign.tsx';
import { TaskProgress } from '../task/task-progress.tsx';
import { CaseChoice } from './case-choice.tsx';
import './export-menu.css';
import { exportFile, exportForms, planOf, readTheRest } from './make-file.ts';
import type { ExportForm } from './make-file.ts';

type Progress =
  | { at: 'rest' }
  | { at: 'reading' | 'work'; done: number; total: number; cancel(): void }
  | { at: 'done'; file: string }
  | { at: 'failed'; failure: Failure };

/** The button *Export*, and above it what can be taken out. */
export function ExportMenu({ book }: { book: Book }) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  const key = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !open) return;
    event.preventDefault();
    close();
  };
  /** On to something else: the panel is in the way. */
  const left = ({ relatedTarget, currentTarget }: FocusEvent) => {
    if (relatedTarget instanceof Node && currentTarget instanceof Node && !currentTarget.contains(relatedTarget))
      setOpen(false);
  };
  return (
    <div class="export" onKeyDown={key} onFocusOut={left}>
      {open && <ExportPanel book={book} />}
      <button
        type="button"
        class="button"
        ref={button}
        aria-expanded={open}
        aria-controls="export-panel"
        onClick={() => setOpen(!open)}
      >
        {i18n.t('export.open')}
        <Sign name="open" />
      </button>
    </div>
  );
}

function ExportPanel({ book }: { book: Book }) {
  const [plan, setPlan] = useState<Awaited<ReturnType<typeof planOf>>>();
  const [told, setTold] = useState<Case>();
  const [progress, setProgress] = useState<Progress>({ at: 'rest' });
  const [form, setForm] = useState<ExportForm>('lawyer');
  const first = useRef<HTMLButtonElement>(null);
  const failed = (error: unknown) => {
    const failure = asFailure(error);
    setProgress(failure.code === 'cancelled' ? { at: 'rest' } : { at: 'failed', failure });
  };
  useEffect(() => {
    first.current?.focus();
    planOf(book).then(setPlan, failed);
  }, [book]);
  const start = async (chosen: ExportForm) => {
    setForm(chosen);
    const stop = new AbortController();
    const cancel = () => stop.abort();
    // Only the complaint package can be of a case.
    const ofCase = chosen === 'package' ? told : undefined;
    const total = ofCase?.exhibits.length ?? plan?.exhibits ?? 0;
    const follow = (at: 'reading' | 'work') => ({
      signal: stop.signal,
      onProgress: (done: number, of: number) => setProgress({ at, done, total: of, cancel }),
    });
    setProgress({ at: 'work', done: 0, total, cancel });
    try {
      await readTheRest(follow('reading'));
      setProgress({ at: 'done', file: await exportFile(book, chosen, follow('work'), ofCase) });
    } catch (error) {
      failed(error);
    }
  };
  return (
    <div class="panel" id="export-panel" role="group" aria-label={i18n.t('export.open')}>
      {exportForms.map((choice, index) => (
        <Fragment key={choice}>
          <button
            type="button"
            class="choice"
            ref={index === 0 ? first : null}
            aria-describedby={`export-what-${choice}`}
            disabled={progress.at === 'work' || progress.at === 'reading'}
            onClick={() => void start(choice)}
          >
            {i18n.t(`export.${choice}`)}
          </button>
          <p id={`export-what-${choice}`} class="what quiet">
            {choice === 'lawyer' ? lawyerWords(plan) : i18n.t(`export.${choice}What`)}
          </p>
          {choice === 'package' && plan && plan.cases.length > 0 && (
            <CaseChoice cases={plan.cases} chosen={told} onChoose={setTold} />
          )}
        </Fragment>
      ))}
      <div role="status">
        <ProgressNote progress={progress} form={form} />
        {progress.at === 'done' && form === 'spreadsheet' && (
          <button type="button" class="link" onClick={() => void start('csv')}>
            {i18n.t('export.csv')}
          </button>
        )}
      </div>
      {progress.at === 'failed' && <FailureNote failure={progress.failure} onAgain={() => void start(form)} />}
      <p class="foot">{i18n.t('export.foot')}</p>
    </div>
  );
}

function ProgressNote({ progress, form }: { progress: Progress; form: ExportForm }) {
  if (progress.at === 'done') {
    return (
      <p class="outcome">
        <Sign name="tick" />
        <span>{i18n.t('export.done', [progress.file])}</span>
      </p>
    );
  }
  if (progress.at !== 'work' && progress.at !== 'reading') return null;
  const { at, done, total } = progress;
  const words = at === 'reading' ? readingWords({ done, total }) : i18n.t(unitOf(form), [String(done), String(total)]);
  return <TaskProgress state={{ ...progress, at: 'work' }} name={i18n.t(`export.${form}`)} words={words} />;
}

function unitOf(form: ExportForm): 'export.rows' | 'export.work' {
  return form === 'spreadsheet' || form === 'csv' ? 'export.rows' : 'export.work';
}

function lawyerWords(plan: ExportPlan | undefined): string {
  if (!plan) return i18n.t('export.counting');
  const { form, originals, bytes } = plan;
  const count = i18n.t('export.originals', originals, [String(originals), sizeWords(bytes)]);
  return i18n.t(`export.form.${form}`, [count]);
}
