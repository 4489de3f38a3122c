import { i18n } from '#i18n';
import { useState } from 'preact/hooks';
import { pastedKey } from '../../core/dkim/pasted-key.ts';
import { send } from '../../messages/send.ts';
import { useAttempt } from '../clues/use-attempt.ts';
import { FailureNote } from '../failure-note.tsx';

/** A key that the person has from somewhere else: the text of its record, for one of the names. */
export function GivenKey({ number, names }: { number: number; names: readonly string[] }) {
  const [chosen, setName] = useState(names[0] ?? '');
  const [text, setText] = useState('');
  const [said, setSaid] = useState<'kept' | 'wrong'>();
  const { failure, attempt } = useAttempt();
  const name = names.includes(chosen) ? chosen : (names[0] ?? '');
  const give = async () => {
    const record = pastedKey(text, name);
    if (record === null) return setSaid('wrong');
    await send('keys.give', { number, name, record });
    setText('');
    setSaid('kept');
  };
  return (
    <details>
      <summary>{i18n.t('keys.have')}</summary>
      <form
        class="given-key"
        onSubmit={(event) => {
          event.preventDefault();
          attempt(give);
        }}
      >
        <label for="key-name">{i18n.t('keys.name')}</label>
        <select id="key-name" class="field" value={name} onChange={(event) => setName(event.currentTarget.value)}>
          {names.map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </select>
        <label for="key-record">{i18n.t('keys.record')}</label>
        <textarea
          id="key-record"
          class="field fixed"
          rows={4}
          spellcheck={false}
          placeholder="v=DKIM1; k=rsa; p=…"
          aria-invalid={said === 'wrong'}
          aria-describedby="key-record-said"
          value={text}
          onInput={(event) => {
            setText(event.currentTarget.value);
            setSaid(undefined);
          }}
        />
        <p>
          <button type="submit" class="button" disabled={text.trim() === ''}>
            {i18n.t('keys.keep')}
          </button>
        </p>
        <p id="key-record-said" role="status">
          {said && i18n.t(`keys.${said}`)}
        </p>
        {failure && <FailureNote failure={failure} />}
      </form>
    </details>
  );
}
