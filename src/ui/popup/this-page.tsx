import { i18n } from '#i18n';
import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import type { PageReport } from '../../core/page-report.ts';
import type { SignName } from '../../look/shapes.ts';
import { key } from '../../look/words.ts';
import { askFrontPage } from '../../messages/ask-front-page.ts';
import type { FrontPage } from '../../messages/ask-front-page.ts';
import { Sign } from '../sign.tsx';

type Shown = 'off' | 'silent' | PageReport['state'];

const signs: Record<Shown, SignName> = {
  open: 'tick',
  none: 'mail',
  'not-understood': 'note',
  off: 'mail',
  silent: 'note',
};

/** Whether Cluebook can keep what is open in the tab in front; where not, why, and the way that always works. */
export function ThisPage({ openCasebook }: { openCasebook: () => void }) {
  const [front, setFront] = useState<FrontPage>();
  useEffect(() => {
    void askFrontPage().then(setFront, () => undefined);
  }, []);
  const shown = front && shownOf(front);
  return (
    <section class="this-page" role="status">
      {shown && (
        <>
          <p class="with-sign">
            <Sign name={signs[shown]} />
            <span>{i18n.t(`page.${key(shown)}`)}</span>
          </p>
          {(shown === 'not-understood' || shown === 'off') && <p class="quiet always">{i18n.t('page.always')}</p>}
          <p class="actions">
            {shown === 'not-understood' && (
              <button type="button" class="link" onClick={openCasebook}>
                {i18n.t('casebook.open')}
              </button>
            )}
            {front.at === 'page' && <SiteCheck report={front.report} />}
          </p>
        </>
      )}
    </section>
  );
}

/** Copies what a maintainer needs of a page that changed: our own names, counts and versions. */
function SiteCheck({ report }: { report: PageReport }) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    const { name, version } = browser.runtime.getManifest();
    await navigator.clipboard.writeText(
      JSON.stringify({ tool: name, version, browser: navigator.userAgent, ...report }, null, 2),
    );
    setCopied(true);
  };
  return (
    <>
      <button type="button" class="link" onClick={() => void copy()}>
        {i18n.t('page.check')}
      </button>
      {copied && <span class="quiet">{i18n.t('page.copied')}</span>}
    </>
  );
}

function shownOf(front: FrontPage): Shown | null {
  if (front.at === 'elsewhere') return null;
  return front.at === 'page' ? front.report.state : front.at;
}
