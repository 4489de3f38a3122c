import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Clue, ClueContext } from '../../../src/core/clue.ts';
import { withoutOverlaps } from '../../../src/core/clues/assemble/without-overlaps.ts';
import { cluesInHeaders, cluesInHtml, cluesInPart, cluesInText } from '../../../src/core/clues/find-clues.ts';
import { readHeaderBlock } from '../../../src/core/mail/header-block.ts';
import { readSource } from '../../../src/core/read-source.ts';
import { bytesOfText } from '../../small-book.ts';

const none: ClueContext = { countries: [] };
/** `role kind value`, domains left out: they follow from the others. */
const said = (clues: readonly Clue[]) =>
  clues.filter(({ kind }) => kind !== 'domain').map(({ role, kind, value }) => `${role} ${kind} ${value}`);
const inHtml = (html: string) => said(cluesInHtml(html, none));
const inHeaders = (head: string) => cluesInHeaders(readHeaderBlock(bytesOfText(`${head}\r\n\r\n`)));

describe('roles of clues in HTML', () => {
  it.each<[string, string[]]>([
    ['<a href="https://a.example">x</a>', ['pressed link https://a.example/']],
    ['<a href=" ht\ntps://a.example/\t">x</a>', ['pressed link https://a.example/']],
    ['<a href="//a.example/x">x</a>', ['pressed link https://a.example/x']],
    ['<base href="https://b.example/c/"><a href="d?e">x</a>', ['pressed link https://b.example/c/d?e']],
    ['<a href="d?e">x</a><a href="#top">y</a><a href="javascript:alert(1)">z</a>', []],
    ['<a href="https://a.example"></a>', ['hidden link https://a.example/']],
    ['<img src="https://i.example/p.gif">', ['loaded link https://i.example/p.gif']],
    ['<form action="https://f.example/">', ['form-target link https://f.example/']],
    ['<i style="display:none">a@b.example</i>', ['hidden email a@b.example']],
    ['<a href="tel:+1-202-555-0142">call</a>', ['tel phone +12025550142']],
    ['<a href="sms:+12025550142?body=x">text</a>', ['tel phone +12025550142']],
    [
      '<a href="mailto:a%40b.example,c@d.example?cc=e@f.example&amp;bcc=g@h.example&amp;body=see%20https%3A%2F%2Fi.example">x</a>',
      [
        'mailto email a@b.example',
        'mailto email c@d.example',
        'mailto email e@f.example',
        'mailto email g@h.example',
        'mentioned link https://i.example/',
      ],
    ],
    ['<a href="data:text/html,%3Cform action=https://evil.test/x%3E">open</a>', ['hidden link https://evil.test/x']],
    [`<a href="data:text/html;base64,${btoa('<b>box@evil.test</b>')}">open</a>`, ['hidden email box@evil.test']],
    ['<input type=hidden name=to value="box@evil.example">', ['hidden email box@evil.example']],
    [
      'mail <b>a@b</b>.example or https://c.example/?m=d@e.example',
      ['mentioned email a@b.example', 'mentioned link https://c.example/?m=d@e.example'],
    ],
  ])('%s', (html, expected) => {
    expect(inHtml(html)).toEqual(expected);
  });
});

