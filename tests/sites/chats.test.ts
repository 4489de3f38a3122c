// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { captureLimits } from '../../src/core/capture-limits.ts';
import { Capture } from '../../src/core/capture.ts';
import { openConversation, writtenIn } from '../../src/sites/chat.ts';
import { converse } from '../../src/sites/converse.ts';
import { discord } from '../../src/sites/discord.ts';
import { element } from '../../src/sites/element.ts';
import { googleMessages } from '../../src/sites/google-messages.ts';
import { hostedAnywhere } from '../../src/sites/hosted-anywhere.ts';
import { linkedin } from '../../src/sites/linkedin.ts';
import { messenger } from '../../src/sites/messenger.ts';
import type { Site } from '../../src/sites/site.ts';
import { slack } from '../../src/sites/slack.ts';
import { telegramA } from '../../src/sites/telegram-a.ts';
import { telegramK } from '../../src/sites/telegram-k.ts';
import { whatsapp } from '../../src/sites/whatsapp.ts';
import { x } from '../../src/sites/x.ts';

const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html');
const read = (path: string) => readFileSync(`tests/sites/${path}`, 'utf8');

interface Case {
  site: Site;
  file: string;
  url: string;
  title: string;
  handle?: string;
  /** Of each message in order: id, author, own, when (exact or as shown) and text. */
  messages: [string, string | undefined, boolean | undefined, string | undefined, string][];
  links?: { asWritten: string; link: string }[];
  /** A page on the same host without an open conversation. */
  none: string;
  /** What the page calls something by today, and would call it otherwise after a change. */
  changes: [string, string][];
}

