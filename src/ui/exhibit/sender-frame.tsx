import { i18n } from '#i18n';
import type { ComponentChildren } from 'preact';
import { frameDocument } from './safe-html/frame-document.ts';
import type { SafeMarkup } from './safe-html/show-safely.ts';

interface BySenderProps {
  children: ComponentChildren;
  /** Absent: that the sender wrote it. */
  name?: string;
  /** Which one it is, where there are several. */
  which?: string;
}

/** Everything that the sender wrote stands in a dashed frame that says so, and nothing of ours stands in it but marks. */
export function BySender({ children, name, which }: BySenderProps) {
  const words = name ?? i18n.t('exhibit.bySender');
  return (
    <section class="by-sender" aria-label={which === undefined ? words : `${words}${i18n.t('comma')}${which}`}>
      <p class="legend" aria-hidden="true">
        {words}
      </p>
      {children}
    </section>
  );
}

interface SenderFrameProps {
  safe: SafeMarkup;
  current: number | null;
  /** What is read of it, to guess its height by. */
  text: string;
  which?: string;
}

/**
 * The mail in a frame of its own: `sandbox` without any token, so no script, no form, no window, and an origin that is nobody's; a
 * policy that loads nothing; and in it no address at all, because a policy does not keep a browser from looking up names.
 */
export function SenderFrame({ safe, current, text, which }: SenderFrameProps) {
  return (
    <BySender {...(which === undefined ? {} : { which })}>
      <div class="stretch" style={{ height: `${heightFor(text, safe)}px` }}>
        <iframe
          sandbox=""
          referrerpolicy="no-referrer"
          title={i18n.t('exhibit.messageShown')}
          srcdoc={frameDocument(safe, current)}
        />
      </div>
    </BySender>
  );
}

/** What is inside cannot be measured from here, on purpose. A guess from its text; the frame scrolls, and can be drawn larger. */
function heightFor(text: string, { body }: SafeMarkup): number {
  const pictures = Math.min(3, body.split('<img ').length - 1) * 180;
  const lines = text.split('\n').reduce((sum, line) => sum + (line === '' ? 0.6 : Math.ceil(line.length / 70)), 0);
  return Math.min(640, Math.max(160, Math.round(lines * 25 + 60 + pictures)));
}
