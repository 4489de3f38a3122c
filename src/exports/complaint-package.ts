import { bagDeclaration, bagFiles, bagInfo, checkerFiles } from '../core/bag/bag-tags.ts';
import { manifestText } from '../core/bag/manifest.ts';
import type { ManifestLine } from '../core/bag/manifest.ts';
import { readableFiles } from '../core/bag/readable-files.ts';
import { sealFiles } from '../core/bag/seal-files.ts';
import { hashBlob, hashBytes } from '../core/hash.ts';
import type { Package, PackagedSource } from '../core/package.ts';
import { keptBytes, packageName } from './lawyer-package.ts';
import { documentText, packageDocument } from './package-document.ts';
import type { ExportInput, ExportWatch } from './package-document.ts';
import { textBlob } from './text-blob.ts';
import { writeZip } from './zip-writer.ts';
import type { ZipFile } from './zip-writer.ts';

/**
 * The complaint package: a bag (BagIt, RFC 8493) in a ZIP, which holds the kept files, the document of the lawyer's JSON, and both
 * again in forms for people. The same input makes the same bytes.
 *
 * @throws Failure `cancelled`; `source-altered` when the store no longer gives what was put in
 */
export async function makeComplaintPackage(input: ExportInput, watch: ExportWatch): Promise<Blob> {
  const { signal } = watch;
  const withFile = (source: PackagedSource, file: string) => ({ ...source, file });
  const document = await packageDocument(input, 'beside', withFile, { signal, onProgress: () => undefined });
  return writeZip(bag(input, document, watch), { signal });
}

/** `cluebook-2026-11-24-EX-0001-EX-0031.zip` */
export function complaintPackageName(input: ExportInput): string {
  return `${packageName(input)}.zip`;
}

/** The whole bag in one folder, as RFC 8493 section 4 asks of a ZIP. The manifests come last: their hashes are known then. */
async function* bag(input: ExportInput, document: Package, watch: ExportWatch): AsyncGenerator<ZipFile> {
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
  for (const { path, text } of payloadTexts(document)) {
    const [sha256, content] = await hashed(text());
    bytes += content.size;
    yield noted(payload, `data/${path}`, sha256, content);
  }
  for (const { path, bytes: content } of sealFiles(document)) {
    bytes += content.length;
    yield noted(payload, `data/${path}`, await hashBytes(content), content);
  }
  for await (const { name, content, sha256 } of keptBytes(input, document, watch)) {
    bytes += content instanceof Uint8Array ? content.length : content.size;
    yield noted(payload, `data/${name}`, sha256, content);
  }
  yield noted(tags, bagFiles.info, ...(await hashed([bagInfo(document, { bytes, files: payload.length })])));
  yield noted(tags, bagFiles.manifest, ...(await hashed([manifestText(payload)])));
  yield { name: `${folder}/${bagFiles.tagManifest}`, content: textBlob([manifestText(tags)]) };
}

function* payloadTexts(document: Package) {
  yield* readableFiles(document);
  yield { path: 'clues.json', text: () => documentText(document) };
}

async function hashed(text: Iterable<string>): Promise<[string, Blob]> {
  const content = textBlob(text);
  return [await hashBlob(content), content];
}
