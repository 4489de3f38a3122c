import { expect, it } from 'vitest';
import { bagFiles } from '../../src/core/bag/bag-tags.ts';
import { fingerprintOfSource } from '../../src/core/fingerprint.ts';
import { hashBytes } from '../../src/core/hash.ts';
import { joinBytes } from '../../src/core/join-bytes.ts';
import { openBag } from '../../src/imports/bag-file.ts';
import { jsonInEntry } from '../../src/imports/json-in.ts';
import { measureFile } from '../../src/imports/measure-files.ts';
import { readZip } from '../../src/imports/zip-reader.ts';
import { checkContents } from '../../src/seal/check-package.ts';
import { zipOf } from '../seal/altered-bag.ts';

/** A file in a ZIP that says how large it is, and fails the test when somebody unpacks it. */
function announced(name: string, size: number) {
  const unpacked: string[] = [];
  const unpack = (): Promise<never> => {
    unpacked.push(name);
    return Promise.reject(new Error('unpacked'));
  };
  const pieces = async function* () {
    yield await unpack();
  };
  return { entry: { name, size, stored: false, bytes: unpack, view: unpack, blob: unpack, pieces }, unpacked };
}

it('JSON larger than can be taken is refused before it is unpacked', async () => {
  const { entry, unpacked } = announced('clues.json', 1_000_000_001);
  await expect(jsonInEntry(entry, 'clues.json')).rejects.toThrow('clues.json: larger than');
  expect(unpacked).toEqual([]);
});

it('of a bag, what is read as a text is refused above a size, and the check says so', async () => {
  const list = announced(bagFiles.manifest, 64e6 + 1);
  // For its hash it is read a piece at a time, however large.
  const bag = await openBag([{ ...list.entry, pieces: () => new Blob(['a piece']).stream() }], '');
  await expect(bag.bag?.text(bagFiles.manifest)).rejects.toThrow('larger than 64000000 bytes');
  expect(list.unpacked).toEqual([]);
  const { findings } = await checkContents(bag, null);
  expect(findings).toContainEqual({
    file: bagFiles.manifest,
    code: 'altered',
    detail: `${bagFiles.manifest}: larger than 64000000 bytes`,
  });
});

it('of a bag, the document is not unpacked when it is larger than can be taken', async () => {
  const { entry, unpacked } = announced('data/clues.json', 1_000_000_001);
  await openBag([entry], '');
  expect(unpacked).toEqual([]);
});

it('a file that is too large to be hashed as a whole has the same hashes in pieces, wherever a line end is cut', async () => {
  const [head, tail] = ['Subject: a\r\n\r', '\nb\r\n'].map((text) => new Uint8Array(new TextEncoder().encode(text)));
  const { entry, unpacked } = announced('bag/data/originals/EX-0001/message.eml', 64e6 + 1);
  async function* given() {
    for (const piece of [head, tail]) if (piece) yield await Promise.resolve(piece);
  }
  const content = joinBytes([head ?? new Uint8Array(), tail ?? new Uint8Array()]);
  const measured = await measureFile({ ...entry, pieces: given });
  expect(measured.sha256).toBe(await hashBytes(content));
  expect(measured.fingerprint).toBe(await fingerprintOfSource(content));
  expect(unpacked).toEqual([]);
});

it('a large file that was not packed is read in pieces, and one bit of it that is another is told at its end', async () => {
  const content = new Uint8Array(9_000_000).map((_byte, at) => at % 251);
  const zip = new Uint8Array(await (await zipOf([['large', content]])).arrayBuffer());
  const read = async () => {
    const [entry] = await readZip(new Blob([zip]));
    const all: Uint8Array[] = [];
    for await (const piece of entry?.pieces() ?? []) all.push(piece);
    return all;
  };
  const all = await read();
  expect(all.length).toBe(3);
  expect(await hashBytes(joinBytes(all))).toBe(await hashBytes(content));
  zip[1_000_000] = (zip[1_000_000] ?? 0) ^ 1;
  await expect(read()).rejects.toThrow('bag/large: Invalid CRC32');
});
