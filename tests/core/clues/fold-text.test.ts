import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText, foldingTricks } from '../../../src/core/text/fold-text.ts';

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.constantFrom(
        'a',
        '１',
        '\u200B',
        '\u00AD',
        'ｆ',
        '𝟓',
        '𝐚',
        'ー',
        'テ',
        '。',
        '…',
        '㎏',
        '１️⃣',
        '中',
        '\uD800',
        '٣',
      ),
      { maxLength: 30 },
    )
    .map((parts) => parts.join('')),
);

describe('folding', () => {
  it.each([
    ['ｊｏ＠ｐａｒｃｅｌ．ｅｘａｍｐｌｅ', 'jo@parcel.example'],
    ['٠١٢٣٤٥٦٧٨٩ ०१२ ᠐᠑ ๕', '0123456789 012 01 5'],
    ['𝟘𝟙𝟝𝟡 𝟎𝟗 𝟢𝟶 𝟿', '0159 09 00 9'],
    ['1️⃣2️⃣', '12'],
    ['①Ⅳ℡', '1IVTEL'],
    ['a\u200Bb\u00ADc\u2060\u{E0041}', 'abc'],
    ['０３ー１２３４–５', '03-1234-5'],
    ['サーバー。', 'サーバー.'],
    ['почта 中文 é', 'почта 中文 é'],
  ])('%s', (text, expected) => {
    expect(foldText(text).text).toBe(expected);
  });

  it('leaves ASCII alone', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary-ascii' }), (text) => {
        expect(foldText(text).text).toBe(text);
      }),
    );
  });

  it('is done after one time', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { text: folded } = foldText(text);
        expect(foldText(folded).text).toBe(folded);
      }),
    );
  });

  it('knows the way back: ranges lie in the original, in order, and fold to what they are ranges of', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { text: folded, rangeInOriginal } = foldText(text);
        let last = 0;
        for (let at = 0; at < folded.length; at += 1) {
          const { start, end } = rangeInOriginal(at, at + 1);
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          // Whether this one is a dash or a vowel depends on what stands before it.
          if (folded[at] !== 'ー') expect(foldText(text.slice(start, end)).text).toContain(folded[at]);
          last = start;
        }
        expect(rangeInOriginal(0, folded.length).end).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it('says what was needed', () => {
    expect(foldingTricks('plain')).toEqual([]);
    expect(foldingTricks('ｆ\u200B')).toEqual(['other-script', 'invisible-characters']);
  });
});
