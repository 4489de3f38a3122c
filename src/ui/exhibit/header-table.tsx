import { i18n } from '#i18n';
import { useState } from 'preact/hooks';
import { decodeWords } from '../../core/mail/encoded-words.ts';
import type { HeaderField } from '../../core/mail/header-block.ts';
import type { ReadMessage } from '../../core/mail/read-message.ts';
import { language } from '../../look/words.ts';
import { Foreign } from '../foreign.tsx';
import { CopyButton } from '../copy-button.tsx';
import { ShownText } from './shown-text.tsx';

const mostShown = 1_000;
const longest = 20_000;

/** Every header field, in the order of the source: read (unfolded, decoded), and byte for byte. */
export function HeaderTable({ mail, source }: { mail: ReadMessage; source: Uint8Array<ArrayBuffer> }) {
  const [verbatim, setVerbatim] = useState(false);
  const { fields, bodyStart } = mail.headers;
  const raw = new TextDecoder().decode(source.subarray(0, Math.min(bodyStart, 1_000_000)));
  const count = new Intl.NumberFormat(language()).format(fields.length);
  return (
    <section class="headers">
      <div class="bar">
        <h2>{i18n.t('exhibit.headers')}</h2>
        <span class="quiet">{i18n.t('exhibit.headersAre', fields.length, [count])}</span>
        <button type="button" class="button" aria-pressed={verbatim} onClick={() => setVerbatim(!verbatim)}>
          {i18n.t('exhibit.verbatim')}
        </button>
        <CopyButton text={raw} label={i18n.t('exhibit.copyAll')} />
      </div>
      {verbatim ? (
        <div class="fixed verbatim">
          <ShownText text={raw.replaceAll('\r\n', '\n')} marks={[]} current={null} />
        </div>
      ) : (
        <table aria-label={i18n.t('exhibit.headers')}>
          <tbody>
            {fields.slice(0, mostShown).map((field) => (
              <Field key={field.start} field={field} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function Field({ field: { name, value } }: { field: HeaderField }) {
  return (
    <tr>
      <th scope="row">
        <Foreign text={name} />
      </th>
      <td>
        <Foreign class="fixed" text={decodeWords(value.slice(0, longest))} />
      </td>
    </tr>
  );
}
