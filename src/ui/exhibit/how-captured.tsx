import { i18n } from '#i18n';
import type { Acquisition } from '../../core/exhibit.ts';
import { key } from '../../look/words.ts';
import { Foreign } from '../foreign.tsx';
import { CopyButton } from '../copy-button.tsx';
import { bytesWords, exactTime, fullTime, originalWords } from './exhibit-words.ts';

/** How it came here, in plain words: enough to explain it to a court, and to do it again. */
export function HowCaptured({ acquisitions }: { acquisitions: readonly Acquisition[] }) {
  return (
    <section class="captured">
      <h2>{i18n.t('exhibit.howCaptured')}</h2>
      {acquisitions.slice(0, 50).map((one) => (
        <One key={one.id} acquisition={one} />
      ))}
    </section>
  );
}

function One({ acquisition }: { acquisition: Acquisition }) {
  const { method = 'open-page', site, page, source, file, steps, tool, at } = acquisition;
  return (
    <div class="acquisition">
      <p>
        {i18n.t(`exhibit.method.${key(method)}`, [fullTime(at.utc)])} {originalWords(acquisition)}
        {/[.。]$/.test(originalWords(acquisition)) ? '' : i18n.t('exhibit.stop')}
      </p>
      {source && (
        <p>{method === 'file' ? i18n.t('exhibit.madeOfFile') : i18n.t(`exhibit.made.${key(source.transformation)}`)}</p>
      )}
      <dl>
        {site.origin !== '' && <Fact name={i18n.t('exhibit.site')} value={site.origin} />}
        {page.url !== '' && <Fact name={i18n.t('exhibit.page')} value={page.url} />}
        {file && (
          <Fact
            name={i18n.t('exhibit.file')}
            value={file.place === undefined ? file.name : `${file.name}, ${file.place}`}
          />
        )}
        {source && (
          <div>
            <dt>SHA-256</dt>
            <dd>
              <span class="fixed">{source.sha256}</span> · {bytesWords(source.bytes)}{' '}
              <CopyButton text={source.sha256} name={i18n.t('exhibit.copyHash')} />
            </dd>
          </div>
        )}
        <Fact name={i18n.t('exhibit.tool')} value={`${tool.name} ${tool.version}, ${tool.browser}`} />
      </dl>
      {steps.length > 0 && (
        <details>
          <summary>{i18n.t('exhibit.steps', steps.length, [String(steps.length)])}</summary>
          <ol class="steps">
            {steps.map((step, index) => (
              <li key={index}>
                <time dateTime={step.at.utc}>{exactTime(step.at.utc)}</time> <Foreign text={step.what} />
              </li>
            ))}
          </ol>
        </details>
      )}
    </div>
  );
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <Foreign class="fixed" text={value} />
      </dd>
    </div>
  );
}
