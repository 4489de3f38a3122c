import { i18n } from '#i18n';
import { leastPassphrase } from '../../exports/encrypt.ts';
import { Pick } from './pick.tsx';
import type { ShareChoices } from './share-choices.ts';

interface ChooseLockProps {
  choices: ShareChoices;
  onChange(change: Partial<ShareChoices>): void;
}

/** Whether the file can be opened by anybody. Only the outer file is locked: the evidence inside is as it was. */
export function ChooseLock({ choices: { lock, passphrase, key }, onChange }: ChooseLockProps) {
  return (
    <Pick
      legend={i18n.t('share.lock.title')}
      name="lock"
      options={['none', 'passphrase', 'key']}
      chosen={lock}
      words={(option) => i18n.t(`share.lock.${option}`)}
      onPick={(option) => onChange({ lock: option })}
    >
      {lock === 'passphrase' && (
        <label class="entry">
          {i18n.t('share.passphrase')}
          <input
            class="field"
            type="text"
            autocomplete="off"
            spellcheck={false}
            value={passphrase}
            aria-describedby="passphrase-hint"
            onInput={({ currentTarget }) => onChange({ passphrase: currentTarget.value })}
          />
          <span class="quiet" id="passphrase-hint">
            {i18n.t('share.passphraseHint', [String(leastPassphrase)])}
          </span>
        </label>
      )}
      {lock === 'key' && (
        <label class="entry">
          {i18n.t('share.key')}
          <textarea
            class="field fixed"
            rows={2}
            autocomplete="off"
            spellcheck={false}
            value={key}
            aria-describedby="key-hint"
            onInput={({ currentTarget }) => onChange({ key: currentTarget.value })}
          />
          <span class="quiet" id="key-hint">
            {i18n.t('share.keyHint')}
          </span>
        </label>
      )}
    </Pick>
  );
}
