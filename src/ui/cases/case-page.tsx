import { i18n } from '#i18n';
import { useMemo, useState } from 'preact/hooks';
import type { Case } from '../../core/case.ts';
import type { TimelineRow } from '../../core/timeline-row.ts';
import type { TimelineIndex } from '../../core/timeline/timeline-index.ts';
import { hrefOf } from '../casebook/place.ts';
import { useAttempt } from '../clues/use-attempt.ts';
import { FailureNote } from '../failure-note.tsx';
import { Foreign } from '../foreign.tsx';
import { CaseAnswers, ComplainantSection } from './case-answers.tsx';
import { CaseExhibits } from './case-exhibits.tsx';
import { caseName } from './case-name.ts';
import { EarlierSteps, Losses, Parties } from './case-lists.tsx';
import { CasePrint } from './case-print.tsx';
import { DraftState } from './draft-state.tsx';
import { Line } from './line.tsx';
import { StatementSection } from './statement-section.tsx';
import { useDraft } from './use-draft.ts';
import type { Draft } from './use-draft.ts';

interface CasePageProps {
  stored: Case;
  rows: readonly TimelineRow[];
  timeline: TimelineIndex;
}

/** A case, from what happened to what is wanted. It is told once; every complaint is filled from it. */
export function CasePage({ stored, rows, timeline }: CasePageProps) {
  const { value: told, change, ...draft } = useDraft(stored);
  const byNumber = useMemo(() => new Map(rows.map((row) => [row.number, row])), [rows]);
  return (
    <>
      <div class="case-form">
        <p class="crumbs">
          <a href={hrefOf('cases')}>{i18n.t('casebook.tab.cases')}</a>
        </p>
        <h1>
          <Foreign text={caseName(told)} />
        </h1>
        <p class="actions">
          <a class="button main" href={hrefOf('complaints', told.id)}>
            {i18n.t('cases.whereTo')}
          </a>
          <button type="button" class="button" onClick={() => print()}>
            {i18n.t('cases.print')}
          </button>
        </p>
        <DraftState {...draft} />
        <Line label={i18n.t('cases.name')} value={told.name} onValue={(name) => change(() => ({ name }))} />
        <CaseAnswers told={told} change={change} />
        <CaseExhibits told={told} byNumber={byNumber} timeline={timeline} change={change} />
        <StatementSection versions={told.statement} change={change} />
        <Line
          label={i18n.t('cases.wish')}
          hint={i18n.t('cases.wishHint')}
          lines={3}
          value={told.wish}
          onValue={(wish) => change(() => ({ wish }))}
        />
        <Losses told={told} change={change} />
        <Parties told={told} change={change} />
        <EarlierSteps told={told} change={change} />
        <ComplainantSection told={told} change={change} />
        <DeleteCase told={told} erase={draft.erase} />
      </div>
      <CasePrint told={told} byNumber={byNumber} />
    </>
  );
}

/** Asks first, because this cannot be undone, and says what is lost and what is not. */
function DeleteCase({ told, erase }: { told: Case; erase: Draft['erase'] }) {
  const [asked, setAsked] = useState(false);
  const { failure, attempt } = useAttempt();
  const eraseNow = async () => {
    await erase();
    location.assign(hrefOf('cases'));
  };
  return (
    <section aria-labelledby="case-delete">
      <h2 id="case-delete">{i18n.t('cases.delete')}</h2>
      {!asked && (
        <button type="button" class="button" onClick={() => setAsked(true)}>
          {i18n.t('cases.deleteAsk')}
        </button>
      )}
      {asked && (
        <div role="alert">
          <p>{i18n.t('cases.deleteText', [String(told.statement.length), String(told.complaints.length)])}</p>
          <p class="actions">
            <button type="button" class="button" onClick={() => attempt(eraseNow)}>
              {i18n.t('cases.deleteNow')}
            </button>
            <button type="button" class="link" onClick={() => setAsked(false)}>
              {i18n.t('card.cancel')}
            </button>
          </p>
        </div>
      )}
      {failure && <FailureNote failure={failure} />}
    </section>
  );
}
