import { i18n } from '#i18n';
import { splitPastedSms } from '../../core/sms/split-pasted-sms.ts';
import { language } from '../../look/words.ts';
import { Field } from './field.tsx';
import { localField } from './statement-draft.ts';
import type { StatementDraft } from './statement-draft.ts';

interface SaidFieldProps {
  draft: StatementDraft;
  change(part: Partial<StatementDraft>): void;
}

/** What was said, or the text of a message; a pasted message is taken apart, and can be put together again. */
export function SaidField({ draft, change }: SaidFieldProps) {
  if (draft.about === 'call')
    return (
      <Field
        id="said"
        label={i18n.t('statement.said')}
        lines={5}
        value={draft.text}
        onValue={(text) => change({ text })}
      />
    );
  const pasted = (event: ClipboardEvent) => {
    const whole = event.clipboardData?.getData('text/plain') ?? '';
    const split = draft.text.trim() === '' ? splitPastedSms(whole, timeContext()) : null;
    if (!split || (split.sender === undefined && !split.at)) return;
    event.preventDefault();
    const { sender, at, text } = split;
    const named = sender !== undefined && draft.number.trim() === '' ? { number: sender, withheld: false } : {};
    change({ text, pasted: whole, ...named, ...(at ? { when: localField(at), atKnown: 'minute' } : {}) });
  };
  return (
    <Field
      id="said"
      label={i18n.t('statement.smsText')}
      hint={i18n.t('statement.pasteHint')}
      lines={5}
      value={draft.text}
      onValue={(text) => change({ text })}
      onPaste={pasted}
    >
      <p role="status">
        {draft.pasted !== '' && (
          <>
            {i18n.t('statement.split')}{' '}
            <button type="button" class="link" onClick={() => change({ text: draft.pasted, pasted: '' })}>
              {i18n.t('statement.keepWhole')}
            </button>
          </>
        )}
      </p>
    </Field>
  );
}

/** The person's day, and whether their language writes the day before the month. */
function timeContext() {
  const now = new Date();
  const order = new Intl.DateTimeFormat(navigator.language || language()).formatToParts(now).map(({ type }) => type);
  return {
    today: { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() },
    dayFirst: order.indexOf('day') < order.indexOf('month'),
  };
}
