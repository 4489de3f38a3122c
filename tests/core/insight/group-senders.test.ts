import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Clue } from '../../../src/core/clue.ts';
import { groupSenders } from '../../../src/core/insight/group-senders.ts';
import { linkReasonSentence } from '../../../src/core/insight/link-reason-text.ts';
import type { GroupedExhibit } from '../../../src/core/insight/joining-values.ts';
import { LinkReason } from '../../../src/core/insight/sender-group.ts';
import type { ApartPair } from '../../../src/core/insight/sender-group.ts';
import type { MessageFacts } from '../../../src/core/message-facts.ts';
import { clueOf, noFacts, person } from './made-up.ts';

function exhibit(number: number, clues: Clue[] = [], facts?: Partial<MessageFacts>, skeleton?: string): GroupedExhibit {
  const message = facts === undefined ? undefined : { ...noFacts, ...facts };
  return { exhibit: `EX-${String(number).padStart(4, '0')}`, clues, message, skeleton };
}
const phone = (value: string) => clueOf({ kind: 'phone', value, role: 'mentioned' });
const link = (value: string, change: Partial<Clue> = {}) => clueOf({ kind: 'link', value, ...change });
const reply = (address: string, change: Partial<MessageFacts> = {}) => ({ replyTo: [person(address)], ...change });
const numbersOf = (exhibits: GroupedExhibit[], apart: ApartPair[] = []) =>
  groupSenders(exhibits, apart).map((group) => group.exhibits);

