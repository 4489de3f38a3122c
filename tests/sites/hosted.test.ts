// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { horde } from '../../src/sites/horde.ts';
import { hostedAnywhere } from '../../src/sites/hosted-anywhere.ts';
import { nextcloudMail } from '../../src/sites/nextcloud-mail.ts';
import { snappymail } from '../../src/sites/snappymail.ts';
import { sogo } from '../../src/sites/sogo.ts';
import { zimbra } from '../../src/sites/zimbra.ts';

const fixture = (path: string) => readFileSync(`tests/sites/${path}`, 'utf8');
const load = (html: string) => new DOMParser().parseFromString(html, 'text/html');
const at = (path: string) => new URL(path, 'https://mail.example');
const packed = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

describe('SOGo', () => {
  const page = () => load(fixture('sogo/2026-11-mail-view.html'));
  it.each([
    ['#!/Mail/0/INBOX/51', '0/INBOX/51', '/SOGo/so/lin/Mail/0/folderINBOX/51.eml'],
    [
      '#!/Mail/0/Reports%25252F%252526V4NXPpCuTvY-/4',
      '0/Reports/&V4NXPpCuTvY-/4',
      '/SOGo/so/lin/Mail/0/folderReports/folder_AM_V4NXPpCuTvY-/4.eml',
    ],
    ['#!/Mail/1/2024.%252520a/4', '1/2024. a/4', '/SOGo/so/lin/Mail/1/folder_2024_D__SP_a/4.eml'],
    ['#!/Mail/0/virtual/INBOX/51', '0/INBOX/51', '/SOGo/so/lin/Mail/0/folderINBOX/51.eml'],
    ['#!/Mail/0/virtual/51', '0/virtual/51', '/SOGo/so/lin/Mail/0/foldervirtual/51.eml'],
  ])('asks for the plain .eml of the message in the address: %s', (hash, key, path) => {
    const [open] = sogo.openMessages(page(), at(`/SOGo/so/lin/Mail/view${hash}`));
    expect(open).toMatchObject({ key, source: { url: `https://mail.example${path}`, transformation: 'lf-line-ends' } });
  });

  it('tells what is on the screen, and not what the mail itself says', () => {
    const [open] = sogo.openMessages(page(), at('/SOGo/so/lin/Mail/view#!/Mail/0/INBOX/51'));
    expect(open).toMatchObject({
      seen: {
        from: { name: 'Parcel Desk', address: 'desk@parcel.example' },
        to: [{ name: 'Lin Mei' }, { address: 'second@mailbox.example' }],
        subject: 'Your parcel',
      },
    });
    expect(open && 'place' in open ? open.place.textContent : '').toBe('reply');
  });

  it('knows a page that changed from a page without a message', () => {
    const changed = load(fixture('sogo/2026-11-mail-view.html').replaceAll('md-card-actions', 'md-new-actions'));
    expect(sogo.openMessages(changed, at('/SOGo/so/lin/Mail/view#!/Mail/0/INBOX/51'))).toEqual([
      { notUnderstood: expect.stringContaining('md-card-actions') as string },
    ]);
    expect(sogo.openMessages(page(), at('/SOGo/so/lin/Mail/view#!/Mail/0/INBOX'))).toEqual([]);
  });
});

