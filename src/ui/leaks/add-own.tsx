import { i18n } from '#i18n';
import { useState } from 'preact/hooks';
import { toldLimits } from '../../core/insight/told.ts';
import { readPhoneNumber } from '../../core/phone-reading.ts';
import { send } from '../../messages/send.ts';
import { FailureNote } from '../failure-note.tsx';
import { useAttempt } from '../clues/use-attempt.ts';

/** A place for addresses and numbers that no message has shown yet. */
export function AddOwn() {
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(false);
  const { failure, attempt } = useAttempt();
  const add = async () => {
    const address = ownValue(typed);
    setWrong(address === null);
    if (address === null) return;
    await send('told.address', { address, mine: true, note: '' });
    setTyped('');
  };
  return (
    <form
      class="add-own"
      onSubmit={(event) => {
        event.preventDefault();
        attempt(add);
      }}
    >
      <label for="add-own">{i18n.t('leaks.add')}</label>
      <p class="line">
        <input
          id="add-own"
          class="field"
          maxLength={toldLimits.address}
          value={typed}
          aria-invalid={wrong}
          aria-describedby="add-own-how"
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
        <button type="submit" class="button">
          {i18n.t('leaks.addButton')}
        </button>
      </p>
      <p id="add-own-how" class="note" role={wrong ? 'alert' : undefined}>
        {i18n.t(wrong ? 'leaks.addWrong' : 'leaks.addHow')}
      </p>
      {failure && <FailureNote failure={failure} />}
    </form>
  );
}

/** An address, a whole domain with its `@`, or a number with its country code; null for anything else. */
function ownValue(typed: string): string | null {
  const text = typed.trim().toLowerCase();
  if (/^[^\s@]{0,64}@[^\s@.]+(?:\.[^\s@.]+)+$/.test(text)) return text;
  const e164 = readPhoneNumber(text, [])?.e164;
  if (e164 !== undefined) return e164;
  // No plan has it, or none that we know: the person knows their own number.
  const figures = text.replaceAll(/[\s().-]/g, '');
  return /^\+\d{7,15}$/.test(figures) ? figures : null;
}
