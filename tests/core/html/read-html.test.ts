import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readHtml } from '../../../src/core/html/read-html.ts';
import { resolveUrl } from '../../../src/core/html/resolve-url.ts';
import { isMissing, sharedPath } from '../../shared-folder.ts';

const visible = (html: string) => readHtml(html).visible.text.trim();
const hidden = (html: string) => readHtml(html).hidden.text.trim();

describe('what a reader of HTML reads', () => {
  it.each([
    ['tags inside a line join', '<b>+1 202</b> 555 <i>01</i>42', '+1 202 555 0142'],
    ['wbr and soft hyphens stay in the word', 'a<wbr>b&shy;c', 'ab\u00ADc'],
    ['cells are apart', '<table><tr><td>202<td>555</table>', '202\n\n555'],
    ['blocks are apart', '<p>one<p>two<div>three</div>four', 'one\n\ntwo\n\nthree\n\nfour'],
    ['br ends a line', 'a<br>b</br>c', 'a\nb\nc'],
    ['white space counts once', ' a \n\t b\r\n<b> c</b>', 'a b c'],
    ['but not in pre', '<pre>a  b\nc</pre>', 'a  b\nc'],
    ['references, whole and broken', 'a&#64;b&period;example &amp &#x2b;1 &nosuch;', 'a@b.example & +1 &nosuch;'],
    ['no script, style, title, comment', '<title>t</title><script>s</script><style>c{}</style><!-- x -->seen', 'seen'],
    ['mail programs have no scripting', '<noscript>shown</noscript>', 'shown'],
    ['a comment for one program', '<!--[if mso]>outlook<![endif]--><![if !mso]>others<![endif]>', 'others'],
    ['a comment that ends at once', '<!-->a<!--->b', 'ab'],
    ['what looks like CDATA hides nothing', '<![CDATA[>seen]]>', 'seen]]>'],
    ['pictures by their text', 'Call <img alt="+1 202 555 0142"> now', 'Call +1 202 555 0142 now'],
    ['buttons by their label', '<input type=submit value="Pay now">', 'Pay now'],
    ['tooltips, after the text', '<p title="call us">x</p>y', 'x\n\ny\n\ncall us'],
    ['a textarea, without its tags', '<textarea><b>x</b></textarea>', '<b>x</b>'],
  ])('%s', (_what, html, expected) => {
    expect(visible(html)).toBe(expected);
  });

  it.each([
    '<i style="display:none">',
    '<i style="DISPLAY : none !important">',
    '<i style="visibility:hidden">',
    '<i style="opacity:0">',
    '<i style="font-size:0">',
    '<i style="font-size:1px">',
    '<i style="font:0/0 a">',
    '<i style="color:#fff">',
    '<i style="color:rgb(255, 255, 255)">',
    '<i style="color:hsl(0, 0%, 100%)">',
    '<i style="color:hsla(120, 50%, 50%, 0)">',
    '<i style="color:hsl(210deg 50% 40%);background:#336699">',
    '<i style="color:#fefefe;background:#fff">',
    '<i style="color:transparent">',
    '<font color=white>',
    '<i style="max-height:0;overflow:hidden">',
    '<i style="height:0px;overflow:hidden">',
    '<i style="mso-hide:all">',
    '<i style="position:absolute;left:-9999px">',
    '<i style="text-indent:-9999px">',
    '<i style="position:absolute;clip:rect(0,0,0,0)">',
    '<i style="clip-path:inset(50%)">',
    '<i hidden>',
    '<div style="background:#123456"><i style="color:#123456">',
    '<table bgcolor=black><tr><td><font color="#000">',
    '<style>.x{display:none}</style><i class="a x">',
    '<style>#x{font-size:0}</style><i id=x>',
    '<style>i{visibility:hidden}</style><i>',
    '<style>p.x,i.x{display:none}</style><i class=x>',
    '<style>@media screen{.x{display:none}}</style><i class=x>',
    '<i style="display:none"><b><u>',
  ])('hides what stands in %s', (opening) => {
    const html = `seen ${opening}secret`;
    expect({ visible: visible(html), hidden: hidden(html) }).toEqual({ visible: 'seen', hidden: 'secret' });
  });

  it.each([
    '<i style="font-size:0"><b style="font-size:12px">',
    '<i style="visibility:hidden"><b style="visibility:visible">',
    '<i style="color:#fff;background:#000">',
    '<i style="color:#fff;background:url(x.png)">',
    '<i style="color:#fff;background:linear-gradient(red,blue)">',
    '<i style="height:0">',
    '<i style="font-size:100%">',
    '<i style="left:-9999px">',
    '<style>.y{display:none}</style><i class=x>',
    '<style>@media (max-width:600px){.x{display:none}}</style><i class=x>',
    '<style>.x{display:none}</style><i class=x style="display:block!important">',
    '<style>/* .x{display:none} */</style><i class=x>',
    '<!--[if mso]><style>.x{display:none}</style><![endif]--><i class=x>',
    '<p style="display:none">other<p>',
    '<td style="display:none"><td>',
    '<i style="display:none"></i>',
  ])('shows what stands in %s', (opening) => {
    expect(visible(`${opening}seen`)).toContain('seen');
  });

  it('reads a number whole where a hidden word is put into it', () => {
    const { visible: text } = readHtml('+1 202 <span style="display:none">zzz</span>555 0142');
    expect(text.text).toBe('+1 202 555 0142');
  });

  it('says of every character where it stands', () => {
    const pieces = fc.constantFrom(
      'a',
      '  ',
      '\n',
      '&amp;',
      '&#64;',
      '<b>',
      '</b>',
      '<p>',
      '<td>',
      '<i hidden>x</i>',
      '漢',
      '😀',
      '<br>',
    );
    fc.assert(
      fc.property(fc.array(pieces), (parts) => {
        const html = parts.join('');
        const { text, rangeInHtml } = readHtml(html).visible;
        for (let at = 0; at < text.length; at += 1) {
          const { start, end } = rangeInHtml(at, at + 1);
          expect(start >= 0 && start <= end && end <= html.length).toBe(true);
          if (/[a漢]/.test(text[at] ?? '')) expect(html.slice(start, end)).toBe(text[at]);
          if (text[at] === '@') expect(html.slice(start, end)).toBe('&#64;');
        }
      }),
    );
  });
});

