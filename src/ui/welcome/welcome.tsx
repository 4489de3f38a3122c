import { i18n } from '#i18n';
import { Sign } from '../sign.tsx';
import { SiteList } from './site-list.tsx';
import { StorageNote } from './storage-note.tsx';
import './welcome.css';

/** What it does and never does, where the person reads mail, and the next step. */
export function Welcome() {
  return (
    <main class="welcome">
      <Sign name="book" />
      <h1>{i18n.t('welcome.title')}</h1>
      <ul class="promises">
        {(['bytes', 'stays', 'mailbox'] as const).map((promise) => (
          <li key={promise} class="with-sign">
            <Sign name="tick" />
            <span>{i18n.t(`welcome.promise.${promise}`)}</span>
          </li>
        ))}
      </ul>
      <section>
        <h2>{i18n.t('welcome.where')}</h2>
        <p class="quiet">{i18n.t('welcome.whereText')}</p>
        <SiteList />
        <p class="quiet">{i18n.t('welcome.works')}</p>
      </section>
      <section>
        <h2>{i18n.t('welcome.then')}</h2>
        <p class="then">
          {i18n.t('welcome.thenText')}{' '}
          <span class="sample">
            <Sign name="book" />
            {i18n.t('button.save')}
          </span>
        </p>
      </section>
      <StorageNote />
    </main>
  );
}
