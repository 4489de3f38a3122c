import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMessage } from '../../../src/core/mail/read-message.ts';
import { sniffType } from '../../../src/core/mail/sniff-type.ts';
import { bytesOfText } from '../../small-book.ts';

const mail = (...lines: string[]) => bytesOfText(lines.join('\r\n'));
const inner = [
  'From: inner@mail.example',
  'Subject: inside',
  'Content-Type: multipart/mixed; boundary=i',
  '',
  '--i',
  '',
  'nested text',
  '--i',
  'Content-Type: application/pdf; name=a.pdf',
  '',
  '%PDF-1',
  '--i--',
];
const nestedMail = mail(
  'Content-Type: multipart/mixed; boundary=o',
  '',
  '--o',
  '',
  'outer text',
  '--o',
  'Content-Type: message/rfc822',
  '',
  ...inner,
  '--o--',
  '',
);

describe('the parts of a message', () => {
  it('are numbered as in IMAP, with messages inside', async () => {
    const { facts, texts, nested } = await readMessage(nestedMail);
    expect(facts.parts.map(({ number, mediaType }) => `${number} ${mediaType}`)).toEqual([
      ' multipart/mixed',
      '1 text/plain',
      '2 message/rfc822',
      '2.TEXT multipart/mixed',
      '2.1 text/plain',
      '2.2 application/pdf',
    ]);
    expect(texts.map(({ part, place, text }) => [part, place, text])).toEqual([
      ['1', 'body', 'outer text'],
      ['2.1', 'attachment', 'nested text'],
    ]);
    expect(nested.map(({ part, headers }) => [part, headers.fields.map(({ name }) => name)])).toEqual([
      ['2', ['From', 'Subject', 'Content-Type']],
    ]);
    expect(facts.notes).toEqual([]);
  });

  it('stand where their byte ranges say, inside of each other', async () => {
    const { facts } = await readMessage(nestedMail);
    const at = (number: string) => facts.parts.find((part) => part.number === number);
    const text = (number: string) => Buffer.from(nestedMail.subarray(at(number)?.start, at(number)?.end)).toString();
    expect(text('1')).toBe('outer text');
    expect(text('2')).toBe(inner.join('\r\n'));
    expect(text('2.2')).toBe('%PDF-1');
    const sha256 = createHash('sha256').update('%PDF-1').digest('hex');
    expect(at('2.2')).toMatchObject({ name: 'a.pdf', sniffedType: 'application/pdf', bytes: 6, sha256 });
  });

  it('a message of one part is its part 1', async () => {
    const { facts } = await readMessage(mail('Content-Type: text/html', '', '<b>x'));
    expect(facts.parts).toMatchObject([{ number: '1', mediaType: 'text/html', bytes: 4 }]);
  });

  it.each<[string, string[], string[], string[]]>([
    ['no end boundary', ['--b', '', 'x'], ['1 x'], ['end-boundary-missing']],
    [
      'an inner boundary that begins with the outer one',
      [
        '--b',
        'Content-Type: multipart/alternative; boundary=bb',
        '',
        '--bb',
        '',
        'x',
        '--bb--',
        '--b',
        '',
        'y',
        '--b--',
      ],
      ['1.1 x', '2 y'],
      [],
    ],
    ['white space after a boundary', ['--b \t', '', 'x', '--b-- '], ['1 x'], []],
    ['text like a boundary', ['--b', '', 'x', '--bc', '--', '--b--'], ['1 x\r\n--bc\r\n--'], []],
    ['a preamble and an epilogue', ['before', '--b', '', 'x', '--b--', 'after', '--b', '', 'y'], ['1 x'], []],
    ['parts without header', ['--b', 'x', '--b--'], ['1 '], []],
  ])('%s', async (_what, body, texts, notes) => {
    const read = await readMessage(mail('Content-Type: multipart/mixed; boundary="b"', '', ...body));
    expect(read.texts.map(({ part, text }) => `${part} ${text}`)).toEqual(texts);
    expect(read.facts.notes.map(({ code }) => code)).toEqual(notes);
  });

  it.each([
    ['a boundary that nobody declares', 'multipart/mixed'],
    ['a boundary that never occurs', 'multipart/mixed; boundary=other'],
  ])('%s is found', async (_what, type) => {
    const { texts } = await readMessage(
      mail(`Content-Type: ${type}`, '', '--b', 'Content-Type: text/html', '', '<a>', '--b--'),
    );
    expect(texts).toMatchObject([{ part: '1', form: 'html', text: '<a>' }]);
  });

  it('opens messages and multiparts that were encoded to hide them', async () => {
    const base64 = Buffer.from(inner.join('\r\n')).toString('base64');
    const encoded = mail('Content-Type: message/rfc822', 'Content-Transfer-Encoding: base64', '', base64);
    const { facts, texts } = await readMessage(encoded);
    expect(texts).toMatchObject([{ part: '1.1', text: 'nested text' }]);
    // Byte ranges are those of the part that holds it.
    expect(new Set(facts.parts.map(({ start }) => start)).size).toBe(1);
    const eml = await readMessage(mail('Content-Type: application/octet-stream; name="x.eml"', '', ...inner));
    expect(eml.nested).toHaveLength(1);
  });

  it.each([
    ['application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m', 'smime-encrypted'],
    ['application/x-pkcs7-mime; smime-type=signed-data', 'smime-signed'],
    ['application/ms-tnef', 'tnef'],
    ['application/octet-stream; name=WINMAIL.DAT', 'tnef'],
    ['message/external-body; access-type=URL', 'external-body'],
    ['application/x-microsoft-rpmsg-message', 'rpmsg'],
    ['application/pgp-encrypted', 'pgp-encrypted'],
    ['application/octet-stream; name=smime.p7m', 'smime-encrypted'],
  ])('%s is recognised and not opened', async (type, closed) => {
    expect((await readMessage(mail(`Content-Type: ${type}`, '', 'x'))).facts.parts).toMatchObject([{ closed }]);
  });

  it.each([
    ['application/octet-stream; name=smime.p7m', 'MIAGCSqGSIb3DQEHAqCAMIAC', 'smime-signed'],
    ['application/pkcs7-mime; name=smime.p7m', 'MIAGCSqGSIb3DQEHAqCAMIAC', 'smime-signed'],
    ['application/octet-stream; name=smime.p7m', 'MIAGCSqGSIb3DQEHA6CAMIAC', 'smime-encrypted'],
  ])('S/MIME is told by its content: %s %s', async (type, content, closed) => {
    const source = mail(`Content-Type: ${type}`, 'Content-Transfer-Encoding: base64', '', content);
    expect((await readMessage(source)).facts.parts).toMatchObject([{ closed }]);
  });

  it('knows a calendar, an attached page and a page that is called a stream', async () => {
    const { texts } = await readMessage(
      mail(
        'Content-Type: multipart/mixed; boundary=b',
        '',
        '--b',
        'Content-Type: text/calendar',
        '',
        'BEGIN:VCALENDAR',
        '--b',
        'Content-Type: application/octet-stream; name="invoice.html"',
        'Content-Disposition: attachment',
        '',
        '<html><a href="https://evil.example/">',
        '--b--',
      ),
    );
    expect(texts.map(({ form, place, name }) => [form, place, name])).toEqual([
      ['text', 'calendar', null],
      ['html', 'attachment', 'invoice.html'],
    ]);
  });

  it.each([
    ['MZ\x00\x00\x01', 'application/vnd.microsoft.portable-executable'],
    ['MZ is text', null],
    ['PK\x03\x04', 'application/zip'],
    ['\x89PNG\r\n\x1a\n', 'image/png'],
    ['\n <!DOCTYPE html>', 'text/html'],
    ['<?xml version="1.0"?><svg>', 'image/svg+xml'],
    ['RIFF\x00\x00\x00\x00WEBP', 'image/webp'],
    ['plain', null],
    ['', null],
  ])('first bytes %j → %s', (text, type) => {
    expect(sniffType(new Uint8Array(Buffer.from(text, 'latin1')))).toBe(type);
  });

  it('nest and lie in the source, for any lines', async () => {
    const line = fc.constantFrom(
      '--b',
      '--b--',
      '--c',
      '--c--',
      '',
      'x',
      'Content-Type: multipart/mixed; boundary=c',
      'Content-Type: message/rfc822',
      'Content-Transfer-Encoding: base64',
      'Subject: a\rb',
      'Content-Type: text/html; charset=gbk',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 40 }), fc.constantFrom('\n', '\r\n', '\r'), async (lines, end) => {
        const source = bytesOfText(`Content-Type: multipart/mixed; boundary=b\n\n${lines.join(end)}`);
        const { facts } = await readMessage(source);
        for (const { number, start, end: stop } of facts.parts) {
          expect(start <= stop && stop <= source.length).toBe(true);
          const outer = facts.parts.find((part) => part.number === number.split('.').slice(0, -1).join('.'));
          if (outer) expect(outer.start <= start && stop <= outer.end).toBe(true);
        }
      }),
    );
  });
});

