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
