import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readHeaderBlock } from '../../../src/core/mail/header-block.ts';
import { readMessage } from '../../../src/core/mail/read-message.ts';
import { evaluateHeaders } from '../../eval/headers.ts';
import { isMissing } from '../../shared-folder.ts';
import { bytesOfText } from '../../small-book.ts';

const read = async (header: string) => (await readMessage(bytesOfText(`${header}\r\n\r\nx`))).facts;
const latin1 = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));

describe('what the header says', () => {
  it('every field that a record has', async () => {
    const facts = await read(
      [
        'Return-Path: <bounce@evil.example>',
        'Delivered-To: me+shop@own.example',
        'X-Original-To: <me@own.example>',
        'From: Bank <a@bank.example>',
        'Sender: b@evil.example',
        'Reply-To: c@evil.example',
        'To: me@own.example',
        'Cc: d@own.example',
        'Subject: =?utf-8?Q?a?=\r\n =?utf-8?Q?_b?=',
        'Message-ID: <id@evil.example>',
        'In-Reply-To: <one@own.example>',
        'References: <zero@own.example>\r\n <one@own.example>',
        'Date: Mon, 23 Nov 2026 08:14:05 +0800',
        'List-Unsubscribe: <https://evil.example/u>',
        'X-Originating-IP: [192.0.2.7]',
        'X-Sender-IP: 2001:DB8:0::1',
      ].join('\r\n'),
    );
    expect(facts).toMatchObject({
      returnPath: 'bounce@evil.example',
      deliveredTo: ['me+shop@own.example', 'me@own.example'],
      from: [{ name: 'Bank', address: 'a@bank.example' }],
      sender: [{ address: 'b@evil.example' }],
      replyTo: [{ address: 'c@evil.example' }],
      to: [{ address: 'me@own.example' }],
      cc: [{ address: 'd@own.example' }],
      subject: 'a b',
      messageId: 'id@evil.example',
      inReplyTo: ['one@own.example'],
      references: ['zero@own.example', 'one@own.example'],
      date: { raw: 'Mon, 23 Nov 2026 08:14:05 +0800', utc: '2026-11-23T00:14:05.000Z', zone: 480 },
      list: { 'list-unsubscribe': '<https://evil.example/u>' },
      originatingIps: ['192.0.2.7', '2001:db8::1'],
    });
  });

  it('the first sender of a mail that has two From fields, and that there are two', async () => {
    const { from, notes } = await read('From: a@bank.example\r\nFrom: b@evil.example');
    expect(from.map(({ address }) => address)).toEqual(['a@bank.example']);
    expect(notes).toEqual([{ code: 'field-twice', of: 'from', count: 2 }]);
  });

  it('the address that Yahoo notes, without the time after it', async () => {
    const facts = await read('X-Apparently-To: me@own.example; Mon, 23 Nov 2026 00:14:05 +0000');
    expect(facts.deliveredTo).toEqual(['me@own.example']);
  });

  it('which charset raw 8-bit text was read in, and why', async () => {
    const gbk = latin1('Subject: \xc4\xfa\xba\xc3\r\nContent-Type: text/plain; charset=gb2312\r\n\r\nx');
    const { facts } = await readMessage(gbk);
    expect(facts.subject).toBe('您好');
    expect(facts.charsets[0]).toEqual({ of: 'Subject', declared: null, used: 'gbk', why: 'declared-elsewhere' });
  });

  it('takes what the text was read in for the header, where what is declared was wrong', async () => {
    const body = Buffer.from('xPq6w6OsxPq1xL/std3S8rXYt9ayu8/qzt63qMXJy82joQ==', 'base64').toString('latin1');
    const source = latin1(
      `From: \xc4\xfa <a@b.example>\r\nContent-Type: text/plain; charset=iso-8859-1\r\n\r\n${body}`,
    );
    const { facts } = await readMessage(source);
    expect(facts.from).toEqual([{ name: '您', address: 'a@b.example' }]);
    expect(facts.charsets).toContainEqual({ of: '1', declared: 'iso-8859-1', used: 'gb18030', why: 'guessed' });
  });

  it('reads ISO-2022-JP that nobody declares, in a header too', async () => {
    const { facts } = await readMessage(latin1('Subject: \x1b$BF|K\\\x1b(B\r\n\r\nx'));
    expect(facts.subject).toBe('日本');
    expect(facts.charsets[0]).toEqual({ of: 'Subject', declared: null, used: 'iso-2022-jp', why: 'guessed' });
  });

  it('takes what a page declares where its part says ASCII', async () => {
    const page = '<meta charset="iso-8859-2"><p>\xb3';
    const { texts } = await readMessage(latin1(`Content-Type: text/html; charset=us-ascii\r\n\r\n${page}`));
    expect(texts[0]?.text).toContain('ł');
  });

  it('takes the charset of a part for the header above it', async () => {
    const source = latin1(
      'Subject: \xe4\xfa\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain; charset=koi8-r\r\n\r\nx\r\n--b--',
    );
    expect((await readMessage(source)).facts.subject).toBe('ДЗ');
  });
});

