import { i18n } from '#i18n';
import { useState } from 'preact/hooks';
import type { Failure } from '../core/failure.ts';
import { failureWords } from '../look/words.ts';
import { Sign } from './sign.tsx';

/** What happened, what is safe and what to do; the code only for whoever wants to report it. */
export function FailureNote({ failure, onAgain }: { failure: Failure; onAgain?: () => void }) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(JSON.stringify({ code: failure.code, ...failure.details }));
    setCopied(true);
  };
  return (
    <div class="failure" role="alert">
      <p>
        <Sign name="failed" />
        <span>{failureWords(failure.code)}</span>
      </p>
      <p class="actions">
        {failure.code === 'locked' && (
          <a class="link" href="casebook.html" target="_blank">
            {i18n.t('lock.unlock')}
          </a>
        )}
        {onAgain && (
          <button type="button" class="link" onClick={onAgain}>
            {i18n.t('card.tryAgain')}
          </button>
        )}
        <button type="button" class="link" onClick={() => void copy()}>
          {copied ? i18n.t('card.copied') : i18n.t('card.copyDetails')}
        </button>
      </p>
    </div>
  );
}
