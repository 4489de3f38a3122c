import type { checkerFiles } from '../core/bag/bag-tags.ts';
import { keptFiles } from '../core/bag/kept-files.ts';
import type { CustodyEntry } from '../core/custody.ts';
import { exhibitName, sourcesOfAcquisition } from '../core/exhibit.ts';
import type { Acquisition, Exhibit } from '../core/exhibit.ts';
import { Failure } from '../core/failure.ts';
import { gatherClues } from '../core/gather-clues.ts';
import { gatherInsight } from '../core/insight/gather-insight.ts';
import type { ToldByPerson } from '../core/insight/gather-insight.ts';
import { tellObservation } from '../core/insight/told-observation.ts';
import type { Instant } from '../core/instant.ts';
import type { KeyAnswer } from '../core/key-answer.ts';
import { packageFormat, packageSchema } from '../core/package.ts';
import type { Package, PackagedExhibit, PackagedSource } from '../core/package.ts';
import type { Reading } from '../core/reading.ts';
import type { RevocationList } from '../core/revocation-list.ts';
import type { Seal } from '../core/seal.ts';
import type { TimeStamp } from '../core/time-stamp.ts';
import type { WorkWatch } from '../core/work-watch.ts';
import { howToCheckText } from './how-to-check.ts';

/** An exhibit with all that belongs to it, without the bytes. */
export interface ExhibitToExport {
  exhibit: Exhibit;
  /** Oldest first. */
  acquisitions: readonly Acquisition[];
  reading: Reading | null;
}

/** The text of each program that checks a package. */
export type Checkers = Readonly<Record<(typeof checkerFiles)[number], string>>;

/** What the export needs from the store. */
export interface ExportInput {
  id: string;
  createdAt: Instant;
  tool: { name: string; version: string };
  exhibits: readonly ExhibitToExport[];
  custody: readonly CustodyEntry[];
  /** Signatures of its head, oldest first. */
  seals?: readonly Seal[];
  timeStamps?: readonly TimeStamp[];
  revocationLists?: readonly RevocationList[];
  keyAnswers?: readonly KeyAnswer[];
  /** Own addresses with notes, and exhibits taken apart; nothing told when absent. */
  told?: ToldByPerson;
  /** What travels beside the evidence, so that anybody can check it. */
  checkers: Checkers;
  /** The original, hashed again on the way out. */
  readSource(sha256: string): Promise<Uint8Array<ArrayBuffer>>;
}

/** How many exhibits and kept files there are, and how large these are together. */
export interface ExportFigures {
  exhibits: number;
  originals: number;
  bytes: number;
}

export function figuresOf(exhibits: readonly ExhibitToExport[]): ExportFigures {
  const sources = exhibits.flatMap(({ acquisitions }) => sourcesOf(acquisitions));
  const bytes = sources.reduce((sum, source) => sum + source.bytes, 0);
  return { exhibits: exhibits.length, originals: sources.length, bytes };
}

/** Says of a source where its bytes are: inside, or in the file of that name. */
type Place = (source: PackagedSource, name: string) => Promise<PackagedSource> | PackagedSource;

/**
 * The document of a package, `cluebook/1`.
 *
 * @throws Failure `cancelled`, or what `place` throws
 */
