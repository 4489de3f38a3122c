import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hostOfPattern, readSiteAddress, sitePatterns } from '../../src/core/site-address.ts';

describe('the address of a mail site', () => {
  it.each([
    ['mail.example', 'https://mail.example/*'],
    [' https://Mail.Example/inbox?x=1#y ', 'https://mail.example/*'],
    ['mail.example:8443/x', 'https://mail.example/*'],
    ['https://邮箱.example', 'https://xn--c0zu34b.example/*'],
    ['localhost:8080', 'http://localhost/*'],
    ['http://127.0.0.1:20080/', 'http://127.0.0.1/*'],
    ['192.0.2.7/mail', 'https://192.0.2.7/*'],
    ['https://intranet/roundcube', 'https://intranet/*'],
    ['my_mail.example', 'https://my_mail.example/*'],
  ])('%s is asked for as %s', (typed, pattern) => {
    expect(readSiteAddress(typed, new Set())).toMatchObject({ pattern });
  });

  it.each([
    ['', 'empty'],
    ['  ', 'empty'],
    ['me@mail.example', 'mail-address'],
    ['me@mail.example/', 'mail-address'],
    ['mailto:me@mail.example', 'mail-address'],
    ['http://mail.example', 'plain-http'],
    ['http://intranet', 'plain-http'],
    ['http://192.168.1.10/mail', 'plain-http'],
    ['https://chromewebstore.google.com/', 'browser-page'],
    ['addons.mozilla.org', 'browser-page'],
    ['chrome://settings', 'browser-page'],
    ['about:blank', 'browser-page'],
    ['moz-extension://id/', 'browser-page'],
    ['file:///etc/hosts', 'browser-page'],
    ['javascript:alert(1)', 'browser-page'],
    ['ftp://mail.example', 'not-web'],
    ['my mail', 'not-an-address'],
    ['gmail', 'not-an-address'],
    ['https://', 'not-an-address'],
    ['*.example', 'not-an-address'],
    ['one.example,two.example', 'not-an-address'],
    ['mail..example', 'not-an-address'],
    ['-mail.example', 'not-an-address'],
    ['“mail.example”', 'not-an-address'],
    ['https://*/', 'not-an-address'],
  ])('“%s” is refused: %s', (typed, problem) => {
    expect(readSiteAddress(typed, new Set())).toEqual({ problem });
  });

  it('tells that a host is named as a server already', () => {
    const servers = new Set(['https://stamps.example/*']);
    expect(readSiteAddress('stamps.example/mail', servers)).toEqual({ problem: 'server' });
    expect(readSiteAddress('mail.stamps.example', servers)).toMatchObject({ host: 'mail.stamps.example' });
  });

  it('asks for one host alone, whatever is typed', () => {
    const typed = fc.oneof(fc.string(), fc.webUrl(), fc.domain());
    fc.assert(
      fc.property(typed, (text) => {
        const read = readSiteAddress(text, new Set());
        if ('problem' in read) return;
        expect(read.pattern).toMatch(/^https?:\/\/[^*/]+\/\*$/);
        expect(hostOfPattern(read.pattern)).toBe(read.host);
        expect(sitePatterns([read.pattern, 'file:///*', '<all_urls>'], [])).toEqual([read.pattern]);
      }),
    );
  });
});
