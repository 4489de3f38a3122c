import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameableTest } from '../../src/documents/nameable.ts';
import type { Nameable } from '../../src/documents/nameable.ts';
import { cardSize, warningCards } from '../../src/documents/warning-card.ts';
import type { Mark, Measure } from '../../src/documents/warning-card.ts';
import { namedWords, warningText } from '../../src/documents/warning.ts';
import { languages } from './example-papers.ts';

/** Every sign as wide as most are; Chinese ones are square. */
const measure: Measure = (text, { size }) =>
  [...text.matchAll(/./gsu)].reduce((sum, [sign]) => sum + size * (sign > '\u2e80' ? 1 : 0.6), 0);
const textsOf = (cards: readonly Mark[][]) =>
  cards.flatMap((marks) => marks.flatMap((mark) => (mark.is === 'words' ? [mark.text] : [])));
const day = '26 November 2026';
const named: Nameable[] = [
  { kind: 'phone', value: '+447700900142' },
  { kind: 'email', value: 'notice@parcel-desk.example' },
  { kind: 'domain', value: 'secure-parcel.example' },
  { kind: 'account', value: 'telegram:parcel.desk' },
];

describe('what a warning may name', () => {
  const may = nameableTest(['Lin+clinic@mail.example', 'lin@mail.example', '@own.example', '+447700900555']);
  it.each([
    ['email', 'lin@mail.example'],
    ['email', 'LIN+clinic@mail.example'],
    ['email', 'lin+other@mail.example'],
    ['email', 'shop@own.example'],
    ['email', 'x@sub.own.example'],
    ['email', 'bounce-42-lin=mail.example@news.example'],
    ['email', 'lin_mail.example@relay.test'],
    ['domain', 'mail.example'],
    ['domain', 'mx.own.example'],
    ['domain', 'lin-mail-example.phish.test'],
    ['phone', '+447700900555'],
    ['account', 'telegram:lin.mail.example'],
  ] as const)('is not %s %s: it holds something of the person', (kind, value) => {
    expect(may({ kind, value })).toBe(false);
  });

  it.each([...named.map(({ kind, value }) => [kind, value] as const), ['email', 'linda@mails.test'] as const])(
    'is %s %s',
    (kind, value) => {
      expect(may({ kind, value })).toBe(true);
    },
  );

  it('is never an address that messages came to, however it is written into another', () => {
    const part = fc.stringMatching(/^[a-z]{4,10}$/);
    const between = fc.constantFrom('@', '=', '.', '_', '-', '%40', '');
    fc.assert(
      fc.property(part, part, part, between, fc.boolean(), (local, domain, more, sign, inDomain) => {
        const own = `${local}@${domain}.example`;
        const written = `${local}${sign === '%40' ? '=' : sign}${domain}.example`;
        const value = inDomain
          ? `${written.replaceAll(/[@=]/g, '-')}.test`
          : `${more}-${written.replace('@', '=')}@news.test`;
        expect(nameableTest([own])({ kind: inDomain ? 'domain' : 'email', value })).toBe(false);
      }),
    );
  });
});

describe('the words of a warning', () => {
  it.each([
    [0, '+44 7700 900142'],
    [1, 'notice[at]parcel-desk[.]example'],
    [2, 'secure-parcel[.]example'],
    [3, 'telegram:parcel[.]desk'],
  ])('name value %i as %s', (index, words) => {
    expect(namedWords(named[index] as Nameable)).toBe(words);
  });

  it('show what is hidden in a value', () => {
    expect(namedWords({ kind: 'account', value: 'telegram:a\u202eb' })).toBe('telegram:a‹U+202E›b');
  });

  it('make a short text in English', () => {
    expect(warningText(named.slice(0, 2), 'en', day)).toBe(
      [
        'My data leaked. Someone may write as me.',
        'These are not me:',
        '- +44 7700 900142',
        '- notice[at]parcel-desk[.]example',
        '1. Do not pay and do not press links.',
        '2. Call me on the number you already have.',
        '3. Got one? Keep it and tell me.',
        '26 November 2026 · links are written with [.] so that nobody can press them',
      ].join('\n'),
    );
  });

  it('make a short text in Chinese, also with nothing named', () => {
    expect(warningText([], 'zh-CN', '2026年11月26日')).toBe(
      [
        '我的信息泄露了，有人可能冒充我',
        '1. 不要付款，不要点链接。',
        '2. 请用原来存的号码联系我。',
        '3. 收到请保留，并告诉我。',
        '2026年11月26日',
      ].join('\n'),
    );
  });
});

describe('the picture of a warning', () => {
  const value = fc.oneof(
    fc.emailAddress().map((email): Nameable => ({ kind: 'email', value: email })),
    fc.string({ minLength: 1, maxLength: 320 }).map((text): Nameable => ({ kind: 'account', value: text })),
    fc.domain().map((domain): Nameable => ({ kind: 'domain', value: domain })),
  );

  it('says the same as the text, on as many cards as it needs, and everything has room', () => {
    fc.assert(
      fc.property(fc.constantFrom(...languages), fc.array(value, { maxLength: 20 }), (language, all) => {
        const cards = warningCards(all, language, day, measure);
        expect(cards.length).toBeGreaterThanOrEqual(Math.max(1, Math.ceil(all.length / 6)));
        const said = textsOf(cards).join('');
        for (const one of all) expect(said).toContain(namedWords(one));
        for (const marks of cards) {
          const words = marks.filter((mark) => mark.is === 'words');
          for (const { text, x, y, font } of words) {
            expect(x + measure(text, font)).toBeLessThanOrEqual(cardSize.width - 80);
            expect(y).toBeLessThan(cardSize.height - 60);
          }
          const foot = Math.min(...words.filter(({ tone }) => tone === 'quiet').map(({ y }) => y));
          for (const { y } of words.filter(({ tone }) => tone !== 'quiet')) expect(y).toBeLessThan(foot - 30);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('is one card for up to six, and as the picture of the design has it', () => {
    expect(warningCards(named, 'en', day, measure)).toHaveLength(1);
    expect(warningCards([...named, ...named], 'en', day, measure)).toHaveLength(2);
    expect(textsOf(warningCards(named.slice(0, 1), 'zh-CN', '2026年11月26日', measure))).toEqual([
      '我的信息泄露了，',
      '有人可能冒充我',
      '以下号码和地址',
      '都不是我',
      '：',
      '+44 7700 900142',
      '1',
      '不要付款，不要点链接。',
      '2',
      '请用原来存的号码联系我。',
      '3',
      '收到请保留，并告诉我。',
      '2026年11月26日',
    ]);
  });
});
