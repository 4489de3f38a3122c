import { i18n } from '#i18n';
import { useId } from 'preact/hooks';
import type { Case } from '../../core/case.ts';
import { caseName } from '../cases/case-name.ts';

interface Choice {
  cases: readonly Case[];
  /** Undefined: the whole book. */
  chosen: Case | undefined;
  onChoose(chosen: Case | undefined): void;
}

/** Whether the complaint package is of everything or of one case, and what a case brings with it. */
export function CaseChoice({ cases, chosen, onChoose }: Choice) {
  const what = useId();
  const choose = (id: string) => onChoose(cases.find((told) => told.id === id));
  return (
    <div class="case-choice">
      <label>
        {i18n.t('export.ofWhat')}
        <select
          class="field"
          value={chosen?.id ?? ''}
          aria-describedby={what}
          onChange={({ currentTarget: { value } }) => choose(value)}
        >
          <option value="">{i18n.t('export.whole')}</option>
          {cases.map(({ id, name }) => (
            <option key={id} value={id}>
              {i18n.t('export.case', [caseName({ name })])}
            </option>
          ))}
        </select>
      </label>
      <p id={what} class="quiet">
        {chosen && i18n.t('export.caseWhat')}
      </p>
    </div>
  );
}
