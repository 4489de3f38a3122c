import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aliasOf, mailboxOf } from '../../../src/core/insight/alias-of.ts';
import { arrivedAt } from '../../../src/core/insight/arrived-at.ts';
import { leakSources } from '../../../src/core/insight/leak-sources.ts';
import type { ArrivedExhibit } from '../../../src/core/insight/leak-sources.ts';
import { leakSentence } from '../../../src/core/insight/leak-text.ts';
import { undoReturnPath } from '../../../src/core/insight/undo-return-path.ts';
import type { MessageFacts } from '../../../src/core/message-facts.ts';
import { hopOf, madeUp, noFacts, person } from './made-up.ts';

const none = { addresses: [], notes: [] };

/** An exhibit captured on that day of November, by its number. */
function exhibit(number: number, headers: string, facts: Partial<MessageFacts> = {}): ArrivedExhibit {
  const message = madeUp({ headers, facts });
  const day = String(number).padStart(2, '0');
  return {
    exhibit: `EX-00${day}`,
    capturedAt: { utc: `2026-11-${day}T08:00:00.000Z`, offset: '+08:00' },
    message: { ...noFacts, ...facts },
    arrivedAt: arrivedAt(message.facts, message.headers),
  };
}

describe('aliases', () => {
  it.each<[string, string | null, string | null]>([
    // The examples of the reference list, with made-up names.
    ['l.i.n+shop@gmail.com', 'lin@gmail.com', 'shop'],
    ['l.in+a+b@gmail.com', 'lin@gmail.com', 'a+b'],
    ['l.in+shop@mailbox.example', 'l.in@mailbox.example', 'shop'],
    ['Lin+Shop@icloud.com', 'lin@icloud.com', 'shop'],
    ['shop@lin.anonaddy.com', null, 'shop'],
    ['shop+hello=parcel.example@lin.anonaddy.com', null, 'shop'],
    ['shop.grazing123@passmail.net', null, 'shop'],
    ['shop@lin.33mail.com', null, 'shop'],
    ['shop@lin.fastmail.com', null, 'shop'],
    ['86064c92-da41-443e-a2bf-5a7b0247842f@anonaddy.me', null, null],
    ['dpdcnf87nu@privaterelay.appleid.com', null, null],
  ])('%s is one of %s, for %s', (address, mailbox, tag) => {
    expect(aliasOf(address)).toMatchObject({ mailbox, tag });
  });

  it.each([
    'lin@gmail.com',
    '13800138000@139.com',
    'lin+shop@sina.com',
    'lin-shop@mailbox.example',
    'lin',
    '@',
    '+a@b.example',
    'lin+@b.example',
  ])('%s is none', (address) => {
    expect(aliasOf(address)).toBeNull();
  });

  it('takes spellings of one mailbox for one', () => {
    expect(mailboxOf('L.in@GoogleMail.com')).toBe('lin@gmail.com');
    expect(mailboxOf('L.in@mailbox.example')).toBe('l.in@mailbox.example');
  });
});

describe('rewritten return paths', () => {
  it.each([
    ['prvs=1234abcdef=lin@firm.example', 'lin@firm.example'],
    ['prvs=lin=1234abcdef@firm.example', 'lin@firm.example'],
    ['btv1==1234abcdef==lin@firm.example', 'lin@firm.example'],
    ['SRS0=HHH=TT=firm.example=lin@forward.test', 'lin@firm.example'],
    ['SRS0+HHH=TT=firm.example=lin=x@forward.test', 'lin=x@firm.example'],
    ['SRS1=HHH=forward.test==HHH=TT=firm.example=lin@next.test', 'lin@firm.example'],
    ['bounce+lin=mailbox.example@firm.example', 'bounce@firm.example'],
    ['news-bounces-12345-lin=mailbox.example@firm.example', 'news-bounces@firm.example'],
    ['Lin@firm.example', 'lin@firm.example'],
    ['a=b@firm.example', 'a=b@firm.example'],
    ['', ''],
  ])('%s was %s', (path, address) => {
    expect(undoReturnPath(path)).toBe(address);
  });

  it('does not take long for long ones', () => {
    const start = performance.now();
    for (const sign of ['=', '-', '+', 'prvs=', 'SRS1==']) undoReturnPath(`${sign.repeat(50_000)}@a.example`);
    expect(performance.now() - start).toBeLessThan(200);
  });
});

describe('where a message came to', () => {
  it('believes fields of the own side, and no others', () => {
    const hops = [hopOf(0, { for: 'lin@mailbox.example' }), hopOf(1, { word: 'claimed', for: 'x@collect.test' })];
    const headers = 'X-Original-To: Lin+Shop@mailbox.example\nReceived: a\nReceived: b\nDelivered-To: y@collect.test';
    expect(exhibit(1, headers, { hops, to: [person('z@collect.test')] }).arrivedAt).toEqual([
      { address: 'lin+shop@mailbox.example', header: 'X-Original-To', field: 0, sure: 'certain' },
      { address: 'lin@mailbox.example', header: 'Received', field: 0, sure: 'certain' },
    ]);
  });

  it.each([
    'X-Original-To',
    'Delivered-To',
    'Envelope-To',
    'X-Delivered-To',
    'X-Envelope-To',
    'X-Rcpt-To',
    'X-Real-To',
    'X-Apparently-To',
  ])('reads what servers note: %s', (header) => {
    const hops = [hopOf(0, {})];
    const written = `${header}: <Lin@mailbox.example>; Mon, 23 Nov 2026 00:14:05 +0000\nReceived: a`;
    expect(exhibit(1, written, { hops }).arrivedAt).toEqual([
      { address: 'lin@mailbox.example', header, field: 0, sure: 'certain' },
    ]);
  });

  it('takes To for likely when it is alone, else for a guess', () => {
    const to = [person('lin@mailbox.example')];
    expect(exhibit(1, '', { to }).arrivedAt).toMatchObject([{ sure: 'likely', header: 'To' }]);
    expect(exhibit(1, '', { to, cc: [person('ann@home.example')] }).arrivedAt).toMatchObject([
      { sure: 'guess' },
      { sure: 'guess' },
    ]);
  });
});