export async function packageDocument(
  input: ExportInput,
  originalsAre: Package['package']['originalsAre'],
  place: Place,
  watch: WorkWatch,
): Promise<Package> {
  const {
    id,
    createdAt,
    tool,
    custody,
    seals = [],
    timeStamps = [],
    revocationLists = [],
    keyAnswers = [],
    told,
  } = input;
  const { exhibits: count, originals, bytes } = figuresOf(input.exhibits);
  const exhibits: PackagedExhibit[] = [];
  for (const [index, item] of input.exhibits.entries()) {
    if (watch.signal.aborted) throw new Failure('cancelled');
    exhibits.push(await packagedExhibit(item, place));
    watch.onProgress(index + 1, count);
  }
  const read = input.exhibits.flatMap(({ exhibit, acquisitions, reading }) => {
    const [first] = acquisitions;
    return first && reading ? [{ exhibit: exhibitName(exhibit.number), capturedAt: first.at, reading }] : [];
  });
  return {
    format: packageFormat,
    package: { id, createdAt, tool, exhibits: count, originals, originalBytes: bytes, originalsAre },
    howToCheck: howToCheckText(originalsAre),
    exhibits,
    clues: gatherClues(read.map(({ exhibit, capturedAt, reading }) => ({ exhibit, capturedAt, clues: reading.clues }))),
    ...gatherInsight(read, told),
    custody: [...custody],
    ...(seals.length > 0 ? { seals: [...seals] } : {}),
    ...(timeStamps.length > 0 ? { timeStamps: [...timeStamps] } : {}),
    ...(revocationLists.length > 0 ? { revocationLists: [...revocationLists] } : {}),
    ...(keyAnswers.length > 0 ? { keyAnswers: [...keyAnswers] } : {}),
    schema: packageSchema(),
  };
}

/** The document as JSON in pieces: an exhibit, a clue, an entry a line, so that no text of the whole is ever built. */
export function* documentText({ format, package: about, howToCheck, ...lists }: Package): Generator<string> {
  yield `${JSON.stringify({ format, package: about, howToCheck }, null, 1).slice(0, -2)},\n "exhibits": [`;
  yield* lines(lists.exhibits);
  yield '\n ],\n "clues": [';
  yield* lines(lists.clues);
  yield `\n ],\n "leakSources": ${JSON.stringify(lists.leakSources)},\n "senders": ${JSON.stringify(lists.senders)},\n`;
  yield ' "custody": [';
  yield* lines(lists.custody);
  yield '\n ],\n';
  if (lists.seals) yield ` "seals": ${JSON.stringify(lists.seals)},\n`;
  if (lists.timeStamps) yield ` "timeStamps": ${JSON.stringify(lists.timeStamps)},\n`;
  if (lists.revocationLists) yield ` "revocationLists": ${JSON.stringify(lists.revocationLists)},\n`;
  if (lists.keyAnswers) yield ` "keyAnswers": ${JSON.stringify(lists.keyAnswers)},\n`;
  yield ` "schema": ${JSON.stringify(lists.schema)}\n}\n`;
}

async function packagedExhibit(
  { exhibit, acquisitions, reading }: ExhibitToExport,
  place: Place,
): Promise<PackagedExhibit> {
  const first = acquisitions[0];
  if (!first) throw new Error(`exhibit ${exhibit.number} has no acquisition`);
  const number = exhibitName(exhibit.number);
  const sources: PackagedSource[] = [];
  for (const { source, path } of keptFiles(number, acquisitions, sourcesOf(acquisitions))) {
    sources.push(await place(source, path));
  }
  const { id, kind, fingerprint } = exhibit;
  return {
    number,
    id,
    kind,
    fingerprint,
    capturedAt: first.at,
    completeness: first.completeness,
    acquisitions: [...acquisitions],
    sources,
    ...(reading?.message ? { message: reading.message } : {}),
    ...(reading ? { observations: reading.observations.map(tellObservation) } : {}),
    ...(reading ? { reading: readingNote(reading) } : {}),
  };
}

function readingNote({ readerVersion, countries, problem }: Reading) {
  return { readerVersion, ...(countries ? { countries } : {}), ...(problem === undefined ? {} : { problem }) };
}

/** Each byte form once: the forms of the message itself in the order in which they were first taken, then what lies beside it. */
function sourcesOf(acquisitions: readonly Acquisition[]): PackagedSource[] {
  const own = acquisitions.flatMap(({ source }) => source ?? []);
  const all = [...own, ...acquisitions.flatMap(sourcesOfAcquisition)];
  return [...new Map(all.toReversed().map((source) => [source.sha256, source])).values()].toReversed();
}

function* lines(items: readonly unknown[]): Generator<string> {
  for (const [index, item] of items.entries()) yield `${index === 0 ? '' : ','}\n${JSON.stringify(item)}`;
}
