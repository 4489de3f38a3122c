import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readParameters } from '../../../src/core/mail/parameters.ts';
import { decodeBase64, decodeQuotedPrintable, decodeUuencode } from '../../../src/core/mail/transfer-encoding.ts';

const ascii = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));
const textOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');

describe('transfer encodings', () => {
  it.each([
    ['SGVsbG8=', 'Hello'],
    ['SGVs\r\nbG8', 'Hello'],
    ['SGVs!bG8=', 'Hello'],
    ['SGVsbA==SGVsbA==', 'HellHell'],
    ['SGVsbG8=\r\n-- \r\nThis mail was scanned', 'Hello'],
    ['--__', '\xfb\xef\xff'],
    ['S', ''],
    ['', ''],
  ])('base64 %j', (encoded, text) => {
    expect(textOf(decodeBase64(ascii(encoded)))).toBe(text);
  });

  it.each([
    ['a=3Db', 'a=b'],
    ['a=\r\nb', 'ab'],
    ['a= \t\nb', 'ab'],
    ['a  \r\nb', 'a\r\nb'],
    ['a=20\r\nb', 'a \r\nb'],
    ['a=c3=a9', 'a\xc3\xa9'],
    ['<a href=x>', '<a href=x>'],
    ['a=', 'a'],
    ['a=\r\n', 'a'],
    ['=3', '=3'],
  ])('quoted-printable %j', (encoded, text) => {
    expect(textOf(decodeQuotedPrintable(ascii(encoded)))).toBe(text);
  });

  it('uuencode', () => {
    expect(textOf(decodeUuencode(ascii('begin 644 a.txt\n%2&5L;&\\\n`\nend\n')))).toBe('Hello');
  });

  it('give back any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.integer({ min: 1, max: 80 }), (bytes, line) => {
        const base64 = Buffer.from(bytes)
          .toString('base64')
          .replaceAll(new RegExp(`.{${line}}`, 'g'), '$&\r\n');
        expect(decodeBase64(ascii(base64))).toEqual(bytes);
        const hex = [...bytes].map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`);
        const quoted = hex.map((code, at) => (at % line === 0 ? `${code}=\r\n` : code)).join('');
        expect(decodeQuotedPrintable(ascii(quoted))).toEqual(bytes);
      }),
    );
  });
});

describe('parameters', () => {
  it.each([
    ['attachment; filename="a.pdf"', 'a.pdf'],
    ['attachment; filename=a.pdf', 'a.pdf'],
    ['attachment; filename=my file.pdf; x=y', 'my file.pdf'],
    ['attachment; filename="a;b.pdf"', 'a;b.pdf'],
    ['attachment; filename="a\\"b.pdf"', 'a"b.pdf'],
    ['attachment; filename="../../x.exe"', '../../x.exe'],
    ["attachment; filename*=utf-8''%E4%B8%AD.pdf", '中.pdf'],
    ["attachment; filename*=gb2312'zh'%D6%D0.pdf", '中.pdf'],
    ['attachment; filename="x.pdf"; filename*=utf-8\'\'y.pdf', 'y.pdf'],
    ['attachment; filename*1="b.pdf"; filename*0="a"', 'ab.pdf'],
    ["attachment; filename*0*=utf-8''%E4%B8; filename*1*=%AD.pdf", '中.pdf'],
    ['attachment; filename*0=".."; filename*1="/../x"', '../../x'],
    ['attachment; filename="=?utf-8?B?5LitLnBkZg==?="', '中.pdf'],
    ['attachment; filename==?utf-8?B?5LitLnBkZg==?=', '中.pdf'],
    ['attachment; filename="x.pdf"; filename="x.exe"', 'x.pdf'],
    ['attachment; filename="open', 'open'],
    ['attachment; FileName = a.pdf (a comment)', 'a.pdf'],
  ])('%s', (value, name) => {
    expect(readParameters(value)).toMatchObject({ value: 'attachment' });
    expect(readParameters(value).parameters.get('filename')).toBe(name);
  });

  it('give back any name, written by RFC 2231 in any pieces', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }),
        fc.integer({ min: 1, max: 9 }),
        (name, cut) => {
          fc.pre(!name.startsWith('\uFEFF'));
          const bytes = [...new TextEncoder().encode(name)];
          const pieces = Array.from({ length: Math.ceil(bytes.length / cut) }, (_, at) =>
            bytes
              .slice(at * cut, (at + 1) * cut)
              .map((byte) => `%${byte.toString(16).padStart(2, '0')}`)
              .join(''),
          );
          const value = pieces
            .map((piece, at) => `filename*${at}*=${at === 0 ? "UTF-8''" : ''}${piece}`)
            .toReversed()
            .join('; ');
          expect(readParameters(`attachment; ${value}`).parameters.get('filename')).toBe(name.toWellFormed());
        },
      ),
    );
  });

  it('are found behind thousands of others', () => {
    const many = Array.from({ length: 20_000 }, (_, at) => `p${at}=x`).join('; ');
    expect(readParameters(`multipart/mixed; ${many}; boundary=b`).parameters.get('boundary')).toBe('b');
  });
});
