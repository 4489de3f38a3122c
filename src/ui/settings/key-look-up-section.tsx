import { i18n } from '#i18n';
import { useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import type { Settings } from '../../core/settings.ts';
import { patternOf } from '../../core/site-address.ts';
import { send } from '../../messages/send.ts';
import { useAttempt } from '../clues/use-attempt.ts';
import { FailureNote } from '../failure-note.tsx';
import { Sign } from '../sign.tsx';
import { Resolvers } from './resolvers.tsx';
import type { SectionProps } from './sections.ts';
import { useSettings } from './use-settings.ts';

/** Asking for the keys of signers: what it is for, who learns what, and whom to ask. */
export function KeyLookUpSection({ book }: SectionProps) {
  const look = useSettings(book)?.keyLookUp;
  const [refused, setRefused] = useState(false);
  const { failure, attempt } = useAttempt();
  if (!look) return null;
  // Asked at once: the browser only listens while the press is still fresh.
  const change = async (next: Settings['keyLookUp']) => {
    const granted =
      !next.on ||
      (await browser.permissions.request({ origins: next.resolvers.map((one) => patternOf(new URL(one))) }));
    setRefused(!granted);
    if (granted) await send('settings.change', { keyLookUp: next });
  };
  return (
    <>
      <p>{i18n.t('keys.text')}</p>
      <p>{i18n.t('keys.learns')}</p>
      <p>{i18n.t('keys.owner')}</p>
      <p class="with-sign" role="status">
        <Sign name={look.on ? 'tick' : 'on-screen'} />
        {i18n.t(look.on ? 'keys.on' : 'keys.off')}
      </p>
      <Resolvers look={look} onChange={(next) => attempt(() => change(next))} />
      <p role="status">{refused && i18n.t('keys.refused')}</p>
      {failure && <FailureNote failure={failure} />}
    </>
  );
}
