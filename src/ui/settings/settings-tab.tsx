import { i18n } from '#i18n';
import type { TabProps } from '../casebook/tabs.ts';
import { sections } from './sections.ts';
import './settings.css';

/** Everything that can be set, one section after the other. */
export function SettingsTab({ book, rows }: TabProps) {
  return sections.map(({ name, Section }) => (
    <section key={name} id={`settings-${name}`} aria-labelledby={`settings-${name}-title`}>
      <h2 id={`settings-${name}-title`}>{i18n.t(`settings.${name}.title`)}</h2>
      <Section book={book} rows={rows} />
    </section>
  ));
}
