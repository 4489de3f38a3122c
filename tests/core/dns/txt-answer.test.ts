import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDnsName } from '../../../src/core/dns/dns-name.ts';
import { readTxtAnswer } from '../../../src/core/dns/txt-answer.ts';
import { txtQuestion } from '../../../src/core/dns/txt-question.ts';
import { dnsAnswer, nameOf, txt } from '../../lab/resolver.ts';
import type { Answer } from '../../lab/resolver.ts';

const name = 's1._domainkey.parcel.example';
const good: Answer = { records: [{ data: txt('v=DKIM1; p=AAAA'), ttl: 60 }] };
const read = (answer: Answer, asked = name) => readTxtAnswer(dnsAnswer(name, answer), asked);

describe('a question for a key', () => {
  it('is a DNS message of RFC 1035 with id 0, recursion and DO', () => {
    const question = Buffer.from(txtQuestion('s1._domainkey.a.example') ?? []);
    expect(question.toString('hex')).toBe(
      `000001000001000000000001${nameOf('s1._domainkey.a.example').toString('hex')}001000010000291000000080000000`,
    );
  });

  it.each([
    '',
    'a..example',
    '.example',
    `${'a'.repeat(64)}.example`,
    `${'a.'.repeat(130)}example`,
    'a b.example',
    'ü.example',
  ])('is not made of %j', (wrong) => expect(txtQuestion(wrong)).toBeNull());
});

describe('an answer about a key', () => {
  it('gives the records with their strings joined, the lowest time to live, and whether DNSSEC was checked', () => {
    const long = `v=DKIM1; p=${'A'.repeat(600)}`;
    const records = [
      { data: txt(long), ttl: 900 },
      { data: txt('other'), ttl: 60 },
    ];
    expect(read({ records, authenticated: true })).toEqual({
      rcode: 0,
      authenticated: true,
      ttl: 60,
      records: ['other', long],
    });
    expect(read(good)).toMatchObject({ authenticated: false });
  });

  it('is the same whatever order a resolver has put its records in', () => {
    const [one, other] = [{ data: txt('one') }, { data: txt('other') }];
    expect(read({ records: [one, other] })).toEqual(read({ records: [other, one] }));
  });

  it('says that there is no such name, or that the resolver failed', () => {
    expect(read({ rcode: 3 })).toEqual({ rcode: 3, authenticated: false, records: [] });
    expect(read({ rcode: 2 })).toMatchObject({ rcode: 2 });
  });

  it('is followed to the name that the key’s name is an alias of, and no further', () => {
    const alias = { type: 5, data: nameOf('key.host.example') };
    const target = { owner: 'key.host.example', data: txt('v=DKIM1; p=BBBB') };
    const stranger = { owner: 'else.example', data: txt('v=DKIM1; p=CCCC') };
    expect(read({ records: [alias, stranger, target] })).toMatchObject({ records: ['v=DKIM1; p=BBBB'] });
    expect(read({ records: [stranger] })).toMatchObject({ records: [] });
    const circle = [alias, { owner: 'key.host.example', type: 5, data: nameOf(name) }];
    expect(read({ records: circle })).toMatchObject({ records: [] });
  });

  it('takes neither records of another class nor those of another type', () => {
    expect(read({ records: [{ class: 3, data: txt('x') }, ...(good.records ?? [])] })).toMatchObject({
      records: ['v=DKIM1; p=AAAA'],
    });
    expect(read({ records: [{ type: 99, data: txt('x') }] })).toMatchObject({ records: [] });
  });

  it.each<[string, Answer, string]>([
    ['to another question', { ...good, question: { name: 's2._domainkey.parcel.example' } }, 'other-question'],
    ['about another type', { ...good, question: { type: 1 } }, 'other-question'],
    ['of another class', { ...good, question: { class: 3 } }, 'other-question'],
    ['with another id', { ...good, id: 7 }, 'other-question'],
    ['that was cut', { ...good, truncated: true }, 'truncated'],
    ['with a string longer than its record', { records: [{ data: Buffer.from([9, 65]) }] }, 'broken'],
    ['with an alias that is no name', { records: [{ type: 5, data: Buffer.from([0xff]) }] }, 'broken'],
  ])('is none %s', (_, answer, fault) => expect(read(answer)).toEqual({ fault }));

  it('is none when it is a question, too short, or text', () => {
    expect(readTxtAnswer(txtQuestion(name) ?? new Uint8Array(), name)).toEqual({ fault: 'not-an-answer' });
    expect(readTxtAnswer(new Uint8Array(11), name)).toEqual({ fault: 'not-an-answer' });
    expect(readTxtAnswer(new TextEncoder().encode('<title>Sign in</title>'), name)).toHaveProperty('fault');
  });

  it('ends at a length that goes beyond the message, at every place where one can be cut', () => {
    const whole = dnsAnswer(name, good);
    for (let length = 0; length < whole.length; length += 1) {
      expect(readTxtAnswer(whole.subarray(0, length), name), `${length}`).toHaveProperty('fault');
    }
    expect(readTxtAnswer(whole, name)).not.toHaveProperty('fault');
  });

  it('gives names that point at themselves, forwards or in a circle no time', () => {
    for (const bytes of [[0xc0, 0], [1, 65, 0xc0, 0], [0xc0, 2, 0xc0, 0], [0xff, 0xff], [0x80, 1], [0x40]]) {
      expect(readDnsName(new Uint8Array(bytes), 0)).toBeNull();
    }
    expect(readDnsName(new Uint8Array([0xc0, 2, 0xc0, 0]), 2)).toBeNull();
    // Forwards, though a name stands there; and backwards more often than any name needs.
    expect(readDnsName(new Uint8Array([0xc0, 2, 1, 65, 0]), 0)).toBeNull();
    const chain = [1, 65, 0, ...Array.from({ length: 40 }, (_, at) => [0xc0, at === 0 ? 0 : 1 + at * 2]).flat()];
    expect(readDnsName(new Uint8Array(chain), 3)).toEqual({ name: 'a', end: 5 });
    expect(readDnsName(new Uint8Array(chain), chain.length - 2)).toBeNull();
  });

  it('is read in bounded time and without an exception, whatever comes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 600 }), (bytes) => {
        expect(readTxtAnswer(bytes, name)).toBeTypeOf('object');
      }),
      { numRuns: 2_000 },
    );
  });

  it('with any of its octets changed, gives an answer or a fault, and no record longer than the message', () => {
    const whole = dnsAnswer(name, {
      records: [
        { type: 5, data: nameOf('a.example') },
        { owner: 'a.example', data: txt('key') },
      ],
    });
    fc.assert(
      fc.property(
        fc.nat(whole.length - 1),
        fc.nat(255),
        fc.nat(whole.length - 1),
        fc.nat(255),
        (at, byte, other, more) => {
          const changed = whole.slice();
          changed[at] = byte;
          changed[other] = more;
          const answer = readTxtAnswer(changed, name);
          if ('fault' in answer) return;
          expect(answer.records.every((record) => record.length < whole.length)).toBe(true);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('gives back what any records say', () => {
    const octets = fc.string({
      unit: fc.integer({ min: 0, max: 255 }).map((code) => String.fromCharCode(code)),
      maxLength: 700,
    });
    fc.assert(
      fc.property(fc.array(octets, { maxLength: 4 }), (texts) => {
        expect(read({ records: texts.map((text) => ({ data: txt(text) })) })).toMatchObject({ records: texts.sort() });
      }),
    );
  });
});
