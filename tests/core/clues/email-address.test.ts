import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emailAddress } from '../../../src/core/clues/email-address.ts';
import { wordsBeforeAt } from '../../../src/core/clues/text-forms/sign-words.ts';
import type { Trick } from '../../../src/core/clue.ts';

const none = { countries: [] };
const find = (text: string) => emailAddress.find(text, none).map(({ value }) => value);
const one = 'jo.doe-7@mail.parcel.example';

describe('e-mail addresses in text', () => {
  it.each([
    ['sentence', 'Write to Jo.Doe-7@mail.parcel.example.'],
    ['brackets', '(<jo.doe-7@mail.parcel.example>)'],
    ['quotes', '“jo.doe-7@mail.parcel.example”, ‘x’'],
    ['dots after', 'jo.doe-7@mail.parcel.example... and more'],
    ['mailto with a subject', 'mailto:jo.doe-7@mail.parcel.example?subject=hi'],
    ['Chinese on both sides', '邮箱jo.doe-7@mail.parcel.example请回复'],
    ['Japanese and Korean on both sides', 'メールjo.doe-7@mail.parcel.exampleまで、'],
    ['a field name', 'email=jo.doe-7@mail.parcel.example'],
    ['in a query', 'https://a.example/?u=jo.doe-7%40mail.parcel.example&x=1'],
    ['emphasis', '**jo.doe-7@mail.parcel.example**'],
    ['[at]', 'jo.doe-7[at]mail.parcel.example'],
    ['(at) and spaces', 'jo.doe-7 ( at ) mail.parcel.example'],
    ['{@}', 'jo.doe-7{@}mail.parcel.example'],
    ['[at] [dot]', 'jo.doe-7 [at] mail [dot] parcel [dot] example'],
    ['<at> <dot>', 'jo.doe-7<at>mail<dot>parcel<dot>example'],
    ['at dot', 'ask jo.doe-7 at mail dot parcel dot example today'],
    ['AT DOT', 'jo.doe-7 AT mail DOT parcel DOT example'],
    ['_at_ _dot_', 'jo.doe-7_at_mail_dot_parcel_dot_example'],
    ['Spanish', 'jo.doe-7 arroba mail punto parcel punto example'],
    ['German', 'jo.doe-7 (Klammeraffe) mail (Punkt) parcel (Punkt) example'],
    ['Russian', 'jo.doe-7 собака mail точка parcel точка example'],
    ['Chinese', 'jo.doe-7（艾特）mail【点】parcel【点】example'],
    ['Chinese, glued', '邮箱jo.doe-7艾特mail点parcel点example请联系'],
    ['# after the word for a mailbox', '邮箱：jo.doe-7#mail.parcel.example'],
    ['[.]', 'jo.doe-7@mail[.]parcel[.]example'],
    ['half brackets', 'jo.doe-7@mail[.parcel.]example'],
    ['spaces round the at', 'jo.doe-7 @ mail.parcel.example'],
    ['a space in the domain', 'jo.doe-7@mail.parcel .example'],
    ['full-width at and stops', 'jo.doe-7＠mail。parcel．example'],
    ['full-width all', 'ｊｏ．ｄｏｅ－７＠ｍａｉｌ．ｐａｒｃｅｌ．ｅｘａｍｐｌｅ'],
    ['mathematical letters', '𝐣𝐨.𝐝𝐨𝐞-𝟕@mail.parcel.example'],
    ['zero-width and soft hyphens', 'j\u200Bo.d\u00ADoe-7@m\u2060ail.parcel.example'],
    ['bidi controls', '\u202Ajo.doe-7@mail.parcel.example\u202C'],
    ['references', 'jo.doe-7&#64;mail&period;parcel&#x2e;example'],
    ['soft line break', 'jo.doe-7@mail.par=\r\ncel.example'],
    ['swapped sign', 'jo.doe-7#mail.parcel.example（#换@）'],
  ])('%s', (_, text) => {
    expect(find(text)).toEqual([one]);
  });

  it.each([
    ['bare names', '@media screen, @handle, a@b, user@localhost, @'],
    ['pictures and packages', 'logo@2x.png, left-pad@1.3.0, 3@5.50 each, f(x)=y@z'],
    ['broken ones', 'jo@@doe..example, jo@.example, .@parcel.example'],
    ['words', 'We look at dot plots; the AT dot com era; meet at 5 p.m. at the shop'],
    ['prepositions', 'Find us at parcel dot example, I saw it at parcel dot example, sold at parcel.example'],
    ['a place', 'hotel @ www.parcel.example and follow us @ parcel.example'],
    ['user names of URLs', 'https://bank.example@evil.example/x ftp://user:pass@host.example/'],
    ['repositories', 'git@code.example:group/project.git'],
    ['message ids', 'Message-ID: <20260101.abc@mail.example> <img src="cid:part1@mail.example">'],
    ['trade marks', '™@®'],
  ])('not %s', (_, text) => {
    expect(find(text)).toEqual([]);
  });

  it('finds several, glued by a slash or a comma', () => {
    expect(find('x@y.example/jo@z.example,k@l.example')).toEqual(['x@y.example', 'jo@z.example', 'k@l.example']);
  });

  it('cuts off text that is glued to the domain', () => {
    expect(find('jo@a-b.com______ jo@c.com-----x jo@d.comTel jo@e.comhttps://f.example/')).toEqual([
      'jo@a-b.com',
      'jo@c.com',
      'jo@d.com',
      'jo@e.com',
    ]);
    // A domain that is also a suffix of the private part of the list.
    expect(find('jo@blogspot.com')).toEqual(['jo@blogspot.com']);
  });

  it('keeps what was written and says what was done to it', () => {
    const tricks = (text: string) => emailAddress.find(text, none)[0]?.tricks;
    expect(tricks(one)).toBeUndefined();
    expect(tricks('jo[at]parcel.example')).toEqual<Trick[]>(['defanged']);
    expect(tricks('jo＠parcel.example')).toEqual<Trick[]>(['other-script']);
    expect(tricks('jo@par\u200Bcel.example')).toEqual<Trick[]>(['invisible-characters']);
    expect(tricks('jo&#64;parcel.example')).toEqual<Trick[]>(['entities']);
    expect(tricks('jo@par=\ncel.example')).toEqual<Trick[]>(['split']);
  });

  it('has internationalised domains in both forms', () => {
    expect(emailAddress.find('почта@почта.рф', none)).toEqual([
      { kind: 'email', value: 'почта@xn--80a1acny.xn--p1ai', unicodeHost: 'почта.рф', start: 0, end: 14 },
    ]);
    expect(find('a@xn--r8jz45g.xn--zckzah, a@例え.テスト')).toEqual([
      'a@xn--r8jz45g.xn--zckzah',
      'a@xn--r8jz45g.xn--zckzah',
    ]);
  });

  it('finds an address again in any combination of disguises, and where it stands', () => {
    const at = fc.constantFrom('@', '[at]', ' (at) ', '{@}', '＠', ' @ ', '&#64;', ' [AT] ');
    const dot = fc.constantFrom('.', '[.]', '(.)', '[dot]', ' [dot] ', '。', '．', '{.}', '\\.');
    const around = fc.constantFrom(
      ['', ''],
      ['请联系 ', ' 谢谢'],
      ['(', ').'],
      ['邮箱', '请'],
      ['<', '>'],
      ['x: ', '; y'],
      ['«', '»'],
    );
    const label = fc.stringMatching(/^[a-z][a-z0-9]{1,8}$/);
    fc.assert(
      fc.property(label, at, label, dot, dot, around, (local, sign, name, first, second, [before, after]) => {
        // “be @ parcel.example”: after a word of sentences a spaced sign names a place.
        fc.pre(!wordsBeforeAt.has(local));
        const written = `${local}${sign}${name}${first}parcel${second}example`;
        const text = `${before}${written}${after}`;
        const found = emailAddress.find(text, none);
        expect(found.map(({ value }) => value)).toEqual([`${local}@${name}.parcel.example`]);
        expect(text.slice(found[0]?.start, found[0]?.end)).toBe(written);
      }),
    );
  });
});

it('never takes half of a character beyond U+FFFF for a letter of an address', () => {
  const piece = fc.constantFrom('\ud83d', '\ude00', '😀', '𝒿', '𐐀', 'é', '微', 'jo', '.', '+', ' ');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const text = `${pieces.join('')}@mail.parcel.example`;
      for (const { value, start, end } of emailAddress.find(text, none)) {
        expect(value.isWellFormed()).toBe(true);
        expect(text.slice(start, end).isWellFormed()).toBe(true);
      }
    }),
    { numRuns: 2000 },
  );
  expect(find('\ude00jo@mail.parcel.example')).toEqual(['jo@mail.parcel.example']);
  expect(find('jo\ud83d@mail.parcel.example')).toEqual([]);
});
