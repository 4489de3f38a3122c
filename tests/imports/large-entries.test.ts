import { expect, it } from 'vitest';
import { bagFiles } from '../../src/core/bag/bag-tags.ts';
import { openBag } from '../../src/imports/bag-file.ts';
import { jsonInEntry } from '../../src/imports/json-in.ts';
import { checkContents } from '../../src/seal/check-package.ts';

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
