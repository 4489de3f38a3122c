import { i18n } from '#i18n';
import { paperTitles } from '../../documents/begin-paper.ts';
import type { PaperKind } from '../../documents/paper.ts';
import { language } from '../../look/words.ts';
import { LanguageChoice } from '../language-choice.tsx';
import type { Draft } from './draft.ts';

const groups = [
  ['lists', ['evidence-list', 'timeline', 'exhibit-sheets', 'loss-list']],
  ['own', ['complaint-letter', 'statement']],
  ['company', ['data-request', 'platform-notice']],
  ['making', ['declaration', 'how-copied', 'certification']],
] as const satisfies readonly (readonly [string, readonly PaperKind[]])[];

/** Which documents, by what they are for. Several become one file. */
export function KindChoice({ draft, onChange }: { draft: Draft; onChange(change: Partial<Draft>): void }) {
  const choose = (kind: PaperKind, yes: boolean) =>
    onChange({ kinds: yes ? [...draft.kinds, kind] : draft.kinds.filter((one) => one !== kind) });
  return (
    <fieldset class="choice-group">
      <legend>{i18n.t('documents.which')}</legend>
      <div class="kind-groups">
        {groups.map(([group, kinds]) => (
          <div role="group" aria-labelledby={`kinds-${group}`}>
            <p id={`kinds-${group}`} class="quiet">
              {i18n.t(`documents.group.${group}`)}
            </p>
            {kinds.map((kind) => (
              <label class="tick">
                <input
                  type="checkbox"
                  checked={draft.kinds.includes(kind)}
                  onChange={(event) => choose(kind, event.currentTarget.checked)}
                />
                {paperTitles[kind][language()]}
              </label>
            ))}
          </div>
        ))}
      </div>
      <LanguageChoice
        label={i18n.t('documents.language')}
        value={draft.language}
        onChange={(chosen) => onChange({ language: chosen })}
      />
    </fieldset>
  );
}