describe('Horde', () => {
  const preview = '/horde/imp/dynamic.php?page=mailbox#msg:SU5CT1g;5';
  const seen = {
    from: { name: 'Parcel Desk', address: 'desk@parcel.example' },
    to: [{ address: 'lin@mailbox.example' }],
    subject: 'Your parcel',
    date: '2026-11-23T08:14:05+00:00',
  };
  it.each([
    [
      'dynamic-preview',
      preview,
      'https://mail.example/horde/services/download/?app=imp&actionID=save_message&buid=5&mailbox=SU5CT1g',
      seen,
    ],
    [
      'dynamic-window',
      '/horde/imp/dynamic.php?page=message&buid=5&mailbox=SU5CT1g',
      'https://mail.example/horde/services/download/?module=imp&actionID=save_message&buid=5&mailbox=SU5CT1g',
      seen,
    ],
    [
      'basic',
      '/horde/imp/basic.php?page=message&buid=5&mailbox=SU5CT1g',
      'https://mail.example/horde/services/download/?module=imp&actionID=save_message&buid=5&mailbox=SU5CT1g',
      { subject: 'Your parcel' },
    ],
  ])('asks for the saved message, whichever view: %s', (name, address, request, shown) => {
    const [open] = horde.openMessages(load(fixture(`horde/2026-11-${name}.html`)), at(address));
    expect(open).toMatchObject({ key: 'SU5CT1g/5', source: { url: request, transformation: 'exact' }, seen: shown });
    expect(JSON.stringify(open && 'seen' in open ? (open.seen.from ?? null) : null)).not.toContain('forged');
  });

  describe('as it is in Groupware 5.2.22', () => {
    const html = fixture('horde/2026-11-groupware-5-2-22-preview.html');
    const shown = { key: 'UmVwb3J0cy_lnoPlnL7pgq7ku7Y/5' };

    it('does not take for shown what the page hides of the message before', () => {
      const [open] = horde.openMessages(load(html), at(preview));
      expect(open).toMatchObject({
        seen: { subject: '[No Subject]', to: [{ name: 'undisclosed-recipients:' }], cc: [] },
      });
      expect(JSON.stringify(open && 'seen' in open ? open.seen : null)).not.toMatch(/before|11\/23/i);
    });

    it.each([
      ['the address names no message, as in a search', '#mbox:SU5CT1g'],
      ['the address already names the next one', '#msg:SU5CT1g;9'],
    ])('asks for the message that the pane shows, where %s', (_when, hash) => {
      const [open] = horde.openMessages(load(html), at(`/horde/imp/dynamic.php?page=mailbox${hash}`));
      const url = 'https://mail.example/horde/services/download/?app=imp&actionID=save_message';
      const source = { url: `${url}&muid=${encodeURIComponent('{20}Reports/垃圾邮件5')}`, transformation: 'exact' };
      expect(open).toMatchObject({ ...shown, source });
    });

    it.each(['{5}INBOX', '{5}INBOX5,6', '{50}INBOX5', '5INBOX5'])('never guesses from a name like %s', (name) => {
      const page = load(
        html.replace('%7B20%7DReports%2F%E5%9E%83%E5%9C%BE%E9%82%AE%E4%BB%B65', encodeURIComponent(name)),
      );
      expect(horde.openMessages(page, at('/horde/imp/dynamic.php?page=mailbox#mbox:SU5CT1g'))[0]).toHaveProperty(
        'notUnderstood',
      );
    });
  });

  describe('in the view of a thread', () => {
    const thread = (mailbox: string, html = fixture('horde/2026-11-thread.html')) =>
      horde.openMessages(load(html), at(`/horde/imp/basic.php?page=thread&buid=57&mailbox=${mailbox}`));

    it('has the original of each message, and the key that the message has in other views', () => {
      const url = 'https://mail.example/horde/services/download/?app=imp&actionID=save_message';
      expect(thread('SU5CT1g')).toMatchObject([
        {
          key: 'SU5CT1g/5',
          source: { url: `${url}&mailbox=SU5CT1g&buid=5`, transformation: 'exact' },
          seen: { from: seen.from, subject: 'Your parcel', date: '11/23/26 08:14:05 AM UTC' },
        },
        {
          key: 'SU5CT1g/57',
          source: { url: `${url}&mailbox=SU5CT1g&buid=57` },
          seen: { subject: 'Re: Your parcel', from: { address: 'second@parcel.example' } },
        },
      ]);
    });

    it('takes for the sender whom it came from, and not those that it went to', () => {
      const sent = fixture('horde/2026-11-thread.html').replace(
        '<strong>From:</strong>\n',
        '<strong>To:</strong>\n  To:\n',
      );
      const [open] = thread('SU5CT1g', sent);
      expect(open).toMatchObject({ seen: { to: [{ name: 'Parcel Desk', address: 'desk@parcel.example' }] } });
      expect(open && 'seen' in open && open.seen.from).toBeUndefined();
    });

    it('never asks where the mailbox is a search, or not named', () => {
      for (const mailbox of [Buffer.from('impsearch\0x').toString('base64url'), '!', '']) {
        expect(thread(mailbox)).toEqual([{ notUnderstood: '.threadBox #i' }, { notUnderstood: '.threadBox #i' }]);
      }
    });
  });

  it('sees no message where none is selected, and says so when several are or the page changed', () => {
    const hidden = load(
      fixture('horde/2026-11-dynamic-preview.html').replace('id="previewMsg"', 'id="previewMsg" style="display:none"'),
    );
    expect(horde.openMessages(hidden, at('/horde/imp/dynamic.php?page=mailbox#mbox:SU5CT1g'))).toEqual([]);
    const page = load(fixture('horde/2026-11-dynamic-preview.html'));
    for (const hash of ['#msg:SU5CT1g;5:7', '#mbox:SU5CT1g', '']) {
      expect(horde.openMessages(page, at(`/horde/imp/dynamic.php?page=mailbox${hash}`))[0]).toHaveProperty(
        'notUnderstood',
      );
    }
  });
});

