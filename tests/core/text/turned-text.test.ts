import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cluesInHtml } from '../../../src/core/clues/assemble/in-html.ts';
import { cluesInText } from '../../../src/core/clues/assemble/in-text.ts';
import { turnedText } from '../../../src/core/text/turned-text.ts';

const none = { countries: [] };

describe('what is written backwards and shown forwards', () => {
  it.each([
    ['call \u202E2410-555-202-1+\u202C now', 'phone', '+12025550142', '2410-555-202-1+'],
    ['call \u202E2410-555 )202( 1+', 'phone', '+12025550142', '2410-555 )202( 1+'],
    ['write \u202Eelpmaxe.lecrap@ksed\u202C!', 'email', 'desk@parcel.example', 'elpmaxe.lecrap@ksed'],
    ['see \u202Ea/elpmaxe.lecrap//:sptth\u202C', 'link', 'https://parcel.example/a', 'a/elpmaxe.lecrap//:sptth'],
  ])('is found as it is shown, and told as it is written: %j', (text, kind, value, asWritten) => {
    const clue = cluesInText(text, none).find((one) => one.kind === kind);
    expect(clue).toMatchObject({ value, asWritten, tricks: ['invisible-characters'] });
    const where = clue?.where;
    expect(where?.in === 'body' && text.slice(where.start, where.end)).toBe(asWritten);
  });

  it('is found beside what is written forwards', () => {
    const text = 'desk@parcel.example or \u202E2410-555-202-1+\u202C or +1 202-555-0143';
    expect(cluesInText(text, none).flatMap(({ kind, value }) => (kind === 'domain' ? [] : [value]))).toEqual([
      'desk@parcel.example',
      '+12025550142',
      '+12025550143',
    ]);
  });

  it.each([
    '<bdo dir="rtl">2410-555-202-1+</bdo>',
    '<b style="unicode-bidi: bidi-override; direction: rtl">2410-555-202-1+</b>',
    '<b dir=rtl style="unicode-bidi:isolate-override"><i>2410-555</i>-202-1+</b> 7',
  ])('in HTML too: %s', (html) => {
    expect(cluesInHtml(html, none)).toMatchObject([{ kind: 'phone', value: '+12025550142' }]);
  });

  it.each([
    '<p dir="rtl">+1 202-555-0142</p>',
    '<p style="direction:rtl">+1 202-555-0142</p>',
    '<bdo>+1 202-555-0142</bdo>',
  ])('and is not where only the direction of lines is set: %s', (html) => {
    expect(cluesInHtml(html, none)).toMatchObject([{ kind: 'phone', value: '+12025550142' }]);
  });

  it('keeps the length, and every range inside of the text', () => {
    const text = fc.string({
      unit: fc.constantFrom('\u202E', '\u202C', '\n', 'a', '1', '(', '𝟙', '微'),
      maxLength: 60,
    });
    fc.assert(
      fc.property(text, fc.nat(60), fc.nat(60), (original, one, other) => {
        const shown = turnedText(original);
        if (shown === null) return;
        expect(shown.text).toHaveLength(original.length);
        const start = Math.min(one, other, original.length);
        const range = shown.asWritten(start, Math.min(Math.max(one, other), original.length));
        expect(range.start).toBeGreaterThanOrEqual(0);
        expect(range.end).toBeLessThanOrEqual(original.length);
        expect(range.start).toBeLessThanOrEqual(range.end);
      }),
    );
  });

  it('takes no longer for long hostile texts', () => {
    const began = performance.now();
    for (const text of ['\u202E'.repeat(300_000), '\u202Eab'.repeat(100_000), `\u202E${'a'.repeat(300_000)}`])
      turnedText(text);
    expect(performance.now() - began).toBeLessThan(1_000);
  });
});
