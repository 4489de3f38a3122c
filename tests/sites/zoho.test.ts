// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isUnderstood } from '../../src/sites/site.ts';
import { zoho } from '../../src/sites/zoho.ts';

const text = (path: string) => readFileSync(`tests/sites/zoho/${path}`, 'utf8');
const at = new URL('https://mail.zoho.eu/zm/#mail/folder/inbox/p/1700000000000000002');
const id = '1700000000000000002';
const api = (initiatorType: string) => ({
  name: 'https://mail.zoho.eu/api/accounts/2560000000000008002/folders',
  initiatorType,
});
const picture = (message: string, account = '2560000000000008002') => ({
  name: `https://mail.zoho.eu/zm/ImageDisplay?na=${account}&nmsgId=${message}&f=1.png&mode=inline`,
  initiatorType: 'img',
});
const load = (html: string, asked: object[] = [api('fetch')]) => {
  const page = new DOMParser().parseFromString(html, 'text/html');
  Object.defineProperty(page, 'defaultView', { value: { performance: { getEntriesByType: () => asked } } });
  return page;
};
const bytes = (value: string) => new Uint8Array(new TextEncoder().encode(value));

describe('Zoho Mail', () => {
  it('takes the message of the pane that is shown, and asks for it by its own id', () => {
    const [open, ...more] = zoho.openMessages(load(text('2026-11-message.html')), at);
    expect(more).toEqual([]);
    expect(open).toMatchObject({
      key: id,
      source: {
        url: `https://mail.zoho.eu/api/accounts/2560000000000008002/messages/${id}/originalmessage`,
        transformation: 'unverified',
      },
      seen: {
        from: { name: 'Parcel Desk', address: 'desk@parcel.example' },
        to: [{ address: 'lin@mailbox.example' }],
        date: 'Mon, 23 Nov 2026 08:14:05 AM +0530',
      },
    });
    expect(open && 'seen' in open ? open.seen.to : []).toHaveLength(1);
  });

  it.each([
    ['a picture of this message', [picture(id)], true],
    ['a picture of another message', [picture('1700000000000000009')], false],
    ['a picture whose account is none', [picture(id, '../x')], false],
    ['a picture in a mail that looks like the program’s own request', [api('img')], false],
    ['nothing', [], false],
    ['no address at all', [{ name: 'not an address', initiatorType: 'fetch' }], false],
  ])('knows the account from what was asked for: %s', (_what, asked, known) => {
    const [open] = zoho.openMessages(load(text('2026-11-message.html'), asked), at);
    const source = open && 'source' in open ? open.source : null;
    if (known) expect(source).toHaveProperty('url');
    else expect(source).toEqual({ reason: 'token-missing' });
  });

  it.each([
    [
      'two bodies under one id',
      text('2026-11-message.html').replace('<span class="jsRevTS">', '<p role="document">x</p>$&'),
    ],
    ['an id of another form', text('2026-11-message.html').replace(`m${id}`, 'm17x')],
    ['no sender', text('2026-11-message.html').replaceAll('zmMHFrom', 'zmNew')],
  ])('says that it does not understand %s', (_what, html) => {
    expect(zoho.openMessages(load(html), at)).toEqual([{ notUnderstood: expect.any(String) as string }]);
  });

  it('sees no message where no pane is shown', () => {
    expect(zoho.openMessages(load(text('2026-11-message.html').replaceAll('shw', '')), at)).toEqual([]);
    expect(zoho.recognises(load(''), new URL('https://mail.zoho.eu/login'))).toBe(false);
  });

  it('takes the mail out of the answer, or says why there is none', () => {
    const [open] = zoho.openMessages(load(text('2026-11-message.html')), at).filter(isUnderstood);
    const unwrap = open && 'unwrap' in open.source ? open.source.unwrap : undefined;
    const mail = unwrap?.(bytes(text('2026-11-original-message.json')));
    expect(mail).toEqual(bytes('From: desk@parcel.example\r\nSubject: Your parcel\r\n\r\nPay now\r\n'));
    expect(unwrap?.(bytes('{"status":{"code":401,"description":"x"}}'))).toBe('signed-out');
    expect(unwrap?.(bytes('{"status":{"code":200},"data":{}}'))).toBe('empty');
    expect(unwrap?.(bytes('null'))).toBe('empty');
    expect(unwrap?.(bytes('<html>'))).toBe('not-mail');
  });
});
