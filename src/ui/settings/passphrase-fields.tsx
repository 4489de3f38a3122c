import { i18n } from '#i18n';
import { useId, useState } from 'preact/hooks';
import { leastPassphrase } from '../../exports/encrypt.ts';

interface FieldsProps {
  /** Whose words: `settings.<of>.…` in the locales. */
  of: 'backup' | 'lock';
  values: readonly [string, string];
  /** Said after the person pressed the button. `differ`: the two are not the same. */
  problem: 'short' | 'differ' | undefined;
  onChange(first: string, second: string): void;
}

/** A short one would only look like a lock. An empty one is none, where that is a choice. */
function passphraseProblem(
  passphrase: string,
  repeated: string,
  need: 'needed' | 'optional',
): 'short' | 'differ' | undefined {
  const some = passphrase !== '' || need === 'needed';
  if (some && passphrase.length < leastPassphrase) return 'short';
  return passphrase === repeated ? undefined : 'differ';
}

/** A passphrase that is being chosen: what was typed, the fields for it, and whether it will do, which is said once it is asked. */
export function useNewPassphrase(of: FieldsProps['of'], need: 'needed' | 'optional') {
  const [values, setValues] = useState<FieldsProps['values']>(['', '']);
  const [problem, setProblem] = useState<FieldsProps['problem']>();
  const onChange = (first: string, second: string) => {
    setValues([first, second]);
    setProblem(undefined);
  };
  const willDo = () => {
    const wrong = passphraseProblem(...values, need);
    setProblem(wrong);
    return wrong === undefined;
  };
  const fields: FieldsProps = { of, values, problem, onChange };
  return { passphrase: values[0], fields, willDo, clear: () => setValues(['', '']) };
}

/** A passphrase, twice: nobody can help who mistyped it. */
export function PassphraseFields({ of, values: [first, second], problem, onChange }: FieldsProps) {
  const how = useId();
  return (
    <>
      <label>
        {i18n.t(`settings.${of}.passphrase`)}
        <input
          type="password"
          class="field"
          autocomplete="new-password"
          value={first}
          aria-invalid={problem === 'short'}
          aria-describedby={how}
          onInput={({ currentTarget: { value } }) => onChange(value, second)}
        />
      </label>
      <p id={how} class="quiet">
        {i18n.t(`settings.${of}.passphraseText`, [String(leastPassphrase)])}
      </p>
      {first !== '' && (
        <label>
          {i18n.t(`settings.${of}.again`)}
          <input
            type="password"
            class="field"
            autocomplete="new-password"
            value={second}
            aria-invalid={problem === 'differ'}
            onInput={({ currentTarget: { value } }) => onChange(first, value)}
          />
        </label>
      )}
      <p role="alert">
        {problem === 'short' && i18n.t(`settings.${of}.short`, [String(leastPassphrase)])}
        {problem === 'differ' && i18n.t(`settings.${of}.differ`)}
      </p>
    </>
  );
}
