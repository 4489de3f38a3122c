import { describe, expect, it } from 'vitest';
import { simpleParser } from 'mailparser';
import { headerText, mailDate, mimeMessage, transferEncoding } from '../../../src/exports/formats/mime-message.ts';
import { hostileTexts } from '../../hostile-texts.ts';
import { bytesOfText } from '../../small-book.ts';

describe('a mail that is written', () => {
  it.each([
    ['plain\r\nlines\r\n', '7bit'],
    ['', '7bit'],
    ['a'.repeat(998), '7bit'],
    ['a'.repeat(999), 'binary'],
    ['你好\r\n', '8bit'],
    ['a\nb', 'binary'],
    ['a\rb', 'binary'],
    ['a\r\n\r', 'binary'],
    ['a\0b', 'binary'],
  ])('%j stands in it as %s', (text, encoding) => {
    expect(transferEncoding(bytesOfText(text))).toBe(encoding);
  });

  it('has header lines that no text breaks, and that other programs read back', async () => {
    for (const subject of [...hostileTexts, 'a\r\nBcc: x@example.com', '包裹'.repeat(60), '=?utf-8?B?eA==?=']) {
      const mail = mimeMessage(
        {
          subject,
          date: { utc: '2026-11-24T08:00:00.000Z', offset: '+08:00' },
          type: 'multipart/mixed',
          seed: 's',
          reporter: { name: subject, address: 'lin@mailbox.example' },
        },
        [{ fields: ['Content-Type: text/plain'], content: bytesOfText('--cluebook-s-0 stands in the text') }],
      );
      const read = await simpleParser(Buffer.from(mail));
      expect(read.subject ?? '').toBe(subject.replaceAll(/[\p{Cc}\p{Cf}\p{Cs}]+/gu, ' ').trim());
      expect(read.bcc).toBeUndefined();
      expect(read.from?.value[0]?.address).toBe('lin@mailbox.example');
      expect(read.text?.trim()).toBe('--cluebook-s-0 stands in the text');
      expect(
        Buffer.from(mail)
          .toString()
          .split('\r\n')
          .every((line) => line.length <= 998),
      ).toBe(true);
    }
    expect(headerText('plain')).toBe('plain');
  });

  it('says the person’s own time', () => {
    expect(mailDate({ utc: '2026-11-24T20:30:00.000Z', offset: '+08:00' })).toBe('Wed, 25 Nov 2026 04:30:00 +0800');
    expect(mailDate({ utc: '2026-11-24T02:00:00.000Z', offset: '-03:30' })).toBe('Mon, 23 Nov 2026 22:30:00 -0330');
  });
});
