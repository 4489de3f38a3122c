import { openAsBlob } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { messagesInBox } from '../../src/imports/mbox-stream.ts';
import { isMissing, sharedPath } from '../shared-folder.ts';

const texts = async (box: string | Blob) => {
  const found: string[] = [];
  for await (const { content } of messagesInBox(box instanceof Blob ? box : new Blob([box])))
    found.push(await content.text());
  return found;
};
const separator = 'From desk@parcel.example Mon Nov 23 08:14:05 2026\n';

describe('a mail box file', () => {
  it.each<[string, string, string[]]>([
    ['one message', `${separator}Subject: 1\n\none\n`, ['Subject: 1\n\none\n']],
    [
      'two',
      `${separator}Subject: 1\n\none\n\n${separator}Subject: 2\n\ntwo\n`,
      ['Subject: 1\n\none\n', 'Subject: 2\n\ntwo\n'],
    ],
    [
      'CRLF',
      `${separator.replace('\n', '\r\n')}Subject: 1\r\n\r\none\r\n\r\n${separator.replace('\n', '\r\n')}S: 2\r\n\r\n`,
      ['Subject: 1\r\n\r\none\r\n', 'S: 2\r\n\r\n'],
    ],
    ['a From in the middle of a text', `${separator}S: 1\n\nsays\nFrom here on\n`, ['S: 1\n\nsays\nFrom here on\n']],
    ['a quoted one', `${separator}S: 1\n\nsays\n\n>From here on\n`, ['S: 1\n\nsays\n\n>From here on\n']],
    ['nothing', '', []],
    ['a message that lost its From line', 'Subject: 1\n\none\n', ['Subject: 1\n\none\n']],
    [
      'a first message that lost its own, and another',
      `Subject: 1\n\none\n\n${separator}S: 2\n\n`,
      ['Subject: 1\n\none\n', 'S: 2\n\n'],
    ],
    ['cut in the separator', `${separator}S: 1\n\none\n\nFrom desk`, ['S: 1\n\none\n', '']],
    [
      'a length that is right, with an unquoted From inside',
      `${separator}S: 1\nContent-Length: 17\n\nsays\n\nFrom here\n\n\n${separator}S: 2\n\n`,
      ['S: 1\nContent-Length: 17\n\nsays\n\nFrom here\n\n', 'S: 2\n\n'],
    ],
    [
      'a sentence that begins with From after an empty line',
      `${separator}S: 1\n\nsays\n\nFrom nowhere to somewhere\nmore\n\n${separator}S: 2\n\n`,
      ['S: 1\n\nsays\n\nFrom nowhere to somewhere\nmore\n', 'S: 2\n\n'],
    ],
    [
      'a length that is no number of bytes here',
      `${separator}Content-Length: 99999999999\nS: 1\n\none\n\n${separator}S: 2\n\n`,
      ['Content-Length: 99999999999\nS: 1\n\none\n', 'S: 2\n\n'],
    ],
    [
      'cut in the middle of a message',
      `${separator}S: 1\n\none\n\n${separator}S: 2\n\ntw`,
      ['S: 1\n\none\n', 'S: 2\n\ntw'],
    ],
    [
      'From lines of other programs',
      [
        '- Mon Jan 01 00:00:00 2024',
        'a@b Mon Jan  1 00:00 2024',
        'a 1/1/24',
        '\u00e4 Mon, 1 Jan 2024 00:00:00 +0000 2024',
      ]
        .map((from, index) => `From ${from}\nS: ${index}\n\nx\n`)
        .join('\n'),
      ['S: 0\n\nx\n', 'S: 1\n\nx\n', 'S: 2\n\nx\n', 'S: 3\n\nx\n'],
    ],
    [
      'a length that is wrong',
      `${separator}S: 1\nContent-Length: 3\n\nsays more\n\n${separator}S: 2\n\n`,
      ['S: 1\nContent-Length: 3\n\nsays more\n', 'S: 2\n\n'],
    ],
  ])('gives back its messages: %s', async (_what, box, expected) => {
    expect(await texts(box)).toEqual(expected);
  });

  it('gives back whatever was put in, whatever the size of the messages', async () => {
    const body = fc.string({ unit: fc.constantFrom('a', 'From', ' ', '\r', 'x\n', 'é', 'b\n\n>From ') });
    await fc.assert(
      fc.asyncProperty(fc.array(body, { minLength: 1 }), async (bodies) => {
        const messages = bodies.map(
          (one, index) => `Subject: ${index}\n\n${one.replaceAll(/(^|\n)From /g, '$1>From ')}\n`,
        );
        expect(await texts(messages.map((one) => separator + one).join('\n'))).toEqual(messages);
      }),
    );
  });

  it('finds the lines at the borders of its windows', async () => {
    // One message of each size around the window's, so that the separators fall everywhere around its end.
    for (const size of [3_999_900, 3_999_950, 3_999_999, 4_000_001, 8_100_000]) {
      const large = `Subject: large\n\n${'x'.repeat(size)}\n`;
      const found = await texts(new Blob([separator, large, '\n', separator, 'Subject: 2\n\n']));
      expect(found.map(({ length }) => length)).toEqual([large.length, 12]);
    }
  });

  it('does not believe a length that would hide another message, though it ends just where one begins', async () => {
    const hidden = `${separator}From: a@parcel.example\n\ntwo\n\n`;
    const head = (length: number) => `Content-Length: ${length}\nS: 1\n\n`;
    const first = `one\n\n${hidden}`;
    const box = `${separator}${head(first.length)}${first}${separator}S: 3\n\n`;
    expect(await texts(box)).toEqual([`${head(first.length)}one\n`, 'From: a@parcel.example\n\ntwo\n', 'S: 3\n\n']);
  });

  it('takes a bounded time: 20,000 separators, a line of 30 MB, a hole of NULs', async () => {
    for (const box of [
      `${separator}\n`.repeat(20_000),
      `${separator}S: 1\n\n${'x'.repeat(30_000_000)}`,
      `${separator}${'\0'.repeat(30_000_000)}`,
      '\n\nFrom '.repeat(300_000),
    ]) {
      const start = performance.now();
      await texts(box);
      expect(performance.now() - start).toBeLessThan(5_000);
    }
  });

  it('tells how far it is, and ends when it is told to', async () => {
    const looks: number[] = [];
    const box = new Blob([separator, 'S: 1\n\n', new Uint8Array(30_000_000)]);
    await expect(async () => {
      for await (const _one of messagesInBox(box, (at) => {
        looks.push(at);
        if (looks.length > 2) throw new Error('stopped');
      }));
    }).rejects.toThrow('stopped');
    expect(looks[2]).toBeGreaterThan(looks[1] ?? 0);
  });
});

describe.skipIf(isMissing('hostile/archives/mail'))('the hostile mail boxes of the shared folder', () => {
  it.each<[string, number]>([
    ['mbox-two', 2],
    ['mbox-rd', 2],
    ['mbox-cl', 2],
    ['mbox-cl-huge', 2],
    ['mbox-cl-hides', 2],
    ['mbox-from-after-blank', 2],
    ['mbox-no-from', 2],
    ['mbox-dates', 7],
    ['mbox-nul', 2],
    ['mbox-empty', 0],
    // Nothing tells a message that is attached with its From line from the next one of the box: both are kept, each readable.
    ['mbox-from-inside-multipart', 3],
  ])('%s has %i messages', async (name, count) => {
    const found = await texts(await openAsBlob(sharedPath(`hostile/archives/mail/${name}.mbox`)));
    expect(found).toHaveLength(count);
  });
});
