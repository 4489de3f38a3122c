// @vitest-environment happy-dom
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { generic } from '../../src/sites/generic.ts';
import { isUnderstood } from '../../src/sites/site.ts';
import { forgedMail } from './forged-mail.ts';

/** Pages made after the templates of webmails and archives that the rules for any page were not made with; `{{MAIL}}` is the mail's place. */
const folder = 'tests/sites/any-page/never-seen';
const at = new URL('https://mail.example/read?folder=INBOX');
const fixture = (name: string) => readFileSync(`${folder}/2026-11-${name}.html`, 'utf8');
const openIn = (html: string) => {
  document.documentElement.innerHTML = html.replace(/^\s*<body/, '<head></head><body');
  return generic.recognises(document, at) ? generic.openMessages(document, at).filter(isUnderstood) : [];
};
const withMail = (name: string, mail: string) => openIn(fixture(name).replaceAll('{{MAIL}}', mail));

const desk = { name: 'Parcel Desk', address: 'desk@parcel.example' };
const mei = { name: 'Lin Mei', address: 'lin@mailbox.example' };
const subject = 'Your parcel';
const url = (path: string) => ({ url: `https://mail.example${path}`, transformation: 'unverified' });
const none = { reason: 'site-gives-none' };

/** What each page shows, and where its original is. An empty list: it does not say enough, and what is selected is kept. */
const pages: Record<string, object[]> = {
  'bulwark-viewer': [{ seen: { from: desk, subject, date: 'Nov 23, 2026, 8:14 AM', to: [mei] }, source: none }],
  'chinese-labels': [
    {
      seen: {
        from: { name: '快递公司', address: desk.address },
        subject: '您的快递',
        date: '2026年11月23日（星期一）上午8:14',
        to: [{ name: '林梅', address: mei.address }],
      },
      source: url('/mail/read?mid=7&func=viewsource'),
    },
  ],
  cypht: [{ seen: { from: desk, subject, date: '2026-11-23T08:14:05+00:00 0 (2 days)', to: [mei] }, source: none }],
  // Nobody's address stands there.
  'google-groups-like': [],
  groupoffice: [{ seen: { from: desk, subject, date: '23-11-2026 08:14', to: [mei] }, source: none }],
  'hyperkitty-thread': [
    { seen: { from: { name: 'Parcel Desk' }, subject, date: 'Monday, 23 November 2026', to: [] }, source: none },
    { seen: { from: { name: 'Second Person' }, subject, date: '9:20 a.m.', text: 'Not yours' }, source: none },
  ],
  'kerio-like': [{ seen: { from: desk, subject, date: '11/23/2026, 8:14 AM', to: [mei] }, source: none }],
  'kopano-grommunio': [{ seen: { from: desk, subject, date: 'Monday 23/11/2026 8:14', to: [] }, source: none }],
  mailpit: [
    {
      seen: { from: desk, subject, date: 'Mon, 23 Nov 2026, 8:14 am (10.2 kB)', to: [mei] },
      source: url('/api/v1/message/7qZ/raw?dl=1'),
    },
  ],
  'mdaemon-table': [{ seen: { from: desk, subject, date: '11/23/2026 8:14 AM', to: [mei] }, source: none }],
  'owa-2016': [{ seen: { from: desk, subject, date: 'Mon 11/23/2026, 8:14 AM', to: [mei] }, source: none }],
  // Nothing tells its subject from any other text.
  'owa-light': [],
  'ox-appsuite-8': [
    { seen: { from: desk, subject: 'Ihr Paket', date: '2026-11-23T08:14:05Z', to: [mei] }, source: none },
  ],
  ponymail: [
    { seen: { from: desk, subject, date: '2026-11-23 08:14:05Z', to: [] }, source: url('/api/source.lua?id=x1') },
  ],
  squirrelmail: [
    {
      seen: { from: desk, subject, date: 'Mon, November 23, 2026 8:14 am', to: [{ address: mei.address }] },
      source: url('/src/download.php?absolute_dl=true&passed_id=7&mailbox=INBOX'),
    },
  ],
  'zimbra-modern': [{ seen: { from: desk, subject, date: 'Nov 23, 8:14 AM', to: [mei] }, source: none }],
};

