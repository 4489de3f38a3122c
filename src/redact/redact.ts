import { cluesByExhibit } from '../core/clues-by-exhibit.ts';
import type { Instant } from '../core/instant.ts';
import type { Package } from '../core/package.ts';
import type { LeftOutReason, RedactionChoices } from './choices.ts';
import { commitmentTo, digestOf, saltOf } from './disclosure.ts';
import { fieldsOf } from './fields.ts';
import type { Field } from './fields.ts';
import { findOwn } from './find-own.ts';
import type { OwnFinder } from './find-own.ts';
import { secretInLink, secretsInText } from './find-secrets.ts';
import { howToRead } from './how-to-read.ts';
import { ownValues } from './own-values.ts';
import { ownWay } from './own-way.ts';
import { redactedFormat, redactedSchema } from './redacted-package.ts';
import type { RedactedField, RedactedPackage } from './redacted-package.ts';

export interface ToRedact {
  document: Package;
  /** What each exhibit says, as read from its original or seen on the screen. */
  texts: ReadonlyMap<string, string>;
  choices: RedactionChoices;
  /** What was judged already, of the same document, texts and choices: judging takes long. */
  judged?: ReadonlyMap<string, readonly JudgedField[]>;
  /** New for each file: id, time, and the key of its salts, 64 hexadecimal digits. */
  id: string;
  createdAt: Instant;
  key: string;
}

/** A field before it is committed to, with the reason why it is left out, or none. For the preview. */
export interface JudgedField extends Field {
  leftOut: LeftOutReason | null;
}

/** What would be shown and what left out, exhibit by exhibit. */
export function judgeFields({
  document: full,
  texts,
  choices,
}: Pick<ToRedact, 'document' | 'texts' | 'choices'>): Map<string, JudgedField[]> {
  const { mine, thirdParties } = ownValues(full);
  const finders = { mine: findOwn(mine), others: findOwn(thirdParties) };
  const byExhibit = cluesByExhibit(full.clues);
  return new Map(
    full.exhibits.map((exhibit) => {
      const clues = byExhibit.get(exhibit.number) ?? [];
      const fields = fieldsOf(exhibit, clues, texts.get(exhibit.number) ?? '');
      const way = ownWay(exhibit.message, clues);
      const judged = fields.map((field) => ({ ...field, leftOut: reasonFor(field, choices, { ...finders, way }) }));
      return [exhibit.number, withBrokenLines(judged, choices, finders)];
    }),
  );
}

/** A name or an address that a line end cuts in two stands in neither line: then both are left out. */
function withBrokenLines(fields: JudgedField[], choices: RedactionChoices, { mine, others }: Finders): JudgedField[] {
  for (const [index, field] of fields.entries()) {
    const next = fields[index + 1];
    if (field.group !== 'body' || next?.group !== 'body') continue;
    const lines = [...textsIn(field.value), ...textsIn(next.value)];
    if (field.leftOut !== null && next.leftOut !== null) continue;
    const holds = (finder: OwnFinder) =>
      [lines.join(''), lines.join(' ')].some((text) => finder.holds(text)) && !lines.some((line) => finder.holds(line));
    const reason =
      choices.myData && holds(mine) ? 'my-data' : choices.thirdParties && holds(others) ? 'third-party' : null;
    if (reason === null) continue;
    field.leftOut ??= reason;
    next.leftOut ??= reason;
  }
  return fields;
}

interface Finders {
  mine: OwnFinder;
  others: OwnFinder;
}

interface FindersHere extends Finders {
  /** Addresses of the person's own servers. */
  way: ReadonlySet<string>;
}

/** The package for sharing. The same input makes the same bytes. */
export function redact(input: ToRedact): RedactedPackage {
  const { document: full, choices, id, createdAt, key } = input;
  const judged = input.judged ?? judgeFields(input);
  const leftOut: Partial<Record<LeftOutReason, number>> = {};
  const exhibits = full.exhibits.map(({ number, id: exhibitId, kind, capturedAt }) => {
    const fields = (judged.get(number) ?? []).map(({ name, value, leftOut: reason }): RedactedField => {
      const salt = saltOf(key, number, name);
      const digest = digestOf(salt, name, value);
      if (reason === null) return { name, digest, salt, value };
      leftOut[reason] = (leftOut[reason] ?? 0) + 1;
      return { name, digest, leftOut: reason };
    });
    return { number, id: exhibitId, kind, capturedAt, fields };
  });
  const { tool } = full.package;
  return {
    format: redactedFormat,
    package: { id, createdAt, tool, book: full.custody[0]?.hash ?? null, exhibits: exhibits.length },
    howToRead,
    choices,
    leftOut,
    digests: 'sha-256',
    exhibits,
    commitment: commitmentTo(exhibits),
    schema: redactedSchema(),
  };
}

function reasonFor(field: Field, choices: RedactionChoices, { mine, others, way }: FindersHere): LeftOutReason | null {
  const texts = textsIn(field.value);
  const holds = (finder: OwnFinder) => texts.some((text) => finder.holds(text));
  if (choices.myData && (holds(mine) || isOnWay(field, way))) return 'my-data';
  if (choices.thirdParties && holds(others)) return 'third-party';
  // A recipient of whom nothing is known: better one too many.
  if (field.group === 'recipient' && choices.thirdParties && !holds(mine)) return 'third-party';
  if (choices.secrets && texts.some((text) => secretInLink(text) !== null || secretsInText(text).length > 0))
    return 'secret';
  if (field.group === 'subject' && choices.subjects) return 'subject';
  if (field.group === 'body' && choices.bodies) return 'body';
  if (field.group === 'attachment' && choices.attachments) return 'attachment';
  if (field.group === 'original' && Object.values(choices).some(Boolean)) return 'original';
  return null;
}

function isOnWay({ value }: Field, way: ReadonlySet<string>): boolean {
  return typeof value !== 'string' && 'kind' in value && value.kind === 'ip' && way.has(value.value);
}

/** Every text in a value. */
function textsIn(value: Field['value']): string[] {
  if (typeof value === 'string') return [value];
  return Object.values(value).flatMap((part) => (typeof part === 'string' ? [part] : []));
}
