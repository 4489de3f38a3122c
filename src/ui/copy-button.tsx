import { i18n } from '#i18n';
import { useEffect, useState } from 'preact/hooks';
import { Sign } from './sign.tsx';

const saidForMs = 4_000;

/** Copies a text, and says so for a while. `name`: what it copies, for who does not see where it stands; `boxed`: a button, not a link. */
export function CopyButton({
  text,
  name,
  label,
  boxed,
}: {
  text: string;
  name?: string;
  label?: string;
  boxed?: true;
}) {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return undefined;
    const timer = setTimeout(() => setCopied(false), saidForMs);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
  };
  const said = copied ? i18n.t('card.copied') : '';
  return (
    <>
      <button
        type="button"
        class={boxed ? 'button' : 'link'}
        {...(name === undefined ? {} : { 'aria-label': name })}
        onClick={() => void copy()}
      >
        {boxed && <Sign name={copied ? 'tick' : 'copy'} />}
        {said || label || i18n.t('exhibit.copy')}
      </button>
      <span class="unseen" role="status">
        {said}
      </span>
    </>
  );
}