describe('exhibits belong together', () => {
  it.each<[string, string, GroupedExhibit, GroupedExhibit]>([
    ['phone', 'the same number', exhibit(1, [phone('+12025550142')]), exhibit(2, [phone('+12025550142')])],
    [
      'payment',
      'the same payment address',
      exhibit(1, [clueOf({ kind: 'payment', value: 'iban:DE00', role: 'mentioned' })]),
      exhibit(2, [clueOf({ kind: 'payment', value: 'iban:DE00', role: 'attachment' })]),
    ],
    [
      'account',
      'the same account',
      exhibit(1, [clueOf({ kind: 'account', value: 'telegram:desk' })]),
      exhibit(2, [clueOf({ kind: 'account', value: 'telegram:desk' })]),
    ],
    [
      'link-host',
      'one site',
      exhibit(1, [link('https://a.collect.example/x')]),
      exhibit(2, [link('http://b.collect.example/y')]),
    ],
    [
      'link-host',
      'one IP address',
      exhibit(1, [link('https://192.0.2.1/x')]),
      exhibit(2, [link('http://192.0.2.1:8080/y')]),
    ],
    [
      'link-host',
      'one store of files',
      exhibit(1, [link('https://storage.googleapis.com/desk/x')]),
      exhibit(2, [link('https://storage.googleapis.com/desk/y')]),
    ],
    [
      'link-host',
      'one free page',
      exhibit(1, [link('https://desk.github.io/x')]),
      exhibit(2, [link('https://desk.github.io/')]),
    ],
    [
      'short-link',
      'the same short link',
      exhibit(1, [link('https://bit.ly/3abc', { leadsThrough: 'bit.ly' })]),
      exhibit(2, [link('https://bit.ly/3abc', { leadsThrough: 'bit.ly' })]),
    ],
    [
      'reply-to',
      'replies to one address',
      exhibit(1, [], reply('d.esk@gmail.com')),
      exhibit(2, [], reply('Desk@googlemail.com')),
    ],
    [
      'return-path',
      'one return path, rewritten',
      exhibit(1, [], { returnPath: 'desk@collect.example' }),
      exhibit(2, [], { returnPath: 'prvs=1234abcdef=desk@collect.example' }),
    ],
    ['skeleton', 'the same text', exhibit(1, [], undefined, 'aa bb cc'), exhibit(2, [], undefined, 'aa xx yy')],
  ])('by %s: %s', (reason, _, one, two) => {
    expect(groupSenders([two, one], [])).toMatchObject([
      { exhibits: ['EX-0001', 'EX-0002'], links: [{ reason, exhibits: ['EX-0001', 'EX-0002'] }] },
    ]);
  });

  it.each<[string, GroupedExhibit, GroupedExhibit]>([
    ['a big site', exhibit(1, [link('https://www.facebook.com/a')]), exhibit(2, [link('https://www.facebook.com/a')])],
    [
      'a counter of clicks',
      exhibit(1, [link('https://u1.ct.sendgrid.net/a')]),
      exhibit(2, [link('https://u1.ct.sendgrid.net/b')]),
    ],
    [
      'two short links',
      exhibit(1, [link('https://bit.ly/3abc', { leadsThrough: 'bit.ly' })]),
      exhibit(2, [link('https://bit.ly/3abd', { leadsThrough: 'bit.ly' })]),
    ],
    [
      'two stores of files',
      exhibit(1, [link('https://storage.googleapis.com/desk/x')]),
      exhibit(2, [link('https://storage.googleapis.com/lin/x')]),
    ],
    [
      'a brand that is imitated',
      exhibit(1, [link('https://www.kraken.com/a')]),
      exhibit(2, [link('https://www.kraken.com/a')]),
    ],
    ['no-reply', exhibit(1, [], reply('no-reply@parcel.test')), exhibit(2, [], reply('no-reply@parcel.test'))],
    ['two free pages', exhibit(1, [link('https://desk.github.io/x')]), exhibit(2, [link('https://lin.github.io/')])],
    [
      'a picture',
      exhibit(1, [link('https://p.example/', { role: 'loaded' })]),
      exhibit(2, [link('https://p.example/', { role: 'loaded' })]),
    ],
    [
      'what a link only shows',
      exhibit(1, [link('https://p.example/', { role: 'shown' })]),
      exhibit(2, [link('https://p.example/')]),
    ],
    ['a service number', exhibit(1, [phone('CN:95588')]), exhibit(2, [phone('CN:95588')])],
    [
      'four digits of a card',
      exhibit(1, [clueOf({ kind: 'payment', value: 'card:1234' })]),
      exhibit(2, [clueOf({ kind: 'payment', value: 'card:1234' })]),
    ],
    ['free mail', exhibit(1, [], { from: [person('a@gmail.com')] }), exhibit(2, [], { from: [person('b@gmail.com')] })],
    [
      'the claimed sender',
      exhibit(1, [], { from: [person('a@bank.example')] }),
      exhibit(2, [], { from: [person('a@bank.example')] }),
    ],
    [
      'the recipient’s own address',
      exhibit(1, [], reply('lin@mailbox.example', { to: [person('Lin@mailbox.example')] })),
      exhibit(2, [], reply('lin@mailbox.example', { deliveredTo: ['lin@mailbox.example'] })),
    ],
    [
      'a mailing list',
      exhibit(1, [], reply('talk@club.example', { list: { 'list-post': '<mailto:talk@club.example>' } })),
      exhibit(2, [], reply('talk@club.example', { list: { 'list-post': '<mailto:talk@club.example>' } })),
    ],
    ['the null path', exhibit(1, [], { returnPath: '' }), exhibit(2, [], { returnPath: '' })],
    ['another band', exhibit(1, [], undefined, 'aa bb'), exhibit(2, [], undefined, 'bb aa')],
  ])('but not by %s', (_, one, two) => {
    expect(groupSenders([one, two], [])).toEqual([]);
  });

  it('lists every link: what joins a third is told as well', () => {
    const shared = [phone('+12025550142'), link('https://collect.example/')];
    const exhibits = [exhibit(1, shared), exhibit(2, shared), exhibit(3, [link('https://collect.example/')])];
    expect(groupSenders(exhibits, [])).toEqual([
      {
        exhibits: ['EX-0001', 'EX-0002', 'EX-0003'],
        links: [
          { reason: 'phone', value: '+12025550142', exhibits: ['EX-0001', 'EX-0002'] },
          { reason: 'link-host', value: 'collect.example', exhibits: ['EX-0001', 'EX-0002'] },
          { reason: 'link-host', value: 'collect.example', exhibits: ['EX-0002', 'EX-0003'] },
        ],
      },
    ]);
  });

  it.each(LinkReason.options)('says why in both languages: %s', (reason) => {
    const joining = {
      reason,
      value: 'desk@collect.example',
      exhibits: ['EX-0001', 'EX-0002'] satisfies [string, string],
    };
    const named = reason === 'skeleton' ? /EX-0001.+EX-0002/ : /EX-0001.+EX-0002.+desk@collect\.example/;
    expect(linkReasonSentence(joining, 'en')).toMatch(named);
    expect(linkReasonSentence(joining, 'zh-CN')).toMatch(named);
  });

  it('is undone by the person: the others stay with the first that they may', () => {
    const exhibits = [1, 2, 3].map((number) => exhibit(number, [phone('+12025550142')]));
    expect(numbersOf(exhibits, [['EX-0002', 'EX-0001']])).toEqual([['EX-0001', 'EX-0003']]);
    expect(numbersOf(exhibits, [['EX-0003', 'EX-0001']])).toEqual([['EX-0001', 'EX-0002']]);
    expect(numbersOf(exhibits, [['EX-0001', 'EX-0009']])).toEqual([['EX-0001', 'EX-0002', 'EX-0003']]);
  });
});

