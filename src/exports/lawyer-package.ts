import { exhibitName } from '../core/exhibit.ts';
import type { Acquisition, Exhibit } from '../core/exhibit.ts';
import type { CustodyEntry } from '../core/custody.ts';
import { gatherClues } from '../core/gather-clues.ts';
import type { ExhibitClues } from '../core/gather-clues.ts';
import { gatherInsight } from '../core/insight/gather-insight.ts';
import type { ReadExhibit, ToldByPerson } from '../core/insight/gather-insight.ts';
import type { Instant } from '../core/instant.ts';
import { packageFormat, packageSchema } from '../core/package.ts';
import type { Package, PackagedExhibit, PackagedSource } from '../core/package.ts';
import type { Reading } from '../core/reading.ts';
import { tellObservation } from '../core/insight/told-observation.ts';
import { Failure } from '../core/failure.ts';
import { base64 } from './base64.ts';
import { originalName } from './original-name.ts';
import { howToCheckText } from './how-to-check.ts';
import { writeZip } from './zip-writer.ts';

/** Up to this many bytes of originals go inside the one JSON file; above it, they lie beside it in a ZIP. */
export const insideLimit = 20_000_000;

/** An exhibit with all that belongs to it, without the bytes. */
export interface ExhibitToExport {
  exhibit: Exhibit;
  /** Oldest first. */
  acquisitions: readonly Acquisition[];
  reading: Reading | null;
}

/** What the export needs from the store. */
export interface ExportInput {
  id: string;
  createdAt: Instant;
  tool: { name: string; version: string };
  exhibits: readonly ExhibitToExport[];
  custody: readonly CustodyEntry[];
  /** Own addresses with notes, and exhibits taken apart; nothing told when absent. */
  told?: ToldByPerson;
  /** The original, hashed again on the way out. */
  readSource(sha256: string): Promise<Uint8Array<ArrayBuffer>>;
}

export interface ExportPlan {
  form: 'json' | 'zip';
  exhibits: number;
  originals: number;
  bytes: number;
}

export interface ExportWatch {
  signal: AbortSignal;
  onProgress(done: number, total: number): void;
}

/** Which form it will be, before anything is read. */
export function planExport(exhibits: readonly ExhibitToExport[]): ExportPlan {
  const sources = exhibits.flatMap(({ acquisitions }) => sourcesOf(acquisitions));
  const bytes = sources.reduce((sum, source) => sum + source.bytes, 0);
  const form = bytes > insideLimit ? 'zip' : 'json';
  return { form, exhibits: exhibits.length, originals: sources.length, bytes };
}

/**
 * The file for a lawyer: one `.json` with the originals inside, or a `.zip` with `clues.json` and the originals beside.
 *
 * @throws Failure `cancelled`; `source-altered` when the store no longer gives what was put in
 */
export async function makeLawyerPackage(input: ExportInput, watch: ExportWatch): Promise<Blob> {
  const plan = planExport(input.exhibits);
  return plan.form === 'json' ? jsonPackage(input, plan, watch) : zipPackage(input, plan, watch);
}

/** `cluebook-2026-11-24-EX-0001-EX-0031.json` */
export function packageFileName(input: ExportInput, plan: ExportPlan): string {
  const numbers = input.exhibits.map(({ exhibit }) => exhibit.number);
  const names = [...new Set([Math.min(...numbers), Math.max(...numbers)])].map(exhibitName);
  return `cluebook-${input.createdAt.utc.slice(0, 10)}-${names.join('-')}.${plan.form}`;
}

async function jsonPackage(input: ExportInput, plan: ExportPlan, watch: ExportWatch): Promise<Blob> {
  const withBytes = async (source: PackagedSource) => ({
    ...source,
    base64: base64(await input.readSource(source.sha256)),
  });
  return new Blob(await documentParts(input, plan, 'inside', withBytes, watch), { type: 'application/json' });
}

