import { i18n } from '#i18n';
import type { LeakSource } from '../../core/insight/leak-source.ts';
import { lawsFor } from '../../documents/letter-law.ts';
import { letterGaps } from '../../documents/letter-values.ts';
import type { LetterGap } from '../../documents/letter-values.ts';
import { language } from '../../look/words.ts';
import { asked } from './case-letters.ts';
import type { Draft } from './draft.ts';

const long: ReadonlySet<LetterGap> = new Set(['statement', 'wish']);

interface Fields {
  draft: Draft;
  sources: readonly LeakSource[];
  /** A letter that was sent: shown, and not written on. */
  isClosed?: boolean;
  onChange(change: Partial<Draft>): void;
}

/** What the chosen letters need and no exhibit tells. */
export function LetterFields({ draft, sources, isClosed = false, onChange }: Fields) {
  const gaps = [...new Set(draft.kinds.flatMap((kind) => asked[kind] ?? []))];
  const company = draft.kinds.some((kind) => kind === 'data-request' || kind === 'platform-notice');
  if (gaps.length === 0) return null;
  const laws = lawsFor(draft.kinds);
  const law = laws.find(({ id }) => id === draft.law);
  const note = law?.deadline.note?.[language()];
  return (
    <fieldset class="choice-group" disabled={isClosed}>
      <legend>{i18n.t('documents.letters')}</legend>
      <p class="quiet">{i18n.t(isClosed ? 'documents.isClosed' : 'documents.lettersNote')}</p>
      {company && (
        <div class="in-line">
          <label>
            {i18n.t('documents.law')}
            <select
              class="field"
              value={law?.id ?? ''}
              onChange={(event) => onChange({ law: event.currentTarget.value })}
            >
              <option value="">{i18n.t('documents.noLaw')}</option>
              {laws.map(({ id, name }) => (
                <option value={id}>{name[language()]}</option>
              ))}
            </select>
          </label>
          <label>
            {i18n.t('documents.leak')}
            <select
              class="field"
              value={draft.leak}
              onChange={(event) => onChange({ leak: event.currentTarget.value })}
            >
              <option value="">{i18n.t('documents.noLeak')}</option>
              {sources.map(({ address }) => (
                <option value={address}>{address}</option>
              ))}
            </select>
          </label>
        </div>
      )}
      {company && note !== undefined && <p class="quiet">{note}</p>}
      {gaps.map((gap) => {
        const value = draft.values[gap] ?? '';
        const set = (typed: string) => onChange({ values: { ...draft.values, [gap]: typed } });
        return (
          <label>
            {letterGaps[gap][language()]}
            {long.has(gap) ? (
              <textarea class="field" rows={5} value={value} onInput={(event) => set(event.currentTarget.value)} />
            ) : (
              <input class="field" value={value} onInput={(event) => set(event.currentTarget.value)} />
            )}
          </label>
        );
      })}
    </fieldset>
  );
}