describe('SnappyMail', () => {
  const key = packed({ folder: '垃圾/Junk', uid: 7, mimeType: 'message/rfc822', fileName: 'x.eml', accountHash: 'h' });
  const html = fixture('snappymail/2026-11-message.html')
    .replaceAll('/KEY', `/${key}`)
    .replaceAll('/ATTACHMENT', `/${packed({ folder: 'INBOX', uid: 7, mimeType: 'application/pdf' })}`)
    .replaceAll('/FORGED', `/${packed({ folder: 'INBOX', uid: 666, mimeType: 'message/rfc822' })}`);

  it('asks for what the menu of the message links to, and names it by folder and uid', () => {
    const [open] = snappymail.openMessages(load(html), at('/'));
    expect(open).toMatchObject({
      key: '垃圾/Junk/7',
      source: { url: `https://mail.example/?/Raw/&q[]=/0/Download/&q[]=/${key}`, transformation: 'exact' },
      seen: {
        from: { name: 'Parcel Desk', address: 'desk@parcel.example' },
        to: [{ name: 'Mei, Lin', address: 'lin@mailbox.example' }, { address: 'second@mailbox.example' }],
        subject: 'Your parcel',
        date: '2026-11-23T08:14:05Z',
      },
    });
  });

  it.each([
    ['an attachment', html.replaceAll(key, packed({ folder: 'INBOX', uid: 7, mimeType: 'application/pdf' }))],
    ['no JSON', html.replaceAll(key, 'bm90IGpzb24')],
    ['no uid', html.replaceAll(key, packed({ folder: 'INBOX', mimeType: 'message/rfc822' }))],
    ['no link', html.replaceAll('/Raw/', '/Other/')],
    ['another host', html.replaceAll('href="/?/Raw', 'href="//evil.example/?/Raw')],
  ])('says that it does not understand a link with %s', (_what, changed) => {
    expect(snappymail.openMessages(load(changed), at('/'))[0]).toHaveProperty('notUnderstood');
  });

  it('sees no message where only the list is shown', () => {
    expect(snappymail.openMessages(load('<div id="rl-app"><div class="messageView"></div></div>'), at('/'))).toEqual(
      [],
    );
  });
});

describe('RainLoop 1.17', () => {
  /** What the server made of folder and uid, and the page cannot read. */
  const opaque = Buffer.from(Array.from({ length: 180 }, (_, index) => (index * 73 + 129) % 256)).toString('base64url');
  const html = fixture('rainloop/2026-11-message-1-17.html').replaceAll('OPAQUE', opaque);

  it('asks for what the menu of the message links to, in a folder of the site too', () => {
    const [open, ...more] = snappymail.openMessages(load(html), at('/webmail/'));
    expect(more).toEqual([]);
    expect(open).toMatchObject({
      key: opaque,
      source: {
        url: `https://mail.example/webmail/?/Raw/&q[]=/0/Download/&q[]=/${opaque}`,
        transformation: 'unverified',
      },
      seen: {
        from: { name: 'Parcel Desk', address: 'desk@parcel.example' },
        to: [{ name: 'Mei, Lin', address: 'lin@mailbox.example' }],
        cc: [],
        subject: 'Your parcel',
        date: '23. November 2026, 08:14',
      },
    });
  });

  it('sees no message where the page hides the header of none', () => {
    const none = html.replace('class="message-fixed-button-toolbar clearfix"', '$& style="display: none;"');
    expect(snappymail.openMessages(load(none), at('/'))).toEqual([]);
  });

  it('does not take its name for that of SnappyMail, nor a short one for any', () => {
    for (const other of ['bm90IGpzb24', packed({ folder: 'INBOX', uid: 7, mimeType: 'application/pdf' })]) {
      const page = load(html.replaceAll(opaque, other));
      expect(snappymail.openMessages(page, at('/'))[0]).toHaveProperty('notUnderstood');
    }
  });
});

