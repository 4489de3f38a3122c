import type { AccountHit } from './account-hit.ts';
import { accountLabels } from './account-label.ts';
import type { AccountLabel } from './account-label.ts';
import { readName } from './account-name.ts';
import type { ReadName } from './account-name.ts';
import { matchesIn } from '../../text/matches-in.ts';

/** One pattern for all labels, so that a text is read once; group `n` is `accountLabels[n]`. */
const anyLabel = new RegExp(accountLabels.map(({ words }) => `(${words})`).join('|'), 'giu');
/** Something of every label: a look that costs little, after which most texts are done. Other scripts have labels of their own. */
export const mayHaveLabel =
  /[\u0370-\u1fff\u2795\u2e80-\uffff]|alipay|q[\s.·*_/|-]{0,2}q|wechat|weixin|[vw][. ·*]?x|telegram|\btg(?![a-z.])|what(?:s|’s|'s)? ?app|line(?:[ -]?(?:id|account)| ?: ?@)|signal|viber|skype|discord|insta|(?<![a-z0-9])ig(?![a-z.])|facebook|(?<![a-z0-9])fb(?![a-z.])|kakao|zalo/i;
/** “ID”, “user name”, 号 and kin, between label and name; it makes clear that a name follows. */
const naming =
  /\s{0,3}(?:(?:user ?(?:name|id)|id|handle|number|contact|no\.|num(?:ero|éro|mer)?|account)(?![A-Za-z])|同号|同步|号码?|號碼?|(?:收款|转账|打款|付款)?(?:账号|帐号|賬號|账户|帐户)|客服|ник|아이디|ไอดี)/iy;
const sign = /\s{0,3}(?:[:=>→~➕]|->)\s{0,3}/y;
const isWord = /\s{0,3}(?:\bis\b|是|为|為)\s{0,3}/y;
const opening = /\s{0,3}[("'[{【「“*+-]{0,2}\s{0,2}/y;
/** “Skype, WhatsApp: Telegram …” lists services. */
const serviceName =
  /^(?:wechat|weixin|qq|telegram|whatsapp|alipay|line|signal|viber|skype|discord|instagram|facebook|twitter|youtube|linkedin|email|mobile|phone)$/;
/** A few words between: “on Telegram, write to (@desk)”, “WhatsApp us at +44 …”; the sign itself makes clear what it is. */
const bridge = /(?![ \t]{0,3}[:=])[^.!?\r\n@+\d]{1,24}(?<=[\s(:])(?=@[A-Za-z]|\+\d)/y;
const notAscii = /[^\p{ASCII}]/u;

/** What stands between a label and a name. */
interface Lead {
  /** The label itself is in Chinese, Russian, …: a Latin word after it is no word of its sentence. */
  foreign: boolean;
  named: boolean;
  /** `:` and kin. */
  signed: boolean;
  /** “is”, 是. */
  is: boolean;
  spaced: boolean;
  at: boolean;
}

const nothing: Lead = { foreign: false, named: false, signed: false, is: false, spaced: false, at: false };

/** Accounts that a label announces in folded text: `微信：lipei_2026`, `Telegram: @desk`, `WhatsApp +44 …`. */
export function findLabelledAccounts(text: string): AccountHit[] {
  const hits: AccountHit[] = [];
  if (!mayHaveLabel.test(text)) return hits;
  for (const match of matchesIn(text, anyLabel)) {
    const label = accountLabels[match.findIndex((group, index) => index > 0 && group !== undefined) - 1];
    const hit = label ? (sameNumberBefore(text, match, label) ?? accountAfter(text, match, label)) : null;
    if (hit) hits.push(hit);
  }
  return hits;
}

function accountAfter(text: string, match: RegExpExecArray, label: AccountLabel): AccountHit | null {
  const word = match[0].toLowerCase();
  const afterLabel = match.index + match[0].length;
  const afterNaming = skip(naming, text, afterLabel);
  const bridged = bridges(label) ? skip(bridge, text, afterLabel) : afterLabel;
  if (bridged > afterLabel) return accountAt(text, bridged, label, { ...nothing, is: true }, word);
  const afterIs = skip(isWord, text, afterNaming);
  const afterSign = skip(sign, text, afterIs);
  const afterOpening = skip(opening, text, afterSign);
  const lead: Lead = {
    foreign: notAscii.test(word),
    named: afterNaming > afterLabel,
    is: afterIs > afterNaming,
    signed: afterSign > afterIs,
    spaced: afterOpening > afterNaming,
    at: false,
  };
  return accountAt(text, afterOpening, label, lead, word);
}

function accountAt(text: string, place: number, label: AccountLabel, before: Lead, word: string): AccountHit | null {
  const at = text[place] === '@';
  const start = plusBefore(text, at ? place + 1 : place);
  const read = readName(label.service, text, start);
  if (!read) return null;
  const lead = { ...before, at };
  const isGlued = read.kind === 'number' && !lead.named && /[a-z号]$/.test(word) && start === place;
  if (!(isGlued || announced(label, lead)) || !isName(text, read, lead)) return null;
  return { value: `${label.service}:${read.id}`, start, end: read.end, evidence: [`word:${word}`] };
}

/** Chinese services take no `@`, and what needs a word for a name needs it here too. */
function bridges({ needs, service }: AccountLabel): boolean {
  return needs !== 'named' && !/^(?:wechat|qq|qq-group|alipay)$/.test(service);
}

/** `13800138000（微信同号）`: the number stands before, and the account has the same. */
function sameNumberBefore(text: string, match: RegExpExecArray, { service }: AccountLabel): AccountHit | null {
  if (
    service !== 'wechat' ||
    !/^\s?同[号步]/.test(text.slice(match.index + match[0].length, match.index + match[0].length + 3))
  )
    return null;
  const ahead = text.slice(Math.max(0, match.index - 24), match.index);
  const number = /(?<!\d)1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?=[\s(,;/]{0,4}$)/.exec(ahead);
  if (!number) return null;
  const start = match.index - ahead.length + number.index;
  const value = `${service}:${number[0].replaceAll(/\D/g, '')}`;
  return { value, start, end: start + number[0].length, evidence: [`word:${match[0].toLowerCase()}同号`] };
}

/** The `+` of a phone number, which is also a sign that opens a name (“VX+abc”). */
function plusBefore(text: string, start: number): number {
  return text[start - 1] === '+' && /[\d(]/.test(text[start] ?? '') ? start - 1 : start;
}

/** Whether the label and what stands after it say that a name follows. */
function announced({ needs }: AccountLabel, { foreign, named, is, signed, spaced, at }: Lead): boolean {
  if (needs === 'named') return named && (signed || is || spaced);
  if (needs === 'sign') return signed || is || at || (named && spaced);
  return foreign || signed || is || named || spaced || at;
}

/**
 * A name that could as well be a word of the sentence (“WeChat account”, “Telegram: download now”) counts only with an
 * `@`, a digit or a sign inside, or when it stands alone after a colon: no other word goes on in the line.
 */
function isName(text: string, { id, end, kind }: ReadName, { foreign, named, signed, at }: Lead): boolean {
  if (kind === 'bare-number') return signed || named;
  if (kind !== 'name') return true;
  if (/^(?:https?|www|mailto)\b/.test(id)) return false;
  if (at || /[\d_]/.test(id)) return true;
  if (serviceName.test(id)) return false;
  const alone = !/^[ ,/&-]{0,3}[A-Za-z]/.test(text.slice(end, end + 4));
  return alone && (signed || (foreign && named));
}

function skip(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.test(text) ? pattern.lastIndex : from;
}
