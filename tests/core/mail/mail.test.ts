import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SourceAnswer } from '../../../src/core/capture.ts';
import { fingerprintOfSource } from '../../../src/core/fingerprint.ts';
import { readHeaderBlock, valuesOf } from '../../../src/core/mail/header-block.ts';
import { judgeSource } from '../../../src/core/mail/judge-source.ts';
import { readMailDate } from '../../../src/core/mail/mail-date.ts';
import { readMessage } from '../../../src/core/mail/read-message.ts';
import { bytesOfText, scamMail } from '../../small-book.ts';

describe('the time of a Date header', () => {
  it.each([
    ['Mon, 23 Nov 2026 08:14:05 +0000', '2026-11-23T08:14:05.000Z'],
    ['23 Nov 2026 08:14 +0800', '2026-11-23T00:14:00.000Z'],
    ['Mon, 23 Nov 26 08:14:05 EST', '2026-11-23T13:14:05.000Z'],
    ['Fri, 21 Nov 97 09:55:06 -0600', '1997-11-21T15:55:06.000Z'],
    ['Mon,  3 Nov 2026 08:14:05 -0330 (NST)', '2026-11-03T11:44:05.000Z'],
    ['yesterday', null],
    ['', null],
    ['Mon, 23 Foo 2026 08:14:05 +0000', null],
  ])('%s → %s', (raw, utc) => {
    expect(readMailDate(raw)).toBe(utc);
  });

  it('is null or RFC 3339 for any text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const utc = readMailDate(text);
        expect(utc === null || /^[+-]?\d{4,6}-\d\d-\d\dT[\d:.]+Z$/.test(utc)).toBe(true);
      }),
    );
  });
});

describe('the header block', () => {
  it('unfolds, keeps order and counts every field, with its exact place', () => {
    const text = 'Received: a\r\n by b\r\nSubject: one\r\nReceived: c\r\n\r\nSubject: body\r\n';
    const block = readHeaderBlock(bytesOfText(text));
    expect(block.fields.map(({ name, value }) => `${name}=${value}`)).toEqual([
      'Received=a by b',
      'Subject=one',
      'Received=c',
    ]);
    expect(block.fields.map(({ start, end }) => text.slice(start, end)).join('')).toBe(
      text.slice(0, text.indexOf('\r\n\r\n') + 2),
    );
    expect(text.slice(block.bodyStart)).toBe('Subject: body\r\n');
  });

  it.each([['\n'], ['\r\n']])('ends at the empty line with line ends %j', (end) => {
    expect(valuesOf(readHeaderBlock(bytesOfText(`A: 1${end}${end}A: 2`)), 'a')).toEqual(['1']);
  });

  it('never throws, and its fields lie in the source', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        const { fields, bodyStart } = readHeaderBlock(bytes);
        expect(bodyStart).toBeLessThanOrEqual(bytes.length);
        for (const { start, end } of fields) expect(start < end && end <= bytes.length).toBe(true);
      }),
    );
  });
});

