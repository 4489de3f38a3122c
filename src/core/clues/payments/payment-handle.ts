import type { PaymentFinder, PaymentHit } from './payment-hit.ts';
import { upiSuffixes } from './upi-suffixes.ts';
import { wordNear } from './word-near.ts';
import { matchesIn } from '../../text/matches-in.ts';

/** Found by its `@`, of which a text has few; what stands before it is looked at from there. */
const upiAddress =
  /@(?<suffix>[a-z][a-z0-9]{1,20})(?![\w@-]|\.[\w-])(?<=(?<![\w.+@-])(?<name>[a-z0-9][a-z0-9._-]{1,63})@\k<suffix>)/gi;
const upiWord = /\bupi\b|\bvpa\b|\bbhim\b|\bgpay\b|google pay|phone ?pe|\bpaytm\b/i;
const cashtag = /(?<![\w$])\$([A-Za-z][A-Za-z0-9_-]{0,19})(?![\w$-])/g;
const cashWord = /cash ?app|cash ?tag/i;
const venmoName =
  /\bvenmo\b(?: (?:me|id|user ?name|handle|account))?(?: at| is| to)?[ :=(-]{1,4}@([A-Za-z0-9_-]{5,30})(?![\w-])/gi;
export const payLink =
  /(?<![\w@.-])(?:https?:\/\/)?(?:www\.)?(paypal\.me|paypal\.com\/paypalme|cash\.app|venmo\.com(?:\/u)?|revolut\.me|wise\.com\/pay\/me)\/([$@\w.-]{2,64})/gi;
/** The sites alone, found by their full stop: ten times as fast to look for, and most texts have none. */
export const mayBePayLink = /\.(?:me|app|com)\/(?<=(?:paypal|revolut)\.me\/|cash\.app\/|(?:paypal|venmo|wise)\.com\/)/i;
const services: Record<string, string> = {
  'paypal.me': 'paypal',
  'paypal.com/paypalme': 'paypal',
  'cash.app': 'cashapp',
  'venmo.com': 'venmo',
  'venmo.com/u': 'venmo',
  'revolut.me': 'revolut',
  'wise.com/pay/me': 'wise',
};
/** Pages of these sites that are nobody's account. */
const sitePages =
  /^(?:account|help|about|legal|login|signin|sign-in|signup|download|privacy|terms|business|app|send|home)$/i;

/** Names that take money without a bank's number: UPI, PayPal.me, Cash App, Venmo and kin. Context alone tells them. */
export const findPaymentHandles: PaymentFinder = (text) => [
  ...(text.includes('@') ? matchesIn(text, upiAddress).flatMap((match) => upiHit(text, match) ?? []) : []),
  ...(mayBePayLink.test(text) ? matchesIn(text, payLink).flatMap((match) => linkHit(match) ?? []) : []),
  ...(cashWord.test(text) ? matchesIn(text, cashtag).flatMap((match) => cashHit(text, match) ?? []) : []),
  ...matchesIn(text, venmoName).map(venmoHit),
];

/** The service and name that a payment page's address names: `paypal:name`; null when it is no such page. */
export function payLinkValue(url: string): string | null {
  const match = new RegExp(payLink.source, 'i').exec(url);
  return match?.index === 0 ? linkValue(match) : null;
}

function upiHit(text: string, match: RegExpExecArray): PaymentHit | null {
  const { name = '', suffix = '' } = match.groups ?? {};
  const range = { start: match.index - name.length, end: match.index + match[0].length };
  const known = upiSuffixes.has(suffix.toLowerCase());
  const word = wordNear(text, range, upiWord, 40, 0);
  if (!known && word === null) return null;
  const evidence = [...(known ? ['form:upi-handle'] : []), ...(word === null ? [] : [`word:${word}`])];
  return { value: `upi:${name.toLowerCase()}@${suffix.toLowerCase()}`, ...range, confidence: 'likely', evidence };
}

function linkHit(match: RegExpExecArray): PaymentHit | null {
  const value = linkValue(match);
  if (value === null) return null;
  const end = match.index + match[0].replace(/[.-]+$/, '').length;
  return { value, start: match.index, end, confidence: 'likely', evidence: ['link'] };
}

function linkValue(match: RegExpExecArray): string | null {
  const service = services[(match[1] ?? '').toLowerCase()];
  const name = (match[2] ?? '')
    .replace(/^[$@]/, '')
    .replace(/[.-]+$/, '')
    .toLowerCase();
  if (service === undefined || name === '' || sitePages.test(name)) return null;
  if (service === 'cashapp' && !(match[2] ?? '').startsWith('$')) return null;
  return `${service}:${name}`;
}

function cashHit(text: string, match: RegExpExecArray): PaymentHit | null {
  const range = { start: match.index, end: match.index + match[0].length };
  const word = wordNear(text, range, cashWord, 60, 16);
  if (word === null) return null;
  return {
    value: `cashapp:${(match[1] ?? '').toLowerCase()}`,
    ...range,
    confidence: 'likely',
    evidence: [`word:${word}`],
  };
}

function venmoHit(match: RegExpExecArray): PaymentHit {
  const name = match[1] ?? '';
  const end = match.index + match[0].length;
  return {
    value: `venmo:${name.toLowerCase()}`,
    start: end - name.length - 1,
    end,
    confidence: 'likely',
    evidence: ['word:venmo'],
  };
}
