// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { qqOld } from '../../src/sites/qq-old.ts';
import { qq } from '../../src/sites/qq.ts';

const html = readFileSync('tests/sites/qq-old/2026-11-message.html', 'utf8');
const load = (text: string) => new DOMParser().parseFromString(text, 'text/html');
const at = (id = 'ZC0001-parcel~1', host = 'mail.qq.com') =>
  new URL(`https://${host}/cgi-bin/readmail?folderid=1&t=readmail&mailid=${id}&mode=pre&sid=zSID,7`);

describe('QQ Mail, the old client', () => {
  it.each(['mail.qq.com', 'exmail.qq.com'])('asks for what "download" in its own menu gives: %s', (host) => {
    const page = load(html);
    expect(qqOld.recognises(page, at('x', host))).toBe(true);
    const [open, ...more] = qqOld.openMessages(page, at('ZC0001-parcel~1', host));
    expect(more).toEqual([]);
    expect(open).toMatchObject({
      key: 'ZC0001-parcel~1',
      source: {
        url: `https://${host}/cgi-bin/readmail?sid=zSID%2C7&mailid=ZC0001-parcel%7E1&action=downloademl`,
        transformation: 'unverified',
      },
      seen: { from: { name: '快递客服', address: 'desk@parcel.example' }, subject: '您的快递' },
    });
    expect(open && 'place' in open ? open.place.closest('#contentDiv') : 'none').toBeNull();
  });

  it('never takes a conversation for one mail', () => {
    const page = load(html.replace('ZC0001-parcel~1', 'C12-x'));
    expect(qqOld.openMessages(page, at('C12-x'))[0]).toMatchObject({ source: { reason: 'not-understood' } });
  });

  it.each([
    ['the session is not in the address', html, new URL(at().href.replace('sid', 'x'))],
    ['the page names another message than the address', html, at('ZC0002-other')],
    ['the page changed', html.replace('id="subject"', 'id="title"'), at()],
  ])('says that it does not understand where %s', (_what, text, url) => {
    expect(qqOld.openMessages(load(text), url)[0]).toHaveProperty('notUnderstood');
  });

  it('sees no message in other pages, and the new client sees none in this one', () => {
    expect(qqOld.openMessages(load('<p>已删除</p>'), at())).toEqual([]);
    expect(qqOld.recognises(load(html), new URL('https://mail.qq.com/cgi-bin/frame_html?sid=zSID'))).toBe(false);
    expect(qq.openMessages(load(html), at())).toEqual([]);
  });
});
