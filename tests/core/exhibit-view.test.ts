import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Clue } from '../../src/core/clue.ts';
import { defang } from '../../src/core/defang.ts';
import { filesOfMail } from '../../src/core/exhibit-files.ts';
import { withoutHandlers } from '../../src/core/html/without-handlers.ts';
import type { Hop, MessageFacts, MessagePart } from '../../src/core/message-facts.ts';
import { numberClues, rangesIn } from '../../src/core/numbered-clues.ts';
import { routePicture } from '../../src/core/route-picture.ts';
import { seenDiffers } from '../../src/core/seen-differs.ts';
import type { Acquisition } from '../../src/core/exhibit.ts';

describe('an address that nobody can press', () => {
  it.each([
    ['https://secure-parcel.example/r/8841?u=a.b', 'hxxps://secure-parcel[.]example/r/8841?u=a.b'],
    ['HTTP://EVIL.EXAMPLE', 'hxxP://EVIL[.]EXAMPLE'],
    ['ftp://files.example/x', 'ftp://files[.]example/x'],
    ['//tracker.example/a.gif', '//tracker[.]example/a[.]gif'],
    ['javascript:alert(1)', 'javascript[:]alert(1)'],
    ['data:text/html,x', 'data[:]text/html,x'],
    ['parcel.example', 'parcel[.]example'],
    ['http://user@bank.example@evil.example/x', 'hxxp://user@bank[.]example@evil[.]example/x'],
  ])('%s', (address, written) => {
    expect(defang(address)).toBe(written);
  });

  it('has no web scheme left, whatever it was', () => {
    fc.assert(
      fc.property(fc.webUrl(), (url) => {
        expect(/https?:\/\//i.test(defang(url))).toBe(false);
      }),
    );
  });
});

const inBody = (part: string, start: number, end: number): Clue['where'] => ({
  in: 'body',
  part,
  form: 'html',
  start,
  end,
});
const clue = (value: string, role: Clue['role'], where: Clue['where'], kind: Clue['kind'] = 'email'): Clue => ({
  kind,
  value,
  asWritten: value,
  role,
  where,
});

describe('clues beside a message', () => {
  const from = clue('a@b.example', 'from', { in: 'header', name: 'From', field: 0 });
  it('are numbered in the order of reading, each value once; the others follow without a number', () => {
    const numbered = numberClues(
      [
        from,
        clue('late@b.example', 'mentioned', inBody('1.2', 90, 99)),
        clue('https://b.example/', 'pressed', inBody('1.2', 10, 30), 'link'),
        clue('a@b.example', 'mentioned', inBody('1.1', 5, 9)),
        clue('b.example', 'mentioned', inBody('1.2', 1, 3), 'domain'),
        clue('https://b.example/pixel', 'loaded', inBody('1.2', 1, 3), 'link'),
        clue('secret@b.example', 'hidden', inBody('1.2', 1, 3)),
        clue('shown.example', 'shown', inBody('1.2', 40, 50), 'link'),
      ],
      ['1.2', '1.1'],
    );
    expect(numbered.map(({ number, value }) => [number, value])).toEqual([
      [1, 'https://b.example/'],
      [2, 'late@b.example'],
      [3, 'a@b.example'],
      [null, 'secret@b.example'],
      [null, 'shown.example'],
    ]);
    expect(numbered[2]?.roles).toEqual(['from', 'mentioned']);
    expect(rangesIn(numbered, '1.2', (role) => role === 'mentioned')).toEqual([
      { start: 90, end: 99, clue: 2, asWritten: 'late@b.example' },
    ]);
  });

  it('have no number where nothing is shown', () => {
    expect(numberClues([from], []).map(({ number }) => number)).toEqual([null]);
  });
});

describe('the way of a mail', () => {
  const own: Hop = {
    field: 0,
    by: 'mx.mail.example',
    at: '2026-11-26T14:32:05.000Z',
    ip: '203.0.113.25',
    fromSeen: 'unknown',
    delay: 25,
    word: 'own',
  };
  const claimed: Hop = { field: 1, from: 'office-pc', ip: '10.0.0.4', by: 'mail.parcel.example', word: 'claimed' };
  it('goes from its beginning to the mailbox; the first machine that saw it says whom it took it from', () => {
    expect(routePicture({ hops: [own, claimed] })).toEqual([
      { name: 'office-pc', ip: '10.0.0.4', word: 'claimed' },
      { name: 'mail.parcel.example', word: 'claimed' },
      { name: 'mx.mail.example', at: own.at, delay: 25, word: 'own', tookFrom: { ip: '203.0.113.25' } },
    ]);
  });

  it('does not show as told what was seen', () => {
    expect(routePicture({ hops: [{ ...own, from: 'its.own.name' }] })[0]).toEqual({
      name: 'its.own.name',
      word: 'claimed',
    });
    expect(routePicture({ hops: [] })).toEqual([]);
  });
});

const acquisition = (seen: Acquisition['seen']) => ({ seen }) as Acquisition;
const factsOf = (from: string, subject: string, to: string[] = []) =>
  ({
    from: [{ name: '', address: from }],
    to: to.map((address) => ({ name: '', address })),
    subject,
  }) as unknown as MessageFacts;

describe('the screen beside the source', () => {
  it.each([
    [
      'the same',
      { from: { address: 'A@b.example' }, subject: 'Your  parcel' },
      factsOf('a@b.example', 'Your parcel'),
      [],
    ],
    ['another sender', { from: { address: 'desk@bank.example' } }, factsOf('a@b.example', ''), ['from']],
    ['a subject that was cut', { subject: 'Your par…' }, factsOf('a@b.example', 'Your parcel'), []],
    ['another subject', { subject: 'Hello' }, factsOf('a@b.example', 'Your parcel'), ['subject']],
    ['fewer recipients', { to: [{ address: 'x@y.example' }] }, factsOf('', '', ['x@y.example', 'z@y.example']), []],
    ['another recipient', { to: [{ address: 'q@y.example' }] }, factsOf('', '', ['x@y.example']), ['to']],
    ['nothing shown', {}, factsOf('a@b.example', 'Your parcel'), []],
    ['a name alone', { from: { name: 'Parcel Desk' } }, factsOf('a@b.example', ''), []],
  ])('%s', (_what, seen, facts, expected) => {
    expect(seenDiffers(acquisition(seen), facts).map(({ what }) => what)).toEqual(expected);
  });
});

describe('the files of a mail', () => {
  const part = (extra: Partial<MessagePart>): MessagePart => ({
    number: '2',
    mediaType: 'application/pdf',
    bytes: 3,
    sha256: '0'.repeat(64),
    start: 0,
    end: 3,
    ...extra,
  });
  const risk = (extra: Partial<MessagePart>) => filesOfMail({ parts: [part(extra)] } as MessageFacts)[0]?.risk;
  it.each([
    [{ name: 'a.pdf', sniffedType: 'application/pdf' }, null],
    [{ name: 'a.pdf.html' }, 'page'],
    [{ name: 'a.pdf', sniffedType: 'text/html' }, 'page'],
    [{ name: 'a.svg', mediaType: 'image/svg+xml' }, 'page'],
    [{ name: 'invoice.exe', mediaType: 'application/octet-stream' }, 'runs'],
    [{ name: 'invoice.pdf.exe. ', mediaType: 'application/octet-stream' }, 'runs'],
    [{ name: 'a.pdf', sniffedType: 'application/zip' }, 'differs'],
    [{ mediaType: 'text/plain', name: 'notes.txt' }, null],
  ])('%j', (extra, expected) => {
    expect(risk(extra)).toBe(expected);
  });

  it('are all but its own texts', () => {
    const parts = [
      part({ number: '', mediaType: 'multipart/mixed' }),
      part({ number: '1', mediaType: 'text/html' }),
      part({ number: '2', mediaType: 'text/plain', disposition: 'attachment' }),
      part({ number: '3', mediaType: 'message/rfc822' }),
    ];
    expect(filesOfMail({ parts } as MessageFacts).map(({ at }) => at.in === 'mail' && at.part)).toEqual(['2', '3']);
  });
});

describe('HTML without event handlers', () => {
  it.each([
    ['<p onclick="x" class=on>one = on time</p>', '<p xxclick="x" class=on>one = on time</p>'],
    ['<img src=x/onerror=y OnLoad = z>', '<img src=x/onerror=y xxLoad = z>'],
    ['<b/onclick=x>', '<b/xxclick=x>'],
    ['on <!-- <p onclick> --> on', 'on <!-- <p onclick> --> on'],
  ])('%s', (html, expected) => {
    expect(withoutHandlers(html)).toBe(expected);
  });

  it('is as long as it was', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(withoutHandlers(`<a on${text}`)).toHaveLength(text.length + 5);
      }),
    );
  });
});