describe('what is missing of a source', () => {
  it.each<[string, string, object[]]>([
    ['nothing', 'From: a@b.example\r\n\r\nx', []],
    ['the body', 'From: a@b.example\r\n', [{ code: 'header-only' }]],
    [
      'half of a base64 group',
      'Content-Transfer-Encoding: base64\r\n\r\nSGVsbG',
      [{ code: 'ends-in-encoding', of: '1' }],
    ],
    [
      'the next line',
      'Content-Transfer-Encoding: quoted-printable\r\n\r\nabc=',
      [{ code: 'ends-in-encoding', of: '1' }],
    ],
    ['bytes', 'Content-Length: 9\r\n\r\nx', [{ code: 'length-mismatch', count: 8 }]],
    ['only line ends', 'Content-Length: 7\r\n\r\na\r\nb\r\n', []],
    ['a colon', 'From: a@b.example\r\nodd line\r\n\r\nx', [{ code: 'line-without-field', count: 1 }]],
    ['line feeds', 'A: b\r\n\r\na\rb', [{ code: 'lone-cr', count: 1 }]],
    ['text', 'A: b\r\n\r\na\0b', [{ code: 'nul', count: 1 }]],
    ['one From', 'From: a@b.example\r\nFrom: c@d.example\r\n\r\nx', [{ code: 'field-twice', of: 'from', count: 2 }]],
  ])('%s', async (_what, source, notes) => {
    expect((await readMessage(bytesOfText(source))).facts.notes).toEqual(notes);
  });
});