describe('what a link shows and where it leads', () => {
  const shown = (html: string) =>
    cluesInHtml(html, none)
      .filter(({ kind }) => kind !== 'domain')
      .map(({ role, value, shown: text }) => [role, value, text]);

  it('is told when the two differ, of both', () => {
    expect(shown('<a href="https://evil.test/">https://bank.example/login</a>')).toEqual([
      ['shown', 'https://bank.example/login', undefined],
      ['pressed', 'https://evil.test/', 'https://bank.example/login'],
    ]);
    expect(shown('<a href="mailto:x@evil.test">desk@bank.example</a>').at(-1)).toEqual([
      'mailto',
      'x@evil.test',
      'desk@bank.example',
    ]);
    expect(shown('<a href="tel:+12025550142">+1 202-555-0199</a>').at(-1)).toEqual([
      'tel',
      '+12025550142',
      '+1 202-555-0199',
    ]);
  });

  it('is told of a bare host too', () => {
    const clues = cluesInHtml('<a href="https://evil.test/"> Bank.Example </a>', none);
    expect(clues.filter(({ role }) => role === 'shown').map(({ kind, value }) => [kind, value])).toEqual([
      ['domain', 'bank.example'],
    ]);
    expect(clues.find(({ role, kind }) => role === 'pressed' && kind === 'link')?.shown).toBe('Bank.Example');
  });

  it.each([
    '<a href="https://bank.example/x">www.bank.example</a>',
    '<a href="https://login.bank.example/x">https://bank.example/</a>',
    '<a href="https://evil.test/">press here</a>',
    '<a href="https://evil.test/">report.zip</a>',
    '<a href="https://nam02.safelinks.protection.outlook.com/?url=https%3A%2F%2Fbank.example%2Fx">https://bank.example/x</a>',
    '<a href="mailto:desk@bank.example?subject=x">desk@bank.example</a>',
  ])('is not told when they agree: %s', (html) => {
    expect(cluesInHtml(html, none).some(({ role, shown: text }) => role === 'shown' || text !== undefined)).toBe(false);
  });
});

describe('what follows from a clue', () => {
  it('keeps the wrapper and the target, in the same role at the same place', () => {
    const html = '<a href="https://www.google.com/url?q=https%3A%2F%2Fevil.test%2Fx">x</a>';
    const links = cluesInHtml(html, none).filter(({ kind }) => kind === 'link');
    expect(links.map(({ role, value, unwrappedFrom }) => [role, value, unwrappedFrom])).toEqual([
      ['pressed', 'https://www.google.com/url?q=https%3A%2F%2Fevil.test%2Fx', undefined],
      ['pressed', 'https://evil.test/x', ['https://www.google.com/url?q=https%3A%2F%2Fevil.test%2Fx']],
    ]);
    expect(links[0]?.where).toEqual(links[1]?.where);
  });

  it('names domains, and IP addresses where the host is a number', () => {
    const follow = (text: string) => cluesInText(text, none).map(({ kind, value }) => `${kind} ${value}`);
    expect(follow('https://a.parcel.co.uk/')).toEqual(['link https://a.parcel.co.uk/', 'domain parcel.co.uk']);
    expect(follow('http://0xC0000201/x')).toEqual(['link http://192.0.2.1/x', 'ip 192.0.2.1']);
    expect(follow('http://[2001:db8::1]/')).toEqual(['link http://[2001:db8::1]/', 'ip 2001:db8::1']);
  });

  it('gives the domain of an open redirect, and says so of the link', () => {
    const clues = cluesInText('https://bank.example/go?url=https%3A%2F%2Fevil.test%2F', none);
    expect(clues.map(({ kind, value, leadsOn }) => [kind, value, leadsOn])).toEqual([
      ['link', 'https://bank.example/go?url=https%3A%2F%2Fevil.test%2F', ['https://evil.test/']],
      ['domain', 'bank.example', undefined],
      ['domain', 'evil.test', undefined],
    ]);
  });

  it('tells tricks', () => {
    const tricks = (html: string) => cluesInHtml(html, none).find(({ kind }) => kind !== 'domain')?.tricks;
    expect(tricks('a&#64;b.example')).toEqual(['entities']);
    expect(tricks('a@<i>b</i>.example')).toEqual(['split']);
    expect(tricks('<a href="https://bank.example@evil.test/">x</a>')).toEqual(['userinfo']);
    expect(tricks('<a href="https://p\u0430ypal.com/">x</a>')).toEqual(['idn', 'look-alike-letters']);
    expect(tricks('<a href="&#104;ttps://a.example/">x</a>')).toEqual(['entities']);
    expect(tricks('<a href="https://a.exa\u00ADmple/">x</a>')).toEqual(['invisible-characters']);
    expect(tricks('<a href="https://a.example/?b&amp;c">x</a>')).toBeUndefined();
  });
});

