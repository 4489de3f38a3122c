import { i18n } from '#i18n';
import { useEffect, useState } from 'preact/hooks';
import type { Book } from '../../store/book.ts';
import { BackupReminder } from '../settings/backup-reminder.tsx';
import { Sign } from '../sign.tsx';
import { hrefOf } from './place.ts';
import { tabGroups, tabs } from './tabs.ts';
import type { Tab } from './tabs.ts';

/**
 * The way to every part of the casebook. Links: they can be opened beside, and the address says where one is. Where the page is narrow,
 * they are behind a button (`casebook.css`), and go away again once one was followed.
 */
export function Rail({ current, book }: { current: Tab; book: Book | undefined }) {
  const [open, setOpen] = useState(false);
  useEffect(() => setOpen(false), [current]);
  return (
    <nav class="rail" aria-label={i18n.t('casebook.title')}>
      <p class="name">
        <Sign name="book" />
        {i18n.t('name')}
      </p>
      <button
        type="button"
        class="button fold"
        aria-expanded={open}
        aria-controls="rail-places"
        onClick={() => setOpen(!open)}
      >
        {i18n.t('casebook.parts')}
      </button>
      <div class={`places ${open ? 'open' : ''}`} id="rail-places">
        {tabGroups.map((group) => (
          <Group key={group} group={group} current={current} onFollow={() => setOpen(false)} />
        ))}
      </div>
      {book && <BackupReminder book={book} />}
      <p class="quiet">{i18n.t('casebook.nothingSent')}</p>
    </nav>
  );
}

function Group({ group, current, onFollow }: { group: Tab['group']; current: Tab; onFollow(): void }) {
  return (
    <div class="tabs-group">
      <p id={`rail-${group}`}>{i18n.t(`casebook.group.${group}`)}</p>
      <ul role="list" aria-labelledby={`rail-${group}`}>
        {tabs
          .filter((tab) => tab.group === group)
          .map((tab) => (
            <li key={tab.name}>
              <a href={hrefOf(tab.name)} aria-current={tab === current ? 'page' : undefined} onClick={onFollow}>
                <Sign name={tab.sign} />
                {i18n.t(`casebook.tab.${tab.name}`)}
              </a>
            </li>
          ))}
      </ul>
    </div>
  );
}
