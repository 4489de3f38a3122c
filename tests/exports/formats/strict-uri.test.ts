import { fullFormats } from 'ajv-formats/dist/formats.js';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { strictUri } from '../../../src/exports/formats/strict-uri.ts';

/** RFC 3986 as ajv-formats reads it. */
const isUri = fullFormats['uri'] as (text: string) => boolean;

describe('a link in the letters of RFC 3986', () => {
  it.each([
    ['https://pay.example/|{1}?m="x"', 'https://pay.example/%7C%7B1%7D?m=%22x%22'],
    ['https://pay.example/a^b/[x]', 'https://pay.example/a%5Eb/%5Bx%5D'],
    ['https://pay.example/100%?a=%zz', 'https://pay.example/100%25?a=%25zz'],
    ['https://pay.example/%E4%BD%A0', 'https://pay.example/%E4%BD%A0'],
    ['https://pay.example/#a#b', 'https://pay.example/#a%23b'],
    ['https://[2001:db8::7]:8443/x', 'https://[2001:db8::7]:8443/x'],
    ['mailto:a|b@example.com', 'mailto:a%7Cb@example.com'],
    ['https:', null],
    ['no scheme', null],
  ])('%s', (link, uri) => {
    expect(strictUri(link)).toBe(uri);
    if (uri !== null) expect(isUri(uri)).toBe(true);
  });

  it('is one by another’s reading, whatever a browser takes for a link, and leads to the same place (property)', () => {
    const link = fc
      .tuple(fc.webUrl(), fc.string({ unit: 'binary', maxLength: 20 }))
      .map(([start, rest]) => URL.parse(`${start}/${rest}`)?.href);
    fc.assert(
      fc.property(link, (href) => {
        fc.pre(href !== undefined);
        const uri = strictUri(href ?? '') ?? '';
        expect(isUri(uri), uri).toBe(true);
        expect(strictUri(uri)).toBe(uri);
        expect(URL.parse(uri)?.host).toBe(URL.parse(href ?? '')?.host);
      }),
    );
  });
});