/** The page writes these windows itself: they have its own address. */
describe('a message in a window of its own', () => {
  const key = packed({ folder: '垃圾/Junk', uid: 7, mimeType: 'message/rfc822', fileName: 'x.eml', accountHash: 'h' });
  const opened = (html: string, name: string, address = '/webmail/') => {
    document.documentElement.innerHTML = html.replaceAll(/<\/?html>|FORGED|ATTACHMENT/g, '');
    window.name = name;
    expect(snappymail.recognises(document, at(address))).toBe(true);
    return snappymail.openMessages(document, at(address));
  };
  const ofSnappymail = fixture('snappymail/2026-11-own-window.html');
  const ofRainloop = fixture('rainloop/2026-11-own-window-1-17.html');
  const seen = {
    from: { name: 'Parcel Desk', address: 'desk@parcel.example' },
    subject: 'Your parcel',
    date: 'November 23, 2026 8:14 AM',
  };
  const mei = { name: 'Mei, Lin', address: 'lin@mailbox.example' };

  it('is asked for by the name that SnappyMail gave the window, and has the key that it has in the list', () => {
    expect(opened(ofSnappymail, `sm-msg-${key}`)).toMatchObject([
      {
        key: '垃圾/Junk/7',
        source: { url: `https://mail.example/webmail/?/Raw/&q[]=/0/Download/&q[]=/${key}`, transformation: 'exact' },
        seen: { ...seen, to: [mei, { address: 'second@mailbox.example' }], cc: [{ address: 'copy@mailbox.example' }] },
      },
    ]);
  });

  it.each([
    ['has no name', ''],
    ['is named after an attachment', `sm-msg-${packed({ folder: 'INBOX', uid: 7, mimeType: 'application/pdf' })}`],
    ['is named otherwise', `other-${key}`],
    ['is named after no message', 'sm-msg-bm90IGpzb24'],
  ])('is kept as it is shown where it %s', (_how, name) => {
    expect(opened(ofSnappymail, name)).toMatchObject([{ seen, source: { reason: 'site-gives-none' } }]);
  });

  it('is kept as it is shown where RainLoop wrote it: nothing there names it', () => {
    const source = { reason: 'site-gives-none' };
    expect(opened(ofRainloop, '')).toMatchObject([{ seen: { ...seen, to: [mei], cc: [] }, source }]);
  });

  it.each([
    ['SnappyMail', ofSnappymail],
    ['RainLoop', ofRainloop],
  ])('is never what the mail itself looks like: %s', (_who, html) => {
    const [open] = opened(html, `sm-msg-${key}`);
    const { text, ...header } = (open && 'seen' in open && open.seen) || {};
    expect(text).toContain('Forged subject');
    expect(JSON.stringify([header, open && 'source' in open && open.source])).not.toMatch(/forged|1999/i);
    expect(open && 'place' in open && open.place.textContent).not.toContain('Forged');
  });

  it('is no page that only begins alike', () => {
    document.documentElement.innerHTML = '<body><header><h1>News</h1><time>8:14</time><div>Desk</div></header></body>';
    expect(snappymail.recognises(document, at('/'))).toBe(false);
  });
});

describe('Nextcloud Mail', () => {
  const page = () => load(fixture('nextcloud-mail/2026-11-thread.html'));
  const address = at('/index.php/apps/mail/box/3/thread/812');

  it('binds each unfolded message by its own frame, and never guesses one that does not name itself', () => {
    const [first, second, ...more] = nextcloudMail.openMessages(page(), address);
    expect(more).toEqual([]);
    expect(first).toMatchObject({
      key: '812',
      source: { url: 'https://mail.example/index.php/apps/mail/api/messages/812/export', transformation: 'exact' },
      seen: { from: { name: 'Parcel Desk', address: 'desk@parcel.example' }, subject: 'Your parcel' },
    });
    expect(second).toMatchObject({ source: { reason: 'not-understood' }, seen: { from: { name: 'Second' } } });
  });

  describe('a plain text among several messages', () => {
    const listed = (databaseId: number, dateInt: number, email: string) => ({ databaseId, dateInt, from: [{ email }] });
    const answer = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
    const plain = () => {
      const stamped = load(
        fixture('nextcloud-mail/2026-11-thread.html').replace(
          '<span class="timestamp">1 hour ago</span>',
          '<span data-timestamp="1795425245000" class="timestamp">1 hour ago</span>',
        ),
      );
      const open = nextcloudMail.openMessages(stamped, address)[1];
      return open && 'source' in open && 'url' in open.source ? open.source : null;
    };

    it('is looked for in the site’s own list of the conversation', () => {
      expect(plain()?.url).toBe('https://mail.example/index.php/apps/mail/api/messages/812/thread');
      const list = [
        listed(812, 1795421645, 'desk@parcel.example'),
        listed(813, 1795425245, 'other@parcel.example'),
        listed(814, 1795425245, 'Second@parcel.example'),
      ];
      expect(plain()?.find?.(answer(list))).toEqual({
        url: 'https://mail.example/index.php/apps/mail/api/messages/814/export',
      });
    });

    it.each([
      ['none of that second', [listed(814, 1795425246, 'second@parcel.example')]],
      ['two of them', [listed(1, 1795425245, 'second@parcel.example'), listed(2, 1795425245, 'second@parcel.example')]],
      ['one without a number', [{ dateInt: 1795425245, from: [{ email: 'second@parcel.example' }] }]],
      ['nothing in it', [null, 7, {}]],
      ['another shape', { message: 'x' }],
    ])('is none where the list has %s', (_what, list) => {
      expect(plain()?.find?.(answer(list))).toEqual({ reason: 'not-understood' });
    });

    it('takes a page for what it is', () => {
      expect(plain()?.find?.(new TextEncoder().encode('<!doctype html><input type="password">'))).toBeNull();
    });
  });

  it('takes the id in the address where there is one message alone', () => {
    const one = page();
    for (const extra of [...one.querySelectorAll('#mail-message > .envelope')].slice(0, 2)) extra.remove();
    for (const inner of one.querySelectorAll('.mail-message-body .envelope')) inner.remove();
    const [open] = nextcloudMail.openMessages(one, at('/apps/mail/box/starred/priority/thread/9/'));
    expect(open).toMatchObject({ key: '9', source: { url: 'https://mail.example/apps/mail/api/messages/9/export' } });
  });
});

