import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { messagesInBox } from '../../src/imports/mbox-stream.ts';

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
});