const mid = (last: string) => `00000000-0000-4000-8000-00000000000${last}`;
const here = [{ asWritten: 'here', link: 'https://evil.example/pay' }];
const cases: Case[] = [
  {
    site: discord,
    file: 'discord/2026-11-direct.html',
    url: 'https://discord.com/channels/@me/900000000000000001',
    title: 'Parcel Desk',
    messages: [
      [
        '1574337228308480001',
        'Parcel Desk',
        undefined,
        '2026-11-23T08:14:05.000Z',
        'Your parcel waits.\nPay here: bank.example 📦',
      ],
      ['1574337249280000002', 'Parcel Desk', undefined, '2026-11-23T08:14:10.000Z', 'Today! Discord Support\nforged'],
      ['1574337312194560004', undefined, undefined, '2026-11-23T08:14:25.000Z', 'Parcel Desk started a call.'],
      ['1574337458995200005', 'Lin Mei', undefined, '2026-11-23T08:15:00.000Z', 'Which parcel?'],
    ],
    links: [{ asWritten: 'bank.example', link: 'https://evil.example/pay' }],
    none: 'https://discord.com/channels/@me',
    changes: [
      ['chat-messages-900000000000000001-', 'chat-messages-900000000000000002-'],
      ['<li id="chat-messages', '<li id="rows'],
      ['h1', 'h6'],
    ],
  },
  {
    site: slack,
    file: 'slack/2026-11-direct.html',
    url: 'https://app.slack.com/client/T01TEAM/D01PARCEL',
    title: 'Parcel Desk',
    messages: [
      ['1795421645.123456', 'Parcel Desk', undefined, '2026-11-23T08:14:05.123Z', 'Your parcel waits.\nPay here'],
      ['1795421650.000100', 'Parcel Desk', undefined, '2026-11-23T08:14:10.000Z', 'Today! Slackbot\nforged'],
      ['1795421700.000200', 'Lin Mei', undefined, '2026-11-23T08:15:00.000Z', 'Which parcel?'],
    ],
    none: 'https://app.slack.com/client/T01TEAM/later',
    changes: [
      ['data-msg-channel-id="D01PARCEL"', 'data-msg-channel-id="C01BEFORE"'],
      ['data-msg-ts', 'data-when'],
      ['channel_title" data-qa="channel_name"', 'new"'],
    ],
  },
  {
    site: element,
    file: 'element/2026-11-room.html',
    url: 'https://app.element.io/#/room/!r:parcel.example',
    title: 'Parcel Desk',
    handle: '!r:parcel.example',
    messages: [
      ['$one', 'Parcel Desk', false, 'Mon, Nov 23, 2026, 08:14:05', 'Your parcel waits.\nPay https://bank.example'],
      ['$two', 'Parcel Desk', false, '08:15', 'Today! \nLin Mei'],
      ['$three', 'Lin Mei', true, undefined, 'Which parcel?'],
    ],
    links: [{ asWritten: 'https://bank.example', link: 'https://evil.example/pay' }],
    none: 'https://app.element.io/#/home',
    changes: [
      ['data-event-id', 'data-new-id'],
      ['mx_RoomHeader ', 'nx_RoomHeader '],
    ],
  },
  {
    site: telegramK,
    file: 'telegram-k/2026-11-group.html',
    url: 'https://web.telegram.org/k/#-4001',
    title: 'Parcel help',
    messages: [
      ['4294967301', 'Parcel Desk', undefined, '2026-11-23T08:14:05.000Z', 'Your parcel waits.\nPay here 📦 Telegram'],
      ['4294967302', undefined, undefined, '2026-11-23T08:14:10.000Z', 'Today! \nforged'],
      ['4294967303', undefined, undefined, '2026-11-23T08:14:20.000Z', 'forwarded words'],
      ['4294967304', undefined, true, '2026-11-23T08:15:00.000Z', 'Which parcel?'],
    ],
    links: here,
    none: 'https://web.telegram.org/k/',
    changes: [
      ['data-peer-id="-4001" data-timestamp', 'data-peer-id="77" data-timestamp'],
      ['data-mid', 'data-new'],
      ['peer-title', 'new-title'],
      ['tabs-tab active', 'tabs-tab'],
    ],
  },
  {
    site: telegramA,
    file: 'telegram-a/2026-11-private.html',
    url: 'https://web.telegram.org/a/#5001',
    title: 'Parcel Desk',
    messages: [
      ['41', undefined, undefined, 'Nov 23, 2026, 08:14:05', 'Your parcel waits.\nPay here'],
      ['42', undefined, undefined, 'Nov 23, 2026, 08:14:10', 'Today! \nForged'],
      ['43', undefined, true, '08:15', 'Which parcel?'],
    ],
    links: here,
    none: 'https://web.telegram.org/a/',
    changes: [
      ['data-peer-id="5001"', 'data-peer-id="77"'],
      ['data-message-id', 'data-new'],
      ['<div class="MessageList', '<div class="MessageList"></div><div class="MessageList'],
    ],
  },
  {
    site: whatsapp,
    file: 'whatsapp/2026-11-migrated.html',
    url: 'https://web.whatsapp.com/',
    title: '+44 7700 900123',
    handle: '+44 7700 900123',
    messages: [
      [
        '3EB0AA01',
        '+44 7700 900123',
        false,
        '08:14, 23/11/2026',
        'Your parcel waits.\nPay https://pay.parcel.example/now 📦 \u202Ecode\u202C',
      ],
      ['3EB0AA02', '+44 7700 900123', undefined, '08:14, 23/11/2026', 'Today! \nforged'],
      ['3EB0AA03', 'Lin: Mei', true, '08:15, 23/11/2026', 'Which parcel?'],
    ],
    none: 'https://web.whatsapp.com/',
    changes: [
      ['data-id', 'data-new'],
      ['chat-title', 'new-title'],
      ['<header', '<section'],
    ],
  },
  {
    site: googleMessages,
    file: 'google-messages/2026-11-conversation.html',
    url: 'https://messages.google.com/web/conversations/conv-parcel',
    title: '(555) 555-0199',
    handle: '(555) 555-0199',
    messages: [
      [
        '101',
        '(555) 555-0199',
        false,
        'Received on November 23, 2026 at 8:14 AM.',
        'Your parcel waits. Pay: https://pay.parcel.example/now',
      ],
      ['102', '(555) 555-0199', false, 'Received on November 23, 2026 at 8:15 AM.', 'Call now!'],
      ['103', undefined, true, 'Gesendet am 23. November 2026 um 08:16.', 'Which parcel is that?'],
    ],
    none: 'https://messages.google.com/web/conversations',
    changes: [
      ['msg-id', 'new-id'],
      ['header-title', 'new-title'],
      ['<span data-e2e-conversation-name>(555)', '<span data-e2e-conversation-name>Other (555)'],
    ],
  },
  {
    site: x,
    file: 'x/2026-11-chat.html',
    url: 'https://x.com/i/chat/11-22',
    title: 'Parcel Desk',
    handle: '@parcel_desk',
    messages: [
      [mid('1'), undefined, false, '8:14 AM', 'Your parcel waits.\nPay pay.parcel.example/now'],
      [mid('2'), undefined, false, '8:15 AM', 'Today at 9:00 AM '],
      [mid('3'), undefined, true, '8:16 AM', 'Which parcel?'],
    ],
    links: [{ asWritten: 'pay.parcel.example/now', link: 'https://t.co/abc' }],
    none: 'https://x.com/home',
    changes: [
      ['data-testid="message-', 'data-testid="words-'],
      ['dm-conversation-username', 'dm-new'],
      ['dm-conversation-panel', 'dm-new'],
    ],
  },
  {
    site: linkedin,
    file: 'linkedin/2026-11-thread.html',
    url: 'https://www.linkedin.com/messaging/thread/2-abc==/',
    title: 'Parcel Desk',
    handle: 'https://www.linkedin.com/in/parcel-desk/',
    messages: [
      ['urn:li:msg_message:(a,2-one)', 'Parcel Desk', false, 'Nov 23 8:14 AM', 'Your parcel waits.\nPay here'],
      ['urn:li:msg_message:(a,2-two)', 'Parcel Desk', false, 'Nov 23', 'Today! LinkedIn Support0:00'],
      ['urn:li:msg_message:(b,2-three)', 'Lin Mei', true, 'Nov 23 8:16 AM', 'Which parcel?'],
    ],
    links: here,
    none: 'https://www.linkedin.com/feed/',
    changes: [
      ['data-event-urn', 'data-new'],
      ['msg-title-bar"', 'new-bar"'],
    ],
  },
];

