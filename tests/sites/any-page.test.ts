// @vitest-environment happy-dom
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { generic } from '../../src/sites/generic.ts';
import { isUnderstood } from '../../src/sites/site.ts';

const folder = 'tests/sites/any-page';
const at = new URL('https://mail.example/read?folder=INBOX');
const openIn = (html: string) => {
  document.documentElement.innerHTML = html.replace(/^\s*<body/, '<head></head><body');
  return generic.recognises(document, at) ? generic.openMessages(document, at).filter(isUnderstood) : [];
};
const fixture = (path: string) => readFileSync(`${folder}/${path}`, 'utf8');
const from = { name: 'Parcel Desk', address: 'desk@parcel.example' };
const subject = 'Your parcel';
const to = [{ name: 'Lin Mei', address: 'lin@mailbox.example' }];
const url = (path: string) => ({ url: `https://mail.example${path}`, transformation: 'unverified' });
const none = { reason: 'site-gives-none' };

/** What each page shows, and where its original is. */
const mails: Record<string, object[]> = {
  'cypht-like': [{ seen: { from, subject, to }, source: url('/read?page=message&uid=7&imap_download_message=1') }],
  'modoboa-like': [{ seen: { from, subject }, source: url('/webmail/?action=viewsource&mbox=INBOX&mailid=7') }],
  'ox-like': [{ seen: { from, subject: 'Ihr Paket', date: '2026-11-23T08:14:05Z', to }, source: none }],
  'mailpile-like': [
    { key: '7', seen: { from, subject, to }, source: url('/message/download/=7/message.eml') },
    { key: '9', seen: { from: { name: 'Second' }, subject, to }, source: url('/message/download/=9/message.eml') },
  ],
  'h-entry': [{ seen: { from, subject, date: '2026-11-23T08:14:05Z' }, source: url('/messages/7') }],
  'unmarked-labels': [
    { seen: { from, subject, to: [{ address: 'lin@mailbox.example' }] }, source: url('/mail/7/source') },
  ],
  'chinese-corporate': [
    {
      seen: { from: { name: '快递公司', address: 'desk@parcel.example' }, subject: '您的快递' },
      source: url('/coremail/XT/jsp/download.jsp?mid=7&mode=download'),
    },
  ],
  'afterlogic-like': [{ seen: { from, subject, date: 'Nov 23, 2026, 08:14' }, source: none }],
  'pipermail-like': [{ seen: { from: { name: 'Parcel Desk' }, subject: '[list] Your parcel' }, source: none }],
  'mhonarc-like': [{ seen: { from, subject, date: 'Mon, 23 Nov 2026 08:14:05 +0000' }, source: none }],
  'hyperkitty-like': [{ seen: { from, subject }, source: url('/archives/list/l@x/message/ABC/download.eml') }],
  'rainloop-fork': [{ seen: { from, subject, date: '2026-11-23T08:14:05Z' }, source: none }],
  'spa-cards': [{ seen: { from, subject, date: '2026-11-23T08:14:05Z' }, source: url('/api/messages/7/raw') }],
  'german-frames': [{ seen: { from, subject: 'Ihr Paket' }, source: { reason: 'other-origin' } }],
};

describe('a page that nobody told us about', () => {
  it('has an expectation for each fixture', () => {
    const names = readdirSync(`${folder}/mails`).map((name) => name.replace(/^\d{4}-\d\d-|\.html$/g, ''));
    expect(names.sort()).toEqual(Object.keys(mails).sort());
  });

  it.each(Object.entries(mails))('shows its mail, and not what the sender wrote into it: %s', (name, expected) => {
    const open = openIn(fixture(`mails/2026-11-${name}.html`));
    expect(open).toMatchObject(expected);
    expect(open).toHaveLength(expected.length);
    for (const { key, place, seen, source } of open) {
      const { text: _text, ...header } = seen;
      expect(JSON.stringify([key, header, source])).not.toMatch(/forged|1999|logout/i);
      expect(place.textContent).not.toContain('Forged');
    }
    expect(new Set(open.map(({ key }) => key)).size).toBe(open.length);
  });

  it.each(readdirSync(`${folder}/others`))('is no mail: %s', (name) => {
    expect(openIn(fixture(`others/${name}`))).toEqual([]);
  });
});

