import { i18n } from '#i18n';

interface FieldsProps {
  values: readonly [string, string];
  /** The two are not the same: said after the person pressed the button. */
  differ: boolean;
  onChange(first: string, second: string): void;
}

/** A passphrase, twice: nobody can help who mistyped it. */
export function PassphraseFields({ values: [first, second], differ, onChange }: FieldsProps) {
  return (
    <>
      <label>
        {i18n.t('settings.backup.passphrase')}
        <input
          type="password"
          class="field"
          autocomplete="new-password"
          value={first}
          aria-describedby="passphrase-how"
          onInput={({ currentTarget: { value } }) => onChange(value, second)}
        />
      </label>
      <p id="passphrase-how" class="quiet">
        {i18n.t('settings.backup.passphraseText')}
      </p>
      {first !== '' && (
        <label>
          {i18n.t('settings.backup.again')}
          <input
            type="password"
            class="field"
            autocomplete="new-password"
            value={second}
            aria-invalid={differ}
            onInput={({ currentTarget: { value } }) => onChange(first, value)}
          />
        </label>
      )}
      <p role="alert">{differ && i18n.t('settings.backup.differ')}</p>
    </>
  );
}
