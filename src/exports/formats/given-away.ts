import type { ClueKind, ClueRole } from '../../core/clue.ts';
import { cluesByExhibit } from '../../core/clues-by-exhibit.ts';
import type { ClueHere } from '../../core/clues-by-exhibit.ts';
import type { MailAddress } from '../../core/message-facts.ts';
import type { PackagedClue, PackagedExhibit } from '../../core/package.ts';
import { findOwn } from '../../redact/find-own.ts';
import { ownValues } from '../../redact/own-values.ts';
import { ownWay } from '../../redact/own-way.ts';
import type { FormatInput } from './format.ts';

/** A clue as it stands in one exhibit. */
export interface GivenClue {
  kind: ClueKind;
  value: string;
  /** What it is to the message, each once, in the order of the sightings. */
  roles: ClueRole[];
  /** `header From`, `text`: where it stands, each once. */
  places: string[];
}

/** What of an exhibit may stand in a file for others. */
export interface GivenExhibit {
  exhibit: PackagedExhibit;
  clues: GivenClue[];
  /** Claimed. */
  from: MailAddress | null;
  sender: MailAddress | null;
  subject: string | null;
  messageId: string | null;
  /** The Date field, in UTC: the sending side's word. */
  date: string | null;
  /** Newest first. Empty without the person's own data: they tell the way to the person. */
  received: string[];
  to: MailAddress[];
  cc: MailAddress[];
  attachments: { name: string | null; mediaType: string; bytes: number; sha256: string }[];
  /** Values that are left out because they show the person or other recipients. */
  leftOut: number;
}

/** Every exhibit of the package, without the person's own data unless they chose to give it. */
export function givenAway({ document, ownData }: Pick<FormatInput, 'document' | 'ownData'>): GivenExhibit[] {
  const { mine, thirdParties } = ownValues(document);
  const own = findOwn(ownData ? [] : [...mine, ...thirdParties]);
  const byExhibit = cluesByExhibit(document.clues);
  return document.exhibits.map((exhibit) => {
    let leftOut = 0;
    const kept = (value: string | undefined | null): string | null => {
      if (value === undefined || value === null) return null;
      const isOwn = own.holds(value);
      if (isOwn) leftOut += 1;
      return isOwn ? null : value.toWellFormed();
    };
    const person = (one: MailAddress | undefined): MailAddress | null => {
      const address = kept(one?.address === '' ? null : one?.address);
      return address === null ? null : { address, name: kept(one?.name) ?? '' };
    };
    const { message } = exhibit;
    const clues = byExhibit.get(exhibit.number) ?? [];
    const way = ownData ? new Set<string>() : ownWay(message, clues);
    leftOut += way.size;
    const seen = exhibit.acquisitions[0]?.seen;
    const from = message ? message.from[0] : { name: seen?.from?.name ?? '', address: seen?.from?.address ?? '' };
    const given = {
      exhibit,
      clues: clues
        .filter(({ kind, value }) => !isPrivate(kind, value) && !(kind === 'ip' && way.has(value)))
        .map(givenClue)
        .filter(({ value }) => kept(value) !== null),
      from: person(from),
      sender: person(message?.sender[0]),
      subject: kept(message ? message.subject : seen?.subject),
      messageId: kept(message?.messageId),
      date: message?.date?.utc ?? null,
      received: ownData ? (message?.received ?? []) : [],
      to: ownData ? (message?.to ?? []) : [],
      cc: ownData ? (message?.cc ?? []) : [],
      attachments: (message?.attachments ?? []).map((one) => ({ ...one, name: kept(one.name) })),
    };
    return { ...given, leftOut };
  });
}

function givenClue({ kind, value, sightings }: ClueHere): GivenClue {
  const roles = [...new Set(sightings.map(({ role }) => role))];
  const places = [...new Set(sightings.map(({ where }) => placeWords(where)))];
  return { kind, value: value.toWellFormed(), roles, places };
}

function placeWords(where: PackagedClue['sightings'][number]['where']): string {
  if (where.in === 'header') return `header ${where.name}`;
  if (where.in === 'body') return where.form === 'html' ? 'HTML text' : 'text';
  return where.in;
}

/** An address inside somebody's own network says nothing to others. */
function isPrivate(kind: ClueKind, value: string): boolean {
  return (
    kind === 'ip' &&
    /^(?:10\.|127\.|169\.254\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|::1$|f[cd]|fe[89ab])/i.test(value)
  );
}