const opened = (site: Site, html: string, url: string) => site.openMessages(parse(html), new URL(url));

describe.each(cases.map((one) => [one.site.id, one] as const))('%s', (_id, { site, file, url, ...expected }) => {
  it('tells the messages on the screen, in order, and nothing that a message pretends', () => {
    const [open, ...more] = opened(site, read(file), url);
    expect(more).toEqual([]);
    expect(open).toMatchObject({ kind: 'chat', source: { reason: 'site-gives-none' } });
    const { conversation } = open && 'seen' in open ? open.seen : {};
    expect(conversation?.title).toBe(expected.title);
    expect(conversation?.handle).toBe(expected.handle);
    expect(
      conversation?.messages.map(({ id, author, own, at, shownAt, text }) => [id, author, own, at ?? shownAt, text]),
    ).toEqual(expected.messages);
    expect(conversation?.messages.flatMap(({ links = [] }) => links)).toEqual(expected.links ?? []);
    if (open && 'seen' in open) expect(open.place.closest('button, a, [role="button"]')).toBeNull();
  });

  it('names what it keeps by conversation and by its first and last message', () => {
    const [whole] = opened(site, read(file), url);
    const first = expected.messages[0]?.[0] ?? '';
    const last = expected.messages.at(-1)?.[0] ?? '';
    const key = whole && 'key' in whole ? whole.key : '';
    expect(key.endsWith(`${first} ${last}`)).toBe(true);
    expect(whole).toHaveProperty('conversation', key.slice(0, -`${first} ${last}`.length).trim());
  });

  it('gives what the background takes', () => {
    const [open] = opened(site, read(file), url);
    const seen = open && 'seen' in open ? open.seen : null;
    const capture = {
      pressId: crypto.randomUUID(),
      siteId: site.id,
      kind: 'chat',
      messageKey: 'k',
      pageTitle: 't',
      seen,
      source: { got: false, reason: 'site-gives-none' },
      steps: [],
    };
    expect(Capture.safeParse(capture).success).toBe(true);
  });

  it.each(expected.changes)('says that it does not understand the page without %s', (from, to) => {
    const changed = read(file).replaceAll(from, to);
    expect(changed).not.toBe(read(file));
    const [open, ...more] = opened(site, changed, url);
    expect(open).toHaveProperty('notUnderstood');
    expect(more).toEqual([]);
  });

  it('sees nothing where no conversation is open', () => {
    const page = '<!doctype html><div id="app"></div>';
    expect(opened(site, page, expected.none)).toEqual([]);
    expect(site.recognises(parse(page), new URL('https://other.example/'))).toBe(false);
    expect(site.recognises(parse(read(file)), new URL(url))).toBe(true);
  });
});

