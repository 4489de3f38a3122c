import { i18n } from '#i18n';
import { exhibitName } from '../../core/exhibit.ts';
import type { TimelineRow } from '../../core/timeline-row.ts';
import { count } from '../clues/clue-words.ts';
import { Foreign } from '../foreign.tsx';
import { senderWords, subjectWords } from '../timeline/row-words.ts';
import { Pick } from './pick.tsx';
import type { ShareChoices } from './share-choices.ts';

/** So many are listed, newest first; a period reaches the others. */
const most = 300;

interface ChooseExhibitsProps {
  rows: readonly TimelineRow[];
  choices: ShareChoices;
  chosen: number;
  onChange(change: Partial<ShareChoices>): void;
}

/** Which exhibits go into the file. */
export function ChooseExhibits({ rows, choices, chosen, onChange }: ChooseExhibitsProps) {
  const { which, from, to } = choices;
  return (
    <Pick
      legend={i18n.t('share.which.title')}
      name="which"
      options={['all', 'period', 'some']}
      chosen={which}
      words={(option) => i18n.t(`share.which.${option}`)}
      onPick={(option) => onChange({ which: option })}
    >
      {which === 'period' && (
        <p class="days">
          <label>
            {i18n.t('share.from')}
            <input
              class="field"
              type="date"
              value={from}
              onInput={({ currentTarget }) => onChange({ from: currentTarget.value })}
            />
          </label>
          <label>
            {i18n.t('share.to')}
            <input
              class="field"
              type="date"
              value={to}
              onInput={({ currentTarget }) => onChange({ to: currentTarget.value })}
            />
          </label>
        </p>
      )}
      {which === 'some' && <Some {...{ rows, choices, onChange }} />}
      <p class="quiet" role="status">
        {i18n.t('share.chosen', [count(chosen)])}
      </p>
    </Pick>
  );
}

function Some({ rows, choices: { some }, onChange }: Omit<ChooseExhibitsProps, 'chosen'>) {
  const turn = (number: number, on: boolean) => {
    const next = new Set(some);
    if (on) next.add(number);
    else next.delete(number);
    onChange({ some: next });
  };
  return (
    <>
      <ul class="some" role="list" aria-label={i18n.t('share.which.title')} tabIndex={0}>
        {rows.slice(0, most).map((row) => (
          <li key={row.number}>
            <label>
              <input
                type="checkbox"
                checked={some.has(row.number)}
                onChange={({ currentTarget }) => turn(row.number, currentTarget.checked)}
              />
              <span>
                <b>{exhibitName(row.number)}</b> <Foreign text={senderWords(row)} />{' '}
                <Foreign class="quiet" text={subjectWords(row)} />
              </span>
            </label>
          </li>
        ))}
      </ul>
      {rows.length > most && <p class="quiet">{i18n.t('share.newest', [count(most), count(rows.length)])}</p>}
    </>
  );
}