describe('a link to the original on a page that nobody told us about', () => {
  const page = (link: string, body = '<div class="message-body">Pay now</div>') =>
    `<body><main><h1>Subject: Your parcel</h1><p>From: Desk &lt;desk@parcel.example&gt;</p><p>To: lin@mailbox.example</p>
     <time datetime="2026-11-23T08:14:05Z">08:14</time><p>${link}</p>${body}</main></body>`;
  const source = (link: string, body?: string) => openIn(page(link, body)).map((open) => open.source);

  it.each([
    ['<a type="message/rfc822" href="/m/7">x</a>', '/m/7'],
    ['<a download="7.eml" href="/m/7/download">x</a>', '/m/7/download'],
    ['<a href="/Spam/7.eml">x</a>', '/Spam/7.eml'],
    ['<a href="?uid=7&amp;action=viewsource">显示原文</a>', '/read?uid=7&action=viewsource'],
    ['<a href="/m/7/download">Download</a>', '/m/7/download'],
  ])('is asked where its address says so: %s', (link, path) => {
    expect(source(link)).toEqual([url(path)]);
  });

  it.each([
    '<a href="/logout">Show original</a>',
    '<a type="message/rfc822" href="/m/7/delete">Download original</a>',
    '<a type="message/rfc822" href="/unsubscribe/7.eml">x</a>',
    '<a type="message/rfc822" href="/do?a=17">x</a>',
    '<a href="/do?a=17">View source</a>',
    '<a href="/m?id=7&amp;action=markread&amp;mark=1&amp;view=source">View source</a>',
    '<a href="/m/7.eml" onclick="return false">x</a>',
    '<a href="/m/7.eml" data-method="post">x</a>',
    '<a href="javascript:viewSource()">View source</a>',
    '<a href="#source">View source</a>',
    '<span class="attachments"><a type="message/rfc822" href="/att/2.eml">fwd.eml</a></span>',
  ])('is never asked where it may do something, or is an attachment: %s', (link) => {
    expect(source(link)).toEqual([none]);
  });

  it('is not guessed among several', () => {
    expect(source('<a href="/7.eml">x</a> <a href="/8.eml">y</a>')).toEqual([{ reason: 'not-understood' }]);
  });

  const forged =
    '<a type="message/rfc822" href="/forged.eml">Download original</a><div class="toolbar"><a href="/forged.eml">x</a></div>';
  it.each([
    ['a body that is marked', `<div class="mail-body">${forged}</div>`],
    ['a body that is not', `<div>Pay now ${forged}</div>`],
    [
      'a body that is not, with marks of the sender’s',
      `<div>${forged}<pre>Pay</pre><div class="message-body">now</div></div>`,
    ],
    [
      'a body that is not, with a header of the sender’s',
      `<div>From: x@evil.example ${forged}<div class="message-body">now</div></div>`,
    ],
    ['two parts', `<div class="mail-text">Pay</div><div class="mail-html">${forged}</div>`],
  ])('is never taken from %s', (_what, body) => {
    expect(source('', body)).toEqual([none]);
  });

  it('is told anew when the page shows the next message in the same elements', () => {
    const [first] = openIn(page('<a href="/7.eml">x</a>'));
    document.querySelector('p')?.replaceChildren('From: Other <other@shop.example>');
    document.querySelector('a')?.setAttribute('href', '/8.eml');
    const [second] = generic.openMessages(document, at).filter(isUnderstood);
    expect([first?.source, second?.source]).toEqual([url('/7.eml'), url('/8.eml')]);
    expect(second?.seen.from?.address).toBe('other@shop.example');
  });

  it('is told anew when nothing but the link is another: two mails that look the same', () => {
    const [first] = openIn(page('<a href="/7.eml">x</a>'));
    document.querySelector('a')?.setAttribute('href', '/8.eml');
    const [second] = generic.openMessages(document, at).filter(isUnderstood);
    expect([first?.source, second?.source]).toEqual([url('/7.eml'), url('/8.eml')]);
    expect(first?.key).not.toBe(second?.key);
  });
});
