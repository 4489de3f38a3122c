import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitsIn, fittingPrefix, lengthIn, splitOver } from '../../src/complaints/text-length.ts';
import type { Encoding, TextLimit } from '../../src/core/channel-field.ts';

const characters = (max: number): TextLimit => ({ unit: 'characters', max, certainty: 'official-copy' });
const bytes = (max: number, encoding: Encoding): TextLimit => ({
  unit: 'bytes',
  max,
  encoding,
  certainty: 'official-copy',
});

describe('length in the unit of the form', () => {
  it.each([
    // text, UTF-16 units, UTF-8, GB18030, Shift_JIS
    ['abc', 3, 3, 3, 3],
    ['中文', 2, 6, 4, 4],
    ['é', 1, 2, 2, 6], // no é in Shift_JIS: sent as &#233;
    ['€', 1, 3, 2, 7],
    ['😀', 2, 4, 4, 9],
    ['𠮷', 2, 4, 4, 9],
    ['ñ', 1, 2, 4, 6],
    ['ｱ', 1, 3, 4, 1], // half-width katakana
    ['あ', 1, 3, 2, 2],
    ['们', 1, 3, 2, 8], // simplified, not in Shift_JIS
    ['a\nb', 3, 4, 4, 4], // sent as CR LF
    ['\ud800', 1, 3, 4, 8], // half of a pair is sent as U+FFFD
  ])('%j', (text, units, utf8, gb18030, shiftJis) => {
    expect(lengthIn(text, characters(1))).toBe(units);
    expect(lengthIn(text, bytes(1, 'utf-8'))).toBe(utf8);
    expect(lengthIn(text, bytes(1, 'gb18030'))).toBe(gb18030);
    expect(lengthIn(text, bytes(1, 'shift_jis'))).toBe(shiftJis);
  });

  it('agrees with the encoder of Node for UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const sent = text.replaceAll('\n', '\r\n');
        expect(lengthIn(text, bytes(1, 'utf-8'))).toBe(Buffer.byteLength(sent, 'utf8'));
      }),
    );
  });

  it('agrees with the decoder for every text that GB18030 and Shift_JIS say in two bytes', () => {
    for (const encoding of ['gb18030', 'shift_jis'] as const) {
      const text = new TextDecoder(encoding).decode(Uint8Array.of(0x88, 0x9f, 0x93, 0xfa, 0x96, 0x7b));
      expect(text).toMatch(/^[^\ufffd]{3}$/u);
      expect(lengthIn(text, bytes(1, encoding))).toBe(6);
    }
  });
});

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: fc.constantFrom('a', '\n', '中', '😀', '𠮷', 'é', '\ud83d', '\r'), maxLength: 200 }),
);
const anyLimit = fc.oneof(
  fc.integer({ min: 1, max: 120 }).map(characters),
  fc
    .tuple(fc.integer({ min: 1, max: 120 }), fc.constantFrom<Encoding>('utf-8', 'gb18030', 'shift_jis'))
    .map(([max, encoding]) => bytes(max, encoding)),
);

describe('cutting', () => {
  it('never gives more than the limits take, and nothing less than it could', () => {
    fc.assert(
      fc.property(anyText, fc.array(anyLimit, { minLength: 1, maxLength: 3 }), (text, limits) => {
        const end = fittingPrefix(text, limits);
        expect(fitsIn(text.slice(0, end), limits)).toBe(true);
        const next = String.fromCodePoint(text.codePointAt(end) ?? 0);
        if (end < text.length) expect(fitsIn(text.slice(0, end) + next, limits)).toBe(false);
      }),
    );
  });

  it('never cuts a character in two', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), anyLimit, (text, limit) => {
        expect(text.slice(0, fittingPrefix(text, [limit])).isWellFormed()).toBe(text.isWellFormed());
      }),
    );
  });

  it('over several boxes gives the same text when joined again, each box within its limits', () => {
    fc.assert(
      fc.property(
        anyText,
        fc.array(fc.array(anyLimit, { maxLength: 2 }), { minLength: 1, maxLength: 4 }),
        (text, boxes) => {
          const { parts, rest } = splitOver(text, boxes);
          expect(parts.join('') + rest).toBe(text);
          for (const [index, part] of parts.entries()) expect(fitsIn(part, boxes[index] ?? [])).toBe(true);
        },
      ),
    );
  });

  it('ends a box at a line end, unless one line is longer than the box', () => {
    const text = 'Received: one\r\n\tby two\nFrom: three\nTo: four\n'.replaceAll('\r', '');
    expect(splitOver(text, [[characters(30)], [characters(30)]])).toEqual({
      parts: ['Received: one\n\tby two\n', 'From: three\nTo: four\n'],
      rest: '',
    });
    expect(splitOver('abcdefghij', [[characters(4)], [characters(4)]])).toEqual({
      parts: ['abcd', 'efgh'],
      rest: 'ij',
    });
  });

  it('leaves a box empty that has no room for the first character', () => {
    expect(splitOver('\nabc', [[bytes(1, 'utf-8')], []])).toEqual({ parts: ['', '\nabc'], rest: '' });
  });

  it('takes time that grows with the text alone', () => {
    const long = `${'😀'.repeat(500_000)}\n${'x'.repeat(1_000_000)}`;
    const started = performance.now();
    splitOver(long, [[bytes(4_000, 'gb18030')], [bytes(3_000_000, 'shift_jis'), characters(2_000_000)], []]);
    expect(performance.now() - started).toBeLessThan(3_000);
  });
});
