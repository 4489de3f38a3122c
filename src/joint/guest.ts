import * as z from 'zod/mini';
import { ClueKind } from '../core/clue.ts';
import { cluesByExhibit } from '../core/clues-by-exhibit.ts';
import { ExhibitKind } from '../core/exhibit.ts';
import { hashRecord, Sha256 } from '../core/hash.ts';
import { Instant } from '../core/instant.ts';
import { packageFormat } from '../core/package.ts';
import type { Package } from '../core/package.ts';
import { boundedText } from '../core/text/bounded-text.ts';
import { redactedFormat } from '../redact/redacted-package.ts';
import type { RedactedPackage } from '../redact/redacted-package.ts';

/** Bounds of what is kept of somebody else's package. */
export const guestLimits = { exhibits: 100_000, clues: 20_000, value: 8_000 } as const;

const GuestExhibit = z.object({
  id: z.uuid(),
  /** Their own number, under their own package: never one of ours. */
  number: z.string().check(z.regex(/^EX-\d{4,9}$/)),
  kind: ExhibitKind,
  capturedAt: Instant,
  clues: z
    .array(z.object({ kind: ClueKind, value: boundedText(guestLimits.value) }))
    .check(z.maxLength(guestLimits.clues)),
});
export type GuestExhibit = z.infer<typeof GuestExhibit>;

/**
 * What is kept of another person's package: which values stand in which of their exhibits, and when these were captured. No original, no
 * text, no address of theirs.
 */
export const Guest = z.object({
  packageId: z.uuid(),
  format: z.enum([packageFormat, redactedFormat]),
  createdAt: Instant,
  /** The same in every package of the same person's book: so they count once, however many packages they gave. */
  book: Sha256,
  exhibits: z.array(GuestExhibit).check(z.maxLength(guestLimits.exhibits)),
});
export type Guest = z.infer<typeof Guest>;

/** A guest as a backup has it: its id is the hash of what is kept of it. `faults`: how many its check found. */
export const KeptGuest = z.looseObject({
  id: Sha256,
  guest: Guest,
  faults: z.number().check(z.nonnegative()),
  addedAt: Instant,
});

/** The same package gives the same id, whichever of its forms was given. */
export function guestId(guest: Guest): string {
  return hashRecord(guest);
}

/** A full package, as a guest. */
export function guestOfPackage({ package: about, exhibits, clues, custody }: Package): Guest {
  const byExhibit = cluesByExhibit(clues);
  return {
    packageId: about.id,
    format: packageFormat,
    createdAt: about.createdAt,
    book: custody[0]?.hash ?? hashRecord(about.id),
    exhibits: exhibits.map(({ number, id, kind, capturedAt }) => ({
      id,
      number,
      kind,
      capturedAt,
      // What a mail loads by itself is no clue that a person met.
      clues: (byExhibit.get(number) ?? [])
        .filter(({ sightings }) => sightings.some(({ role }) => role !== 'loaded'))
        .map(({ kind: of, value }) => ({ kind: of, value: value.toWellFormed() })),
    })),
  };
}

/** A redacted package, as a guest: what it shows. */
export function guestOfRedacted({ package: about, exhibits }: RedactedPackage): Guest {
  return {
    packageId: about.id,
    format: redactedFormat,
    createdAt: about.createdAt,
    book: about.book ?? hashRecord(about.id),
    exhibits: exhibits.map(({ number, id, kind, capturedAt, fields }) => ({
      id,
      number,
      kind,
      capturedAt,
      clues: fields.flatMap((field) => {
        if (!('value' in field) || typeof field.value === 'string' || !('kind' in field.value)) return [];
        const { kind: of, value, roles } = field.value;
        return roles.every((role) => role === 'loaded') ? [] : [{ kind: of, value }];
      }),
    })),
  };
}