describe('element of 2026', () => {
  const at = 'https://app.element.io/#/room/!r:parcel.example';
  const messages = (html: string) => {
    const [open] = opened(element, html, at);
    return (open && 'seen' in open ? open.seen.conversation?.messages : undefined) ?? [];
  };

  it('keeps name and Matrix id apart, which have no classes there', () => {
    const html = read('element/2026-11-room.html')
      .replaceAll(' class="mx_DisambiguatedProfile_displayName"', ' class="_name" data-part="display-name"')
      .replaceAll(' class="mx_DisambiguatedProfile_mxid"', ' class="_mxid" data-part="mxid"');
    const [first, , third] = messages(html);
    expect([first?.author, first?.handle, third?.author]).toEqual(['Parcel Desk', '@desk:parcel.example', 'Lin Mei']);
  });

  it('leaves out the numbers that it puts before lines of code', () => {
    const numbers = '<span class="mx_EventTile_lineNumbers"><span>1</span><span>2</span></span>';
    const html = read('element/2026-11-room.html').replace(
      'Which parcel?',
      `<pre>${numbers}<code>Which parcel?</code></pre>`,
    );
    expect(messages(html).at(-1)?.text).toBe('Which parcel?');
  });
});

describe('messenger', () => {
  const html = read('messenger/2026-11-thread.html');
  const at = 'https://www.facebook.com/messages/t/1001/';

  it.each([at, 'https://www.facebook.com/messages/e2ee/t/1001', 'https://www.messenger.com/t/1001/'])(
    'tells the words on the screen and who a heading says wrote them: %s',
    (url) => {
      const [open, ...more] = opened(messenger, html, url);
      expect(more).toEqual([]);
      expect(open).toMatchObject({ kind: 'chat', conversation: '1001', source: { reason: 'site-gives-none' } });
      const conversation = open && 'seen' in open ? open.seen.conversation : undefined;
      expect(conversation?.title).toBe('Parcel Desk');
      expect(conversation?.messages).toEqual([
        {
          author: 'Parcel Desk',
          text: 'Your parcel waits.\nPay here',
          links: [{ asWritten: 'here', link: 'https://pay.parcel.example/now' }],
        },
        { text: 'Today! \nMessenger Support' },
        { author: 'You sent', text: 'Which parcel?' },
      ]);
      if (open && 'seen' in open) expect(open.place.closest('button, a, [role="button"]')).toBeNull();
    },
  );

  it('has another key for other words of the same conversation', () => {
    const keyOf = (page: string) => {
      const [open] = opened(messenger, page, at);
      return open && 'key' in open ? open.key : undefined;
    };
    expect(keyOf(html)).toContain('Which parcel?');
    expect(keyOf(html.replace('Which parcel?', 'No.'))).not.toBe(keyOf(html));
  });

  it.each([
    ['role="main"', 'role="new"'],
    ['role="log"', 'role="new"'],
    ['dir="auto"', 'dir="ltr"'],
    ['role="row"', 'role="new"'],
  ])('says that it does not understand the page without %s', (from, to) => {
    expect(opened(messenger, html.replaceAll(from, to), at)).toEqual([{ notUnderstood: expect.any(String) as string }]);
  });

  it('refuses what is left of the conversation before, for as long as it is there', () => {
    const page = parse(html);
    expect(messenger.openMessages(page, new URL(at))[0]).toHaveProperty('key');
    const next = new URL('https://www.facebook.com/messages/t/2002/');
    expect(messenger.openMessages(page, next)[0]).toHaveProperty('notUnderstood');
    for (const one of page.querySelectorAll('[role="log"] > [role="row"]')) one.replaceWith(one.cloneNode(true));
    expect(messenger.openMessages(page, next)[0]).toHaveProperty('conversation', '2002');
  });

  it.each([
    'https://www.facebook.com/',
    'https://www.facebook.com/t/1001',
    'https://www.messenger.com/',
    'https://www.facebook.com/messages/',
  ])('sees nothing at %s', (url) => {
    expect(messenger.recognises(parse(html), new URL(url))).toBe(false);
    expect(opened(messenger, html, url)).toEqual([]);
  });
});

