import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../src/core/mail/charset.ts';
import { decodeWords } from '../../../src/core/mail/encoded-words.ts';

const bytesOf = (hex: string) => new Uint8Array(Buffer.from(hex.replaceAll(' ', ''), 'hex'));
const ascii = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));
const utf8 = (text: string) => new TextEncoder().encode(text);

describe('the charset of a text', () => {
  it.each<[string, Uint8Array, string | null, string, string, string]>([
    ['GBK', bytesOf('c4fa bac3'), 'gb2312', '您好', 'gbk', 'declared'],
    ['GB 18030 beyond GBK', bytesOf('82 35 8f 33'), 'gb18030', '\u9fa6', 'gb18030', 'declared'],
    ['Big5', bytesOf('a7da ad cc'), 'big5', '我們', 'big5', 'declared'],
    ['ISO-2022-JP', ascii('\x1b$BF|K\\\x1b(B'), 'iso-2022-jp', '日本', 'iso-2022-jp', 'declared'],
    ['ISO-2022-JP, not declared', ascii('\x1b$BF|K\\\x1b(B'), null, '日本', 'iso-2022-jp', 'guessed'],
    ['ISO-2022-KR', ascii('\x1b$)C\x0eGQ1[\x0f'), 'iso-2022-kr', '한글', 'iso-2022-kr', 'declared'],
    ['HZ', ascii('~{VPND~} ~~'), 'hz-gb-2312', '中文 ~', 'hz-gb-2312', 'declared'],
    ['UTF-7', ascii('Fr+APY-sche +- 1'), 'utf-7', 'Frösche + 1', 'utf-7', 'declared'],
    ['EUC-KR', bytesOf('c7d1 b1db'), 'ks_c_5601-1987', '한글', 'euc-kr', 'declared'],
    ['Shift_JIS', bytesOf('93fa 967b'), 'shift_jis', '日本', 'shift_jis', 'declared'],
    ['KOI8-R', bytesOf('f0d2 c9d7 c5d4'), 'koi8-r', 'Привет', 'koi8-r', 'declared'],
    ['windows-1251 as cp1251', bytesOf('cff0 e8e2 e5f2'), 'cp1251', 'Привет', 'windows-1251', 'declared'],
    ['windows-1252 called latin1', bytesOf('93 61 94'), 'iso-8859-1', '“a”', 'windows-1252', 'declared'],
    ['UTF-8 called latin1', utf8('Ünï'), 'iso-8859-1', 'Ünï', 'utf-8', 'declared-wrongly'],
    ['UTF-8 called GBK', utf8('您好，世界'), 'gbk', '您好，世界', 'utf-8', 'declared-wrongly'],
    ['UTF-8 called ASCII', utf8('é'), 'us-ascii', 'é', 'utf-8', 'declared-wrongly'],
    ['UTF-8, not declared', utf8('é'), null, 'é', 'utf-8', 'valid-utf-8'],
    ['GBK called UTF-8', bytesOf('c4fa bac3 b9ab cbbe'), 'utf-8', '您好公司', 'gb18030', 'guessed'],
    ['Cyrillic, not declared', bytesOf('cff0 e8e2 e5f2 eceb'), null, 'Приветмл', 'windows-1251', 'guessed'],
    ['nobody knows', bytesOf('41 e9 41'), 'x-odd', 'AéA', 'windows-1252', 'last-resort'],
    ['a mark before', bytesOf('fffe 4100 4200'), 'utf-8', 'AB', 'utf-16le', 'byte-order-mark'],
    ['ASCII called UTF-16', ascii('plain'), 'utf-16', 'plain', 'us-ascii', 'ascii'],
    ['a label that objects have', ascii('a'), '__proto__', 'a', 'us-ascii', 'ascii'],
  ])('%s', (_what, bytes, declared, text, used, why) => {
    expect(decodeText(bytes, declared)).toEqual({ text, declared, used, why });
  });

  it('takes what another part declares before it guesses', () => {
    expect(decodeText(bytesOf('c4fa bac3'), null, 'gb2312')).toMatchObject({ text: '您好', why: 'declared-elsewhere' });
  });

  it('is told for any bytes and any label', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), fc.option(fc.string()), (bytes, label) => {
        expect(decodeText(bytes, label).text.isWellFormed()).toBe(true);
      }),
    );
  });
});

describe('encoded words', () => {
  it.each([
    ['=?utf-8?B?6ZO26KGM?=', '银行'],
    ['a =?utf-8?q?b?= c', 'a b c'],
    ['=?utf-8?q?a?= \t =?utf-8?q?b?=', 'ab'],
    ['=?utf-8?q?=E4=B8?= =?utf-8?q?=AD?=', '中'],
    ['=?gb2312?B?xPo=?= =?utf-8?B?5aW9?=', '您好'],
    ['=?utf-8*zh-CN?Q?=E4=B8=AD?=', '中'],
    ['=?utf-8?Q?a b?=', 'a b'],
    ['=?utf-8?Q?really??=', 'really?'],
    ['"=?utf-8?Q?quoted?="', '"quoted"'],
    ['x=?utf-8?Q?y?=z', 'xyz'],
    ['=?utf-8?B?YQ?=', 'a'],
    ['=?unknown-8bit?Q?=C3=A9?=', 'é'],
    ['=?iso-8859-1?Q?=C3=A9?=', 'é'],
    ['=?utf-8?Q?=3D=3Futf-8=3FQ=3Fx=3F=3D?=', '=?utf-8?Q?x?='],
    ['=?iso-2022-jp?B?GyRCRnwbKEI=?= =?iso-2022-jp?B?GyRCS1wbKEI=?=', '日本'],
    ['=?utf-8?Q?open', '=?utf-8?Q?open'],
    ['=?utf-8?X?a?=', '=?utf-8?X?a?='],
    ['plain', 'plain'],
  ])('%s → %s', (value, text) => {
    expect(decodeWords(value)).toBe(text);
  });

  it('say what was encoded, however it is cut into words', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
        fc.integer({ min: 1, max: 20 }),
        fc.boolean(),
        (text, cut, q) => {
          const bytes = utf8(text);
          // A byte order mark at the beginning is no text.
          fc.pre(!text.startsWith('\uFEFF'));
          const words: string[] = [];
          for (let at = 0; at < bytes.length; at += cut) {
            const piece = Buffer.from(bytes.subarray(at, at + cut));
            const encoded = q
              ? [...piece].map((byte) => `=${byte.toString(16).padStart(2, '0')}`).join('')
              : piece.toString('base64');
            words.push(`=?utf-8?${q ? 'Q' : 'b'}?${encoded}?=`);
          }
          expect(decodeWords(words.join('\r\n '))).toBe(text.toWellFormed());
        },
      ),
    );
  });

  it.each(['=?a?q?', '=?a?q?a', '=?utf-8?q?=41?= ', '=?', '?='])('end in bounded time: %s', (piece) => {
    const began = performance.now();
    decodeWords(piece.repeat(Math.floor(250_000 / piece.length)));
    expect(performance.now() - began).toBeLessThan(3_000);
  });
});
