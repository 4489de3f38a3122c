import { i18n } from '#i18n';
import { writeStatement } from '../../core/case-statement.ts';
import type { StatementVersion } from '../../core/case.ts';
import { dayOf } from '../../core/instant.ts';
import { timeWords } from '../../look/words.ts';
import { Foreign } from '../foreign.tsx';
import { Line } from './line.tsx';
import { instantNow, today } from '../now.ts';
import type { Draft } from './use-draft.ts';

/** The person's own words. Of an earlier day they stay as they were, and a correction is another version. */
export function StatementSection({
  versions,
  change,
}: {
  versions: readonly StatementVersion[];
  change: Draft['change'];
}) {
  const last = versions.at(-1);
  const write = (text: string, fresh = false) =>
    change(({ statement }) => ({ statement: writeStatement(statement, text, instantNow(), fresh) }));
  const over = last !== undefined && dayOf(last.at) !== today();
  const earlier = versions.slice(0, -1);
  return (
    <section aria-labelledby="case-statement">
      <h2 id="case-statement">{i18n.t('cases.statement')}</h2>
      <Line
        label={i18n.t('cases.statementLabel')}
        hint={i18n.t(over ? 'cases.statementOver' : 'cases.statementHint')}
        lines={10}
        value={last?.text ?? ''}
        onValue={write}
      />
      {last !== undefined && !over && last.text !== '' && (
        <p>
          <button type="button" class="button" onClick={() => write(last.text, true)}>
            {i18n.t('cases.newVersion')}
          </button>
        </p>
      )}
      {earlier.length > 0 && (
        <details>
          <summary>{i18n.t('cases.earlierVersions', [String(earlier.length)])}</summary>
          <ol class="versions">
            {earlier.map(({ at, text }) => (
              <li key={at.utc}>
                <p class="quiet">{timeWords(at)}</p>
                <p class="own-words">
                  <Foreign text={text} />
                </p>
              </li>
            ))}
          </ol>
        </details>
      )}
    </section>
  );
}
