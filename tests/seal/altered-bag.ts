import { createHash } from 'node:crypto';
import type { ZipFile } from '../../src/exports/zip-writer.ts';
import { zipPieces } from '../../src/exports/zip-writer.ts';
import { checkFile } from '../../src/imports/check-file.ts';
import { measureFiles } from '../../src/imports/measure-files.ts';
import { measuringBy } from '../../src/imports/measuring.ts';
import type { StartMeasuring } from '../../src/imports/measuring.ts';
import { openPackageFile } from '../../src/imports/package-file.ts';
import { readZip } from '../../src/imports/zip-reader.ts';
import { checkPackage } from '../../src/seal/check-package.ts';
import { findingText } from '../../src/seal/finding-text.ts';

/** The files of a bag by their path in it. */
export type Bag = Map<string, Uint8Array<ArrayBuffer>>;

const folder = 'bag/';

/** A manifest that says the same in another way: for a capital letter, one bit is enough. */
export const writtenOtherwise: [what: string, otherwise: (manifest: string) => string][] = [
  ['a capital letter in a hash', (text) => text.replace(/[a-f]/, (letter) => letter.toUpperCase())],
  ['the mark of binary files', (text) => text.replace('  ', ' *')],
  ['a tab', (text) => text.replace('  ', '\t ')],
  ['other line ends', (text) => text.replaceAll('\n', '\r\n')],
];

export async function bagIn(zip: Blob): Promise<Bag> {
  const bag: Bag = new Map();
  for (const entry of await readZip(zip)) bag.set(entry.name.replace(/^[^/]+\//, ''), await entry.bytes());
  return bag;
}

/** Any files as a ZIP, also such as nobody should make. */
export async function zipOf(
  files: Iterable<readonly [string, Uint8Array<ArrayBuffer>]>,
  within = folder,
): Promise<Blob> {
  const named: ZipFile[] = [...files].map(([path, content]) => ({ name: within + path, content }));
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  for await (const piece of zipPieces(named, new AbortController().signal)) pieces.push(piece);
  return new Blob(pieces);
}

/** What the check says, a line a finding; what cannot be opened at all is one line too. */
export async function found(zip: Blob): Promise<string[]> {
  try {
    return (await checkPackage(await openPackageFile(zip, 'a.zip'))).findings.map((one) => findingText(one, 'en'));
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}

/**
 * What the page says that lies in a package: it reads no original again. It has the files read beside it, or where it has no worker, reads
 * them itself: both have to say the same. What the worker does is done here in between.
 */
export async function foundInPage(zip: Blob): Promise<string[]> {
  const watch = { signal: new AbortController().signal, onProgress: () => undefined, breathe: () => Promise.resolve() };
  const beside = () =>
    measuringBy((tell) => {
      void measureFiles(zip, tell);
      return () => undefined;
    });
  const said = async (start?: StartMeasuring) =>
    (await checkFile(zip, 'a.zip', null, watch, start)).findings.map((one) => findingText(one, 'en'));
  const [both, alone] = [await said(beside), await said()];
  if (both.join('\n') !== alone.join('\n'))
    throw new Error(`said with a worker: ${both.join()}; without: ${alone.join()}`);
  return both;
}

/** All manifests made anew, as somebody would who wants the bag to look whole. */
export function listedAgain(bag: Bag): Bag {
  const again: Bag = new Map(bag);
  const lines = (payload: boolean) =>
    [...again]
      .filter(([path]) => path.startsWith('data/') === payload && !path.startsWith('tagmanifest'))
      .map(([path, bytes]) => `${createHash('sha256').update(bytes).digest('hex')}  ${path}\n`)
      .join('');
  const payload = [...again].filter(([path]) => path.startsWith('data/'));
  const size = payload.reduce((sum, [, bytes]) => sum + bytes.length, 0);
  const info = textOf(again.get('bag-info.txt')).replace(/Payload-Oxum: .*/, `Payload-Oxum: ${size}.${payload.length}`);
  if (again.has('bag-info.txt')) again.set('bag-info.txt', bytesOf(info));
  again.set('manifest-sha256.txt', bytesOf(lines(true)));
  again.set('tagmanifest-sha256.txt', bytesOf(lines(false)));
  return again;
}

export function textOf(bytes: Uint8Array | undefined): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

export function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(new TextEncoder().encode(text));
}
