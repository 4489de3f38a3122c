import { i18n } from '#i18n';
import { ImportSection } from '../import/import-section.tsx';
import { Sign } from '../sign.tsx';
import './casebook.css';

/** The full page. Today: bringing mails in as files. */
export function Casebook() {
  return (
    <main class="casebook">
      <h1>
        <Sign name="book" />
        {i18n.t('casebook.title')}
      </h1>
      <ImportSection />
    </main>
  );
}
