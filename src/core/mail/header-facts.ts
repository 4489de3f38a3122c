import type { CharsetNote, MailAddress, MessageFacts } from '../message-facts.ts';
import { readAddressList } from './address-list.ts';
import { authenticationFields } from './authentication-fields.ts';
import { decodeWords } from './encoded-words.ts';
import { fieldsByName, fieldsOf, valuesOf } from './header-block.ts';
import type { HeaderField } from './header-block.ts';
import type { HeaderBlock } from './header-block.ts';
import { addressInText, canonicalAddress } from './ip-literal.ts';
import { readDate } from './mail-date.ts';
import { oneLine } from '../text/one-line.ts';
import { readAuthenticationResults } from './authentication.ts';
import { readRoute } from './received-hops.ts';

type HeaderFacts = Omit<MessageFacts, 'parts' | 'attachments' | 'charsets' | 'notes'> & { charsets: CharsetNote[] };

/** Where a mail system writes the address that this copy came to. */
const deliveryNames = [
  'delivered-to',
  'x-original-to',
  'envelope-to',
  'x-envelope-to',
  'x-delivered-to',
  'x-apparently-to',
  'x-forwarded-to',
  'x-rcpt-to',
  'x-real-to',
] as const;
/** Where a mail system writes the address of the machine or person that a message came from. */
const originatingNames =
  /^x-(?:(?:ms-exchange-organization-)?originating-?ip|sender-?ip|source-?ip|client-?ip|real-?ip|remote-?ip|origin-?ip|orig-?ip|originator-?ip|from-?ip|ip|forwarded-for|yahoo-client-ip|en-orig-ip|php-originating-ip|peer-ip|clientaddr|originating-client-ip|apparently-from-ip)$/i;
const mostCharsetNotes = 100;
/** Values that are kept of fields that may be repeated without end. */
const mostValues = 1_000;

/** Everything that the header block says (RFC 5322, 3.6; RFC 5321, 4.4; RFC 8601; RFC 2369). Never throws. */
export function headerFacts(block: HeaderBlock): HeaderFacts {
  const charsets = new CharsetNotes(block);
  const addressesIn = (fields: readonly HeaderField[]) =>
    fields.flatMap((field) => readAddressList(field.value, charsets.of(field.name)));
  const addresses = (name: string) => addressesIn(fieldsOf(block, name));
  const first = (name: string) => fieldsOf(block, name)[0];
  const received = valuesOf(block, 'received').slice(0, mostValues);
  const route = readRoute(received, sideHints(block));
  const date = first('date');
  const subject = first('subject');
  const messageId = first('message-id');
  const returnPath = first('return-path');
  return {
    from: addressesIn(fieldsOf(block, 'from').slice(0, 1)),
    sender: addresses('sender'),
    replyTo: addresses('reply-to'),
    to: addresses('to'),
    cc: addresses('cc'),
    ...(returnPath === undefined ? {} : { returnPath: pathOf(returnPath.value) }),
    deliveredTo: deliveredTo(block, route.hops),
    ...(subject === undefined ? {} : { subject: oneLine(decodeWords(subject.value, charsets.of('Subject'))) }),
    ...(messageId === undefined ? {} : { messageId: oneLine(messageId.value).replaceAll(/^<|>$/g, '') }),
    inReplyTo: idsOf(block, 'in-reply-to'),
    references: idsOf(block, 'references'),
    ...(date === undefined ? {} : { date: { raw: oneLine(date.value), ...readDate(date.value) } }),
    received: received.map(oneLine),
    hops: route.hops,
    authentication: authenticationFields(block, route).slice(0, mostValues),
    list: listFields(block),
    originatingIps: originatingIps(block),
    charsets: charsets.notes,
  };
}

/** Collects which charsets were used; each combination once. */
class CharsetNotes {
  readonly notes: CharsetNote[] = [];
  private readonly seen = new Set<string>();

  constructor(block: HeaderBlock) {
    for (const { name, charset } of block.fields) if (charset) this.add({ of: name, ...charset });
  }

  of(name: string): (read: Omit<CharsetNote, 'of'>) => void {
    return (read) => this.add({ of: name, ...read });
  }

  private add(note: CharsetNote): void {
    const key = `${note.of}\n${note.declared}\n${note.used}\n${note.why}`.toLowerCase();
    if (this.seen.has(key) || this.notes.length >= mostCharsetNotes) return;
    this.seen.add(key);
    this.notes.push(note);
  }
}

/** Names of the recipient's side that stand above the newest Received field, where only that side writes. */
function sideHints(block: HeaderBlock): string[] {
  const [newest] = fieldsOf(block, 'received');
  return block.fields.slice(0, newest === undefined ? 0 : block.fields.indexOf(newest)).flatMap(({ name, value }) => {
    const key = name.toLowerCase();
    if (key === 'authentication-results') return readAuthenticationResults(value).server ?? [];
    return deliveryNames.some((one) => one === key) ? readAddressList(value).flatMap(domainOf) : [];
  });
}

function domainOf({ address }: MailAddress): string[] {
  const at = address.lastIndexOf('@');
  return at === -1 ? [] : [address.slice(at + 1)];
}

function deliveredTo(block: HeaderBlock, hops: HeaderFacts['hops']): string[] {
  const found = new Set<string>();
  for (const name of deliveryNames) {
    for (const value of valuesOf(block, name).slice(0, mostValues)) {
      // Yahoo writes the time after the address: `me@own.example; Mon, 23 Nov 2026 …`.
      for (const { address } of readAddressList(value.split(/;(?=[^"<>@]*$)/, 1)[0] ?? '')) found.add(address);
    }
  }
  for (const hop of hops) if (hop.word === 'own' && hop.for?.includes('@') === true) found.add(hop.for);
  return [...found].slice(0, mostValues);
}

/** The envelope's sender (RFC 5321, 4.4): empty for the null path. */
function pathOf(value: string): string {
  const path = /<([^<>]*)>/.exec(value)?.[1] ?? value;
  return (readAddressList(`<${path.trim()}>`)[0]?.address ?? path).trim();
}

function idsOf(block: HeaderBlock, name: string): string[] {
  return valuesOf(block, name)
    .flatMap((value) => {
      const ids = value.match(/<[^<>]+>/g) ?? value.split(/[\s,]+/);
      return ids.map((id) => id.replaceAll(/^<|>$|\s+/g, ''));
    })
    .filter((id) => id !== '')
    .slice(0, mostValues);
}

function listFields(block: HeaderBlock): Record<string, string> {
  const list: Record<string, string> = {};
  for (const [name, [field]] of fieldsByName(block)) {
    if (field && /^list-[a-z-]{1,30}$/.test(name)) list[name] = oneLine(field.value);
  }
  return list;
}

function originatingIps(block: HeaderBlock): string[] {
  const found = new Set<string>();
  for (const { name, value } of block.fields) {
    if (!originatingNames.test(name)) continue;
    const bare = canonicalAddress(value.replaceAll(/^[\s[(]+|[\s\])]+$/g, ''));
    const address = bare ?? addressInText(value);
    if (address !== null) found.add(address);
  }
  return [...found].slice(0, mostValues);
}
