import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { manifestText, readManifest } from '../../../src/core/bag/manifest.ts';
import { escaped } from '../../../src/core/bag/markup.ts';

describe('texts of strangers in the files of a package', () => {
  it('are never markup', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'< > & " \' / ! = a A ; # \u202e \u200b \ud800'.split(' ')) }),
        (text) => {
          expect(escaped(text)).not.toMatch(/[<>"']|&(?!(?:amp|lt|gt|quot|#39);)|[\u202a-\u202e\u200b]/);
        },
      ),
    );
  });
});

describe('a manifest', () => {
  it('gives back every path that is safe, with line breaks and percent signs as RFC 8493 writes them', () => {
    const path = fc.stringMatching(/^[a-z%]{1,9}(?:\/[a-z0-9%\u4e00-\u4e10 ]{1,9}){0,2}$/);
    fc.assert(
      fc.property(fc.uniqueArray(path), (paths) => {
        const lines = paths.map((one) => ({ sha256: 'a'.repeat(64), path: `data/${one}` }));
        expect(readManifest(manifestText(lines))).toEqual({ lines, faults: [] });
      }),
    );
  });

  it('says which lines it cannot use, and never throws', () => {
    const { lines, faults } = readManifest(`${'A'.repeat(64)} *data/x\r\nnonsense\n${'a'.repeat(64)}  data/a%0Ab\n`);
    expect(lines).toEqual([{ sha256: 'a'.repeat(64), path: 'data/x' }]);
    expect(faults.map(({ line }) => line)).toEqual([2, 3]);
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void readManifest(text)));
  });
});
