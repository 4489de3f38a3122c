import { i18n } from '#i18n';
import { useMemo, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { Failure, asFailure } from '../../core/failure.ts';
import { send } from '../../messages/send.ts';
import type { Saved } from '../../messages/protocol.ts';
import { FailureNote } from '../failure-note.tsx';
import { Sign } from '../sign.tsx';
import { Attachments } from './attachments.tsx';
import { Choice, Field } from './field.tsx';
import { NumberField } from './number-field.tsx';
import { SaidField } from './said-field.tsx';
import { attachedFile, emptyDraft, ownCountries, saysSomething, statementOf } from './statement-draft.ts';
import type { StatementDraft } from './statement-draft.ts';

/** A statement that was kept, and the press that made it. */
export interface KeptStatement {
  pressId: string;
  saved: Saved;
}

/** The form for the moment after a call. It stays as it is until it is kept. */
export function StatementForm({ onKept }: { onKept(kept: KeptStatement): void }) {
  const countries = useMemo(() => ownCountries([browser.i18n.getUILanguage(), ...navigator.languages]), []);
  const [draft, setDraft] = useState<StatementDraft>(() => emptyDraft(new Date()));
  const [files, setFiles] = useState<File[]>([]);
  const change = (part: Partial<StatementDraft>) => setDraft((before) => ({ ...before, ...part }));
  const { state, save } = useSaving(onKept);
  const submit = (event: Event) => {
    event.preventDefault();
    save(draft, files, countries);
  };
  const isCall = draft.about === 'call';
  return (
    <form onSubmit={submit} class="statement-form" noValidate>
      <Choice
        name="about"
        label={i18n.t('statement.about')}
        value={draft.about}
        options={[
          ['call', i18n.t('statement.call')],
          ['sms', i18n.t('statement.sms')],
        ]}
        onValue={(about) => change({ about })}
      />
      {!isCall && <SaidField draft={draft} change={change} />}
      <NumberField
        {...draft}
        countries={countries}
        onNumber={(number) => change({ number })}
        onWithheld={(withheld) => change({ withheld })}
      />
      <Choice
        name="direction"
        label={i18n.t('statement.direction')}
        value={draft.direction}
        options={[
          ['in', i18n.t('statement.in')],
          ['out', i18n.t('statement.out')],
        ]}
        onValue={(direction) => change({ direction })}
      />
      <When draft={draft} change={change} />
      {isCall && <SaidField draft={draft} change={change} />}
      <Details draft={draft} change={change} />
      <Attachments files={files} onFiles={setFiles} />
      <p role="alert" class="with-sign">
        {state === 'missing' && (
          <>
            <Sign name="note" />
            <span>{i18n.t('statement.missing')}</span>
          </>
        )}
      </p>
      {state instanceof Failure && <FailureNote failure={state} />}
      <button type="submit" class="button main" aria-disabled={state === 'saving'}>
        {state === 'saving' ? i18n.t('statement.saving') : i18n.t('statement.save')}
      </button>
    </form>
  );
}

interface PartProps {
  draft: StatementDraft;
  change(part: Partial<StatementDraft>): void;
}

function When({ draft, change }: PartProps) {
  return (
    <>
      <Field
        id="when"
        label={i18n.t('statement.when')}
        type="datetime-local"
        value={draft.when}
        onValue={(when) => change({ when })}
      />
      <Choice
        name="known"
        label={i18n.t('statement.known')}
        value={draft.atKnown}
        options={(['minute', 'about', 'day'] as const).map((known) => [known, i18n.t(`statement.exact.${known}`)])}
        onValue={(atKnown) => change({ atKnown })}
      />
      {draft.about === 'call' && (
        <Field
          id="minutes"
          label={i18n.t('statement.duration')}
          type="number"
          value={draft.minutes}
          onValue={(minutes) => change({ minutes })}
        />
      )}
    </>
  );
}

function Details({ draft, change }: PartProps) {
  const { claimedIdentity, knewAboutMe, moneyAsked, notes } = draft;
  return (
    <>
      <Field
        id="identity"
        label={i18n.t('statement.identity')}
        value={claimedIdentity}
        onValue={(value) => change({ claimedIdentity: value })}
      />
      <Field
        id="knew"
        label={i18n.t('statement.knew')}
        lines={2}
        value={knewAboutMe}
        onValue={(value) => change({ knewAboutMe: value })}
      />
      <Field
        id="money"
        label={i18n.t('statement.money')}
        value={moneyAsked}
        onValue={(value) => change({ moneyAsked: value })}
      />
      <Field
        id="notes"
        label={i18n.t('statement.notes')}
        lines={2}
        value={notes}
        onValue={(value) => change({ notes: value })}
      />
    </>
  );
}

/** One press id for as long as the form is open: pressed again after a failure, nothing is kept twice. */
function useSaving(onKept: (kept: KeptStatement) => void) {
  const [pressId] = useState(() => crypto.randomUUID());
  const [state, setState] = useState<'open' | 'missing' | 'saving' | Failure>('open');
  const save = (draft: StatementDraft, files: readonly File[], countries: readonly string[]) => {
    if (state === 'saving') return;
    if (!saysSomething(draft)) return setState('missing');
    setState('saving');
    const sent = async () => {
      const attached = await Promise.all(files.map(attachedFile));
      return send('statement.save', { pressId, statement: statementOf(draft, countries), attached });
    };
    sent().then(
      (saved) => onKept({ pressId, saved }),
      (error: unknown) => setState(asFailure(error)),
    );
  };
  return { state, save };
}
