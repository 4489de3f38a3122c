import type { AttachedFile } from '../../messages/protocol.ts';
import { attachedKind } from '../../core/attached-kind.ts';
import { instantAt } from '../../core/instant-at.ts';
import { readPhoneNumber } from '../../core/phone-reading.ts';
import type { WrittenTime } from '../../core/sms/written-time.ts';
import type { Statement } from '../../core/statement.ts';

/** The form as it stands: what is typed, as it is typed. */
export interface StatementDraft {
  about: Statement['about'];
  direction: Statement['direction'];
  number: string;
  withheld: boolean;
  /** As a `datetime-local` field has it: `2026-11-24T10:32`. */
  when: string;
  atKnown: Statement['atKnown'];
  minutes: string;
  text: string;
  /** What was pasted, when something was taken out of it. */
  pasted: string;
  claimedIdentity: string;
  knewAboutMe: string;
  moneyAsked: string;
  notes: string;
}

export function emptyDraft(now: Date): StatementDraft {
  const [year, month, day] = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return {
    about: 'call',
    direction: 'in',
    number: '',
    withheld: false,
    when: localField({ year, month, day, hour: now.getHours(), minute: now.getMinutes() }),
    atKnown: 'minute',
    minutes: '',
    text: '',
    pasted: '',
    claimedIdentity: '',
    knewAboutMe: '',
    moneyAsked: '',
    notes: '',
  };
}

/** A time for a `datetime-local` field. */
export function localField({ year, month, day, hour, minute }: WrittenTime): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${year}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}`;
}

/** Whether enough is there to be kept: who, or what. */
export function saysSomething({ number, withheld, text }: StatementDraft): boolean {
  return withheld || number.trim() !== '' || text.trim() !== '';
}

/**
 * The statement that the form makes.
 *
 * @param countries the person's own, evidence for a number without its country code
 */
export function statementOf(draft: StatementDraft, countries: readonly string[]): Statement {
  const { about, direction, atKnown, text, withheld, pasted } = draft;
  const numberAsShown = withheld ? '' : draft.number;
  const numberRead = readPhoneNumber(numberAsShown, countries);
  const at = new Date(draft.when);
  const seconds = Math.round(Number(draft.minutes) * 60);
  const optional = (['claimedIdentity', 'knewAboutMe', 'moneyAsked', 'notes'] as const).filter(
    (field) => draft[field].trim() !== '',
  );
  return {
    about,
    direction,
    numberAsShown,
    ...(numberRead ? { numberRead } : {}),
    ...(Number.isNaN(at.getTime()) ? {} : { at: instantAt(at.getTime(), -at.getTimezoneOffset()) }),
    atKnown,
    ...(about === 'call' && seconds > 0 ? { durationSeconds: seconds } : {}),
    text,
    ...(about === 'sms' && pasted !== '' ? { pasted } : {}),
    ...Object.fromEntries(optional.map((field) => [field, draft[field]])),
  };
}

/** A file as it goes to the background: its bytes as they are. */
export async function attachedFile(file: File): Promise<AttachedFile> {
  const isType = /^[\w.+-]{1,100}\/[\w.+-]{1,100}$/.test(file.type);
  return {
    what: attachedKind(file.type, file.name),
    name: file.name.slice(0, 400),
    mediaType: isType ? file.type : 'application/octet-stream',
    bytes: new Uint8Array(await file.arrayBuffer()),
  };
}

/** Countries (ISO 3166-1) that the person's languages name, in their order: `zh-CN` names one, `zh` does not. */
export function ownCountries(languages: readonly string[]): string[] {
  const named = languages.flatMap((tag) => {
    try {
      return new Intl.Locale(tag).region ?? [];
    } catch {
      return [];
    }
  });
  return [...new Set(named.filter((region) => /^[A-Z]{2}$/.test(region)))];
}
