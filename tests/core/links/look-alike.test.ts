import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asciiDomain } from '../../../src/core/clues/host.ts';
import { describeLink } from '../../../src/core/links/describe-link.ts';
import { lookAlikeOf } from '../../../src/core/links/look-alike.ts';
import { unicodeHost } from '../../../src/core/links/unicode-host.ts';
import { isMissing, sharedPath } from '../../shared-folder.ts';

const imitated = (host: string) => lookAlikeOf(asciiDomain(host) ?? '')?.looksLike ?? null;

describe('domains that imitate others', () => {
  it.each([
    ['p\u0430ypal.com', 'paypal.com'],
    ['\u0430\u0440\u0440\u04CF\u0435.com', 'apple.com'],
    ['paypạl.com', 'paypal.com'],
    ['ехаmple.com', 'example.com'],
    ['paypa1.com', 'paypal.com'],
    ['rnicrosoft.com', 'microsoft.com'],
    ['amaz0n-support.example', 'amazon.com'],
    ['paypal-secure.example', 'paypal.com'],
    ['secure.login-paypal.example', 'paypal.com'],
    ['paypalsecurity.example', 'paypal.com'],
    ['micosoft.com', 'microsoft.com'],
    ['faecbook.com', 'facebook.com'],
    ['gooogle.com', 'google.com'],
    ['www.paypal.com.session.example', 'paypal.com'],
    ['rakuten-co-jp.example', 'rakuten.co.jp'],
    ['icbc-vip.example', 'icbc.com.cn'],
    ['paypal.top', 'paypal.com'],
  ])('%s looks like %s', (host, expected) => {
    expect(imitated(host)).toBe(expected);
  });

  it.each([
    'paypal.com',
    'www.paypal.com',
    'appleid.apple.com',
    'amazon.fr',
    'google.co.uk',
    'münchen.de',
    'café.example',
    '例子.测试',
    'пример.com',
    'pineapple.example',
    'chasewood.example',
    'telegraf.example',
    'purchase.example',
    'wise-owl.example',
    '192.0.2.1',
  ])('%s looks like no other', (host) => {
    expect(imitated(host)).toBeNull();
  });

  it.skipIf(isMissing('hostile/ref-known-good-domains.jsonl'))(
    'are hardly ever much visited ones (skipped without the shared folder)',
    () => {
      const domains = readFileSync(sharedPath('hostile/ref-known-good-domains.jsonl'), 'utf8')
        .trim()
        .split('\n')
        .map((line) => (JSON.parse(line) as { domain: string }).domain);
      const flagged = domains.filter((domain) => lookAlikeOf(domain) !== null);
      expect(flagged.length / domains.length).toBeLessThan(0.002);
    },
  );

  it('are described with their tricks', () => {
    expect(describeLink(new URL('https://bank.example@xn--pypal-4ve.com/'))).toEqual({
      tricks: ['userinfo', 'idn', 'look-alike-letters'],
      unicodeHost: 'p\u0430ypal.com',
      looksLike: 'paypal.com',
    });
    expect(describeLink(new URL('http://0x7f000001/'))).toEqual({ tricks: ['numeric-host'] });
    expect(describeLink(new URL('https://parcel.example/'))).toEqual({});
  });
});

describe('hosts in Unicode', () => {
  it('are what the browser made ASCII of', () => {
    const label = fc.string({
      unit: fc.constantFrom('ü', '例', 'б', 'a', 'z', '9', 'ß', 'あ'),
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(label, (text) => {
        const ascii = asciiDomain(`${text}.example`);
        if (ascii !== null && !/^\d+\./.test(ascii)) expect(unicodeHost(ascii)).toBe(`${text}.example`);
      }),
    );
  });

  it('stay as they are when they are broken', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[a-z0-9-]{0,63}$/),
        (text) => typeof unicodeHost(`xn--${text}.example`) === 'string',
      ),
    );
    expect(unicodeHost('xn--ls8h\u0000.example')).toBe('xn--ls8h\u0000.example');
  });
});
