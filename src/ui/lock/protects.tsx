import { i18n } from '#i18n';
import { Sign } from '../sign.tsx';

/** What the lock helps against and what not: said before it is switched on, and as long as it is. */
export function Protects() {
  return (
    <>
      <h3>{i18n.t('settings.lock.helps')}</h3>
      <ul class="lock-list" role="list">
        {(['off', 'locked'] as const).map((name) => (
          <li key={name} class="with-sign">
            <Sign name="tick" />
            <span>{i18n.t(`settings.lock.against.${name}`)}</span>
          </li>
        ))}
      </ul>
      <h3>{i18n.t('settings.lock.helpsNot')}</h3>
      <ul class="lock-list" role="list">
        {(['unlocked', 'programs', 'remains', 'browser', 'files', 'seen'] as const).map((name) => (
          <li key={name} class="with-sign">
            <Sign name="note" />
            <span>{i18n.t(`settings.lock.not.${name}`)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
