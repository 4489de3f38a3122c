import * as z from 'zod/mini';
import { readDnsName } from './dns-name.ts';
import { internetClass, txtType } from './txt-question.ts';

/** What a resolver answered about the TXT records of a name. */
export const TxtAnswer = z.object({
  /** RFC 1035, 4.1.1: 0 none wrong, 2 the resolver failed, 3 no such name, 5 refused. */
  rcode: z.number(),
  /** The AD bit (RFC 4035, 3.2.3): the resolver says that it checked the answer by DNSSEC. */
  authenticated: z.boolean(),
  /** Seconds that the answer may be kept for: the lowest of its records; absent when there are none. */
  ttl: z.exactOptional(z.number()),
  /** The strings of each record joined, one character an octet; in the order of their octets, which resolvers change freely. */
  records: z.array(z.string()),
});
export type TxtAnswer = z.infer<typeof TxtAnswer>;

/** Why bytes are no answer to the question. */
export type TxtFault = 'not-an-answer' | 'other-question' | 'truncated' | 'broken';

interface DnsRecord {
  owner: string;
  type: number;
  ttl: number;
  start: number;
  end: number;
}

const aliasType = 5;
const headLength = 12;
/** Records of an answer: a key has one, and aliases and signatures stand beside it. */
const mostRecords = 100;
/** Aliases after each other: resolvers follow about as many. */
const mostAliases = 12;

/** Reads a DNS message (RFC 1035, 4.1) as the answer to a question for TXT records. Bounded, and never throws. */
export function readTxtAnswer(message: Uint8Array, name: string): TxtAnswer | { fault: TxtFault } {
  if (message.length < headLength || (numberAt(message, 2) & 0xf800) !== 0x8000) return { fault: 'not-an-answer' };
  const flags = numberAt(message, 2);
  if (flags & 0x0200) return { fault: 'truncated' };
  const question = readDnsName(message, headLength);
  const end = question === null ? 0 : question.end + 4;
  if (question === null || end > message.length) return { fault: 'broken' };
  const asksTxt = numberAt(message, question.end) === txtType && numberAt(message, end - 2) === internetClass;
  if (numberAt(message, 0) !== 0 || numberAt(message, 4) !== 1 || question.name !== name.toLowerCase() || !asksTxt)
    return { fault: 'other-question' };
  const found = recordsAt(message, end, numberAt(message, 6));
  const texts = found && textsOf(message, found, question.name);
  if (texts === null) return { fault: 'broken' };
  const ttl = texts.length > 0 ? { ttl: Math.min(...texts.map((one) => one.ttl)) } : {};
  const records = texts.map(({ text }) => text).sort();
  return { rcode: flags & 0x000f, authenticated: (flags & 0x0020) !== 0, ...ttl, records };
}

function recordsAt(message: Uint8Array, start: number, count: number): DnsRecord[] | null {
  if (count > mostRecords) return null;
  const records: DnsRecord[] = [];
  for (let at = start; records.length < count; ) {
    const owner = readDnsName(message, at);
    const data = owner === null ? 0 : owner.end + 10;
    if (owner === null || data > message.length) return null;
    const [type, kind, length] = [0, 2, 8].map((offset) => numberAt(message, owner.end + offset)) as [
      number,
      number,
      number,
    ];
    const end = data + length;
    if (end > message.length) return null;
    // RFC 2181, 8: the highest bit set means 0.
    const high = numberAt(message, owner.end + 4);
    const ttl = high >= 0x8000 ? 0 : high * 0x10000 + numberAt(message, owner.end + 6);
    if (kind === internetClass) records.push({ owner: owner.name, type, ttl, start: data, end });
    else count -= 1;
    at = end;
  }
  return records;
}

/** The texts of the name, or of what it is an alias of (RFC 1034, 3.6.2). */
function textsOf(
  message: Uint8Array,
  records: readonly DnsRecord[],
  name: string,
): { ttl: number; text: string }[] | null {
  let owner = name;
  for (let aliases = 0; aliases < mostAliases; aliases += 1) {
    const alias = records.find((record) => record.type === aliasType && record.owner === owner);
    if (!alias) break;
    const target = readDnsName(message, alias.start);
    if (target?.end !== alias.end) return null;
    owner = target.name;
  }
  const texts = records
    .filter((record) => record.type === txtType && record.owner === owner)
    .map(({ ttl, start, end }) => ({ ttl, text: stringsOf(message.subarray(start, end)) }));
  return texts.every((one): one is { ttl: number; text: string } => one.text !== null) ? texts : null;
}

/** RFC 1035, 3.3.14: strings, each after its length. */
function stringsOf(data: Uint8Array): string | null {
  let text = '';
  for (let at = 0; at < data.length; ) {
    const length = data[at] as number;
    const string = data.subarray(at + 1, at + 1 + length);
    if (string.length < length) return null;
    text += String.fromCharCode(...string);
    at += 1 + length;
  }
  return text;
}

function numberAt(message: Uint8Array, at: number): number {
  return (message[at] ?? 0) * 256 + (message[at + 1] ?? 0);
}
