import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cluesInHeaders, cluesInHtml, cluesInText } from '../../../src/core/clues/find-clues.ts';
import type { Clue } from '../../../src/core/clue.ts';
import { readHeaderBlock } from '../../../src/core/mail/header-block.ts';
import { bytesOfText } from '../../small-book.ts';
import { isMissing, sharedPath } from '../../shared-folder.ts';

const none = { countries: [] };
const values = (clues: Clue[], kind: Clue['kind']) => [
  ...new Set(clues.filter((clue) => clue.kind === kind).map(({ value }) => value)),
];

describe('clues in text', () => {
  it.each<[Clue['kind'], string, string[]]>([
    ['email', 'Write to Desk@Parcel.Example.', ['desk@parcel.example']],
    ['email', '(a@b.example), <c@d.example>;e@f.example', ['a@b.example', 'c@d.example', 'e@f.example']],
    ['email', 'no @ here, nor a@b', []],
    ['phone', 'call +1 202-555-0142 now', ['+12025550142']],
    ['phone', 'call +44 (0)20 7946 0958', ['+442079460958']],
    ['phone', '电话：+86 138 0013 8000。', ['+8613800138000']],
    ['phone', 'order 2026112400017, 192.168.100.200, 2026-11-24 10:00', []],
    ['phone', 'without country: 020 7946 0958', []],
    ['link', 'see https://pay.parcel.example/x?a=1&b=2.', ['https://pay.parcel.example/x?a=1&b=2']],
    ['link', '(http://a.example/b) and https://b.example', ['http://a.example/b', 'https://b.example/']],
    ['link', '通道：http://kd.example/lp（今日有效）', ['http://kd.example/lp']],
    ['link', 'javascript:alert(1) and ftp://a.example', []],
    ['domain', 'https://pay.parcel.co.uk/x', ['parcel.co.uk']],
  ])('%s in “%s”', (kind, text, expected) => {
    expect(values(cluesInText(text, none), kind)).toEqual(expected);
  });

  it('takes a number without country code for what it is in the countries that are told', () => {
    expect(values(cluesInText('ring 020 7946 0958', { countries: ['GB'] }), 'phone')).toEqual(['+442079460958']);
  });

  it('says of each where it stands, as written', () => {
    const pieces = fc.constantFrom(
      '+1 202 555 0142',
      'a@parcel.example',
      'https://pay.parcel.example/1',
      '电话',
      '😀',
      ' ',
      '\n',
      'word',
      '<b>',
    );
    fc.assert(
      fc.property(fc.array(pieces), (parts) => {
        const text = parts.join(' ');
        for (const { asWritten, where } of cluesInText(text, none)) {
          if (where.in === 'body') expect(text.slice(where.start, where.end)).toBe(asWritten);
        }
      }),
    );
  });
});

describe('clues in HTML', () => {
  it('finds where links lead, whatever they say', () => {
    const html =
      '<a href="https://evil.example/x?a=1&amp;b=2">https://bank.example</a> <a href="tel:+12025550142">ring</a> <a href="mailto:a%40b@c.example?subject=x">mail</a>';
    const clues = cluesInHtml(html, none);
    expect(values(clues, 'link')).toEqual(['https://bank.example/', 'https://evil.example/x?a=1&b=2']);
    expect(values(clues, 'phone')).toEqual(['+12025550142']);
  });

  it('does not look where nobody reads: scripts, styles, comments', () => {
    const html =
      '<style>a{b:"https://s.example/"}</style><script>"https://j.example"</script><!-- https://c.example --><title>https://t.example</title>seen';
    expect(values(cluesInHtml(html, none), 'link')).toEqual([]);
  });
});

describe('clues in headers', () => {
  it('names the other side, not the person and not other victims', () => {
    const head =
      'From: a@parcel.example\r\nReply-To: b@reply.test\r\nTo: me@mailbox.example\r\nCc: friend@mailbox.example\r\nReceived: from x ([192.0.2.44]) by y\r\nReceived: from 10.0.0.1\r\n\r\n';
    const clues = cluesInHeaders(readHeaderBlock(bytesOfText(head)));
    expect(values(clues, 'email')).toEqual(['a@parcel.example', 'b@reply.test']);
    expect(values(clues, 'ip')).toContain('192.0.2.44');
    expect(clues.find(({ value }) => value === 'b@reply.test')?.where).toEqual({
      in: 'header',
      name: 'Reply-To',
      field: 0,
      start: 0,
      end: 12,
    });
  });
});

describe.skipIf(isMissing('hostile/strings.jsonl'))(
  'hostile strings of the shared folder (skipped where it is absent)',
  () => {
    const lines = isMissing('hostile/strings.jsonl')
      ? []
      : readFileSync(sharedPath('hostile/strings.jsonl'), 'utf8').trim().split('\n');
    it(`end in time and well-formed, all ${lines.length}`, () => {
      expect(lines.length).toBeGreaterThan(100);
      for (const line of lines) {
        const row = JSON.parse(line) as Record<string, unknown>;
        const text = Object.values(row)
          .filter((value) => typeof value === 'string')
          .join(' ');
        for (const clue of [...cluesInText(text, none), ...cluesInHtml(text, none)]) {
          expect(clue.asWritten.isWellFormed() && clue.value.isWellFormed()).toBe(true);
        }
      }
    });

    it('reads text that is made to be slow in about the time of other text', () => {
      const hard = [
        'a@'.repeat(50_000),
        '+1 '.repeat(50_000),
        'http://'.repeat(30_000),
        '('.repeat(100_000),
        '1-'.repeat(100_000),
        'a.'.repeat(100_000),
        '<a href='.repeat(20_000),
      ];
      for (const text of hard) {
        const start = performance.now();
        cluesInText(text, none);
        cluesInHtml(text, none);
        // Not a benchmark: quadratic time would take minutes here.
        expect(performance.now() - start, text.slice(0, 8)).toBeLessThan(20_000);
      }
    }, 60_000);
  },
);
