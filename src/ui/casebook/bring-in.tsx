import { i18n } from '#i18n';
import { hrefOf } from './place.ts';

interface BringInProps {
  /** The page has no other first heading. */
  first?: true;
  title?: string;
  text?: string;
}

/** What a part of the casebook shows while there is nothing to show: why, and where to begin. */
export function BringIn({ first, title = i18n.t('popup.empty'), text = i18n.t('popup.emptyText') }: BringInProps) {
  return (
    <section class="message">
      {first ? <h1>{title}</h1> : <h2>{title}</h2>}
      <p class="quiet">{text}</p>
      <p>
        <a class="button" href={hrefOf('add')}>
          {i18n.t('import.title')}
        </a>
      </p>
    </section>
  );
}
