import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cluesInChat, readChat } from '../../src/core/chats/read-chat.ts';
import { readTelegram } from '../../src/core/chats/telegram.ts';
import { readWhatsApp, startsAsWhatsApp } from '../../src/core/chats/whatsapp.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const clues = (text: string, type = 'text/plain') => cluesInChat(readChat(bytes(text), type) ?? [], { countries: [] });

describe('a chat exported by WhatsApp', () => {
  it.each<[string, string, string]>([
    ['iOS, 24 hours', '[20.10.19, 22:16:05] Mary: hi', '20.10.19, 22:16:05'],
    ['iOS with a direction mark', '\u200e[20.10.19, 22:16:05] Mary: hi', '20.10.19, 22:16:05'],
    ['iOS, no comma', '[15-01-20 02:22:56] Mary: hi', '15-01-20 02:22:56'],
    ['iOS, narrow space before PM', '[1/15/20, 2:22:56\u202fPM] Mary: hi', '1/15/20, 2:22:56\u202fPM'],
    ['iOS in Chinese', '[2019/10/20 下午10:16:05] Mary: hi', '2019/10/20 下午10:16:05'],
    ['Android, ISO', '2019-10-20, 10:16 - Mary: hi', '2019-10-20, 10:16'],
    ['Android, US', '10/20/19, 10:16 PM - Mary: hi', '10/20/19, 10:16 PM'],
    ['Android, German', '20.10.19, 22:16 - Mary: hi', '20.10.19, 22:16'],
    ['Android, no comma', '20/10/2019 22:16 - Mary: hi', '20/10/2019 22:16'],
    ['Android, Spanish', '20/10/2019, 10:16 p. m. - Mary: hi', '20/10/2019, 10:16 p. m.'],
    ['Android, Chinese', '2019年10月20日 22:16 - Mary: hi', '2019年10月20日 22:16'],
    ['Android, Korean', '2019. 10. 20. 오후 10:16 - Mary: hi', '2019. 10. 20. 오후 10:16'],
    ['Android, Finnish', '20.10.2019 22.16 - Mary: hi', '20.10.2019 22.16'],
    ['Arabic digits', '٢٠/١٠/٢٠١٩، ١٠:١٦ م - Mary: hi', '٢٠/١٠/٢٠١٩، ١٠:١٦ م'],
  ])('is read: %s', (_form, line, shownAt) => {
    expect(startsAsWhatsApp(bytes(line))).toBe(true);
    expect(readWhatsApp(line)).toMatchObject([{ shownAt, author: 'Mary', text: 'hi' }]);
  });

  it.each([
    ['a shopping list', '20 eggs\n10 apples'],
    ['a log', '2019-10-20 10:16:05 INFO started'],
    ['a mail', 'From: a@parcel.example\n\n10/20/19, 10:16 - Mary: hi'],
    ['prose', 'On 20.10.19, 22:16 - she said: hi'],
    ['nothing', ''],
  ])('is not seen in %s', (_what, text) => {
    expect(startsAsWhatsApp(bytes(text))).toBe(false);
  });

  it('has messages of several lines, system lines and attachments', () => {
    const messages = readWhatsApp(
      [
        '10/20/19, 10:16 - Messages are end-to-end encrypted.',
        '10/20/19, 10:17 - +1 202 555 0142: first',
        '',
        'second',
        '10/20/19, 10:18 - Mary: IMG-20191020-WA0001.jpg (Datei angehängt)',
        '[20.10.19, 22:16:05] Mary: \u200e<attached: 00000012-PHOTO.jpg>',
      ].join('\r\n'),
    );
    expect(messages).toMatchObject([
      { text: 'Messages are end-to-end encrypted.', attachments: [] },
      { author: '+1 202 555 0142', text: 'first\r\n\r\nsecond', attachments: [] },
      { author: 'Mary', attachments: ['IMG-20191020-WA0001.jpg'] },
      { author: 'Mary', attachments: ['00000012-PHOTO.jpg'] },
    ]);
    expect(messages?.[0]).not.toHaveProperty('author');
  });

  it('gives clues where they stand in the file, and takes no time for a number', () => {
    const file = [
      '10/20/19, 10:16 - +1 202 555 0142: Your parcel waits',
      '10/20/19, 10:17 - Mary: pay at https://pay.parcel.example/9',
      'or write desk@parcel.example',
    ].join('\n');
    const found = clues(file);
    expect(found.map(({ kind, value, role }) => `${kind} ${value} ${role}`)).toEqual([
      'phone +12025550142 from',
      'link https://pay.parcel.example/9 mentioned',
      'domain parcel.example mentioned',
      'email desk@parcel.example mentioned',
      'domain parcel.example mentioned',
    ]);
    for (const { where, asWritten } of found.slice(1)) {
      if (where.in !== 'body') throw new Error('not in the body');
      expect(file.slice(where.start, where.end)).toContain(asWritten);
    }
  });

  it('takes a bounded time for anything', () => {
    for (const hostile of ['1/1/1 1:1', '[', '1/1/20, 1:11 - ', ' \u202f', '\u200e[1', '1/1/20, 1:11 a: <a: '].map(
      (piece) => piece.repeat(200_000),
    )) {
      const start = performance.now();
      readWhatsApp(`1/1/20, 1:11 - a: b\n${hostile}`);
      expect(performance.now() - start).toBeLessThan(1_000);
    }
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => readWhatsApp(text) !== undefined));
  });
});

