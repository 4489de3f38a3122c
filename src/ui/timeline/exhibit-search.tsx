import { i18n } from '#i18n';
import { Search } from '../search.tsx';

/** The search over exhibits. */
export function ExhibitSearch(props: { query: string; found: number; onQuery(query: string): void; onDown(): void }) {
  const { found, ...more } = props;
  const words = i18n.t('search.found', found, [String(found)]);
  return <Search name={i18n.t('search.name')} hint={i18n.t('search.hint')} found={words} {...more} />;
}
