import { i18n } from '#i18n';
import { lossTotals } from '../../complaints/case-values.ts';
import { eventWords } from '../../complaints/event-words.ts';
import type { Case } from '../../core/case.ts';
import { exhibitName } from '../../core/exhibit.ts';
import type { TimelineRow } from '../../core/timeline-row.ts';
import { countryName, language, timeWords } from '../../look/words.ts';
import { Foreign } from '../foreign.tsx';
import { senderWords, subjectWords } from '../timeline/row-words.ts';
import { caseName } from './case-name.ts';
import { lossWords, partyWords, stepWords } from './case-lists.tsx';

/** The case on paper: what stands in boxes on the screen, as text of its full length. */
export function CasePrint({ told, byNumber }: { told: Case; byNumber: ReadonlyMap<number, TimelineRow> }) {
  const { openedAt, events, livesIn, statement, losses, parties, wish, complainant, earlierSteps } = told;
  const last = statement.at(-1);
  return (
    <div class="on-paper">
      <h1>
        <Foreign text={caseName(told)} />
      </h1>
      <p>{i18n.t('cases.opened', [timeWords(openedAt)])}</p>
      <Part title={i18n.t('cases.me')} lines={Object.values(complainant).filter((one) => one !== '')} />
      <Part title={i18n.t('cases.happened')} lines={events.map((event) => eventWords[event][language()])} />
      <Part title={i18n.t('cases.livesIn')} lines={livesIn === null ? [] : [countryName(livesIn)]} />
      <Part
        title={i18n.t('cases.statement')}
        lines={last ? [last.text, i18n.t('cases.written', [timeWords(last.at), String(statement.length)])] : []}
      />
      <Part title={i18n.t('cases.wish')} lines={wish === '' ? [] : [wish]} />
      <Part
        title={i18n.t('cases.losses')}
        lines={losses.length === 0 ? [] : [...losses.map(lossWords), i18n.t('cases.loss.total', [lossTotals(losses)])]}
      />
      <Part title={i18n.t('cases.parties')} lines={parties.map(partyWords)} />
      <Part title={i18n.t('cases.steps')} lines={earlierSteps.map(stepWords)} />
      <Part title={i18n.t('cases.exhibits')} lines={told.exhibits.map((number) => exhibitWords(number, byNumber))} />
    </div>
  );
}

function Part({ title, lines }: { title: string; lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      {lines.map((line, index) => (
        <p key={index} class="own-words">
          <Foreign text={line} />
        </p>
      ))}
    </section>
  );
}

function exhibitWords(number: number, rows: ReadonlyMap<number, TimelineRow>): string {
  const row = rows.get(number);
  if (!row) return i18n.t('cases.gone', [exhibitName(number)]);
  return [exhibitName(number), senderWords(row), subjectWords(row), timeWords(row.capturedAt)].join(i18n.t('comma'));
}
