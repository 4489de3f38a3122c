import { i18n } from '#i18n';
import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { Sign } from '../sign.tsx';

/** Chromium's own permission: the types, which are Firefox's, do not have it. */
const permissions = { permissions: ['pageCapture'] } as unknown as { origins: string[] };
const isThere = () => browser.runtime.getManifest().optional_permissions?.includes('pageCapture') === true;

type State = 'on' | 'off' | 'refused';

/** Whether a page that is saved is kept as one file too: what the browser grants is the setting. */
export function PageArchiveSection() {
  const [state, setState] = useState<State>('off');
  useEffect(() => {
    // Firefox throws at the very name of the permission.
    if (!isThere()) return undefined;
    const read = () =>
      void browser.permissions.contains(permissions).then(
        (on) => setState(on ? 'on' : 'off'),
        () => setState('off'),
      );
    read();
    browser.permissions.onAdded.addListener(read);
    browser.permissions.onRemoved.addListener(read);
    return () => {
      browser.permissions.onAdded.removeListener(read);
      browser.permissions.onRemoved.removeListener(read);
    };
  }, []);
  if (!isThere()) return <p>{i18n.t('settings.archive.none')}</p>;
  // Asked at once: the browser only listens while the press is still fresh.
  const allow = async () => setState((await browser.permissions.request(permissions)) ? 'on' : 'refused');
  const stop = async () => {
    if (await browser.permissions.remove(permissions).catch(() => false)) setState('off');
  };
  return (
    <>
      <p>{i18n.t('settings.archive.text')}</p>
      {state !== 'on' && <p>{i18n.t('settings.archive.warning')}</p>}
      <p class="with-sign" role="status">
        <Sign name={state === 'on' ? 'tick' : 'note'} />
        {i18n.t(`settings.archive.${state}`)}
      </p>
      <p>
        <button
          type="button"
          class="button"
          onClick={() => void (state === 'on' ? stop() : allow().catch(() => setState('refused')))}
        >
          {i18n.t(state === 'on' ? 'settings.archive.stop' : 'settings.archive.allow')}
        </button>
      </p>
    </>
  );
}