describe('clues in headers', () => {
  it.each<[string, string[]]>([
    ['Return-Path: <%f@evil.test>', ['return-path email %f@evil.test']],
    ['Return-Path: <bounce-a@home.test=b@evil.test>', ['return-path email bounce-a@home.test=b@evil.test']],
    ['From: "desk@bank.example" <x@evil.test>', ['display-name email desk@bank.example', 'from email x@evil.test']],
    [
      'From: =?utf-8?B?ZGVza0BiYW5rLmV4YW1wbGU=?= <x@evil.test>',
      ['display-name email desk@bank.example', 'from email x@evil.test'],
    ],
    ['From: x@evil.test <x@evil.test>', ['from email x@evil.test']],
    ['From: Support team ,_<x@evil.test>', ['from email x@evil.test']],
    ['Reply-To: X@Evil.Test', ['reply-to email x@evil.test']],
    ['Return-Path: <b@evil.test>', ['return-path email b@evil.test']],
    ['Errors-To: b@evil.test', ['errors-to email b@evil.test']],
    ['Subject: call =?utf-8?Q?+1_202-555-0142?=', ['mentioned phone +12025550142']],
    [
      'List-Unsubscribe: <https://l.example/u?x>, <mailto:off@l.example?subject=x>',
      ['list link https://l.example/u?x', 'list email off@l.example'],
    ],
    ['X-Originating-IP: [192.0.2.7]', ['originating ip 192.0.2.7']],
    ['X-Sender-IP: 2001:db8::7', ['originating ip 2001:db8::7']],
    ['Received: from a (b [192.0.2.9]) by c with ESMTP', ['relay ip 192.0.2.9']],
    ['Received: from a ([IPv6:2001:db8::9]) by c', ['relay ip 2001:db8::9']],
    ['Received: from a ([10.1.2.3]) by c', []],
    ['To: me@mailbox.example\r\nCc: friend@mailbox.example\r\nDelivered-To: me@mailbox.example', []],
  ])('%s', (head, expected) => {
    expect(said(inHeaders(head)).sort()).toEqual([...expected].sort());
  });

  it('stand in the decoded value, at the range that is told', () => {
    for (const { asWritten, where } of inHeaders('Subject: =?utf-8?Q?see_https=3A=2F=2Fa.example?= now')) {
      if (where.in === 'header') expect('see https://a.example now'.slice(where.start, where.end)).toBe(asWritten);
    }
  });
});

describe('clues in other parts', () => {
  it('reads an invitation with its lines put together', () => {
    const text =
      'BEGIN:VEVENT\r\nUID:1@calendar.example\r\nORGANIZER;CN=X:mailto:boss@ev\r\n il.test\r\nDESCRIPTION:join https://meet.test/\r\n abc\\nnow\\, please\r\nEND:VEVENT\r\n';
    const clues = cluesInPart({ part: '2', form: 'text', place: 'calendar', name: null, text }, none);
    expect(said(clues)).toEqual(['calendar email boss@evil.test', 'calendar link https://meet.test/abc']);
    const { where } = clues[0] as Clue;
    expect(where.in === 'body' && text.slice(where.start, where.end)).toBe('boss@ev\r\n il.test');
  });

  it('says of an attached page that it is attached, whatever its links do', () => {
    const part = {
      part: '3',
      form: 'html',
      place: 'attachment',
      name: 'x.html',
      text: '<form action="https://evil.test/">',
    } as const;
    expect(cluesInPart(part, none)[0]).toMatchObject({
      role: 'attachment',
      value: 'https://evil.test/',
      where: { in: 'attachment', part: '3', name: 'x.html', start: 14, end: 32 },
    });
  });
});

