import fc from 'fast-check';
import { countrySpecs, electronicFormatIBAN } from 'ibantools';
import { describe, expect, it } from 'vitest';
import { paymentAddress, paymentOf } from '../../../src/core/clues/payment-address.ts';
import { cluesInText } from '../../../src/core/clues/find-clues.ts';
import { cardNumber, makeAddress, solanaAddress } from './make-address.ts';

const none = { countries: [] };
const find = (text: string) => paymentAddress.find(text, none);
const values = (text: string) => find(text).map(({ value }) => value);
const bytes32 = Uint8Array.from({ length: 32 }, (_, at) => (at * 37 + 11) % 256);
const bitcoin = makeAddress.bitcoin(bytes32);
const tron = makeAddress.tron(bytes32);
const visa = cardNumber('4539', 16);
const unionPay = cardNumber('622202', 19);
const grouped = (digits: string) => digits.replaceAll(/(\d{4})(?=\d)/g, '$1 ');

describe('bank accounts', () => {
  it.each<[string, string[]]>([
    // The examples of the IBAN registry.
    ['IBAN: DE89 3704 0044 0532 0130 00, BIC COBADEFFXXX', ['iban:DE89370400440532013000']],
    ['transfer to GB29NWBK60161331926819.', ['iban:GB29NWBK60161331926819']],
    ['iban fr14 2004 1010 0505 0001 3m02 606', ['iban:FR1420041010050500013M02606']],
    ['NO9386011117947', ['iban:NO9386011117947']],
    ['IBAN：ＤＥ８９３７０４００４４０５３２０１３０００', ['iban:DE89370400440532013000']],
    ['IBAN DE89-3704-0044-0532-0130-00', ['iban:DE89370400440532013000']],
    [
      'MT84 MALT 0110 0001 2345 MTLC AST0 01S and FR14 2004 1010 0505 0001 3M02 606',
      ['iban:MT84MALT011000012345MTLCAST001S', 'iban:FR1420041010050500013M02606'],
    ],
    ['IBAN DE88 3704 0044 0532 0130 00', []],
    ['DE8937040044053201300', []],
    ['DE893704004405320130001', []],
    ['XDE89370400440532013000', []],
    ['no 93 8601 1117 947 items', []],
    ['ZZ89370400440532013000', []],
  ])('in “%s”', (text, expected) => {
    expect(values(text)).toEqual(expected);
  });

  it('of every country that has them, by their own length', () => {
    const seen = Object.entries(countrySpecs).filter(([, { chars, IBANRegistry }]) => chars && IBANRegistry);
    expect(seen.length).toBeGreaterThan(75);
  });

  it('are certain by their check digits, and told in pieces as written', () => {
    expect(find('\u200BDE89 3704 0044 0532\u200B 0130 00')[0]).toMatchObject({
      confidence: 'certain',
      evidence: ['checksum:mod97'],
      tricks: ['invisible-characters'],
    });
    expect(electronicFormatIBAN('DE89 3704')).toBe('DE893704');
  });
});

describe('addresses of block chains', () => {
  it.each(Object.entries(makeAddress))('%s: found in any prose, and not with a changed character', (name, make) => {
    const bytes = fc.uint8Array({ minLength: 32, maxLength: 32 });
    fc.assert(
      fc.property(bytes, fc.nat(30), (some, at) => {
        const address = make(some);
        const chain = name.split(' ')[0];
        // EIP-55's proof is in the letters: with few of them, it is a weak one.
        fc.pre(new Set(some).size > 3 && (chain !== 'ethereum' || /(?:[a-f].*){14}/i.test(address)));
        expect(find(`send it to ${address}, today`)).toMatchObject([
          { value: `${chain}:${address}`, confidence: 'certain' },
        ]);
        const place = 3 + at;
        const other = address[place] === '8' ? '9' : '8';
        expect(values(`send it to ${address.slice(0, place)}${other}${address.slice(place + 1)}, today`)).toEqual([]);
      }),
      // A fixed seed: a checksum of two bytes lets one change in 65,536 pass.
      { numRuns: 60, seed: 2026 },
    );
  });

  it.each<[string, string[]]>([
    // Examples of BIP 173, BIP 350 and EIP-55.
    ['BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4', ['bitcoin:bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4']],
    [
      'bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0',
      ['bitcoin:bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0'],
    ],
    ['bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqh2y7hd', []],
    ['tb1qw508d6qejxtdg4y5r3zarvary0c5xw7kxpjzsx', []],
    ['0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed', ['ethereum:0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed']],
    ['0x5aAeb6053F3E94C9b9A09f33669435E7Ef1Beaed', []],
    ['5aaeb6053f3e94c9b9a09f33669435e7ef1beaed', []],
    ['0x0000000000000000000000000000000000000000', []],
    [`bitcoin:${bitcoin}?amount=0.1`, [`bitcoin:${bitcoin}`]],
    [`USDT (TRC20): ${tron.slice(0, 12)} ${tron.slice(12, 22)}\n${tron.slice(22)}`, [`tron:${tron}`]],
    [`wallet ${bitcoin.slice(0, 5)}\u200B${bitcoin.slice(5)}`, [`bitcoin:${bitcoin}`]],
    [`Solana address: ${solanaAddress(bytes32)}`, [`solana:${solanaAddress(bytes32)}`]],
    [`token ${solanaAddress(bytes32)}`, []],
    ['sha1 2fd4e1c67a2d28fced849ee1bb76e7391b93eb12, base64 VGhpcyBpcyBub3QgYW4gYWRkcmVzcw', []],
  ])('in “%s”', (text, expected) => {
    expect(values(text)).toEqual(expected);
  });

  it('say what they were known by', () => {
    expect(find(`充值地址 USDT-TRC20：${tron}`)[0]?.evidence).toEqual(['checksum:base58check', 'word:usdt']);
    expect(find('pay to 0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed')[0]).toMatchObject({ confidence: 'likely' });
  });
});

