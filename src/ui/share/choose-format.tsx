import { i18n } from '#i18n';
import { Check, Pick } from './pick.tsx';
import { audiences, formatsFor } from './share-choices.ts';
import type { ShareChoices } from './share-choices.ts';

interface ChooseFormatProps {
  choices: ShareChoices;
  onChange(change: Partial<ShareChoices>): void;
}

/** Who it is for, and in which of the forms that they can use. */
export function ChooseFormat({ choices, onChange }: ChooseFormatProps) {
  const { audience, format } = choices;
  const forms = formatsFor[audience];
  return (
    <>
      <Pick
        legend={i18n.t('share.for.title')}
        name="audience"
        options={audiences}
        chosen={audience}
        words={(option) => i18n.t(`share.for.${option}`)}
        hint={(option) => i18n.t(`share.why.${option}`)}
        onPick={(option) => onChange({ audience: option, format: formatsFor[option][0] })}
      />
      {forms.length > 1 && (
        <Pick
          legend={i18n.t('share.form')}
          name="format"
          options={forms}
          chosen={format}
          words={(option) => i18n.t(`share.format.${option}`)}
          hint={(option) => i18n.t(`share.what.${option}`)}
          onPick={(option) => onChange({ format: option })}
        />
      )}
      {forms.length === 1 && <p class="quiet">{i18n.t(`share.what.${format}`)}</p>}
      <FormatDetails {...{ choices, onChange }} />
    </>
  );
}

/** What only some of the forms ask for. */
function FormatDetails({ choices, onChange }: ChooseFormatProps) {
  const { format, report, reporter, ownData } = choices;
  const isReport = format === 'eml' || format === 'arf' || format === 'misp';
  const hasReporter = format === 'eml' || format === 'arf' || format === 'xarf';
  return (
    <>
      {isReport && (
        <Pick
          legend={i18n.t('share.report.title')}
          name="report"
          options={['fraud', 'abuse']}
          chosen={report}
          words={(option) => i18n.t(`share.report.${option}`)}
          onPick={(option) => onChange({ report: option })}
        />
      )}
      {hasReporter && (
        <fieldset class="pick">
          <legend>{i18n.t('share.reporter')}</legend>
          <p class="quiet">{i18n.t(format === 'xarf' ? 'share.reporterNeeded' : 'share.reporterHint')}</p>
          <label class="entry">
            {i18n.t('share.name')}
            <input
              class="field"
              autocomplete="name"
              maxLength={200}
              value={reporter.name}
              onInput={({ currentTarget }) => onChange({ reporter: { ...reporter, name: currentTarget.value } })}
            />
          </label>
          <label class="entry">
            {i18n.t('share.address')}
            <input
              class="field"
              type="email"
              autocomplete="email"
              maxLength={254}
              value={reporter.address}
              onInput={({ currentTarget }) => onChange({ reporter: { ...reporter, address: currentTarget.value } })}
            />
          </label>
        </fieldset>
      )}
      {format !== 'eml' && format !== 'package' && format !== 'redacted' && format !== 'xarf' && (
        <Check
          words={i18n.t('share.ownData')}
          hint={i18n.t(format === 'arf' ? 'share.ownDataArf' : 'share.ownDataHint')}
          checked={ownData}
          onCheck={(on) => onChange({ ownData: on })}
        />
      )}
      {format === 'redacted' && <Redaction {...{ choices, onChange }} />}
    </>
  );
}

/** What is left out of a file for friends. */
function Redaction({ choices: { redaction }, onChange }: ChooseFormatProps) {
  return (
    <fieldset class="pick">
      <legend>{i18n.t('share.without.title')}</legend>
      {(['myData', 'thirdParties', 'secrets', 'subjects', 'bodies', 'attachments'] as const).map((name) => (
        <Check
          key={name}
          words={i18n.t(`share.without.${name}`)}
          checked={redaction[name]}
          onCheck={(on) => onChange({ redaction: { ...redaction, [name]: on } })}
        />
      ))}
    </fieldset>
  );
}