describe('links in HTML', () => {
  const links = (html: string) =>
    readHtml(html).links.map(({ use, hidden: isHidden, href }) => `${use}${isHidden ? ' hidden' : ''} ${href}`);

  it.each<[string, string[]]>([
    ['<a href="https://a.example/?x=1&amp;y=2&lt=3">x</a>', ['pressed https://a.example/?x=1&y=2&lt=3']],
    ['<A HREF=https://a.example/>x', ['pressed https://a.example/']],
    ['<a href="https://a.example" href="https://b.example">x', ['pressed https://a.example']],
    ['<area href="https://a.example">', ['pressed https://a.example']],
    ['<svg><a xlink:href="https://a.example"><text>x</text></a></svg>', ['pressed https://a.example']],
    ['<a href="https://a.example"></a>', ['pressed hidden https://a.example']],
    ['<a href="https://a.example">&nbsp;\u200B</a>', ['pressed hidden https://a.example']],
    ['<div style="display:none"><a href="https://a.example">x</a></div>', ['pressed hidden https://a.example']],
    ['<a href="https://a.example"><img src="cid:x"></a>', ['pressed https://a.example', 'loaded cid:x']],
    ['<a href="https://a.example"><img width=1 height=1></a>', ['pressed hidden https://a.example']],
    ['<a href="https://a.example"><span style="display:none">x</span></a>', ['pressed hidden https://a.example']],
    [
      '<form action="https://f.example"><button formaction="https://g.example">x</button></form>',
      ['form-target https://f.example', 'form-target https://g.example'],
    ],
    ['<meta http-equiv=Refresh content="0; URL=\'https://r.example/x\'">', ['loaded https://r.example/x']],
    [
      '<img src=https://i.example srcset="https://j.example 1x, https://k.example 2x">',
      ['loaded https://i.example', 'loaded https://j.example', 'loaded https://k.example'],
    ],
    ['<td background="https://i.example">', ['loaded https://i.example']],
    ['<p style="background:u\\rl(https://i.example/x)">', ['loaded https://i.example/x']],
    [
      '<style>@import "https://s.example"; p{background:url( \'https://t.example\' )}</style>',
      ['loaded https://s.example', 'loaded https://t.example'],
    ],
    [
      '<link rel=stylesheet href=https://s.example><link rel=author href=https://t.example>',
      ['loaded https://s.example'],
    ],
    ['<template><a href="https://a.example">x</a></template>', []],
    ['<textarea><a href="https://a.example">x</a></textarea>', []],
    ['<!-- <a href="https://a.example">x</a> -->', []],
    ['<a href="https://a.example', []],
  ])('%s', (html, expected) => {
    expect(links(html)).toEqual(expected);
  });

  it('says where the address stands and what the link shows', () => {
    const html = 'see <a class=x href = "https://a.example/&amp;">the <b>bank</b></a>';
    const { links: found, visible: text } = readHtml(html);
    expect(html.slice(found[0]?.start, found[0]?.end)).toBe('https://a.example/&amp;');
    expect(text.text.slice(found[0]?.shows?.start, found[0]?.shows?.end)).toBe('the bank');
  });

  it('does not let what is loaded crowd out what is pressed', () => {
    const html = `${'<img src=https://i.example>'.repeat(20_000)}<a href=https://a.example>x</a>`;
    expect(links(html).at(-1)).toBe('pressed https://a.example');
  });
});

