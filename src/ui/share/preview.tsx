import { i18n } from '#i18n';
import { LeftOutReason } from '../../redact/choices.ts';
import type { JudgedField } from '../../redact/redact.ts';
import { count, shownValue } from '../clues/clue-words.ts';
import { Foreign } from '../foreign.tsx';
import { Sign } from '../sign.tsx';
import type { Looked } from './make-share.ts';
import type { ShareChoices } from './share-choices.ts';

/** So many of a kind are listed. */
const most = 100;

/** What the person should see before the file leaves: secrets in it, and of a redacted file what is shown and what is left out. */
export function Preview({ looked, choices }: { looked: Looked; choices: ShareChoices }) {
  const isRedacted = choices.format === 'redacted';
  const hidesText =
    !['eml', 'package', 'redacted'].includes(choices.format) && !(choices.format === 'arf' && choices.ownData);
  return (
    <section class="preview" aria-labelledby="preview-title">
      <h2 id="preview-title">{i18n.t('share.preview')}</h2>
      <Secrets looked={looked} leftOut={isRedacted && choices.redaction.secrets} hidesText={hidesText} />
      {looked.fields && <LeftOut fields={looked.fields} />}
    </section>
  );
}

function Secrets({
  looked: { secrets },
  leftOut,
  hidesText,
}: {
  looked: Looked;
  leftOut: boolean;
  hidesText: boolean;
}) {
  if (secrets.length === 0) {
    return (
      <p class="with-sign">
        <Sign name="tick" />
        <span>{i18n.t('share.noSecrets')}</span>
      </p>
    );
  }
  const words = leftOut ? 'share.secretsLeftOut' : hidesText ? 'share.secretsInLinks' : 'share.secretsFound';
  return (
    <>
      <p class="with-sign">
        <Sign name={leftOut ? 'tick' : 'observation'} />
        <span>{i18n.t(words, [count(secrets.length)])}</span>
      </p>
      <ul class="secrets" role="list">
        {secrets.slice(0, most).map(({ exhibit, kind, text }) => (
          <li key={`${exhibit} ${text}`}>
            <b>{exhibit}</b> {i18n.t(`share.secret.${kind.replace('-', '_') as 'code'}`)}
            <Foreign class="fixed" text={/^https?:/i.test(text) ? shownValue('link', text) : text} />
          </li>
        ))}
      </ul>
      {secrets.length > most && <p class="quiet">{i18n.t('share.more', [count(secrets.length - most)])}</p>}
    </>
  );
}

/** The map of what is left out, and behind it what is shown. */
function LeftOut({ fields }: { fields: ReadonlyMap<string, JudgedField[]> }) {
  const all = [...fields.values()].flat();
  const reasons = LeftOutReason.options.flatMap((reason) => {
    const many = all.filter(({ leftOut }) => leftOut === reason).length;
    return many === 0 ? [] : [{ reason, many }];
  });
  const shown = all.filter(({ leftOut }) => leftOut === null).length;
  return (
    <>
      <table>
        <caption>{i18n.t('share.map')}</caption>
        <tbody>
          {reasons.map(({ reason, many }) => (
            <tr key={reason}>
              <th scope="row">{i18n.t(`share.reason.${reason.replace('-', '_') as 'body'}`)}</th>
              <td class="number">{count(many)}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">{i18n.t('share.shown')}</th>
            <td class="number">{count(shown)}</td>
          </tr>
        </tbody>
      </table>
      <details>
        <summary>{i18n.t('share.seeShown')}</summary>
        {[...fields].slice(0, most).map(([exhibit, own]) => (
          <section key={exhibit}>
            <h3>{exhibit}</h3>
            <ul role="list">
              {own
                .filter(({ name }) => name !== 'completeness')
                .slice(0, most)
                .map(({ name, value, leftOut }) => (
                  <li key={name} class={leftOut === null ? '' : 'quiet'}>
                    {leftOut === null ? (
                      <Foreign text={valueWords(value)} />
                    ) : (
                      i18n.t('share.gap', [i18n.t(`share.reason.${leftOut.replace('-', '_') as 'body'}`)])
                    )}
                  </li>
                ))}
            </ul>
          </section>
        ))}
      </details>
    </>
  );
}

function valueWords(value: JudgedField['value']): string {
  if (typeof value === 'string') return value;
  if ('address' in value) return `${value.name} ${value.address}`.trim();
  if ('value' in value) return shownValue(value.kind, value.value);
  return 'name' in value && value.name !== null ? value.name : value.sha256;
}