describe('a chat exported by Telegram', () => {
  const one = {
    name: 'Parcel Desk',
    type: 'personal_chat',
    id: 1,
    messages: [
      { id: 7, type: 'service', date: '2026-11-20T10:00:00', actor: 'Parcel Desk', action: 'phone_call', text: '' },
      {
        id: 8,
        type: 'message',
        date: '2026-11-20T10:01:00',
        from: 'Parcel Desk',
        from_id: 'user1',
        file: 'files/bill.pdf',
        text: [
          'Pay ',
          { type: 'text_link', text: 'here', href: 'https://pay.parcel.example/9' },
          ' or ',
          { type: 'phone', text: '+1 202 555 0142' },
        ],
      },
    ],
  };
  it('is read: pieces of text, links behind words, files', () => {
    expect(readTelegram(JSON.stringify(one))).toMatchObject([
      { id: '7', author: 'Parcel Desk', text: '' },
      {
        id: '8',
        author: 'Parcel Desk',
        handle: 'user1',
        shownAt: '2026-11-20T10:01:00',
        text: 'Pay here or +1 202 555 0142',
        attachments: ['files/bill.pdf'],
        links: ['https://pay.parcel.example/9'],
      },
    ]);
    expect(clues(JSON.stringify(one), 'application/json').map(({ kind, value, role }) => [kind, value, role])).toEqual([
      ['phone', '+12025550142', 'mentioned'],
      ['link', 'https://pay.parcel.example/9', 'pressed'],
      ['domain', 'parcel.example', 'pressed'],
    ]);
    expect(clues(JSON.stringify(one), 'application/json')[0]?.where).toEqual({
      in: 'body',
      part: '8',
      form: 'text',
      start: 12,
      end: 27,
    });
  });

  it('is read in an export of the whole account', () => {
    expect(readTelegram(JSON.stringify({ about: '', chats: { list: [one, one] } }))).toHaveLength(4);
  });

  it.each(['', '{', 'null', '[]', '{"messages":1}', '{"chats":{"list":[null,{"messages":{}}]}}'])(
    'is not seen in %s',
    (text) => {
      expect(readTelegram(text)).toBeNull();
    },
  );

  it('passes over what has another form', () => {
    const odd = { messages: [null, 1, { text: [null, 1, { text: 2 }, { href: [] }], from: {}, id: {} }] };
    expect(readTelegram(JSON.stringify(odd))).toHaveLength(3);
  });
});
