import type { Clue, ClueContext, ClueRole, Found, Where } from '../../clue.ts';
import { readAddressList } from '../../mail/address-list.ts';
import { decodeWords } from '../../mail/encoded-words.ts';
import { fieldsByName } from '../../mail/header-block.ts';
import type { HeaderBlock, HeaderField } from '../../mail/header-block.ts';
import { canonicalAddress, isInside } from '../../mail/ip-literal.ts';
import { Remembered } from '../../remembered.ts';
import { emailAddress } from '../email-address.ts';
import { asciiDomain } from '../host.ts';
import { expand } from './expand.ts';
import { findAll } from './find-all.ts';
import { toClue } from './to-clue.ts';
import { matchesIn } from '../../text/matches-in.ts';

/** Headers that name the other side. Recipients are no clues: they are the person, or other victims. */
const senderRoles: ReadonlyMap<string, ClueRole> = new Map([
  ['from', 'from'],
  ['sender', 'sender'],
  ['reply-to', 'reply-to'],
  ['mail-reply-to', 'reply-to'],
  ['return-path', 'return-path'],
  ['x-envelope-from', 'return-path'],
  ['envelope-from', 'return-path'],
  ['errors-to', 'errors-to'],
  ['x-errors-to', 'errors-to'],
  ['resent-from', 'resent-from'],
  ['resent-sender', 'resent-from'],
  ['resent-reply-to', 'resent-from'],
]);
const listHeaders =
  /^(?:list-(?:unsubscribe|subscribe|post|help|owner|archive)|x-list-unsubscribe|x-unsubscribe(?:-web)?)$/;
const originatingHeaders =
  /^x-(?:originating|sender|source|client|remote|real|sending|mdremote|originating-client|forwarded-for|authenticated-sender|yahoo-post|aol)-?(?:ip|host)?$/;
const longestValue = 20_000;
const mostFields = 2000;

/** Clues in the header block: who says to have sent it, what its subject says, and which machines say to have passed it on. */
export function cluesInHeaders(headers: HeaderBlock, context: ClueContext = { countries: [] }): Clue[] {
  const last = headers.fields[mostFields - 1]?.start ?? Number.POSITIVE_INFINITY;
  const found: { start: number; clues: Clue[] }[] = [];
  // By names, of which there are fewer than fields: most of them say nothing here.
  for (const [key, fields] of fieldsByName(headers)) {
    const find = finders.of(key, finderFor);
    if (find === null) continue;
    for (const [field, header] of fields.entries()) {
      if (header.start <= last) found.push({ start: header.start, clues: find(header, field, context) });
    }
  }
  return found.sort((one, other) => one.start - other.start).flatMap(({ clues }) => clues);
}

type FieldFinder = (header: HeaderField, field: number, context: ClueContext) => Clue[];

/** By name: all mail has the same ones. */
const finders = new Remembered<FieldFinder | null>(500);

/** How a field of that name is read; null when it says nothing of the other side. */
function finderFor(key: string): FieldFinder | null {
  const role = senderRoles.get(key);
  if (role !== undefined) return inField((value, at) => senderClues(value, role, at));
  if (key === 'subject') return inField((value, at, context) => textClues(value, 'mentioned', at, context));
  if (listHeaders.test(key)) return inField((value, at) => textClues(value, 'list', at, { countries: [] }));
  if (key === 'received') return inField((value, at) => ipClues(value, 'relay', at));
  return originatingHeaders.test(key) ? inField((value, at) => ipClues(value, 'originating', at)) : null;
}

function inField(find: (value: string, at: Place, context: ClueContext) => Clue[]): FieldFinder {
  return ({ name, value }, field, context) =>
    find(value.slice(0, longestValue), (start, end) => ({ in: 'header', name, field, start, end }), context);
}

type Place = (start: number, end: number) => Where;

/** Addresses of an address field. One that stands where a name should is there to be taken for the sender's. */
function senderClues(raw: string, role: ClueRole, at: Place): Clue[] {
  const value = decodeWords(raw);
  const real = new Map(readAddressList(raw).map(({ address }) => [normal(address), address]));
  const found = emailAddress.find(value, { countries: [] }).filter((one) => !isPieceOf(one, value, real));
  const clues = found.map((one) => {
    const is = real.size === 0 || real.has(one.value) ? role : 'display-name';
    return toClue(one, value, is, at(one.start, one.end));
  });
  // A name that repeats the address says nothing of its own: the address after it is the one that counts.
  const distinct = new Map(clues.map((clue) => [`${clue.role} ${clue.value}`, clue]));
  for (const [address, asWritten] of real) {
    if (address.includes('@') && !found.some((one) => one.value === address)) {
      const start = Math.max(0, value.indexOf(asWritten));
      distinct.set(address, {
        kind: 'email',
        value: address,
        asWritten,
        role,
        where: at(start, start + asWritten.length),
      });
    }
  }
  return [...distinct.values()].flatMap(expand);
}

/** A part of an address that is written in a way that no text has (`%f@…`, two `@`): the address itself is the clue. */
function isPieceOf({ value: found, start, end }: Found, value: string, real: ReadonlyMap<string, string>): boolean {
  return real.entries().some(([address, asWritten]) => {
    const from = address === found ? -1 : value.lastIndexOf(asWritten);
    return from !== -1 && from <= start && end <= from + asWritten.length;
  });
}

function textClues(raw: string, role: ClueRole, at: Place, context: ClueContext): Clue[] {
  const value = decodeWords(raw);
  return findAll(value, context).flatMap((found) => expand(toClue(found, value, role, at(found.start, found.end))));
}

/** `[192.0.2.1]`, `[IPv6:2001:db8::1]`, `(192.0.2.1:25)` (RFC 5321, 4.1.3), as mail servers write what they saw. */
const inBrackets = /[[(](?:IPv6:)?((?:\d{1,3}\.){3}\d{1,3}|[0-9a-f.:]{3,45})(?:%[\w.]{1,15})?(?::\d{1,5})?[\])]/gi;

function ipClues(value: string, role: ClueRole, at: Place): Clue[] {
  const bare = role === 'originating' ? canonicalAddress(value.trim()) : null;
  const bracketed = matchesIn(value, inBrackets).map((match) => ({ asWritten: match[1] ?? '', index: match.index }));
  const written = bare === null ? bracketed : [{ asWritten: value.trim(), index: 0 }];
  return written.flatMap(({ asWritten, index }) => {
    const ip = canonicalAddress(asWritten);
    const start = value.indexOf(asWritten, index);
    if (ip === null || isInside(ip)) return [];
    return [{ kind: 'ip' as const, value: ip, asWritten, role, where: at(start, start + asWritten.length) }];
  });
}

function normal(address: string): string {
  const at = address.lastIndexOf('@');
  const domain = at === -1 ? null : asciiDomain(address.slice(at + 1));
  return `${address.slice(0, at)}@${domain ?? address.slice(at + 1)}`.toLowerCase();
}
