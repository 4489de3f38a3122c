import type { PaymentFinder, PaymentHit } from './payment-hit.ts';
import { wordNear } from './word-near.ts';
import { matchesIn } from '../../text/matches-in.ts';

/** 13 to 19 digits (ISO/IEC 7812-1), singly separated. */
const candidate = /(?<![A-Za-z0-9_+]|\d[ -])\d(?:[ -]?\d){12,18}(?![ -]?\d|[A-Za-z_])/g;
/** How the digits of a card are grouped on its face. */
const faceGroups = /^(?:4-4-4-4(?:-[1-3])?|4-6-5|4-6-4|6-13|4-4-4-1|4-4-5)$/;
/** Words for a bank card before the number (or just after), by which it says what it is. */
const cardWord =
  /\b(?:credit|debit|bank|visa|master|gift)?[ -]?cards?\b|\bcard ?(?:no|number)|\bvisa\b|\bmaster ?card\b|\bmaestro\b|\bamex\b|\bunion ?pay\b|\b(?:kredit|bank|ec-?|giro)?karten?(?:nummer)?\b|\bcarte\b|\btarjeta|\bcart(?:ão|ao)\b|\bcarta\b|\bkaart(?:nummer)?\b|\bkart[aey]?\b|\bkartu\b|\bkortnummer|\bkort\b|карт[аыеу]|картк|บัตร|thẻ|银行卡|银联|卡号|储蓄卡|信用卡|借记卡|一卡通|銀行卡|卡號|カード|카드|बैंक कार्ड|بطاقة|收款账号|打款账号|汇款账号|转账/iu;
/** Words for numbers of other things: a number after one of them is not a card because it looks like one. */
const otherWord =
  /order|track|invoice|ref(?:erence)?\b|\bcase\b|ticket|serial|imei|ean|isbn|barcode|voucher|coupon|policy|parcel|shipment|phone|tel\b|fax|bestell|sendung|rechnung|pedido|commande|ordine|заказ|订单|单号|运单|快递|流水号|编号|电话|手机/i;

/**
 * Numbers of payment cards: known issuer range and length, Luhn's check digit, and either the grouping of a card's face
 * or a word for a card beside it, since one number in ten passes Luhn by chance.
 *
 * Only the last four digits are told, in the value and in the written form alike: a card number is somebody's money,
 * often a victim's, and must not be copied into lists, packages and letters. The original keeps what it says.
 */
export const findBankCards: PaymentFinder = (text) =>
  matchesIn(text, candidate).flatMap((match) => cardAt(text, match[0], match.index) ?? []);

function cardAt(text: string, written: string, start: number): PaymentHit | null {
  const digits = written.replaceAll(/[ -]/g, '');
  const network = networkOf(digits);
  if (network === null || !passesLuhn(digits) || /^(\d)\1*$/.test(digits)) return null;
  const end = start + written.length;
  const word = wordNear(text, { start, end }, cardWord, 40, 16);
  const groups = written.split(/[ -]/).map(({ length }) => length);
  const grouped = faceGroups.test(groups.join('-'));
  const other = wordNear(text, { start, end }, otherWord, 30, 0);
  if (word === null && (!grouped || other !== null || inAddress(text, start))) return null;
  return {
    value: `card:…${digits.slice(-4)}`,
    start,
    end,
    confidence: word === null ? 'likely' : 'certain',
    evidence: [
      'checksum:luhn',
      `range:${network}`,
      ...(grouped ? ['grouping'] : []),
      ...(word === null ? [] : [`word:${word}`]),
    ],
    asWritten: `**** **** **** ${digits.slice(-4)}`,
  };
}

/** Issuer ranges by their first digits, and the lengths in use (ISO/IEC 7812; the networks' own lists, November 2026). */
const networks: readonly [network: string, range: RegExp, lengths: RegExp][] = [
  ['visa', /^4/, /^1[369]$/],
  ['mastercard', /^(?:5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/, /^16$/],
  ['american-express', /^3[47]/, /^15$/],
  ['unionpay', /^(?:62|81)/, /^1[6-9]$/],
  ['discover', /^(?:6011|64[4-9]|65)/, /^1[6-9]$/],
  ['jcb', /^35(?:2[89]|[3-8])/, /^1[6-9]$/],
  ['diners', /^3(?:0[0-5]|[689])/, /^1[4-9]$/],
  ['mir', /^220[0-4]/, /^1[6-9]$/],
  ['rupay', /^(?:508[5-9]|60|82)/, /^16$/],
  ['maestro', /^(?:5018|5020|5038|5893|6304|6759|676[1-3])/, /^1[3-9]$/],
];

function networkOf(digits: string): string | null {
  const found = networks.find(([, range, lengths]) => range.test(digits) && lengths.test(String(digits.length)));
  return found?.[0] ?? null;
}

/** ISO/IEC 7812-1, annex B. */
function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let at = 0; at < digits.length; at += 1) {
    const digit = Number(digits[digits.length - 1 - at]);
    const doubled = digit * 2;
    sum += at % 2 === 0 ? digit : doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

/** Digits of a link are an identifier of somebody's, whatever they look like. */
function inAddress(text: string, start: number): boolean {
  return /[/=&?#%.~]/.test(text[start - 1] ?? '');
}