describe('leak sources', () => {
  const toShop = 'Delivered-To: lin+shop@mailbox.example';
  const exhibits = [
    exhibit(2, toShop, { from: [person('b@collect.test')] }),
    exhibit(1, toShop, { from: [person('Desk <A@parcel.test>')] }),
    exhibit(3, toShop, {
      from: [person('a@parcel.test')],
      hops: [hopOf(0, { at: '2026-10-01T00:00:00.000Z' })],
      received: ['x'],
    }),
    exhibit(4, 'Delivered-To: lin@mailbox.example', { from: [person('c@collect.test')] }),
  ];

  it('say which address, since when, from how many, and what shows it', () => {
    expect(leakSources(exhibits, none)).toMatchObject([
      {
        address: 'lin+shop@mailbox.example',
        form: 'plus',
        tag: 'shop',
        sure: 'certain',
        senders: 2,
        first: '2026-10-01T00:00:00.000Z',
        last: '2026-11-02T08:00:00.000Z',
        exhibits: ['EX-0001', 'EX-0002', 'EX-0003'],
        evidence: [
          { exhibit: 'EX-0001', header: 'Delivered-To', field: 0, time: 'capture' },
          { exhibit: 'EX-0002' },
          { exhibit: 'EX-0003', time: 'arrival' },
        ],
      },
      { address: 'lin@mailbox.example', form: 'plain', senders: 1, exhibits: ['EX-0004'] },
    ]);
  });

  it.each<[string, string, string, object]>([
    ['lin@mailbox.example', 'the mailbox', 'lin+shop@mailbox.example', { form: 'plus', tag: 'shop' }],
    ['lin@mailbox.example', 'a hyphen', 'lin-shop@mailbox.example', { form: 'hyphen', tag: 'shop' }],
    [
      'lin-mei@mailbox.example',
      'a name with a hyphen',
      'lin-mei-shop@mailbox.example',
      { form: 'hyphen', tag: 'shop' },
    ],
    ['@own.example', 'a whole domain', 'shop@own.example', { form: 'catch-all', tag: 'shop' }],
    ['own.example', 'a domain below', 'lin@shop.own.example', { form: 'sub-domain', tag: 'shop' }],
    ['Lin@Mailbox.example', 'itself', 'lin@mailbox.example', { form: 'plain' }],
  ])('know by %s: %s', (listed, _, address, expected) => {
    const several = exhibit(1, '', { to: [person('ann@home.example'), person(address)] });
    expect(leakSources([several], none)).toEqual([]);
    expect(leakSources([several], { addresses: [listed], notes: [] })).toMatchObject([
      { address, sure: 'told', ...expected },
    ]);
  });

  it('leave out the mailbox behind an alias', () => {
    const both = exhibit(1, 'X-Original-To: lin+shop@mailbox.example\nDelivered-To: lin@mailbox.example');
    expect(leakSources([both], none).map(({ address }) => address)).toEqual(['lin+shop@mailbox.example']);
  });

  it('do not depend on the order of the exhibits', () => {
    const expected = leakSources(exhibits, none);
    fc.assert(
      fc.property(fc.shuffledSubarray(exhibits, { minLength: exhibits.length }), (shuffled) => {
        expect(leakSources(shuffled, none)).toEqual(expected);
      }),
    );
  });

  it('never throw', () => {
    const text = fc.string({ unit: 'binary', maxLength: 80 });
    fc.assert(
      fc.property(text, text, text, (one, two, three) => {
        const message = exhibit(1, `Delivered-To: ${one}`, {
          from: [person(two)],
          to: [person(one)],
          returnPath: three,
        });
        leakSources([message], { addresses: [one, two], notes: [{ address: three, note: two }] });
      }),
    );
  });

  it('stand in finished sentences, each with its limit', () => {
    const own = {
      addresses: ['lin@mailbox.example'],
      notes: [{ address: 'lin+shop@mailbox.example', note: 'given to the Shop in May.' }],
    };
    const [shop, plain] = leakSources(exhibits, own);
    if (!shop || !plain) throw new Error('two sources were expected');
    expect(leakSentence(shop, 'en')).toBe(
      'lin+shop@mailbox.example gets this since 2026-10-01: 3 exhibits, 2 senders as claimed. The address was made for one place: “shop”. Your note: given to the Shop in May. This points to a place, it does not prove who leaked.',
    );
    expect(leakSentence(shop, 'zh-CN')).toBe(
      'lin+shop@mailbox.example 自 2026-10-01 起收到这类邮件：证据 3 件，自称的发件人 2 个。这个地址是为一处专设的：“shop”。您的备注：given to the Shop in May。这说明值得追查，不能证明是谁泄露。',
    );
    expect(leakSentence(plain, 'en')).toMatch(/does not tell where it became known\.$/);
  });
});