describe('hostile HTML', () => {
  it.each([
    ['nested deep', '<b>'.repeat(100_000) + '</b>'.repeat(100_000)],
    ['ends without beginnings', `${'<b>'.repeat(50_000)}<table>${'<i>'.repeat(50_000)}${'</b>'.repeat(50_000)}`],
    ['a million attributes', `<a ${'a=1 '.repeat(400_000)}href=https://a.example>x`],
    ['a large style sheet', `<style>${'.a{display:none}'.repeat(120_000)}</style><p class=a>x`],
    ['open comments', '<!--'.repeat(400_000)],
    ['open styles', '<style '.repeat(200_000)],
    ['open brackets', `<style>${'{'.repeat(1_000_000)}`],
    ['references', '&amp'.repeat(400_000)],
    ['url(', `<p style="${'url('.repeat(400_000)}">`],
  ])('is read in the time of other HTML: %s', (_what, html) => {
    const start = performance.now();
    readHtml(html);
    // Not a benchmark: quadratic time would take minutes here.
    expect(performance.now() - start).toBeLessThan(10_000);
  });

  it.skipIf(isMissing('hostile/xss.jsonl'))(
    'never throws, and stays inside of the HTML (skipped without the shared folder)',
    () => {
      const rows = ['xss', 'loaders'].flatMap((name) =>
        readFileSync(sharedPath(`hostile/${name}.jsonl`), 'utf8')
          .trim()
          .split('\n'),
      );
      expect(rows.length).toBeGreaterThan(2000);
      for (const row of rows) {
        const { html } = JSON.parse(row) as { html: string };
        for (const { start, end } of readHtml(html).links)
          expect(start >= 0 && start <= end && end <= html.length).toBe(true);
      }
    },
  );

  it.skipIf(isMissing('hostile/loaders.jsonl'))(
    'finds what loads by itself (skipped without the shared folder)',
    () => {
      const rows = readFileSync(sharedPath('hostile/loaders.jsonl'), 'utf8').trim().split('\n');
      const loading = rows
        .map(
          (row) =>
            JSON.parse(row) as { id: string; html: string; fires: boolean; kind: string; expectRequestTo: string },
        )
        .filter(
          ({ fires, kind, html }) =>
            fires && !/^(?:script|form|navigation|ping|dns)$/.test(kind) && !/srcdoc|data:/.test(html),
        );
      const missed = loading.filter(({ id, html }) => {
        const { links: found, base } = readHtml(html);
        return !found.some(({ href }) => href.includes(id) || resolveUrl(href, base)?.includes(id) === true);
      });
      expect(loading.length).toBeGreaterThan(80);
      expect(missed.map(({ id }) => id)).toEqual([]);
    },
  );
});