describe('the header block', () => {
  it.each([
    ['a byte order mark', '\xef\xbb\xbfA: 1\r\n\r\nx', 3],
    ['empty lines', '\r\n\r\nA: 1\r\n\r\nx', 4],
    ['an mbox line', 'From a@b.example Mon Nov 23\nA: 1\n\nx', 28],
  ])('begins after %s', (_what, text, start) => {
    const block = readHeaderBlock(latin1(text));
    expect(block.fields).toMatchObject([{ name: 'A', value: '1', start }]);
    expect(text.slice(block.bodyStart)).toBe('x');
  });

  it.each([
    ['A: 1\r\n \t\r\n 2\r\n\r\nx', ['1 \t 2']],
    ['A: 1\r\n \r\nB: 2\r\n\r\nx', ['1', '2']],
    ['A: 1\r\r\nB: 2\r\r\n\r\r\nC: 3', ['1', '2']],
    ['A : 1\n\nx', ['1']],
    ['A:1', ['1']],
  ])('%j', (text, values) => {
    expect(readHeaderBlock(latin1(text)).fields.map(({ value }) => value)).toEqual(values);
  });

  it('is tiled by its fields, and each is found where it says', () => {
    const name = fc.stringMatching(/^[A-Za-z][A-Za-z-]{0,10}$/).filter((text) => text !== 'From');
    const value = fc.stringMatching(/^[!-~]{1,20}( [!-~]{1,20}){0,3}$/);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(name, value, fc.boolean()), { minLength: 1 }),
        fc.constantFrom('\n', '\r\n'),
        (fields, end) => {
          const text = fields
            .map(([key, said, fold]) => `${key}: ${fold ? said.replaceAll(' ', `${end} `) : said}${end}`)
            .join('');
          const block = readHeaderBlock(latin1(`${text}${end}body`));
          expect(block.fields.map((field) => [field.name, field.value])).toEqual(
            fields.map(([key, said]) => [key, said]),
          );
          expect(block.fields.map(({ start, end: stop }) => text.slice(start, stop)).join('')).toBe(text);
          expect(block.bodyStart).toBe(text.length + end.length);
        },
      ),
    );
  });
});

describe.skipIf(isMissing('corpus/header-truth.jsonl'))('beside two other parsers', () => {
  it('differs on nothing that was not looked into', async () => {
    const rows = await evaluateHeaders();
    expect(rows.length).toBeGreaterThan(15);
    expect(rows.flatMap(({ differences }) => differences.filter(({ why }) => why === null))).toEqual([]);
    for (const { field, right, of } of rows) expect(right / of, field).toBeGreaterThan(0.997);
  }, 60_000);
});
