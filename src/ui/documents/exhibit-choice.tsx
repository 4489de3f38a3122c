import { i18n } from '#i18n';
import type { Case } from '../../core/case.ts';
import { exhibitName } from '../../core/exhibit.ts';
import { dayOf } from '../../core/instant.ts';
import type { TimelineRow } from '../../core/timeline-row.ts';
import { caseName } from '../cases/case-name.ts';
import { count } from '../clues/clue-words.ts';
import { Foreign } from '../foreign.tsx';
import type { Draft } from './draft.ts';

/** So many are listed one by one; days and case make it fewer. All that fit these go into the documents. */
const most = 200;

interface Choice {
  /** Those that case and days leave. */
  rows: readonly TimelineRow[];
  cases: readonly Case[];
  draft: Draft;
  onChange(change: Partial<Draft>): void;
}

/** Which exhibits the documents are about, and what each is to show in the person's own words. */
export function ExhibitChoice({ rows: all, cases, draft, onChange }: Choice) {
  return (
    <fieldset class="choice-group">
      <legend>{i18n.t('documents.exhibits')}</legend>
      <div class="in-line">
        {cases.length > 0 && (
          <label>
            {i18n.t('documents.case')}
            <select
              class="field"
              value={draft.case}
              onChange={(event) => onChange({ case: event.currentTarget.value })}
            >
              <option value="">{i18n.t('documents.noCase')}</option>
              {cases.map(({ id, name }) => (
                <option value={id}>{caseName({ name })}</option>
              ))}
            </select>
          </label>
        )}
        <label>
          {i18n.t('documents.from')}
          <input
            class="field"
            type="date"
            value={draft.from}
            onInput={(event) => onChange({ from: event.currentTarget.value })}
          />
        </label>
        <label>
          {i18n.t('documents.to')}
          <input
            class="field"
            type="date"
            value={draft.to}
            onInput={(event) => onChange({ to: event.currentTarget.value })}
          />
        </label>
      </div>
      <ul role="list" class="exhibit-choice">
        {all.slice(0, most).map((row) => (
          <OneExhibit key={row.number} row={row} draft={draft} onChange={onChange} />
        ))}
      </ul>
      {all.length > most && <p class="quiet">{i18n.t('documents.more', [count(most), count(all.length)])}</p>}
      {all.length === 0 && <p class="quiet">{i18n.t('documents.nothing')}</p>}
    </fieldset>
  );
}

function OneExhibit({ row, draft, onChange }: { row: TimelineRow } & Pick<Choice, 'draft' | 'onChange'>) {
  const name = exhibitName(row.number);
  const taken = !draft.left.includes(name);
  const choose = (yes: boolean) =>
    onChange({ left: yes ? draft.left.filter((one) => one !== name) : [...draft.left, name] });
  return (
    <li>
      <label class="tick">
        <input type="checkbox" checked={taken} onChange={(event) => choose(event.currentTarget.checked)} />
        <span>
          <strong>{name}</strong> <span class="quiet">{dayOf(row.capturedAt)}</span>{' '}
          <Foreign text={row.subject || row.senderName || row.senderAddress} />
        </span>
      </label>
      <input
        class="field"
        aria-label={i18n.t('documents.showsOf', [name])}
        placeholder={i18n.t('documents.shows')}
        maxLength={400}
        disabled={!taken}
        value={draft.proves[name] ?? ''}
        onInput={(event) => onChange({ proves: { ...draft.proves, [name]: event.currentTarget.value } })}
      />
    </li>
  );
}
