import type { Clue, ClueContext, ClueKind } from './clue.ts';
import { cluesInStatement } from './clues/assemble/in-statement.ts';
import { cluesOnScreen } from './clues/find-clues.ts';
import type { Acquisition } from './exhibit.ts';
import { mailType } from './files/file-kind.ts';
import { readKept } from './read-kept.ts';
import type { SourceReading } from './read-source.ts';
import { readerVersion } from './reading.ts';
import type { ClueCounts, Reading } from './reading.ts';

/**
 * Reads an exhibit: message facts and clues, from the source when there is one and from the screen, or from
 * what the person stated. Never rejects: what
 * cannot be read is said in `problem`, and what could be read before is kept.
 */
export async function readExhibit(
  acquisition: Acquisition,
  source: Uint8Array<ArrayBuffer> | null,
  context: ClueContext,
): Promise<Reading> {
  if (acquisition.statement)
    return toReading({ clues: cluesInStatement(acquisition.statement, context), observations: [] }, context);
  const onScreen = cluesOnScreen(acquisition, context);
  if (!source) return toReading({ clues: onScreen, observations: [] }, context);
  const read = await readKept(source, acquisition.source?.mediaType ?? mailType, context);
  return toReading({ ...read, clues: [...read.clues, ...onScreen] }, context);
}

function toReading(read: SourceReading['read'], { countries }: ClueContext): Reading {
  const own = countries.length > 0 ? { countries: [...countries] } : {};
  return { readerVersion, ...own, ...read, counts: countClues(read.clues) };
}

/** Different values of each kind: the same link twice counts once, and what a mail loads by itself is no link to a person. */
export function countClues(clues: readonly Clue[]): ClueCounts {
  const seen = clues.filter(({ role }) => role !== 'loaded');
  const values = (kind: ClueKind) => new Set(seen.filter((clue) => clue.kind === kind).map(({ value }) => value)).size;
  return {
    email: values('email'),
    phone: values('phone'),
    link: values('link'),
    domain: values('domain'),
    ip: values('ip'),
    payment: values('payment'),
    account: values('account'),
  };
}