describe('the laws of grouping', () => {
  const some = fc.array(
    fc.record({
      phones: fc.array(fc.integer({ min: 0, max: 6 }), { maxLength: 2 }),
      site: fc.integer({ min: 0, max: 9 }),
    }),
    { minLength: 1, maxLength: 12 },
  );
  const made = some.map((list) =>
    list.map(({ phones, site }, index) =>
      exhibit(index + 1, [...phones.map((one) => phone(`+120255501${one}0`)), link(`https://site${site}.example/`)]),
    ),
  );
  const pairs = fc.array(fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 })), { maxLength: 6 });
  const apartOf = (list: [number, number][]): ApartPair[] =>
    list.map(([one, two]) => [exhibit(one).exhibit, exhibit(two).exhibit]);

  it('the order of exhibits and of pairs does not matter, nor does doing it again', () => {
    fc.assert(
      fc.property(made, pairs, (exhibits, list) => {
        const groups = groupSenders(exhibits, apartOf(list));
        const turned = apartOf(list).map(([one, two]): ApartPair => [two, one]);
        expect(groupSenders(exhibits.toReversed(), turned.toReversed())).toEqual(groups);
        expect(groupSenders(exhibits, apartOf(list))).toEqual(groups);
      }),
    );
  });

  it('an exhibit that shares nothing changes nothing', () => {
    fc.assert(
      fc.property(made, pairs, fc.integer({ min: 0, max: 50 }), (exhibits, list, number) => {
        const stranger = exhibit(number * 1000 + 500, [phone('+447700900123'), link('https://elsewhere.test/')]);
        expect(groupSenders([stranger, ...exhibits], apartOf(list))).toEqual(groupSenders(exhibits, apartOf(list)));
      }),
    );
  });

  it('a pair taken apart never stands in one group, whatever joins it', () => {
    fc.assert(
      fc.property(made, pairs, (exhibits, list) => {
        const groups = numbersOf(exhibits, apartOf(list));
        for (const [one, two] of apartOf(list).filter((pair) => pair[0] !== pair[1])) {
          expect(groups.some((group) => group.includes(one) && group.includes(two))).toBe(false);
        }
      }),
    );
  });

  it('each exhibit stands in one group at most, and the links of a group hold it together', () => {
    fc.assert(
      fc.property(made, pairs, (exhibits, list) => {
        const groups = groupSenders(exhibits, apartOf(list));
        const all = groups.flatMap((group) => group.exhibits);
        expect(new Set(all).size).toBe(all.length);
        for (const group of groups) {
          const reached = new Set(group.exhibits.slice(0, 1));
          for (let round = 0; round < group.exhibits.length; round += 1) {
            for (const { exhibits: pair } of group.links)
              if (pair.some((one) => reached.has(one))) pair.forEach((one) => reached.add(one));
          }
          expect([...reached].sort()).toEqual([...group.exhibits].sort());
        }
      }),
    );
  });

  it('takes near-linear time: 100,000 exhibits with 400,000 clues', { timeout: 60_000 }, () => {
    const exhibits = Array.from({ length: 100_000 }, (_, index) =>
      exhibit(
        index + 1,
        [
          phone(`+1202${String(index % 30_000).padStart(7, '0')}`),
          link(`https://www.site${index % 40_000}.example/${index}`),
          link('https://everywhere.example/'),
          clueOf({ kind: 'account', value: `telegram:desk${index % 50_000}` }),
        ],
        reply(`desk${index % 60_000}@collect.example`),
      ),
    );
    const start = performance.now();
    const groups = groupSenders(exhibits, [['EX-0001', 'EX-0002']]);
    const took = performance.now() - start;
    expect(groups.flatMap((group) => group.exhibits)).toHaveLength(100_000);
    expect(took).toBeLessThan(15_000);
    console.info(`100,000 exhibits, 400,000 clues: ${Math.round(took)} ms`);
  });
});