async function zipPackage(input: ExportInput, plan: ExportPlan, watch: ExportWatch): Promise<Blob> {
  const originals: { name: string; content: Blob }[] = [];
  const withFile = async (source: PackagedSource, name: string) => {
    originals.push({ name, content: new Blob([await input.readSource(source.sha256)]) });
    return { ...source, file: name };
  };
  const parts = await documentParts(input, plan, 'beside', withFile, watch);
  const schema = JSON.stringify(packageSchema(), null, 2);
  const text = howToCheckText('beside');
  const entries = [
    { name: 'HOW-TO-CHECK.txt', content: new Blob([[...text.en, '', ...text['zh-CN'], ''].join('\n')]) },
    { name: 'clues.json', content: new Blob(parts) },
    { name: 'cluebook-1.schema.json', content: new Blob([schema]) },
    ...originals,
  ];
  return writeZip(entries, { signal: watch.signal });
}

/** The JSON in pieces: an exhibit at a time, so that no text of the whole is ever built. */
async function documentParts(
  input: ExportInput,
  plan: ExportPlan,
  originalsAre: Package['package']['originalsAre'],
  place: (source: PackagedSource, name: string) => Promise<PackagedSource>,
  watch: ExportWatch,
): Promise<BlobPart[]> {
  const { id, createdAt, tool, custody } = input;
  const { exhibits, originals, bytes } = plan;
  const about = { id, createdAt, tool, exhibits, originals, originalBytes: bytes, originalsAre };
  const head = { format: packageFormat, package: about, howToCheck: howToCheckText(originalsAre) };
  const parts: BlobPart[] = [`${JSON.stringify(head, null, 1).slice(0, -2)},\n "exhibits": [`];
  const clues: ExhibitClues[] = [];
  const read: ReadExhibit[] = [];
  for (const [index, item] of input.exhibits.entries()) {
    if (watch.signal.aborted) throw new Failure('cancelled');
    const packaged = await packagedExhibit(item, place);
    parts.push(`${index === 0 ? '' : ','}\n${JSON.stringify(packaged)}`);
    clues.push({ exhibit: packaged.number, capturedAt: packaged.capturedAt, clues: item.reading?.clues ?? [] });
    if (item.reading) read.push({ exhibit: packaged.number, capturedAt: packaged.capturedAt, reading: item.reading });
    watch.onProgress(index + 1, input.exhibits.length);
  }
  parts.push(
    '\n ],\n "clues": [',
    lines(gatherClues(clues)),
    '\n ],\n',
    insightLines(read, input.told),
    ' "custody": [',
    lines(custody),
    '\n ],\n',
  );
  parts.push(` "schema": ${JSON.stringify(packageSchema())}\n}\n`);
  return parts;
}

async function packagedExhibit(
  { exhibit, acquisitions, reading }: ExhibitToExport,
  place: (source: PackagedSource, name: string) => Promise<PackagedSource>,
): Promise<PackagedExhibit> {
  const first = acquisitions[0];
  if (!first) throw new Error(`exhibit ${exhibit.number} has no acquisition`);
  const number = exhibitName(exhibit.number);
  const sources: PackagedSource[] = [];
  for (const [index, source] of sourcesOf(acquisitions).entries()) {
    sources.push(await place(source, originalName(number, index, source.mediaType)));
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

function readingNote({ readerVersion, problem }: Reading) {
  return { readerVersion, ...(problem === undefined ? {} : { problem }) };
}

/** Each byte form once, in the order in which it was first taken. */
function sourcesOf(acquisitions: readonly Acquisition[]): PackagedSource[] {
  const bySha256 = new Map(
    acquisitions.flatMap(({ source }) => (source ? [[source.sha256, source] as const] : [])).toReversed(),
  );
  return [...bySha256.values()].toReversed();
}

/** Two members of the JSON object, each on a line. */
function insightLines(read: readonly ReadExhibit[], told: ToldByPerson | undefined): string {
  const { leakSources, senders } = gatherInsight(read, told);
  return ` "leakSources": ${JSON.stringify(leakSources)},\n "senders": ${JSON.stringify(senders)},\n`;
}

function lines(items: readonly unknown[]): string {
  return items.map((item) => `\n${JSON.stringify(item)}`).join(',');
}
