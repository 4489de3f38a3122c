import { i18n } from '#i18n';
import { hrefOf } from '../casebook/place.ts';
import { CountryList } from './country-list.tsx';
import type { SectionProps } from './sections.ts';

/** What is the person's own: told elsewhere, and the countries that their numbers may be of. */
export function OwnSection({ book }: SectionProps) {
  return (
    <>
      <p>
        {i18n.t('settings.own.text')} <a href={hrefOf('leaks')}>{i18n.t('settings.own.toLeaks')}</a>
      </p>
      <CountryList book={book} />
    </>
  );
}
