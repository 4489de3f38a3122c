import { bagDeclaration, bagFiles, bagInfo, checkerFiles } from '../core/bag/bag-tags.ts';
import type { PackageForm } from '../core/bag/bag-tags.ts';
import { caseFile } from '../core/bag/case-files.ts';
import { manifestText } from '../core/bag/manifest.ts';
import type { ManifestLine } from '../core/bag/manifest.ts';
import { readableFiles } from '../core/bag/readable-files.ts';
import { sealFiles } from '../core/bag/seal-files.ts';
import { caseRecord } from '../core/case-record.ts';
import type { Case } from '../core/case.ts';
import { hashBlob, hashBytes } from '../core/hash.ts';
import type { Package, PackagedSource } from '../core/package.ts';
import type { WorkWatch } from '../core/work-watch.ts';
import type { MakingWatch } from './gather.ts';
import { keptBytes, packageName } from './lawyer-package.ts';
import { documentText, packageDocument } from './package-document.ts';
import type { ExportInput } from './package-document.ts';
import { textBlob } from './text-blob.ts';
import { writeZip } from './zip-writer.ts';
import type { ZipFile } from './zip-writer.ts';

/**
 * The complaint package: a bag (BagIt, RFC 8493) in a ZIP, which holds the kept files, the document of the lawyer's JSON, and both
 * again in forms for people. The same input makes the same bytes.
 *
 * @param told the case that the package is of, with its documents, which are never the same bytes twice. The input is of its exhibits
 * alone: `onlyExhibits`
 * @throws Failure `cancelled`; `source-altered` when the store no longer gives what was put in
 */
export async function makeComplaintPackage(input: ExportInput, watch: MakingWatch, told?: Case): Promise<Blob> {
  const { signal } = watch;
  const withFile = (source: PackagedSource, file: string) => ({ ...source, file });
  const document = await packageDocument(input, 'beside', withFile, { signal, onProgress: () => undefined });
  return writeZip(bag({ input, document, told }, watch), watch);
}

/** `cluebook-2026-11-24-EX-0001-EX-0031.zip` */
export function complaintPackageName(input: ExportInput): string {
  return `${packageName(input)}.zip`;
}

interface Contents {
  input: ExportInput;
  document: Package;
  told?: Case | undefined;
}

/** The whole bag in one folder, as RFC 8493 section 4 asks of a ZIP. The manifests come last: their hashes are known then. */
async function* bag({ input, document, told }: Contents, watch: WorkWatch): AsyncGenerator<ZipFile> {
  const form = told ? 'case' : 'plain';
  const folder = packageName(input);
  const payload: ManifestLine[] = [];
  const tags: ManifestLine[] = [];
  const noted = (lines: ManifestLine[], path: string, sha256: string, content: ZipFile['content']): ZipFile => {
    lines.push({ sha256, path });
    return { name: `${folder}/${path}`, content };
  };
  let bytes = 0;
  yield noted(tags, bagFiles.declaration, ...(await hashed([bagDeclaration])));
  for (const name of checkerFiles) yield noted(tags, name, ...(await hashed([input.checkers[name]])));
  for (const { path, text } of payloadTexts(document, form)) {
    const [sha256, content] = await hashed(text());
    bytes += content.size;
    yield noted(payload, `data/${path}`, sha256, content);
  }
  if (told) {
    for await (const { path, content } of filesOfCase({ input, document }, told, watch)) {
      bytes += content.size;
      yield noted(payload, `data/${path}`, await hashBlob(content), content);
    }
  }
  for (const { path, bytes: content } of sealFiles(document)) {
    bytes += content.length;
    yield noted(payload, `data/${path}`, await hashBytes(content), content);
  }
  for await (const { name, content, sha256 } of keptBytes(input, document, watch)) {
    bytes += content instanceof Uint8Array ? content.length : content.size;
    yield noted(payload, `data/${name}`, sha256, content);
  }
  yield noted(tags, bagFiles.info, ...(await hashed([bagInfo(document, { bytes, files: payload.length }, form)])));
  yield noted(tags, bagFiles.manifest, ...(await hashed([manifestText(payload)])));
  yield { name: `${folder}/${bagFiles.tagManifest}`, content: textBlob([manifestText(tags)]) };
}

/** What the person wrote, and the documents made of it. */
async function* filesOfCase({ input, document: contents }: Contents, told: Case, watch: WorkWatch) {
  yield { path: caseFile, content: textBlob([caseRecord(told)]) };
  const { lettersOfCase } = await import('./case-letters.ts');
  yield* lettersOfCase({ input, contents, file: complaintPackageName(input) }, told, watch);
}

function* payloadTexts(document: Package, form: PackageForm) {
  yield* readableFiles(document, form);
  yield { path: 'clues.json', text: () => documentText(document) };
}

async function hashed(text: Iterable<string>): Promise<[string, Blob]> {
  const content = textBlob(text);
  return [await hashBlob(content), content];
}
