import { i18n } from '#i18n';
import type { ChecklistItem, ItemState } from '../../complaints/checklist.ts';
import type { SignName } from '../../look/shapes.ts';
import { key } from '../../look/words.ts';
import { Sign } from '../sign.tsx';
import { dayWords } from './day-words.ts';
import { inWords } from './said.tsx';

const signs: Record<Exclude<ItemState, 'yours'>, SignName> = {
  done: 'tick',
  'to-do': 'note',
  'refused-without': 'failed',
  wait: 'note',
  know: 'eye',
};

interface ChecklistProps {
  items: readonly ChecklistItem[];
  ticked: readonly string[];
  onTicked(ticked: string[]): void;
}

/** What we looked at has a sign and a word; what only the person can know has a box. */
export function Checklist({ items, ticked, onTicked }: ChecklistProps) {
  return (
    <section class="checklist" aria-labelledby="checklist">
      <h2 id="checklist">{i18n.t('complaints.beforeYouSend')}</h2>
      <ul role="list">
        {items.map((item) => {
          const name = [item.code, item.field ?? ''].join(' ');
          const words = inWords(item.say) + (item.until === undefined ? '' : ` ${dayWords(item.until)}`);
          return (
            <li key={name + item.say.en}>
              {item.state === 'yours' ? (
                <label>
                  <input
                    type="checkbox"
                    checked={ticked.includes(name)}
                    onChange={({ currentTarget: { checked } }) =>
                      onTicked(checked ? [...ticked, name] : ticked.filter((one) => one !== name))
                    }
                  />
                  {words}
                </label>
              ) : (
                <p class="with-sign">
                  <Sign name={signs[item.state]} />
                  <span>
                    <span class="unseen">{i18n.t(`complaints.item.${key(item.state)}`)} </span>
                    {words}
                  </span>
                </p>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
