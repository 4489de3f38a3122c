import { i18n } from '#i18n';
import type { Book } from '../../store/book.ts';
import { BackupReminder } from '../settings/backup-reminder.tsx';
import { Sign } from '../sign.tsx';
import { hrefOf } from './place.ts';
import { tabs } from './tabs.ts';
import type { Tab } from './tabs.ts';

/** The way to every part of the casebook. Links: they can be opened beside, and the address says where one is. */
export function Rail({ current, book }: { current: Tab; book: Book | undefined }) {
  return (
    <nav class="rail" aria-label={i18n.t('casebook.title')}>
      <p class="name">
        <Sign name="book" />
        {i18n.t('name')}
      </p>
      <ul role="list">
        {tabs.map((tab) => (
          <li key={tab.name}>
            <a href={hrefOf(tab.name)} aria-current={tab === current ? 'page' : undefined}>
              <Sign name={tab.sign} />
              {i18n.t(`casebook.tab.${tab.name}`)}
            </a>
          </li>
        ))}
      </ul>
      {book && <BackupReminder book={book} />}
      <p class="quiet">{i18n.t('casebook.nothingSent')}</p>
    </nav>
  );
}