describe('bank cards', () => {
  it.each<[string, string[]]>([
    [`my card ${visa}`, [`card:…${visa.slice(-4)}`]],
    [grouped(visa), [`card:…${visa.slice(-4)}`]],
    [`银行卡号：${unionPay}`, [`card:…${unionPay.slice(-4)}`]],
    [`卡号 ${grouped(unionPay)}，户名`, [`card:…${unionPay.slice(-4)}`]],
    [`Kartennummer: ${visa}`, [`card:…${visa.slice(-4)}`]],
    [`номер карты ${grouped(cardNumber('2202', 16))}`, [`card:…${cardNumber('2202', 16).slice(-4)}`]],
    [visa, []],
    [`order ${grouped(visa)}`, []],
    [`订单号 ${grouped(visa)}`, []],
    [`card ${visa.slice(0, -1)}${(Number(visa.slice(-1)) + 1) % 10}`, []],
    [`https://shop.example/item/${visa}`, []],
    [`card ${'4'.repeat(16)}`, []],
    [`card ${cardNumber('9999', 16)}`, []],
    [`2026-11-25 10:00:00 1234567890`, []],
  ])('in “%s”', (text, expected) => {
    expect(values(text)).toEqual(expected);
  });

  it('leave no more than four digits anywhere in the clues', () => {
    const texts = [`my card ${visa}`, grouped(visa), `银行卡号：${unionPay}`, `card ${grouped(unionPay)}`];
    for (const text of texts) {
      const clues = cluesInText(text, none).filter(({ kind }) => kind === 'payment');
      expect(clues).toHaveLength(1);
      expect(clues[0]?.asWritten).toMatch(/^\*{4} \*{4} \*{4} \d{4}$/);
      expect(JSON.stringify(clues.map(({ where: _where, ...rest }) => rest)).replaceAll(/\D{2,}/g, ' ')).not.toMatch(
        /\d{5}/,
      );
    }
  });
});

describe('names at payment services', () => {
  it.each<[string, string[]]>([
    ['pay desk.help@okaxis now', ['upi:desk.help@okaxis']],
    ['UPI ID: desk9@newbank', ['upi:desk9@newbank']],
    ['write to desk@newbank', []],
    ['desk@okaxis.example', []],
    ['https://paypal.me/ParcelDesk/20', ['paypal:parceldesk']],
    ['paypal.me/', []],
    ['https://www.paypal.com/paypalme/parceldesk', ['paypal:parceldesk']],
    ['https://www.paypal.com/signin', []],
    ['Cash App: $ParcelDesk9', ['cashapp:parceldesk9']],
    ['$ParcelDesk on Cash App', ['cashapp:parceldesk']],
    ['https://cash.app/$ParcelDesk', ['cashapp:parceldesk']],
    ['costs $20 in cash; $PATH', []],
    ['Venmo: @parcel-desk', ['venmo:parcel-desk']],
    ['venmo is a service, @parcel-desk', []],
  ])('in “%s”', (text, expected) => {
    expect(values(text)).toEqual(expected);
  });
});

describe('targets of links', () => {
  it.each<[string, string | null]>([
    [`bitcoin:${bitcoin}?amount=1`, `bitcoin:${bitcoin}`],
    [
      'ethereum:pay-0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed@1?value=1',
      'ethereum:0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed',
    ],
    [`ton://transfer/${makeAddress.ton(bytes32)}?amount=1`, `ton:${makeAddress.ton(bytes32)}`],
    [`solana:${solanaAddress(bytes32)}`, `solana:${solanaAddress(bytes32)}`],
    ['upi://pay?pn=Desk&pa=desk%40okaxis', 'upi:desk@okaxis'],
    ['payto://iban/DE89370400440532013000?amount=EUR:1', 'iban:DE89370400440532013000'],
    ['https://paypal.me/parceldesk', 'paypal:parceldesk'],
    [`bitcoin:${bitcoin.slice(0, -1)}`, null],
    ['https://parcel.example/paypal.me/x', null],
    ['javascript:alert(1)', null],
    ['', null],
  ])('“%s”', (target, expected) => {
    expect(paymentOf(target)).toBe(expected);
  });
});

it('reads text that is made to be slow in about the time of other text', () => {
  const hard = [
    'DE89 '.repeat(40_000),
    'DE89'.repeat(50_000),
    'A'.repeat(300_000),
    '1'.repeat(300_000),
    '4 '.repeat(150_000),
    '4111 '.repeat(60_000),
    'bitcoin 1'.repeat(30_000),
    'wallet 1Aa2 '.repeat(20_000),
    'wallet T1 '.repeat(30_000),
    'a@'.repeat(100_000),
    'a.'.repeat(100_000),
    '$a'.repeat(100_000),
    'cash app $a '.repeat(20_000),
    'venmo: '.repeat(40_000),
    '0x'.repeat(100_000),
    'paypal.me/'.repeat(30_000),
    `${bitcoin} `.repeat(5000),
  ];
  for (const text of hard) {
    const start = performance.now();
    find(text);
    expect(performance.now() - start, text.slice(0, 12)).toBeLessThan(1500);
  }
});
