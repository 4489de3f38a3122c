import type { ClueKind } from '../clue.ts';
import type { SourceReason } from '../capture.ts';
import type { Completeness, ExhibitKind } from '../exhibit.ts';
import type { Language } from '../language.ts';

/** A word in both languages: the files of a package are read by people of either. */
export function both(en: string, zh: string): string {
  return `${en} ${zh}`;
}

type Pair = readonly [en: string, zh: string];
const pair = (en: string, zh: string): Pair => [en, zh];

export const exhibitKinds: Record<ExhibitKind, string> = {
  email: both('E-mail', '电子邮件'),
  chat: both('Chat', '聊天'),
  sms: both('Text message (statement)', '短信（陈述）'),
  call: both('Call (statement)', '通话（陈述）'),
  page: both('Web page', '网页'),
  file: both('File', '文件'),
};

export const clueKinds: Record<ClueKind, string> = {
  email: both('E-mail address', '电子邮件地址'),
  phone: both('Phone number', '电话号码'),
  link: both('Link', '链接'),
  domain: both('Domain', '域名'),
  ip: both('IP address', 'IP 地址'),
  payment: both('Payment address', '收款地址'),
  account: both('Account', '账号'),
};

const reasons: Record<SourceReason, Pair> = {
  'site-gives-none': pair('the site gives no originals', '该网站不提供原件'),
  'token-missing': pair('the site did not give the key for the original', '网站未给出读取原件所需的密钥'),
  'other-origin': pair('the original lies on another site', '原件在另一网站上'),
  'no-answer': pair('the site did not answer', '网站没有响应'),
  'time-out': pair('the site took too long', '网站响应超时'),
  'too-large': pair('too large', '过大'),
  'http-status': pair('the site refused', '网站拒绝提供'),
  'signed-out': pair('the site gave its sign-in page', '网站返回登录页面'),
  empty: pair('the site gave an empty file', '网站返回空文件'),
  'not-mail': pair('what the site gave is not a mail', '网站返回的不是邮件'),
  'message-changed': pair('another message was opened meanwhile', '期间打开了另一封邮件'),
  'rate-limited': pair('the site asked for a pause', '网站要求稍等'),
  'not-understood': pair('the answer of the site is in an unknown form', '网站应答的格式未知'),
  cancelled: pair('stopped by the person', '由本人停止'),
  'web-page': pair('a web page has no original', '网页没有原件'),
};

const states: Record<Completeness['state'], Pair> = {
  complete: pair('Source complete', '原始邮件完整'),
  incomplete: pair('Source incomplete', '原始邮件不完整'),
  'on-screen': pair('On screen only', '仅屏幕所见'),
  statement: pair('The person’s own statement', '本人陈述'),
};

/** How much of the original there is, and why not all of it. */
export function completenessWords(completeness: Completeness): string {
  const state = both(...states[completeness.state]);
  return 'reason' in completeness ? `${state}: ${both(...reasons[completeness.reason])}` : state;
}

/** The same in one language. */
export function completenessIn(completeness: Completeness, language: Language): string {
  const at = language === 'en' ? 0 : 1;
  const state = states[completeness.state][at];
  if (!('reason' in completeness)) return state;
  return `${state}${language === 'en' ? ': ' : '：'}${reasons[completeness.reason][at]}`;
}
