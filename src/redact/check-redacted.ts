import { byExhibit } from '../core/by-exhibit.ts';
import { canonicalJson } from '../core/canonical-json.ts';
import type { Package } from '../core/package.ts';
import { unknownName } from '../core/unknown-name.ts';
import { commitmentTo, digestOf, saltOf } from './disclosure.ts';
import { fieldsOf } from './fields.ts';
import { RedactedPackage, redactedSchema } from './redacted-package.ts';

/**
 * What is not as it should be, and where. `form`: not of the format. `digest`: a shown field is not what was committed to. `commitment`:
 * fields were left out, put in or exchanged. `name`: two fields of one name. `schema`: not the published one. `counts`: wrong figures.
 */
export interface RedactedFinding {
  code: 'form' | 'schema' | 'name' | 'digest' | 'commitment' | 'counts';
  /** `EX-0001 subject.1` */
  where: string;
}

/** Checks a redacted package by itself. Never throws for what is in it. */
export function checkRedacted(document: unknown): RedactedFinding[] {
  const parsed = RedactedPackage.safeParse(document);
  if (!parsed.success) {
    return parsed.error.issues.slice(0, 20).map(({ path }) => ({ code: 'form', where: path.join('.') }));
  }
  const { exhibits, commitment, leftOut, package: about, schema } = parsed.data;
  const findings: RedactedFinding[] = [];
  // What stands under a name that the form does not have, no digest covers.
  const unknown = unknownName(document, parsed.data);
  if (unknown !== null) findings.push({ code: 'form', where: unknown });
  const counts: Record<string, number> = {};
  const numbers = new Set<string>();
  for (const { number, fields } of exhibits) {
    if (numbers.has(number)) findings.push({ code: 'name', where: number });
    numbers.add(number);
    const names = new Set<string>();
    for (const field of fields) {
      const where = `${number} ${field.name}`;
      if (names.has(field.name)) findings.push({ code: 'name', where });
      names.add(field.name);
      if ('leftOut' in field) counts[field.leftOut] = (counts[field.leftOut] ?? 0) + 1;
      else if (safeDigest(field.salt, field.name, field.value) !== field.digest)
        findings.push({ code: 'digest', where });
    }
  }
  if (commitmentTo(exhibits) !== commitment) findings.push({ code: 'commitment', where: 'commitment' });
  if (about.exhibits !== exhibits.length || canonicalJson(counts) !== canonicalJson(leftOut))
    findings.push({ code: 'counts', where: 'leftOut' });
  if (canonicalJson(schema) !== canonicalJson(redactedSchema())) findings.push({ code: 'schema', where: 'schema' });
  return findings;
}

/** How a redacted package compares with the full one. `hidden`: fields that are left out, compared by their commitments. */
export interface Comparison {
  /** Nothing differs. Fields that could not be compared are no difference; `unknown` counts them. */
  equal: boolean;
  differences: string[];
  shown: number;
  hidden: number;
  unknown: number;
  /** From the custody log of the full package; without it fields that are left out cannot be compared. */
  keyFound: boolean;
}

/** Says whether each field of a redacted package is what the full one has. `texts`: what its exhibits say, as for `redact`. */
export function compareWithFull(
  redacted: RedactedPackage,
  full: Package,
  texts: ReadonlyMap<string, string>,
): Comparison {
  const noted = full.custody.findLast(({ content }) => content?.details?.['redacted'] === redacted.package.id)?.content
    ?.details;
  const key = /^[\da-f]{64}$/.test(noted?.['key'] ?? '') ? noted?.['key'] : undefined;
  const result: Comparison = {
    equal: true,
    differences: [],
    shown: 0,
    hidden: 0,
    unknown: 0,
    keyFound: key !== undefined,
  };
  const differs = (where: string) => result.differences.push(where);
  if (noted && noted['commitment'] !== redacted.commitment) differs('commitment');
  if (full.custody[0] && redacted.package.book !== full.custody[0].hash) differs('package.book');
  const cluesOf = byExhibit(full.clues);
  const owns = new Map(full.exhibits.toReversed().map((one) => [one.number, one]));
  for (const exhibit of redacted.exhibits) {
    const own = owns.get(exhibit.number);
    if (!own || own.id !== exhibit.id || own.kind !== exhibit.kind || own.capturedAt.utc !== exhibit.capturedAt.utc) {
      differs(exhibit.number);
      continue;
    }
    const fields = new Map(
      fieldsOf(own, cluesOf.get(exhibit.number) ?? [], texts.get(exhibit.number) ?? '').map((field) => [
        field.name,
        field.value,
      ]),
    );
    for (const field of exhibit.fields) {
      const where = `${exhibit.number} ${field.name}`;
      const value = fields.get(field.name);
      fields.delete(field.name);
      if (value === undefined) differs(where);
      else if (!('leftOut' in field)) {
        result.shown += 1;
        const salted = key === undefined || saltOf(key, exhibit.number, field.name) === field.salt;
        if (!salted || canonicalJson(field.value) !== canonicalJson(value)) differs(where);
      } else if (key === undefined) result.unknown += 1;
      else {
        result.hidden += 1;
        if (digestOf(saltOf(key, exhibit.number, field.name), field.name, value) !== field.digest) differs(where);
      }
    }
    for (const name of fields.keys()) differs(`${exhibit.number} ${name}`);
  }
  return { ...result, equal: result.differences.length === 0 };
}

/** What JSON cannot carry has no digest. */
function safeDigest(...[salt, name, value]: Parameters<typeof digestOf>): string | null {
  try {
    return digestOf(salt, name, value);
  } catch {
    return null;
  }
}
