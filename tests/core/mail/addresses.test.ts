import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAddressList } from '../../../src/core/mail/address-list.ts';

const one = (name: string, address: string) => [{ name, address }];

describe('an address header', () => {
  it.each<[string, { name: string; address: string }[]]>([
    ['a@b.example', one('', 'a@b.example')],
    ['<a@b.example>', one('', 'a@b.example')],
    ['"Lin, Mei" <lin@mailbox.example>', one('Lin, Mei', 'lin@mailbox.example')],
    ['Lin Mei <lin@mailbox.example>', one('Lin Mei', 'lin@mailbox.example')],
    ['a@b.example (Lin Mei)', one('Lin Mei', 'a@b.example')],
    ['Microsoft account team ,_<no-reply@evil.example>', one('Microsoft account team, _', 'no-reply@evil.example')],
    ['Big Shop! You, won <x@evil.example>', one('Big Shop! You, won', 'x@evil.example')],
    ['Easy Canvas [US] <x@evil.example>', one('Easy Canvas [US]', 'x@evil.example')],
    ['Alert: your account <x@evil.example>', one('Alert: your account', 'x@evil.example')],
    ['"shop" -- <x@evil.example', one('shop --', 'x@evil.example')],
    ['a@b.example <c@d.example>', one('a@b.example', 'c@d.example')],
    ['"a@bank.example" <c@evil.example>', one('a@bank.example', 'c@evil.example')],
    ['=?utf-8?Q?admin=40bank.example=3C?= <c@evil.example>', one('admin@bank.example<', 'c@evil.example')],
    ['=?utf-8?Q?Bank_=3Ca=40bank.example=3E?= <c@evil.example>', one('Bank <a@bank.example>', 'c@evil.example')],
    ['=?utf-8?Q?Bank_=3Ca=40bank.example=3E?=', []],
    ['"a@b.example"', one('', 'a@b.example')],
    ['"a b"@c.example', one('', '"a b"@c.example')],
    ['a@[127.0.0.1]', one('', 'a@[127.0.0.1]')],
    ['用户@例子.测试', one('', '用户@例子.测试')],
    ['<@relay.example,@other.example:a@b.example>', one('', 'a@b.example')],
    ['< a @ b.example >', one('', 'a@b.example')],
    ['Shop a@b.example', one('Shop', 'a@b.example')],
    ['"x"y <a@b.example>', one('xy', 'a@b.example')],
    ['a (odd (nested) comment) <a@b.example>', one('a', 'a@b.example')],
    ['open ( <a@b.example>', one('open (', 'a@b.example')],
    ['Friends: a@b.example, Lin <c@d.example>;', [...one('', 'a@b.example'), ...one('Lin', 'c@d.example')]],
    ['undisclosed-recipients:;', []],
    [
      'a@b.example,,,c@d.example; e@f.example',
      ['a@b.example', 'c@d.example', 'e@f.example'].flatMap((a) => one('', a)),
    ],
    ['X <a@b.example> <c@d.example>', [...one('X', 'a@b.example'), ...one('', 'c@d.example')]],
    ['<>', []],
    ['', []],
    ['joe', []],
  ])('%s', (value, expected) => {
    expect(readAddressList(value)).toEqual(expected);
  });

  it('gives back the names and addresses that were written', () => {
    const word = fc
      .stringMatching(/^[A-Za-z][A-Za-z0-9 ,.;:<>@()\\"]{0,20}[a-z]$/)
      .map((text) => text.replaceAll(/ +/g, ' '));
    const address = fc.stringMatching(/^[a-z0-9.+-]{1,12}@[a-z0-9]{1,8}\.example$/);
    fc.assert(
      fc.property(fc.array(fc.record({ name: word, address }), { maxLength: 5 }), (people) => {
        const written = people
          .map(({ name, address: at }) => `"${name.replaceAll(/["\\]/g, '\\$&')}" <${at}>`)
          .join(', ');
        expect(readAddressList(written)).toEqual(people);
      }),
    );
  });

  it.each([
    ['open comments', '('],
    ['open quotes', '"\\"'],
    ['open brackets', '<,'],
    ['brackets', '<a'],
    ['addresses', 'a@b '],
    ['groups', 'a:'],
    ['commas', ','],
    ['encoded words', '=?a?q?'],
  ])('is read in bounded time: %s', (_what, piece) => {
    const began = performance.now();
    readAddressList(piece.repeat(Math.floor(250_000 / piece.length)));
    expect(performance.now() - began).toBeLessThan(3_000);
  });
});
