import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import type { AccountService } from './account-label.ts';

/** What a name at a service looks like, and its normal form. */
interface NameForm {
  /** Sticky; `(?<id>…)` is the name. */
  form: RegExp;
  /**
   * `name`: a word of a sentence has the same form, so what follows the label is looked at more closely. `bare-number`: so
   * does an amount or a date, so a colon has to announce it.
   */
  kind: 'name' | 'number' | 'bare-number' | 'phone' | 'address';
}

const plusPhone = /(?<id>(?:\+|00)\(?\d(?:[ ().-]{0,2}\d){7,14})(?![\d@])/y;
const handle = (length: string) => new RegExp(`(?<id>[A-Za-z][A-Za-z0-9_]${length})(?![\\w@-]|\\.[A-Za-z])`, 'y');

/** Lengths and letters as the services' own rules have them (WeChat 6–20, Telegram 5–32, QQ 5–11 digits). */
const names: Record<AccountService, readonly NameForm[]> = {
  wechat: [
    { form: /(?:\+?86[ -]?)?(?<id>1[3-9]\d[ -]?\d{4}[ -]?\d{4})(?![\w@-])/y, kind: 'number' },
    { form: plusPhone, kind: 'phone' },
    { form: /(?<id>[A-Za-z][A-Za-z0-9_-]{5,19})(?![\w@-]|\.[A-Za-z])/y, kind: 'name' },
    { form: /(?<id>[1-9]\d{4,10})(?![\w@-])/y, kind: 'bare-number' },
  ],
  qq: [{ form: /(?<id>[1-9]\d{4,10})(?![\w@-])/y, kind: 'number' }],
  'qq-group': [{ form: /(?<id>[1-9]\d{4,10})(?![\w@-])/y, kind: 'number' }],
  telegram: [
    { form: handle('{4,31}'), kind: 'name' },
    { form: plusPhone, kind: 'phone' },
  ],
  whatsapp: [{ form: plusPhone, kind: 'phone' }],
  alipay: [
    { form: /(?<id>1[3-9]\d[ -]?\d{4}[ -]?\d{4})(?![\w@-])/y, kind: 'number' },
    { form: /(?<id>[A-Za-z0-9][\w.+-]{0,63}@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+){1,4})(?![\w@-])/y, kind: 'address' },
  ],
  line: [{ form: /(?<id>[A-Za-z0-9][A-Za-z0-9._-]{1,28}[A-Za-z0-9_-])(?![\w@-])/y, kind: 'name' }],
  signal: [{ form: plusPhone, kind: 'phone' }],
  viber: [{ form: plusPhone, kind: 'phone' }],
  skype: [
    { form: /(?<id>live:[A-Za-z0-9.][\w.-]{1,59}\w)(?![\w@-])/y, kind: 'address' },
    { form: /(?<id>[A-Za-z][\w.-]{4,30}\w)(?![\w@-])/y, kind: 'name' },
  ],
  discord: [{ form: /(?=[\w.]{0,32}[A-Za-z])(?<id>[A-Za-z0-9_.]{2,31}\w(?:#\d{4})?)(?![\w@#-])/y, kind: 'name' }],
  instagram: [{ form: /(?=[\w.]{0,30}[A-Za-z])(?<id>[A-Za-z0-9_][A-Za-z0-9_.]{2,28}\w)(?![\w@-])/y, kind: 'name' }],
  facebook: [{ form: /(?<id>[A-Za-z][\w.]{4,48}\w)(?![\w@-])/y, kind: 'name' }],
  kakaotalk: [{ form: /(?<id>[A-Za-z0-9][\w.-]{1,18}[\w-])(?![\w@-])/y, kind: 'name' }],
  zalo: [{ form: plusPhone, kind: 'phone' }],
};

/** A name as it stands at a place. */
export interface ReadName {
  id: string;
  end: number;
  kind: NameForm['kind'];
}

/** The name of the service that stands in `text` just at `at`; null when none does. */
export function readName(service: AccountService, text: string, at: number): ReadName | null {
  for (const { form, kind } of names[service]) {
    form.lastIndex = at;
    const match = form.exec(text);
    const written = match?.groups?.['id'];
    if (!match || written === undefined) continue;
    const id = normalForm(written, kind);
    if (id !== null) return { id, end: at + match[0].length, kind };
  }
  return null;
}

/** Null for a telephone number that no country has; the services register none of them. */
function normalForm(written: string, kind: NameForm['kind']): string | null {
  if (kind === 'number' || kind === 'bare-number') return written.replaceAll(/\D/g, '');
  if (kind !== 'phone') return written.toLowerCase();
  const parsed = parsePhoneNumberFromString(written.replace(/^00/, '+'));
  return parsed?.isPossible() === true ? parsed.number : null;
}
