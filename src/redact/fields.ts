import type { ClueHere } from '../core/clues-by-exhibit.ts';
import type { PackagedExhibit } from '../core/package.ts';
import type { MailAddress } from '../core/message-facts.ts';
import type { FieldValue } from './redacted-package.ts';

/** What a field is, as far as choices go. */
export type FieldGroup = 'plain' | 'recipient' | 'subject' | 'body' | 'attachment' | 'original';

export interface Field {
  name: string;
  group: FieldGroup;
  value: FieldValue;
}

/** Lines of a message that are kept as fields of their own, and how long each may be, in UTF-16 units. */
export const lineLimits = { lines: 5_000, length: 20_000 } as const;

/**
 * Every field of an exhibit that a redacted package knows, in a fixed order: the same for who makes one and who checks it. What a message
 * says is taken line by line, so that a line can be left out and the rest still be read.
 */
export function fieldsOf(exhibit: PackagedExhibit, clues: readonly ClueHere[], text: string): Field[] {
  const { message, completeness, fingerprint, sources } = exhibit;
  const [first] = exhibit.acquisitions;
  const seen = first?.seen;
  const seenTo = [...(seen?.to ?? []), ...(seen?.cc ?? [])].map(asAddress);
  return [
    one('completeness', 'plain', completeness.state),
    one('original', 'original', fingerprint),
    ...list(
      'source',
      'original',
      sources.map(({ sha256, mediaType, bytes }) => ({ sha256, mediaType, bytes })),
    ),
    ...list('from', 'plain', message ? message.from.map(asAddress) : seen?.from ? [asAddress(seen.from)] : []),
    ...list('sender', 'plain', (message?.sender ?? []).map(asAddress)),
    ...list('reply-to', 'plain', (message?.replyTo ?? []).map(asAddress)),
    ...list('return-path', 'plain', message?.returnPath === undefined ? [] : [message.returnPath]),
    ...list('to', 'recipient', message ? message.to.map(asAddress) : seenTo),
    ...list('cc', 'recipient', (message?.cc ?? []).map(asAddress)),
    ...list('delivered-to', 'recipient', message?.deliveredTo ?? []),
    ...list(
      'subject',
      'subject',
      [message ? message.subject : seen?.subject].filter((value) => value !== undefined),
    ),
    ...list(
      'date',
      'plain',
      [message ? message.date?.raw : seen?.date].filter((value) => value !== undefined),
    ),
    ...list('message-id', 'plain', message?.messageId === undefined ? [] : [message.messageId]),
    ...list('clue', 'plain', cluesOf(exhibit.number, clues)),
    ...list(
      'attachment',
      'attachment',
      (message?.attachments ?? []).map(({ name, mediaType, bytes, sha256 }) => ({ name, mediaType, bytes, sha256 })),
    ),
    ...list('line', 'body', linesOf(text)),
  ].map((field) => ({ ...field, value: wellFormed(field.value) }));
}

function one(name: string, group: FieldGroup, value: FieldValue): Field {
  return { name, group, value };
}

function list(name: string, group: FieldGroup, values: readonly FieldValue[]): Field[] {
  return values.map((value, index) => one(`${name}.${index + 1}`, group, value));
}

function asAddress({ name = '', address = '' }: Partial<MailAddress>): MailAddress {
  return { name, address };
}

function cluesOf(exhibit: string, clues: readonly ClueHere[]): FieldValue[] {
  return clues.flatMap(({ kind, value, sightings }) => {
    const here = sightings.filter((sighting) => sighting.exhibit === exhibit);
    if (here.length === 0) return [];
    const places = here.map(({ where }) => (where.in === 'header' ? where.name.toLowerCase() : where.in));
    return [{ kind, value, roles: [...new Set(here.map(({ role }) => role))], places: [...new Set(places)] }];
  });
}

function linesOf(text: string): string[] {
  const lines = text.split(/\r\n?|\n/).filter((line) => line.trim() !== '');
  return lines.slice(0, lineLimits.lines).map((line) => line.slice(0, lineLimits.length));
}

/** JSON carries no half of a character. */
function wellFormed<Value extends FieldValue>(value: Value): Value {
  return JSON.parse(
    JSON.stringify(value, (_, part: unknown) => (typeof part === 'string' ? part.toWellFormed() : part)),
  ) as Value;
}