describe('clues in the scripts of an attached page', () => {
  const attached = (text: string) =>
    cluesInPart({ part: '2', form: 'html', place: 'attachment', name: 'x.html', text }, none);

  it.each([
    ['<script>location.href = "https://evil.test/a";</script>', ['hidden link https://evil.test/a']],
    ["<script>var u='https:\\/\\/evil.test\\/b'</script>", ['hidden link https://evil.test/b']],
    [
      '<svg><script type="text/javascript">x("https://evil.test/c")</script></svg>',
      ['hidden link https://evil.test/c'],
    ],
    ['<script>eval(atob("bG9jYXRpb249Imh0dHBzOi8vZXZpbC50ZXN0L2Qi"))</script>', ['hidden link https://evil.test/d']],
    [
      '<script>var to = "me@home.example"; a.is(b); c.call(13800138000, "http://www.w3.org/2000/svg")',
      ['hidden email me@home.example'],
    ],
  ])('are what would be opened, and nothing of the program: %s', (text, expected) => {
    expect(said(attached(text))).toEqual(expected);
  });

  it('stand where they are told to', () => {
    const text = '<p>x</p><script>go("https://evil.test/a")</script>';
    const [found] = attached(text);
    expect(found?.where).toMatchObject({ in: 'attachment', part: '2', name: 'x.html' });
    const where = found?.where;
    expect(where?.in === 'attachment' && text.slice(where.start, where.end)).toBe('https://evil.test/a');
  });

  it('are none in the message itself, where nothing runs them', () => {
    expect(inHtml('<script>location.href = "https://evil.test/a";</script>')).toEqual([]);
  });

  it.each(['<script>', '<script>atob("', '<script>https://a.test/ ', '</script', 'atob("YWFhYWFhYWE=")'])(
    'take no longer for long hostile pages: %s',
    (unit) => {
      const before = process.cpuUsage();
      attached(unit.repeat(600_000 / unit.length));
      expect(process.cpuUsage(before).user / 1e6).toBeLessThan(4);
    },
  );
});

describe('clues in a message inside of the message', () => {
  it('have the role of an attachment, in its header as in its text', async () => {
    const inner = 'From: inner@evil.test\r\nReply-To: other@evil.test\r\n\r\ncall +1 202-555-0142';
    const source = bytesOfText(`From: a@home.example\r\nContent-Type: message/rfc822\r\n\r\n${inner}`);
    const { read } = await readSource(source, none);
    expect(said(read.clues).sort()).toEqual([
      'attachment email inner@evil.test',
      'attachment email other@evil.test',
      'attachment phone +12025550142',
      'from email a@home.example',
    ]);
    const ofInner = read.clues.find(({ value }) => value === 'inner@evil.test');
    expect(ofInner?.where).toEqual({ in: 'attachment', part: '1', name: null });
  });
});

describe('what a link does', () => {
  const of = (href: string, text = 'x') =>
    cluesInHtml(`<p>${text}</p><a href="${href}">press</a>`, none).map(({ kind, value, role }) => [kind, value, role]);

  it.each([
    [
      'bitcoin:1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa',
      ['payment', 'bitcoin:1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa', 'pressed'],
    ],
    ['https://t.me/parcel_desk_example', ['account', 'telegram:parcel_desk_example', 'pressed']],
    ['tel:+442079460958', ['phone', '+442079460958', 'tel']],
  ])('is a clue of its own kind: %s', (href, clue) => {
    expect(of(href)).toContainEqual(clue);
  });

  it('takes a local number for one where the country is evident, and not where it is not', () => {
    const german = { countries: ['DE'] };
    const [found] = cluesInHtml('<a href="tel:03023125000">Anrufen</a>', german);
    expect(found).toMatchObject({
      kind: 'phone',
      value: '+493023125000',
      role: 'tel',
      evidence: ['tel', 'own-country', 'form'],
    });
    expect(cluesInHtml('<a href="tel:03023125000">call</a>', none)).toEqual([]);
  });
});

describe('overlaps', () => {
  it('leave the longer of two kinds, and never lose what stands alone', () => {
    const found = fc.record({
      kind: fc.constantFrom('link', 'email', 'phone', 'domain', 'payment', 'account'),
      start: fc.nat({ max: 60 }),
      length: fc.integer({ min: 1, max: 12 }),
    });
    fc.assert(
      fc.property(fc.array(found), (rows) => {
        const all = rows.map(({ kind, start, length }) => ({ kind, value: 'x', start, end: start + length }) as const);
        const kept = withoutOverlaps(all);
        for (const one of all) {
          const alone = all.every((other) => other === one || other.end <= one.start || one.end <= other.start);
          if (alone || one.kind === 'account') expect(kept).toContain(one);
        }
        expect(kept.map(({ start }) => start)).toEqual(kept.map(({ start }) => start).sort((a, b) => a - b));
      }),
    );
  });
});
