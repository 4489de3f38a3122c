import { i18n } from '#i18n';
import { EarlierStep } from '../../core/case.ts';
import type { Case, Loss, Party } from '../../core/case.ts';
import { exhibitName } from '../../core/exhibit.ts';
import { key, listed } from '../../look/words.ts';
import { ItemList } from './item-list.tsx';
import { today } from '../now.ts';
import type { Draft } from './use-draft.ts';

/** Whom a person names most stands first. */
const roles: readonly Party['role'][] = ['complained-about', 'impersonated', 'bank', 'witness', 'lawyer', 'other'];
const steps = EarlierStep.shape.what.options;

interface ListProps {
  told: Case;
  change: Draft['change'];
}

/** What went, and where to: each as the person tells it. */
export function Losses({ told, change }: ListProps) {
  return (
    <ItemList<Loss>
      title={i18n.t('cases.losses')}
      items={told.losses}
      words={lossWords}
      fields={[
        { name: 'amount', label: i18n.t('cases.loss.amount') },
        { name: 'currency', label: i18n.t('cases.loss.currency'), start: told.livesIn === 'CN' ? 'CNY' : '' },
        { name: 'on', label: i18n.t('cases.loss.on'), type: 'date' },
        { name: 'howPaid', label: i18n.t('cases.loss.howPaid') },
        { name: 'paidTo', label: i18n.t('cases.loss.paidTo') },
        { name: 'receipts', label: i18n.t('cases.loss.receipts') },
      ]}
      read={readLoss}
      onItems={(losses) => change(() => ({ losses }))}
    />
  );
}

export function lossWords({ amount, currency, on, howPaid, paidTo, receipts }: Loss): string {
  const parts = [`${amount} ${currency}`, on, howPaid, paidTo, receipts.map(exhibitName).join(' ')];
  return listed(parts);
}

function readLoss(values: Readonly<Record<string, string>>): Loss | string {
  const amount = plainAmount(values['amount'] ?? '');
  const currency = (values['currency'] ?? '').trim().toUpperCase();
  if (amount === null || !/^[A-Z]{3,5}$/.test(currency)) return i18n.t('cases.loss.wrong');
  const numbers = [...(values['receipts'] ?? '').matchAll(/\d+/g)].map(([digits]) => Number(digits));
  return {
    amount,
    currency,
    ...filled(values, 'on', 'howPaid', 'paidTo'),
    receipts: numbers,
  };
}

/** `1,250.00` and `12,50` as `1250.00` and `12.50`; null when it is no amount. */
function plainAmount(typed: string): string | null {
  const text = typed.replaceAll(/\s/g, '');
  const plain = /^\d+,\d{1,2}$/.test(text) ? text.replace(',', '.') : text.replaceAll(/,(?=\d{3}(?:\D|$))/g, '');
  return /^\d+(?:\.\d+)?$/.test(plain) ? plain : null;
}

export function Parties({ told, change }: ListProps) {
  return (
    <ItemList<Party>
      title={i18n.t('cases.parties')}
      intro={i18n.t('cases.partiesText')}
      items={told.parties}
      words={partyWords}
      fields={[
        { name: 'role', label: i18n.t('cases.party.role'), options: roles.map((role) => [role, roleWords(role)]) },
        { name: 'name', label: i18n.t('cases.party.name') },
        { name: 'address', label: i18n.t('cases.party.address') },
        { name: 'contact', label: i18n.t('cases.party.contact') },
        { name: 'registration', label: i18n.t('cases.party.registration') },
      ]}
      read={(values) => {
        const name = (values['name'] ?? '').trim();
        const role = roles.find((one) => one === values['role']) ?? 'other';
        if (name === '') return i18n.t('cases.party.wrong');
        return { role, name, ...filled(values, 'address', 'contact', 'registration') };
      }}
      onItems={(parties) => change(() => ({ parties }))}
    />
  );
}

function roleWords(role: Party['role']): string {
  return i18n.t(`cases.role.${key(role)}`);
}

export function partyWords({ role, name, address, contact, registration }: Party): string {
  const parts = [roleWords(role), name, address, contact, registration];
  return listed(parts);
}

export function EarlierSteps({ told, change }: ListProps) {
  return (
    <ItemList<EarlierStep>
      title={i18n.t('cases.steps')}
      intro={i18n.t('cases.stepsText')}
      items={told.earlierSteps}
      words={stepWords}
      fields={[
        { name: 'what', label: i18n.t('cases.step.what'), options: steps.map((step) => [step, stepName(step)]) },
        { name: 'to', label: i18n.t('cases.step.to') },
        { name: 'on', label: i18n.t('cases.step.on'), type: 'date', start: today() },
        { name: 'reference', label: i18n.t('cases.step.reference') },
        { name: 'answeredOn', label: i18n.t('cases.step.answeredOn'), type: 'date' },
      ]}
      read={(values) => {
        const what = steps.find((one) => one === values['what']) ?? 'complaint';
        const to = (values['to'] ?? '').trim();
        const on = values['on'] ?? '';
        if (to === '' || on === '') return i18n.t('cases.step.wrong');
        return { what, to, on, ...filled(values, 'reference', 'answeredOn') };
      }}
      onItems={(earlierSteps) => change(() => ({ earlierSteps }))}
    />
  );
}

function stepName(step: EarlierStep['what']): string {
  return i18n.t(`cases.did.${key(step)}`);
}

export function stepWords({ what, to, on, reference, answeredOn }: EarlierStep): string {
  const answered = answeredOn === undefined ? undefined : i18n.t('cases.step.answered', [answeredOn]);
  const parts = [on, stepName(what), to, reference, answered];
  return listed(parts);
}

/** Only what was typed: an empty box says nothing. */
function filled<Name extends string>(
  values: Readonly<Record<string, string>>,
  ...names: readonly Name[]
): { [key in Name]?: string } {
  const typed = names.map((name) => [name, (values[name] ?? '').trim()] as const).filter(([, text]) => text !== '');
  return Object.fromEntries(typed) as { [key in Name]?: string };
}
