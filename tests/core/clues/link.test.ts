import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { link, webUrl } from '../../../src/core/clues/link.ts';

const none = { countries: [] };
const find = (text: string) => link.find(text, none).map(({ value }) => value);
const one = 'https://pay.parcel.example/a/b?c=d&e=f';

describe('links in text', () => {
  it.each([
    ['sentence', 'see https://pay.parcel.example/a/b?c=d&e=f.'],
    ['brackets and more', '(https://pay.parcel.example/a/b?c=d&e=f), then'],
    ['Markdown', '[here](https://pay.parcel.example/a/b?c=d&e=f)text'],
    ['BBCode', '[url=https://pay.parcel.example/a/b?c=d&e=f]click[/url]'],
    ['quotes in programs', "'https://pay.parcel.example/a/b?c=d&e=f','x'"],
    ['emphasis', '**https://pay.parcel.example/a/b?c=d&e=f**'],
    ['a table', 'x|https://pay.parcel.example/a/b?c=d&e=f|next'],
    ['escaped HTML', '&lt;https://pay.parcel.example/a/b?c=d&e=f&gt;'],
    ['JSON', '"https:\\/\\/pay.parcel.example\\/a\\/b?c=d&e=f\\nnext"'],
    ['Chinese on both sides', '点击https://pay.parcel.example/a/b?c=d&e=f立即领取'],
    ['Chinese punctuation', '点击https://pay.parcel.example/a/b?c=d&e=f。Then，x'],
    ['full-width brackets', '（https://pay.parcel.example/a/b?c=d&e=f）x'],
    ['hxxps', 'hxxps://pay.parcel.example/a/b?c=d&e=f'],
    ['hXXps with brackets', 'hXXps[:]//pay[.]parcel[.]example/a/b?c=d&e=f'],
    ['h**ps', 'h**ps://pay.parcel.example/a/b?c=d&e=f'],
    ['h without', 'ttps://pay.parcel.example/a/b?c=d&e=f'],
    ['[://]', 'https[://]pay(.)parcel{.}example/a/b?c=d&e=f'],
    [':[//]', 'https:[//]pay.parcel.example/a/b?c=d&e=f'],
    ['backslashes', 'https:\\\\pay.parcel.example/a/b?c=d&e=f'],
    ['spaces at the colon', 'https : //pay.parcel.example/a/b?c=d&e=f'],
    ['[dot] with spaces', 'https://pay [dot] parcel [dot] example/a/b?c=d&e=f'],
    ['dot', 'https://pay dot parcel dot example/a/b?c=d&e=f'],
    ['spaced stops', 'https://pay . parcel . example/a/b?c=d&e=f'],
    ['escaped stops', 'https://pay\\.parcel\\.example/a/b?c=d&e=f'],
    ['full-width scheme', 'ｈｔｔｐｓ：／／pay.parcel.example/a/b?c=d&e=f'],
    ['full-width all', 'ｈｔｔｐｓ：／／ｐａｙ．ｐａｒｃｅｌ．ｅｘａｍｐｌｅ／ａ／ｂ？ｃ＝ｄ＆ｅ＝ｆ'],
    ['other stops', 'https://pay。parcel．example/a/b?c=d&e=f'],
    ['zero-width', 'https://p\u200Bay.par\u00ADcel.example/a/b?c=d&e=f'],
    ['broken in angle brackets', '<https://pay.parcel.exa\nmple/a/b?c\n=d&e=f>'],
    ['soft line break', 'https://pay.parcel.ex=\r\nample/a/b?c=d&e=f'],
    ['one slash', 'https:/pay.parcel.example/a/b?c=d&e=f'],
    ['no colon', 'https//pay.parcel.example/a/b?c=d&e=f'],
  ])('%s', (_, text) => {
    expect(find(text)).toEqual([one]);
  });

  it.each<[string, string[]]>([
    [
      'www.parcel.example and parcel.example/x, parcel.example:8080/y',
      ['http://www.parcel.example/', 'http://parcel.example/x', 'http://parcel.example:8080/y'],
    ],
    ['parcel.example?id=7, //parcel.example/x', ['http://parcel.example/?id=7', 'http://parcel.example/x']],
    ['Visit parcel-desk.example today', ['http://parcel-desk.example/']],
    ['Www.Parcel.Example/A and WWW.Parcel.Example', ['http://www.parcel.example/A', 'http://www.parcel.example/']],
    ['网址www点parcel点example或https://parcel点example', ['http://www.parcel.example/', 'https://parcel.example/']],
    ['请访问parcel-desk.example领取', ['http://parcel-desk.example/']],
    ['https://a.example/xhttps://b.example/y', ['https://a.example/x', 'https://b.example/y']],
    ['from.https://a.example/x, a@b.comhttps://c.example/y', ['https://a.example/x', 'https://c.example/y']],
    ['https://a.example/x—then', ['https://a.example/x']],
    ['https://a.example/?u=https://b.example/y', ['https://a.example/?u=https://b.example/y']],
    ['https://a.example/x_(y)/z)', ['https://a.example/x_(y)/z']],
    ['http://intranet/x http://localhost:3000 http://word', ['http://intranet/x', 'http://localhost:3000/']],
    ['http://[2001:db8::480]:8080/x 192.0.2.9/login', ['http://[2001:db8::480]:8080/x', 'http://192.0.2.9/login']],
    ['https://bank.example\\@evil.example/x', ['https://bank.example/@evil.example/x']],
    ['https://a.example/?t=abc=\nThanks', ['https://a.example/?t=abc=']],
  ])('%s', (text, expected) => {
    expect(find(text)).toEqual(expected);
  });

  it.each([
    'Updated to Node.js, see report.pdf and index.html, version 1.2.3-beta.4',
    'Mr.Smith said e.g. this; it ended.Then he left. etc...and more',
    'foo.bar() returns x.y, $obj.method.call, C:\\Users\\bob\\file.txt, done.So it is',
    '12.03.2024 14.30, R$ 1.234,56, ratio 16:9// , // comment, 10.0.0.0/8',
    'http:// www. :// javascript:alert(1) data:text/html,x ftp://a.example mailto:a@b.example',
    'ends with dot. com is next; the dot com era; ASP.NET and System.Net; README.md, main.py, run.sh',
  ])('nothing in “%s”', (text) => {
    expect(find(text)).toEqual([]);
  });

  it('says what was done to a host', () => {
    const first = (text: string) => link.find(text, none)[0];
    expect(first('https://bank.example@evil.example/x')?.tricks).toEqual(['userinfo']);
    expect(first('http://3221226219/x')).toMatchObject({ value: 'http://192.0.2.235/x', tricks: ['numeric-host'] });
    expect(first('http://0xC0000207/x')?.value).toBe('http://192.0.2.7/x');
    expect(first('http://0300.0000.0002.0353/x')?.value).toBe('http://192.0.2.235/x');
    expect(first('https://例え.テスト/x')).toMatchObject({
      value: 'https://xn--r8jz45g.xn--zckzah/x',
      unicodeHost: '例え.テスト',
      tricks: ['idn'],
    });
    expect(first('hxxp://a.example/x')?.tricks).toEqual(['defanged']);
    expect(first('https://a.example/x')).not.toHaveProperty('tricks');
  });

  it('takes an href for what a browser opens', () => {
    expect(webUrl('https://a.example/x y')).toBe('https://a.example/x%20y');
    expect(webUrl('javascript:alert(1)')).toBeNull();
  });

  it('finds a link again in any combination of disguises, and where it stands', () => {
    const scheme = fc.constantFrom(
      'https://',
      'hxxps://',
      'hXXps[:]//',
      'https[://]',
      'https : //',
      'ｈｔｔｐｓ：／／',
      'https:\\\\',
    );
    const dot = fc.constantFrom('.', '[.]', '(.)', '[dot]', ' [dot] ', '。', '．', '{.}', '\\.');
    const path = fc.constantFrom(
      '/',
      '/login',
      '/~bob/',
      '/p/%E4%BD%A0',
      '/a/b?c=d&e=f',
      '/x_(y)/z',
      '/v.php?id=9&u=1#top',
    );
    const around = fc.constantFrom(
      ['', ''],
      ['点击', '查看'],
      ['(', ').'],
      ['<', '>'],
      ['“', '”，'],
      ['', ' now'],
      ['', '。下一句'],
      ['x|', '|y'],
      ['[a](', ')'],
    );
    const label = fc.stringMatching(/^[a-z][a-z0-9]{1,8}$/);
    fc.assert(
      fc.property(scheme, label, dot, dot, path, around, (start, name, first, second, rest, [before, after]) => {
        const written = `${start}${name}${first}parcel${second}example${rest}`;
        const text = `${before}${written}${after}`;
        const found = link.find(text, none);
        expect(found.map(({ value }) => value)).toEqual([`https://${name}.parcel.example${rest}`]);
        expect(text.slice(found[0]?.start, found[0]?.end)).toBe(written);
      }),
    );
  });
});
