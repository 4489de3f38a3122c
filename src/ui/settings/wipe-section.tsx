import { i18n } from '#i18n';
import { useRef, useState } from 'preact/hooks';
import { language } from '../../look/words.ts';
import { hrefOf } from '../casebook/place.ts';
import { Sign } from '../sign.tsx';
import { ConfirmWipe } from './confirm-wipe.tsx';
import type { SectionProps } from './sections.ts';

/** Erases everything, after the person typed that they mean it. */
export function WipeSection({ rows }: SectionProps) {
  const [asked, setAsked] = useState(false);
  const [done, setDone] = useState(false);
  const cancelled = useRef(false);
  /** The question went away under the person's fingers: they are back where they asked. */
  const back = (button: HTMLButtonElement | null) => {
    if (!button || !cancelled.current) return;
    cancelled.current = false;
    button.focus();
  };
  const cancel = () => {
    cancelled.current = true;
    setAsked(false);
  };
  const wiped = () => {
    setAsked(false);
    setDone(true);
  };
  return (
    <>
      <p>{i18n.t('settings.wipe.text')}</p>
      {!asked && (
        <p>
          <button
            type="button"
            class="button"
            ref={back}
            onClick={() => {
              setAsked(true);
              setDone(false);
            }}
          >
            {i18n.t('settings.wipe.ask')}
          </button>
        </p>
      )}
      {asked && (
        <ConfirmWipe onWiped={wiped} onCancel={cancel}>
          <Lost exhibits={rows.length} />
        </ConfirmWipe>
      )}
      <p role="status">
        {done && (
          <span class="with-sign">
            <Sign name="tick" />
            <span>{i18n.t('settings.wipe.done')}</span>
          </span>
        )}
      </p>
    </>
  );
}

function Lost({ exhibits }: { exhibits: number }) {
  return (
    <>
      <p class="with-sign">
        <Sign name="note" />
        <span>{i18n.t('settings.wipe.lost', exhibits, [new Intl.NumberFormat(language()).format(exhibits)])}</span>
      </p>
      <p>
        <a href={hrefOf('settings', 'backup')}>{i18n.t('settings.wipe.backup')}</a>
      </p>
    </>
  );
}
