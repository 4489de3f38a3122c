import { i18n } from '#i18n';
import { SiteList } from '../welcome/site-list.tsx';

/** Which sites Cluebook may see, with a switch each. */
export function SitesSection() {
  return (
    <>
      <p>{i18n.t('settings.sites.text')}</p>
      <SiteList />
      <p class="quiet">{i18n.t('settings.sites.missing')}</p>
    </>
  );
}
