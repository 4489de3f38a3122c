import { cueBefore } from './cues.ts';
import type { WrittenNumber } from './written-number.ts';

/** A web address, an e-mail address or a file that the digits stand in; links that carry a number are not among them. */
const insideAddress = /(?:[a-z][a-z0-9+.-]*:\/\/|www\.|[\w-]\.[a-z]{2,}\/|[\w.-]+@)[\x21-\x7E]*$/i;
const numberLink =
  /(?:wa\.me\/|(?:whatsapp\S*|viber\S*)[?&](?:phone|number)=|\b(?:tel|callto|sms):(?:\/\/)?)(?:%2b|\+)?$/i;
/** Words that people glue to a number without a space before it. */
const gluedWord =
  /(?:^|[^a-z])(?:tel|tél|ph|phone|telephone|fax|call|mob|mobile|cell|fon|telefon|fone|whatsapp|on|at|number|contact|text|sms|line|us)[.:]?$/i;

/** A link made for calling stands directly before the digits. */
export function isNumberLink({ before }: WrittenNumber): boolean {
  return numberLink.test(before);
}

/** What stands directly around says that the digits are part of something else: a link, an id, an amount, a time. */
export function isPartOfOther(written: WrittenNumber): boolean {
  const { before, plus } = written;
  const touching = before.slice(-1);
  if (insideAddress.test(/[\x21-\x7E]*$/.exec(before)?.[0] ?? '')) return true;
  if (/(?:GMT|UTC)\s?$/.test(before)) return plus;
  if (plus && /[\w)\]]/.test(touching)) return !/[a-z]{2}$|[)\]]$/i.test(before);
  if (plus) return false;
  if (/[\p{Script=Latin}_]/u.test(touching)) return !gluedWord.test(before) && cueBefore(before)?.distance !== 0;
  if (/[\d#@=$€£¥₹%&\\^'"]/.test(touching))
    return !/(?:[:=]\s?['"]|\s['"]|^['"])$/.test(before) || /ts"?:|id/i.test(before);
  if (/[\w][-/.:]$/.test(before)) {
    const word = before.slice(0, -1);
    return !gluedWord.test(word) && (!/[.:]$/.test(before) || cueBefore(word)?.distance !== 0);
  }
  return (
    /(?:R\$|US\$|[$€£¥₹]|\b(?:EUR|USD|GBP|RMB|CNY|BRL|INR|JPY|CHF))\s?$/i.test(before) ||
    /\d:$/.test(before) ||
    isThousands(written)
  );
}

/** `R$ 1,499,000`: a comma, and exactly three digits. */
function isThousands({ before, groups }: WrittenNumber): boolean {
  return /(?:^|\D)\d{1,3}(?:,\d{3})*,$/.test(before) && groups[0]?.digits.length === 3;
}

const amountAfter =
  /^\s?(?:[%°]|[€£$¥₹](?!\d)|(?:EUR|USD|GBP|CHF|RMB|CNY|BRL|INR|px|mm|cm|km|kg|kb|mb|gb|ms|pts|bps|fps)\b|元|円|원|人|次|平|㎡|万|亿)/i;

/** What stands directly after says the same. `certain`: the digits are a whole number with its `+`. */
export function goesOn(after: string, certain: boolean): boolean {
  if (/^(?:[\w.+-]{0,40}@[\w-]|:\d|[=_\\])/.test(after)) return true;
  if (/^\.[a-z]{2,4}(?!\w)/.test(after)) return !certain;
  if (/^-?\p{Script=Latin}/u.test(after)) return !isGluedWord(after);
  return !certain && amountAfter.test(after);
}

/** Plain text of HTML mails glues the next cell to the number: `210-4557Address`. Ids go on in capitals, digits and hexadecimal. */
function isGluedWord(after: string): boolean {
  const next = /^-?([\p{Script=Latin}\d]+)/u.exec(after)?.[1] ?? '';
  if (/^(?:ext?|x)\d{1,6}$/i.test(next)) return true;
  if (/^[\da-f]+$/i.test(next) && next.length > 3) return false;
  return (
    /^(?:\p{Lu}\p{Ll}|\p{Lu}\b|\p{Lu}{3,}(?!\d)|\p{Ll}{3,})/u.test(next) &&
    (!after.startsWith('-') || /^-\p{Ll}{4,}(?!\d)/u.test(after))
  );
}