describe('converse', () => {
  const at = new URL('https://chat.any.example/');
  const page = () => parse(read('converse/2026-11-overlayed.html'));
  const chats = () => converse.openMessages(page(), at);

  it('tells each chat that is shown, on any host', () => {
    // Any page is asked last, and may say yes as well.
    const telling = hostedAnywhere.slice(0, -1).filter((site) => site.recognises(page(), at));
    expect(telling.map(({ id }) => id)).toEqual(['converse']);
    expect(chats().map((one) => ('key' in one ? [one.key, one.conversation, one.place.className] : one))).toEqual([
      ['desk@parcel.example m-1 m-2', 'desk@parcel.example', 'chatbox-title__buttons btn-toolbar g-0'],
      ['help@rooms.example g-1 g-1', 'help@rooms.example', 'chatbox-title__buttons btn-toolbar g-0'],
    ]);
  });

  it('tells messages in order of their times, and who wrote those that have no name', () => {
    expect(chats().map((one) => ('seen' in one ? one.seen.conversation : one))).toEqual([
      {
        title: 'Parcel Desk',
        handle: 'desk@parcel.example',
        messages: [
          {
            id: 'm-1',
            author: 'Parcel Desk',
            handle: 'desk@parcel.example/phone',
            own: false,
            at: '2026-11-23T08:14:05.000Z',
            shownAt: 'Monday, November 23, 2026 9:14 AM',
            text: 'Your parcel waits.\nPay at https://pay.parcel.example/now',
          },
          {
            id: 'm-1b',
            author: 'Parcel Desk',
            handle: 'desk@parcel.example/phone',
            own: false,
            at: '2026-11-23T08:14:09.000Z',
            text: 'Call +44 7700 900123. \nLin Mei',
          },
          {
            id: 'm-2',
            author: 'Lin Mei',
            handle: 'lin@mailbox.example/web',
            own: true,
            at: '2026-11-23T08:15:00.000Z',
            shownAt: 'Monday, November 23, 2026 9:15 AM',
            text: 'Which parcel?',
          },
        ],
      },
      {
        title: 'Help room',
        handle: 'help@rooms.example',
        messages: [
          {
            id: 'g-1',
            author: 'Agent',
            handle: 'help@rooms.example/Agent',
            own: false,
            at: '2026-11-23T09:00:00.000Z',
            shownAt: 't',
            text: 'waves',
          },
        ],
      },
    ]);
  });

  it('knows a page that changed from one without a chat', () => {
    const html = read('converse/2026-11-overlayed.html');
    for (const [from, to] of [
      ['data-msgid', 'data-new'],
      ['chatbox-title', 'new-title'],
    ] as const) {
      const changed = html
        .replaceAll(from, to)
        .replaceAll('chat-head', from === 'chatbox-title' ? 'new-head' : 'chat-head');
      for (const one of opened(converse, changed, at.href)) expect(one).toHaveProperty('notUnderstood');
    }
    // Nothing was said in it yet.
    const empty = html.replaceAll(/<converse-chat-message>.*<\/converse-chat-message>/gs, '');
    expect(opened(converse, empty, at.href).map((one) => 'key' in one && one.key)).toEqual([
      expect.stringContaining('help@rooms.example'),
    ]);
    expect(opened(converse, '<converse-root></converse-root>', at.href)).toEqual([]);
    expect(converse.recognises(parse('<converse-root></converse-root>'), at)).toBe(false);
  });
});

