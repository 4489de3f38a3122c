import { i18n } from '#i18n';
import { useState } from 'preact/hooks';
import type { KeyAnswer } from '../../core/key-answer.ts';
import { send } from '../../messages/send.ts';
import type { Book } from '../../store/book.ts';
import { hrefOf } from '../casebook/place.ts';
import { useAttempt } from '../clues/use-attempt.ts';
import { FailureNote } from '../failure-note.tsx';
import { useSettings } from '../settings/use-settings.ts';
import { GivenKey } from './given-key.tsx';

interface KeysProps {
  book: Book;
  number: number;
  names: readonly string[];
  answers: readonly KeyAnswer[];
}

type Asking = { at: 'rest' | 'work' } | { at: 'done'; answers: number };

/** The way to the keys that the signatures name: asking for them, where that is switched on, or giving one. */
export function SignerKeys({ book, number, names, answers }: KeysProps) {
  const look = useSettings(book)?.keyLookUp;
  const [asking, setAsking] = useState<Asking>({ at: 'rest' });
  const { failure, attempt } = useAttempt();
  if (!look) return null;
  const ask = async () => {
    setAsking({ at: 'work' });
    try {
      setAsking({ at: 'done', answers: (await send('keys.ask', { number })).answers });
    } catch (error) {
      setAsking({ at: 'rest' });
      throw error;
    }
  };
  return (
    <div class="signer-keys">
      <h3>{i18n.t('keys.heading')}</h3>
      <ul role="list">
        {names.map((name) => (
          <li key={name} class="fixed">
            {name}
          </li>
        ))}
      </ul>
      {look.on ? (
        <p>
          <button type="button" class="button" disabled={asking.at === 'work'} onClick={() => attempt(ask)}>
            {i18n.t(answers.length > 0 ? 'keys.again' : 'keys.ask')}
          </button>
        </p>
      ) : (
        <p>
          {i18n.t('keys.offHere')} <a href={hrefOf('settings', 'keys')}>{i18n.t('keys.toSettings')}</a>
        </p>
      )}
      <p role="status">
        {asking.at === 'work' && i18n.t('keys.work')}
        {asking.at === 'done' && i18n.t('keys.done', asking.answers, [String(asking.answers)])}
      </p>
      {failure && <FailureNote failure={failure} />}
      <GivenKey number={number} names={names} />
      {answers.length > 0 && <p class="quiet">{i18n.t('keys.early')}</p>}
    </div>
  );
}