describe('Nextcloud Mail as it was up to 5.0', () => {
  it('keeps name and address apart, takes the whole date, and only the mail’s words', () => {
    const [open] = nextcloudMail.openMessages(
      load(fixture('nextcloud-mail/2026-11-version-5-0-plain.html')),
      at('/nextcloud/index.php/apps/mail/box/priority/thread/77'),
    );
    expect(open).toMatchObject({
      key: '77',
      source: { url: 'https://mail.example/nextcloud/index.php/apps/mail/api/messages/77/export' },
      seen: {
        from: { name: 'Parcel Desk', address: 'desk@parcel.example' },
        date: 'November 23, 2026 8:14 AM',
        text: expect.not.stringContaining('Reply') as string,
      },
    });
  });
});

describe('Zimbra', () => {
  it('binds a message of a conversation by its own id', () => {
    const [open] = zimbra.openMessages(load(fixture('zimbra/2026-11-conversation.html')), at('/'));
    expect(open).toMatchObject({
      key: '257',
      source: { url: 'https://mail.example/service/home/~/?auth=co&view=text&id=257', transformation: 'unverified' },
      seen: { from: { name: 'Parcel Desk', address: 'desk@parcel.example' }, subject: 'Your parcel' },
    });
  });

  it('never takes a conversation’s id for a message’s', () => {
    const page = load(fixture('zimbra/2026-11-conversation.html').replaceAll('MSGC257', 'MSG'));
    expect(zimbra.openMessages(page, at('/'))[0]).toHaveProperty('notUnderstood');
    page.body.insertAdjacentHTML('beforeend', '<li id="zli__CLV-main__300" class="Row-selected"></li>');
    expect(zimbra.openMessages(page, at('/'))[0]).toHaveProperty('notUnderstood');
    page.body.insertAdjacentHTML('beforeend', '<li id="zli__TV-main__257" class="Row-selected"></li>');
    expect(zimbra.openMessages(page, at('/'))[0]).toMatchObject({ key: '257' });
  });
});

describe('webmails on any host', () => {
  it.each([
    ['SOGo', 'sogo/2026-11-mail-view.html', '/SOGo/so/lin/Mail/view#!/Mail/0/INBOX/51', 'sogo'],
    ['Horde', 'horde/2026-11-dynamic-preview.html', '/imp/dynamic.php?page=mailbox', 'horde'],
    ['SnappyMail', 'snappymail/2026-11-message.html', '/', 'snappymail'],
    ['RainLoop', 'rainloop/2026-11-message-1-17.html', '/', 'snappymail'],
    ['Nextcloud', 'nextcloud-mail/2026-11-thread.html', '/apps/mail/box/3/thread/8', 'nextcloud-mail'],
    ['Zimbra', 'zimbra/2026-11-conversation.html', '/', 'zimbra'],
    ['Roundcube', 'roundcube/2026-11-elastic-preview.html', '/?_task=mail&_mbox=INBOX&_uid=5', 'roundcube'],
  ])('are each told by their page alone: %s', (_name, file, path, id) => {
    const page = load(fixture(file));
    // Any page is asked last, and may say yes as well.
    const telling = hostedAnywhere.slice(0, -1).filter((site) => site.recognises(page, at(path)));
    expect(telling.map((site) => site.id)).toEqual([id]);
  });
});