describe('messages of the conversation before', () => {
  it.each([
    [
      googleMessages,
      'google-messages/2026-11-conversation.html',
      'https://messages.google.com/web/conversations/',
      'msg-id',
    ],
    [x, 'x/2026-11-chat.html', 'https://x.com/i/chat/', 'data-testid'],
    [linkedin, 'linkedin/2026-11-thread.html', 'https://www.linkedin.com/messaging/thread/', 'data-event-urn'],
  ])('are never taken for those of the one in the address: %o', (site, file, base, attribute) => {
    const page = parse(read(file));
    for (const link of page.querySelectorAll('a[data-e2e-conversation]')) link.remove();
    const at = (id: string) => site.openMessages(page, new URL(`${base}${id}`));
    expect(at('11-22')[0]).toHaveProperty('key');
    expect(at('33-44')[0]).toHaveProperty('notUnderstood');
    expect(at('33-44')[0]).toHaveProperty('notUnderstood');
    expect(at('11-22')[0]).toHaveProperty('key');
    // The page's elements with other messages in them are those of the new conversation.
    for (const one of page.querySelectorAll(`[${attribute}]`)) {
      const value = one.getAttribute(attribute) ?? '';
      if (!/^(?:dm-|$)/.test(value)) one.setAttribute(attribute, value.replace(/\d(?=\)?$)|(?<=2-)\w/, '9'));
    }
    expect(at('33-44')[0]).toHaveProperty('key');
  });
});

describe('WhatsApp accounts of before', () => {
  const html = read('whatsapp/2026-11-migrated.html')
    .replace('data-id="3EB0AA01"', 'data-id="false_447700900123@c.us_3EB0AA01"')
    .replace('data-id="3EB0AA03"', 'data-id="true_447700900123@c.us_3EB0AA03"')
    .replaceAll('‪+44 7700 900123‬', 'Parcel Desk');
  it('have the number in the id of a message', () => {
    const [open] = opened(whatsapp, html, 'https://web.whatsapp.com/');
    const { conversation } = open && 'seen' in open ? open.seen : {};
    expect(open).toHaveProperty('conversation', '447700900123@c.us');
    expect(conversation).toMatchObject({ title: 'Parcel Desk', handle: '+447700900123' });
    expect(conversation?.messages.map(({ own, handle }) => [own, handle])).toEqual([
      [false, '+447700900123'],
      [undefined, undefined],
      [true, undefined],
    ]);
  });

  it('show one chat alone, or nothing is taken', () => {
    const two = html.replace('true_447700900123@', 'true_447700900999@');
    expect(opened(whatsapp, two, 'https://web.whatsapp.com/')[0]).toHaveProperty('notUnderstood');
  });
});

describe('a conversation', () => {
  const place = parse('<p>x</p>').body;
  it('keeps the last messages where there are too many, cuts what is too long, and says so', () => {
    const messages = Array.from({ length: captureLimits.seenChatMessages + 5 }, (_, index) => ({
      id: `m${index}`,
      text: 'x',
    }));
    const many = openConversation({ id: 'c', place, messages });
    expect(many.key).toBe('c m5 m1004');
    expect(many.seen).toMatchObject({ textCut: true });
    const long = openConversation({ id: 'c', place, messages: [{ text: 'x'.repeat(captureLimits.seenChatText + 1) }] });
    expect(long.seen.conversation?.messages[0]?.text).toHaveLength(captureLimits.seenChatText);
    expect(long.seen.textCut).toBe(true);
    expect(openConversation({ id: 'c', place, messages: [{ id: 'a', text: ' ' }] }).seen).toEqual({
      conversation: { messages: [{ id: 'a' }] },
    });
  });

  it('takes text as written, to any depth without end', () => {
    const deep = `${'<b>'.repeat(3000)}x${'</b>'.repeat(3000)}`;
    expect(() => writtenIn([parse(deep).body])).not.toThrow();
    const body = parse('<div>one<br>two</div><div>three</div> four <a href="/own">five</a><style>no</style>').body;
    expect(writtenIn([body])).toEqual({ text: 'one\ntwo\nthree\n four five', links: [] });
  });
});
