import { i18n } from '#i18n';
import { key } from '../../look/words.ts';
import { Foreign } from '../foreign.tsx';
import { Sign } from '../sign.tsx';
import type { Refused } from './import-state.ts';

/** What was not taken: which, and why. */
export function Refusals({ refused, count }: { refused: readonly Refused[]; count: number }) {
  return (
    <details class="refusals" open={count <= 5}>
      <summary>{i18n.t('import.refusedCount', count, [String(count)])}</summary>
      <ul>
        {refused.map(({ name, place, why }, index) => (
          <li key={index} class="with-sign">
            <Sign name="note" />
            <span>
              <Foreign text={place === undefined ? name : `${name}, ${place}`} />
              {i18n.t('comma')}
              {i18n.t(`import.refused.${key(why)}`)}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
