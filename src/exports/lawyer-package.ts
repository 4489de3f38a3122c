import { checkerFiles } from '../core/bag/bag-tags.ts';
import { exhibitName } from '../core/exhibit.ts';
import { packageSchema } from '../core/package.ts';
import type { Package, PackagedSource } from '../core/package.ts';
import type { WorkWatch } from '../core/work-watch.ts';
import { base64 } from './base64.ts';
import type { MakingWatch } from './gather.ts';
import { howToCheckText } from './how-to-check.ts';
import { documentText, figuresOf, packageDocument } from './package-document.ts';
import type { ExhibitToExport, ExportFigures, ExportInput } from './package-document.ts';
import { textBlob } from './text-blob.ts';
import { writeZip } from './zip-writer.ts';
import type { ZipFile } from './zip-writer.ts';

/** Up to this many bytes of originals go inside the one JSON file; above it, they lie beside it in a ZIP. */
export const insideLimit = 20_000_000;

export interface ExportPlan extends ExportFigures {
  form: 'json' | 'zip';
}

/** Which form it will be, before anything is read. */
export function planExport(exhibits: readonly ExhibitToExport[]): ExportPlan {
  const figures = figuresOf(exhibits);
  return { form: figures.bytes > insideLimit ? 'zip' : 'json', ...figures };
}

/**
 * The file for a lawyer: one `.json` with the originals inside, or a `.zip` with `clues.json` and the originals beside.
 *
 * @throws Failure `cancelled`; `source-altered` when the store no longer gives what was put in
 */
export async function makeLawyerPackage(input: ExportInput, watch: MakingWatch): Promise<Blob> {
  return planExport(input.exhibits).form === 'json' ? jsonPackage(input, watch) : zipPackage(input, watch);
}

/** `cluebook-2026-11-24-EX-0001-EX-0031.json` */
export function packageFileName(input: ExportInput, { form }: Pick<ExportPlan, 'form'>): string {
  return `${packageName(input)}.${form}`;
}

/** The same without its ending. */
export function packageName({ exhibits, createdAt }: ExportInput): string {
  // No spreading into arguments: there can be more exhibits than a call takes.
  let [least, most] = [Infinity, 0];
  for (const { exhibit } of exhibits) [least, most] = [Math.min(least, exhibit.number), Math.max(most, exhibit.number)];
  const names = most === 0 ? [] : [...new Set([least, most])].map(exhibitName);
  return ['cluebook', createdAt.utc.slice(0, 10), ...names].join('-');
}

async function jsonPackage(input: ExportInput, watch: WorkWatch): Promise<Blob> {
  const withBytes = async (source: PackagedSource) => ({
    ...source,
    base64: base64(await input.readSource(source.sha256)),
  });
  return textBlob(documentText(await packageDocument(input, 'inside', withBytes, watch)), 'application/json');
}

async function zipPackage(input: ExportInput, watch: MakingWatch): Promise<Blob> {
  const { signal } = watch;
  const withFile = (source: PackagedSource, file: string) => ({ ...source, file });
  const document = await packageDocument(input, 'beside', withFile, { signal, onProgress: () => undefined });
  return writeZip(zipFiles(input, document, watch), watch);
}

async function* zipFiles(input: ExportInput, document: Package, watch: WorkWatch): AsyncGenerator<ZipFile> {
  const text = howToCheckText('beside');
  yield { name: 'HOW-TO-CHECK.txt', content: new Blob([[...text.en, '', ...text['zh-CN'], ''].join('\n')]) };
  for (const name of checkerFiles) yield { name, content: textBlob([input.checkers[name]]) };
  yield { name: 'clues.json', content: textBlob(documentText(document)) };
  yield { name: 'cluebook-1.schema.json', content: new Blob([JSON.stringify(packageSchema(), null, 2)]) };
  yield* keptBytes(input, document, watch);
}

/** The kept files, read from the store one at a time. */
export async function* keptBytes(
  { readSource }: Pick<ExportInput, 'readSource'>,
  { exhibits }: Package,
  { onProgress }: WorkWatch,
): AsyncGenerator<ZipFile & { sha256: string }> {
  for (const [index, { sources }] of exhibits.entries()) {
    for (const { file, sha256 } of sources) {
      if (file !== undefined) yield { name: file, content: await readSource(sha256), sha256 };
    }
    onProgress(index + 1, exhibits.length);
  }
}