describe('whether a source is the original', () => {
  const answerOf = (text: string, change: object = {}): SourceAnswer => ({
    got: true,
    bytes: bytesOfText(text),
    transformation: 'exact',
    transport: { url: '', status: 200, redirected: false, mediaType: 'text/plain', received: text.length, ...change },
  });
  const mail = scamMail(1);
  it.each<[string, SourceAnswer, object]>([
    ['a mail', answerOf(mail), { state: 'complete' }],
    ['a mail of the announced length', answerOf(mail, { announced: mail.length }), { state: 'complete' }],
    ['a mail called HTML by its site', answerOf(mail, { mediaType: 'text/html' }), { state: 'complete' }],
    ['an mbox line before the header', answerOf(`From desk Mon Nov 23\r\n${mail}`), { state: 'complete' }],
    [
      'a cut mail',
      answerOf(mail, { announced: mail.length + 1 }),
      { state: 'incomplete', reason: 'no-answer', announced: mail.length + 1 },
    ],
    [
      'a mail that stopped',
      { ...answerOf(mail), stopped: 'time-out' } as SourceAnswer,
      { state: 'incomplete', reason: 'time-out' },
    ],
    ['nothing', answerOf(''), { state: 'on-screen', reason: 'empty' }],
    [
      'a sign-in page',
      answerOf('<!DOCTYPE html><form><input type="password">'),
      { state: 'on-screen', reason: 'signed-out' },
    ],
    [
      'a page after a redirection',
      answerOf('<html>', { redirected: true }),
      { state: 'on-screen', reason: 'signed-out' },
    ],
    ['an error page', answerOf('<html><h1>REQUEST CHECK FAILED'), { state: 'on-screen', reason: 'not-mail' }],
    ['JSON', answerOf('{"error": 1}'), { state: 'on-screen', reason: 'not-mail' }],
    ['an error status', answerOf(mail, { status: 500 }), { state: 'on-screen', reason: 'http-status' }],
    ['no source', { got: false, reason: 'token-missing' }, { state: 'on-screen', reason: 'token-missing' }],
  ])('%s', (_what, answer, expected) => {
    expect(judgeSource(answer)).toMatchObject(expected);
  });
});

describe('the same message', () => {
  it('is the same with other line ends, and another with any other change', async () => {
    const print = (text: string) => fingerprintOfSource(bytesOfText(text));
    expect(await print('a\r\nb\r\n')).toBe(await print('a\nb\n'));
    expect(await print('a\rb')).not.toBe(await print('a\nb'));
    expect(await print('a\nb\n')).not.toBe(await print('a\nb'));
  });
});

describe('reading a message', () => {
  const mixed = [
    'From: =?utf-8?B?6ZO26KGM?= <bank@parcel.example>',
    'To: "Lin, Mei" <lin@mailbox.example>, second@mailbox.example',
    'Reply-To: other@reply.test',
    'Message-ID: <id@parcel.example>',
    'Received: from second',
    'Received: from first',
    'Subject: =?gb2312?B?xPq6ww==?=',
    'Content-Type: multipart/mixed; boundary=b',
    '',
    '--b',
    'Content-Type: text/plain; charset=gb2312',
    'Content-Transfer-Encoding: base64',
    '',
    'xPq6ww==',
    '--b',
    'Content-Type: application/pdf; name="a.pdf"',
    'Content-Disposition: attachment; filename="a.pdf"',
    'Content-Transfer-Encoding: base64',
    '',
    'JVBERi0=',
    '--b--',
    '',
  ].join('\r\n');

  it('tells its facts as the headers do', async () => {
    const { facts, texts } = await readMessage(bytesOfText(mixed));
    expect(facts).toMatchObject({
      from: [{ name: '银行', address: 'bank@parcel.example' }],
      to: [
        { name: 'Lin, Mei', address: 'lin@mailbox.example' },
        { name: '', address: 'second@mailbox.example' },
      ],
      replyTo: [{ address: 'other@reply.test' }],
      messageId: 'id@parcel.example',
      subject: '您好',
      received: ['from second', 'from first'],
    });
    expect(texts.map(({ text }) => text.trim())).toEqual(['您好']);
    const sha256 = createHash('sha256').update('%PDF-').digest('hex');
    expect(facts.attachments).toEqual([{ name: 'a.pdf', mediaType: 'application/pdf', bytes: 5, sha256 }]);
  });

  it('ends for any bytes: with facts, or with an error that the caller notes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 600 }), fc.nat(mixed.length), async (noise, at) => {
        const whole = bytesOfText(mixed);
        const bytes = new Uint8Array([...whole.subarray(0, at), ...noise, ...whole.subarray(at)]);
        const read = await readMessage(bytes).catch((error: unknown) => error);
        expect(read instanceof Error || typeof read === 'object').toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
