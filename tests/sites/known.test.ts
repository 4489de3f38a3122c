// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { gmail } from '../../src/sites/gmail.ts';
import { netease } from '../../src/sites/netease.ts';
import { qq } from '../../src/sites/qq.ts';
import { aol, yahoo } from '../../src/sites/yahoo.ts';

const fixture = (path: string) =>
  new DOMParser().parseFromString(readFileSync(`tests/sites/${path}`, 'utf8'), 'text/html');
const bytes = (text: string) => new Uint8Array(new TextEncoder().encode(text));

describe('Gmail', () => {
  const at = new URL('https://mail.google.com/mail/u/1/#inbox/FMfcgzQconversation');

  it('binds every message that is shown by its own id, never by the conversation’s', () => {
    const [first, second, ...more] = gmail.openMessages(fixture('gmail/2026-11-conversation.html'), at);
    expect(more).toEqual([]);
    expect(first).toMatchObject({
      key: '19a0000000000001',
      source: {
        url: 'https://mail.google.com/mail/u/1/?view=att&th=19a0000000000001&attid=0&disp=comp&safe=1&zw=',
        by: 'background',
        transformation: 'exact',
      },
      seen: {
        from: { name: 'Parcel Desk', address: 'desk@parcel.example' },
        to: [{ name: 'Lin Mei', address: 'lin@mailbox.example' }],
        subject: 'Your parcel',
        date: 'Mon, Nov 23, 2026, 8:14 AM',
      },
    });
    expect(second).toMatchObject({ key: '#msg-a:r77', source: { reason: 'not-understood' } });
  });

  it('takes of a chosen conversation the message that the list shows', () => {
    const page = fixture('gmail/2026-11-list.html');
    expect(gmail.selectedMessages?.(page, at)).toMatchObject([
      { key: '19a0000000000002', seen: { from: { address: 'desk@parcel.example' }, subject: 'Your parcel' } },
    ]);
    expect(gmail.listPlace?.(page, at)?.textContent).toBe('toolbar');
    page.querySelector('[aria-checked="true"]')?.setAttribute('aria-checked', 'false');
    expect(gmail.listPlace?.(page, at)).toBeNull();
  });
});

describe('QQ Mail', () => {
  const at = new URL('https://wx.mail.qq.com/home/index?sid=zSID#/list/1/1');

  it('asks for the original of the one message that is open', () => {
    const [open] = qq.openMessages(fixture('qq/2026-11-message.html'), at);
    expect(open).toMatchObject({
      key: 'ZL0001-parcel',
      source: {
        url: 'https://wx.mail.qq.com/read/readmail?func=5&mailid=ZL0001-parcel&sid=zSID',
        transformation: 'exact',
      },
      seen: { subject: '您的快递' },
    });
  });

  it.each([
    ['a conversation', 'C12-x', { source: { reason: 'not-understood' } }],
    ['a group', '@g12', { source: { reason: 'not-understood' } }],
  ])('never takes %s for one mail', (_what, id, expected) => {
    const page = fixture('qq/2026-11-message.html');
    page.querySelector('.mail-item-selected')?.setAttribute('data-mailid', id);
    expect(qq.openMessages(page, at)[0]).toMatchObject(expected);
    expect(qq.selectedMessages?.(page, at)).toEqual([]);
  });

  it('tells an original from the reasons against one', () => {
    const [open] = qq.openMessages(fixture('qq/2026-11-message.html'), at);
    const unwrap = open && 'source' in open && 'unwrap' in open.source ? open.source.unwrap : undefined;
    const mail = bytes('From: a@parcel.example\r\n\r\nx');
    expect(unwrap?.(mail)).toBe(mail);
    expect(unwrap?.(bytes('{"head":{"ret":-20003,"msg":"too often"}}'))).toBe('rate-limited');
    expect(unwrap?.(bytes(' {"head":{"ret":-1}}'))).toBe('signed-out');
  });

  it('says that it does not understand where several rows are selected or the session is unknown', () => {
    const page = fixture('qq/2026-11-message.html');
    for (const row of page.querySelectorAll('.mail-list-page-item')) row.classList.add('mail-item-selected');
    expect(qq.openMessages(page, at)[0]).toHaveProperty('notUnderstood');
    expect(qq.openMessages(fixture('qq/2026-11-message.html'), new URL('https://wx.mail.qq.com/'))[0]).toHaveProperty(
      'notUnderstood',
    );
  });
});

describe('Yahoo Mail', () => {
  it('asks for the message in the address where it is shown alone', () => {
    const [open, ...more] = yahoo.openMessages(
      fixture('yahoo/2026-11-message.html'),
      new URL('https://mail.yahoo.com/d/folders/1/messages/AB12?x=1'),
    );
    expect(more).toEqual([]);
    expect(open).toMatchObject({
      key: 'AB12',
      source: {
        url: 'https://mail.yahoo.com/ws/v3/mailboxes/@/messages/@.id==AB12/content/rawplaintext',
        transformation: 'unverified',
      },
      seen: { from: { name: 'Parcel Desk', address: 'desk@parcel.example' }, subject: 'Your parcel' },
    });
  });

  it('binds none by the address where several are shown', () => {
    const page = fixture('yahoo/2026-11-message.html');
    page.body.append(page.querySelector('[data-test-id="message-view"]')?.cloneNode(true) ?? '');
    const open = yahoo.openMessages(page, new URL('https://mail.yahoo.com/d/folders/1/messages/AB12'));
    expect(open.map((one) => ('source' in one ? one.source : null))).toEqual([
      { reason: 'not-understood' },
      { reason: 'not-understood' },
    ]);
  });
});

describe('AOL Mail', () => {
  const page = () => fixture('yahoo/2026-11-message.html');
  it('is Yahoo’s program on its own host, and each knows its own', () => {
    const at = new URL('https://mail.aol.com/d/folders/1/messages/AB12');
    expect([aol, yahoo].map((site) => site.recognises(page(), at))).toEqual([true, false]);
    expect(aol.openMessages(page(), at)[0]).toMatchObject({
      key: 'AB12',
      source: { url: 'https://mail.aol.com/ws/v3/mailboxes/@/messages/@.id==AB12/content/rawplaintext' },
    });
    const atYahoo = new URL('https://mail.yahoo.com/d/folders/1/messages/AB12');
    expect([aol, yahoo].map((site) => site.recognises(page(), atYahoo))).toEqual([false, true]);
  });
});

describe('NetEase', () => {
  it('takes the message from the frame that is shown', () => {
    const [open, ...more] = netease.openMessages(
      fixture('netease/2026-11-message.html'),
      new URL('https://mail.163.com/js6/main.jsp?sid=SID&df=mail163_letter#module=read.ReadModule'),
    );
    expect(more).toEqual([]);
    expect(open).toMatchObject({
      key: '107:1S2max+VFD+J',
      source: {
        url: 'https://mail.163.com/js6/read/readdata.jsp?sid=SID&mid=107%3A1S2max%2BVFD%2BJ&mode=download&l=read&action=download_eml',
        transformation: 'unverified',
      },
    });
  });

  it('says so when the session is not in the address', () => {
    const page = fixture('netease/2026-11-message.html');
    expect(netease.openMessages(page, new URL('https://mail.163.com/js6/main.jsp'))[0]).toHaveProperty('notUnderstood');
  });
});
