import { i18n } from '#i18n';
import { leastPassphrase } from '../../exports/encrypt.ts';

interface FieldsProps {
  values: readonly [string, string];
  /** Said after the person pressed the button. `differ`: the two are not the same. */
  problem: 'short' | 'differ' | undefined;
  onChange(first: string, second: string): void;
}

/** A passphrase, twice: nobody can help who mistyped it. */
export function PassphraseFields({ values: [first, second], problem, onChange }: FieldsProps) {
  return (
    <>
      <label>
        {i18n.t('settings.backup.passphrase')}
        <input
          type="password"
          class="field"
          autocomplete="new-password"
          value={first}
          aria-invalid={problem === 'short'}
          aria-describedby="passphrase-how"
          onInput={({ currentTarget: { value } }) => onChange(value, second)}
        />
      </label>
      <p id="passphrase-how" class="quiet">
        {i18n.t('settings.backup.passphraseText', [String(leastPassphrase)])}
      </p>
      {first !== '' && (
        <label>
          {i18n.t('settings.backup.again')}
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
        {problem === 'short' && i18n.t('settings.backup.short', [String(leastPassphrase)])}
        {problem === 'differ' && i18n.t('settings.backup.differ')}
      </p>
    </>
  );
}
