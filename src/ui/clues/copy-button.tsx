import { i18n } from '#i18n';
import { useEffect, useState } from 'preact/hooks';
import { Sign } from '../sign.tsx';

/** Copies a text, and says so for a while. */
export function CopyButton({ text, label, plain = false }: { text: string; label: string; plain?: boolean }) {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return undefined;
    const timer = setTimeout(() => setCopied(false), 4_000);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
  };
  return (
    <>
      <button type="button" class={plain ? 'link' : 'button'} onClick={() => void copy()}>
        {!plain && <Sign name={copied ? 'tick' : 'copy'} />}
        {copied ? i18n.t('card.copied') : label}
      </button>
      <span class="unseen" role="status">
        {copied ? i18n.t('card.copied') : ''}
      </span>
    </>
  );
}
