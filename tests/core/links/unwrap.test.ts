import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unwrapLink } from '../../../src/core/links/unwrap.ts';
import { isMissing, sharedPath } from '../../shared-folder.ts';

const target = 'https://parcel.example/a?b=1&c=2#d';
const once = encodeURIComponent(target);
const base64 = btoa(target);
const urlSafe = base64.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');

describe('wrapped links', () => {
  it.each([
    `https://eur03.safelinks.protection.outlook.com/?url=${once}&data=05%7C01%7Cme%40mailbox.example&reserved=0`,
    `https://urldefense.proofpoint.com/v1/url?u=${once}&k=x`,
    `https://urldefense.proofpoint.com/v2/url?u=${once.replaceAll('%', '-')}&d=x`,
    `https://linkprotect.cudasvc.com/url?a=${once}&c=E,1,x`,
    `https://ctp.trendmicro.com/wis/clicktime/v1/query?url=${once}&umid=x`,
    `https://protect2.fireeye.com/v1/url?k=x&q=1&e=x&u=${once}`,
    `https://clicktime.symantec.com/3abc?u=${once}`,
    `https://secure-web.cisco.com/1abc/${once}`,
    `https://eu-west-1.protection.sophos.com/?d=parcel.example&u=${encodeURIComponent(base64)}&i=x`,
    `https://protect.checkpoint.com/v2/___${target.replace('#d', '')}___.abc`,
    `https://www.google.com/url?q=${once}&sa=D`,
    `https://www.google.co.uk/url?url=${once}`,
    `https://googleads.g.doubleclick.net/pcs/click?xai=1&adurl=${target}`,
    `https://l.facebook.com/l.php?u=${once}&h=x`,
    `https://l.instagram.com/?u=${once}&e=x`,
    `https://www.youtube.com/redirect?q=${once}`,
    `https://www.bing.com/ck/a?!&&p=x&u=a1${urlSafe}&ntb=1`,
    `https://r.search.yahoo.com/_ylt=x/RV=2/RU=${once}/RK=2/RS=x`,
    `https://duckduckgo.com/l/?uddg=${once}`,
    `https://mail.qq.com/cgi-bin/readtemplate?t=safety&gourl=${once}`,
    `https://link.zhihu.com/?target=${once}`,
    `https://weibo.cn/sinaurl?u=${once}`,
    `https://vk.com/away.php?to=${once}`,
    `https://abc123.r.eu-west-1.awstrack.me/L0/${once}/1/0102/x=1`,
    `https://abc.mjt.lu/lnk/AAAA/1/token/${urlSafe}`,
    `https://abc.acemlna.com/Prod/link-tracker?redirectUrl=${encodeURIComponent(base64)}&sig=x`,
    `https://steamcommunity.com/linkfilter/?u=${once}`,
    `https://out.reddit.com/t3_x?url=${once}&token=x`,
    `https://href.li/?${target}`,
    `https://ci3.googleusercontent.com/meips/ADKq=s0-d-e1-ft#${target.replace('#d', '')}`,
    `https://rover.ebay.com/rover/1/711/1?mpre=${once}`,
    `https://clk.tradedoubler.com/click?p=1&url=${once}`,
  ])('are opened: %s', (wrapped) => {
    const { steps } = unwrapLink(wrapped);
    expect([target, target.replace('#d', '')]).toContain(steps.at(-1));
  });

  it.each([
    ['a foreign host', 'https://nam02.safelinks.protection.outlook.com.evil.example/?url=https%3A%2F%2Fbank.example'],
    ['a foreign path', `https://www.google.com/search?q=${once}`],
    ['two targets', 'https://www.google.com/url?q=https://a.example/&url=https://b.example/'],
    ['no target', 'https://nam02.safelinks.protection.outlook.com/?url=&data=x'],
    ['a script', 'https://l.facebook.com/l.php?u=javascript:alert(1)'],
    ['a file', 'https://l.facebook.com/l.php?u=file:///etc/hosts'],
    ['broken base64', 'https://www.bing.com/ck/a?u=a1%%%%'],
    ['fewer signs than stars', 'https://urldefense.com/v3/__https://example.com/***__;Iw!!x!y$'],
    ['a name before the host', 'https://www.google.com@evil.example/url?q=https://bank.example/'],
    ['a page', 'https://parcel.example/?id=1'],
  ])('are left alone where there is %s', (_what, url) => {
    expect(unwrapLink(url).steps).toEqual([]);
  });

  it('are opened one in the other, each step kept', () => {
    const inner = `https://l.facebook.com/l.php?u=${once}`;
    const outer = `https://nam02.safelinks.protection.outlook.com/?url=${encodeURIComponent(inner)}`;
    expect(unwrapLink(outer)).toEqual({ steps: [inner, target], leadsOn: [] });
  });

  it('end after ten layers', () => {
    let url = target;
    for (let layer = 0; layer < 14; layer += 1) url = `https://href.li/?${url}`;
    expect(unwrapLink(url).steps).toHaveLength(10);
  });

  it.each([
    [`https://bank.example/go?redirect_url=${once}`, [target]],
    [`https://bank.example/go?next=%2F%2Fparcel.example%2Fx`, ['https://parcel.example/x']],
    [`https://bank.example/go/https://parcel.example/x`, ['https://parcel.example/x']],
    [`https://bank.example/go?u=${encodeURIComponent(base64)}`, [target]],
    [`https://bank.example/login?next=https%3A%2F%2Fmy.bank.example%2F`, []],
    [`https://bank.example/?a=https%3A%2F%2Fparcel.example%2F`, []],
    [`https://bank.example/?u=https://a.example/&next=https://b.example/`, []],
  ])('open redirects are told apart: %s', (url, leadsOn) => {
    expect(unwrapLink(url)).toEqual({ steps: [], leadsOn });
  });

  it.each([
    ['https://bit.ly/3abc', 'bit.ly'],
    ['https://www.tinyurl.com/abc', 'tinyurl.com'],
    ['http://t.cn/A6x', 't.cn'],
    ['https://u123.ct.sendgrid.net/ls/click?upn=x', 'SendGrid'],
    ['https://links.parcel.example/ls/click?upn=x', 'SendGrid'],
    ['https://x.us1.list-manage.com/track/click?u=1&id=2', 'Mailchimp'],
    ['https://protect-eu.mimecast.com/s/abc?domain=parcel.example', 'Mimecast'],
    ['https://www.google.com/url?q=https%3A%2F%2Ft.co%2Fabc', 't.co'],
  ])('that nobody can open are named: %s', (url, name) => {
    expect(unwrapLink(url).leadsThrough).toBe(name);
  });

  it('never throw and give web addresses only', () => {
    const hosts = fc.constantFrom(
      'href.li/?',
      'www.google.com/url?q=',
      'urldefense.com/v3/__',
      'urldefense.com/v2/url?u=',
      'x.mjt.lu/lnk/',
      'www.bing.com/ck/a?u=a1',
      'a.translate.goog/',
      'bank.example/?u=',
      'mandrillapp.com/track/click?p=',
    );
    fc.assert(
      fc.property(hosts, fc.string({ unit: 'binary' }), (host, rest) => {
        const parsed = URL.parse(`https://${host}${rest}`);
        if (parsed === null) return;
        const { steps, leadsOn } = unwrapLink(parsed.href);
        for (const url of [...steps, ...leadsOn]) expect(url).toMatch(/^https?:\/\//);
      }),
    );
  });

  it.skipIf(isMissing('hostile/links.jsonl'))('of the shared folder are all right (skipped without it)', () => {
    const rows = readFileSync(sharedPath('hostile/links.jsonl'), 'utf8').trim().split('\n');
    const wrong = rows.filter((line) => {
      const { wrapped, target: expected } = JSON.parse(line) as { wrapped: string; target: string | null };
      const { steps, leadsOn } = unwrapLink(wrapped);
      const last = steps.at(-1) ?? leadsOn.at(-1);
      return last !== (expected === null ? undefined : new URL(expected, 'https://x.invalid').href);
    });
    expect(rows.length).toBeGreaterThan(100);
    expect(wrong).toEqual([]);
  });
});
