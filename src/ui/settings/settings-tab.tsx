import { i18n } from '#i18n';
import { useEffect } from 'preact/hooks';
import { hrefOf } from '../casebook/place.ts';
import type { TabProps } from '../casebook/tabs.ts';
import { sections } from './sections.ts';
import './settings.css';

const idOf = (name: string) => `settings-${name}`;

/** Everything that can be set, one section after the other; the address leads to one of them. */
export function SettingsTab({ book, rows, place: [name = ''] }: TabProps) {
  useEffect(() => {
    const title = document.getElementById(`${idOf(name)}-title`);
    title?.scrollIntoView();
    title?.focus();
  }, [name]);
  return (
    <>
      <nav class="settings-places" aria-label={i18n.t('settings.places')}>
        <ul role="list">
          {sections.map((section) => (
            <li key={section.name}>
              <a href={hrefOf('settings', section.name)}>{i18n.t(`settings.${section.name}.title`)}</a>
            </li>
          ))}
        </ul>
      </nav>
      {sections.map(({ name: section, Section }) => (
        <section key={section} id={idOf(section)} class="setting" aria-labelledby={`${idOf(section)}-title`}>
          <h2 id={`${idOf(section)}-title`} tabIndex={-1}>
            {i18n.t(`settings.${section}.title`)}
          </h2>
          <Section book={book} rows={rows} />
        </section>
      ))}
    </>
  );
}