/** A page again, as the sender would forge it. */
const forgedPage = (name: string) =>
  /<body[^>]*>(.*)<\/body>/s
    .exec(fixture(name))?.[1]
    ?.replaceAll('{{MAIL}}', 'Pay now')
    .replaceAll(/Parcel Desk|Second Person|快递公司/g, 'Forged')
    .replaceAll(/Your parcel|Ihr Paket|您的快递/g, 'Forged subject')
    .replaceAll(/Other|Third/g, 'Inner')
    .replaceAll('parcel.example', 'forged.example')
    .replaceAll(/20?26/g, '1999')
    .replaceAll(/href="\//g, 'href="/forged/') ?? '';

/** The parts of a page, as a sender can write them too. */
const parts = [
  'main',
  'article',
  'li',
  'section',
  'div role="main"',
  'div role="dialog"',
  'div class="h-entry"',
  'div class="mail-body"',
].map((part) => [`<${part}>`, `</${part.split(' ')[0]}>`] as const);
const forgedHeader = `<h1>Forged subject</h1><p>From: Forged &lt;forged@evil.example&gt;</p><p>To: x@forged.example</p><p>Date: 1 Jan 1999 00:00</p>
<p><a type="message/rfc822" href="/forged.eml">x</a></p><div class="message-body">Pay</div>`;

/** What the page says stands far from what the sender says, or behind another body of the sender's. */
const tricks = [
  `${'<div>'.repeat(40)}${forgedHeader}${'</div>'.repeat(40)}`,
  `${'<i>x</i> '.repeat(2000)}<div>${forgedHeader}</div>`,
  `<div class="message-body">Pay</div>${forgedHeader}`,
  `<pre>Pay</pre><div>${forgedHeader}</div>`,
  `<table><tr><td>${forgedHeader}</td></tr><tr><td>${forgedHeader}</td></tr></table>`,
];

describe('a page that the rules were not made with', () => {
  it('has an expectation for each fixture', () => {
    const names = readdirSync(folder).map((name) => name.replace(/^\d{4}-\d\d-|\.html$/g, ''));
    expect(names.sort()).toEqual(Object.keys(pages).sort());
  });

  describe.each(Object.entries(pages))('%s', (name, expected) => {
    it.each<[string, string]>([
      ['a few words', '<p>Pay now, it is late. Call at 10:30 or write to help@parcel.example.</p>'],
      ['nothing but a link', '<a href="https://pay.example/">Pay now</a>'],
      ['forged headings, addresses, marks and links', forgedMail],
      ['the page itself, forged', forgedPage(name)],
      ...tricks.map((mail): [string, string] => [`${mail.slice(0, 60)}…`, mail]),
      ...parts.map(([open, close]): [string, string] => [`the same in ${open}`, `${open}${forgedHeader}${close}`]),
    ])('shows its mail, and nothing of what is around it or in it: %s', (_what, mail) => {
      const open = withMail(name, mail);
      expect(open).toMatchObject(expected);
      expect(open).toHaveLength(expected.length);
      for (const { key, place, seen, source } of open) {
        const { text, ...header } = seen;
        expect(JSON.stringify([key, header, source])).not.toMatch(/forged|1999|other|third/i);
        expect(place.textContent).not.toMatch(/forged|other|third/i);
        expect(text).not.toMatch(/Other subject|Third subject/);
      }
    });
  });
});

describe('a page that shows no address', () => {
  const header = '<h1>Your parcel</h1><p><b>Parcel Desk</b> <span>23 Nov 2026 08:14</span></p>';
  it.each(['', ' class="mail-body"', ' class="content"'])('takes none from the mail: <div%s>', (named) => {
    const wrapped = parts.map(([open, close]) => `${open}${forgedHeader}${close}`);
    const unmarked = forgedHeader.replace(' class="message-body"', '');
    for (const mail of [forgedMail, forgedHeader, unmarked, ...tricks, ...wrapped]) {
      for (const main of ['main', 'div']) {
        expect(openIn(`<body><${main}>${header}<div${named}>${mail}</div></${main}></body>`)).toEqual([]);
        const rows = `<table><tr><td>${header}</td></tr><tr><td${named}>${mail}</td></tr></table>`;
        expect(openIn(`<body><${main}>${rows}</${main}></body>`)).toEqual([]);
      }
    }
  });
});

it.each(['div class="message-body"', 'div'])('finds a mail behind a mail box of 300 others: <%s>', (named) => {
  const row = (index: number) =>
    `<div class="row"><span>Shop ${index}</span><b>7:01</b><span>About ${index}</span></div>`;
  const box = Array.from({ length: 300 }, (_, index) => row(index)).join('');
  const head = `<h1>Your parcel</h1><p>From: Parcel Desk &lt;desk@parcel.example&gt;</p><p>Date: 23 Nov 2026 08:14</p>`;
  const html = `<body><div class="grid">${box}</div><div class="pane"><button>Forward</button><div>${head}</div><${named}>Pay now</div></div></body>`;
  expect(openIn(html)).toMatchObject([{ seen: { from: desk, subject, date: '23 Nov 2026 08:14', text: 'Pay now' } }]);
});

it('reads a mail that the page keeps in a shadow tree', () => {
  const [open] = withMail('ox-appsuite-8', '');
  const tree = document.querySelector('.shadow-root-container')?.attachShadow({ mode: 'open' });
  if (tree) tree.innerHTML = '<style>p { color: red }</style><div class="mail-detail-content">Pay now</div>';
  expect(open?.seen.text).toBe('Pay now');
});
