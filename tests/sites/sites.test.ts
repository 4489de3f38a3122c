// @vitest-environment happy-dom
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { generic } from '../../src/sites/generic.ts';
import { hostedAnywhere } from '../../src/sites/hosted-anywhere.ts';
import { isUnderstood } from '../../src/sites/site.ts';
import type { OpenMessage, Site } from '../../src/sites/site.ts';
import { roundcube } from '../../src/sites/roundcube.ts';

const load = (html: string) => {
  document.documentElement.innerHTML = '';
  return new DOMParser().parseFromString(html, 'text/html');
};
const fixture = (path: string) => readFileSync(`tests/sites/${path}`, 'utf8');
/** The one message that is open; null when none is. */
const openIn = (site: Site, page: Document, at: URL): OpenMessage | null =>
  site.openMessages(page, at).filter(isUnderstood)[0] ?? null;
const url = (query: string) => new URL(`https://mail.example/?${query}`);

describe('Roundcube', () => {
  const at = url('_task=mail&_uid=57&_mbox=Reports%2F%26V4NXPpCuTvY-&_action=preview&_framed=1');
  for (const name of readdirSync('tests/sites/roundcube')) {
    it(`finds message, place, source and what is on the screen: ${name}`, () => {
      const page = load(fixture(`roundcube/${name}`));
      expect(roundcube.recognises(page, at)).toBe(true);
      const open = openIn(roundcube, page, at);
      expect(open?.key).toBe('Reports/&V4NXPpCuTvY-/57');
      expect(open?.source).toEqual({
        url: 'https://mail.example/?_task=mail&_mbox=Reports%2F%26V4NXPpCuTvY-&_uid=57&_action=viewsource&_save=1&_token=realtoken',
        transformation: 'exact',
      });
      expect(open?.seen).toMatchObject({
        from: { name: 'Parcel Desk', address: 'desk@parcel.example' },
        to: [{ name: 'Lin Mei', address: 'lin@mailbox.example' }],
        subject: 'Your parcel',
        date: '2026-11-23 08:14',
      });
      // The mail's own words can look like the page's; they are never taken for them.
      expect(JSON.stringify(open?.seen.from)).not.toContain('forged');
      expect(open?.place.closest('#messagebody')).toBeNull();
    });
  }

  it('says why when the page does not show the key to the original', () => {
    const page = load(fixture('roundcube/2026-11-elastic-preview.html').replace('"request_token":"realtoken"', ''));
    expect(openIn(roundcube, page, at)?.source).toEqual({ reason: 'token-missing' });
  });

  it('sees no message in a list, a login page or somebody else’s page', () => {
    expect(openIn(roundcube, load('<div id="messagelist"></div>'), url('_task=mail&_mbox=INBOX'))).toBeNull();
    expect(roundcube.recognises(load('<form id="login-form"></form>'), url('_task=login'))).toBe(false);
    expect(roundcube.recognises(load('<h1>Other</h1>'), url('_task=mail'))).toBe(false);
  });
});

describe('a page that marks up its message', () => {
  const page = (inside: string) =>
    load(`<main itemscope itemtype="https://schema.org/EmailMessage" data-message-id="7">${inside}</main>`);
  const source = (inside: string) => openIn(generic, page(inside), new URL('https://mail.example/m/7'))?.source;

  it('gives the original where it links to it on its own site', () => {
    expect(source('<a type="message/rfc822" href="/7.eml">x</a>')).toEqual({
      url: 'https://mail.example/7.eml',
      transformation: 'unverified',
    });
  });

  it.each([
    ['<p>nothing</p>', 'site-gives-none'],
    ['<a type="message/rfc822" href="https://other.example/7.eml">x</a>', 'other-origin'],
    ['<a type="message/rfc822" href="//other.example/7.eml">x</a>', 'other-origin'],
    ['<a type="message/rfc822" href="javascript:alert(1)">x</a>', 'site-gives-none'],
    ['<a type="message/rfc822" href="/message/7/delete">x</a>', 'site-gives-none'],
    ['<div itemprop="text"><a type="message/rfc822" href="/forged.eml">x</a></div>', 'site-gives-none'],
  ])('says why it cannot be had: %s', (inside, reason) => {
    expect(source(inside)).toEqual({ reason });
  });

  it('takes no sender from the mail’s own words', () => {
    const forged =
      '<div itemprop="text"><span itemprop="sender" itemscope><b itemprop="email">forged@x.example</b></span></div>';
    const open = openIn(generic, page(forged), new URL('https://mail.example/m/7'));
    expect(open?.key).toBe('7');
    expect(open?.seen.from).toBeUndefined();
  });

  it('is the last that is asked: sites that we know come first', () => {
    expect(hostedAnywhere.at(-1)?.id).toBe(generic.id);
    expect(new Set(hostedAnywhere.map(({ id }) => id)).size).toBe(hostedAnywhere.length);
  });
});
