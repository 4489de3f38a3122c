import { describe, expect, it } from 'vitest';
import { cluesInText } from '../../../src/core/clues/find-clues.ts';

/** Made-up texts, each like those that come by SMS: one or two lines, nothing declared, the country only in words, money or form. */
const valuesOf = (text: string, kind: string) =>
  cluesInText(text, { countries: [] })
    .filter((clue) => clue.kind === kind)
    .map(({ value }) => value);

describe('a number in a short message, its country not given', () => {
  it.each([
    ['Turkish without its letters', 'Size hediye cikti, bilgi icin 0212 555 12 34 hemen arayin', '+902125551234'],
    ['its money, number in one piece', 'Paket yalniz 129TL kampanya 02125551234', '+902125551234'],
    ['a sign glued before it', 'Layanan gratis anda sudah aktif. CS:021-5550-1234', '+622155501234'],
    ['Indonesian', 'Ini nomor baru mama, tolong kirim pulsa segera ke 081255501234', '+6281255501234'],
    ['Vietnamese without marks', 'Vay tien lai suat thang nhan ngay, lien he 0905 550 123', '+84905550123'],
    ['what looks like a link', 'Ban nha gia goc, khuyen mai thang nay. TEL:0905 550123', '+84905550123'],
    ['Swedish', 'Hej mamma, min mobil gick sönder. Swisha till 070-174 06 05', '+46701740605'],
    ['money of Tanzania', 'tuma tsh 5000 kwa 0712345678 ili ushinde', '+255712345678'],
    ['money of South Africa', 'FNB: R4 999.00 reserved. Not you? Call 011 555 1234', '+27115551234'],
    ['money of the Philippines', 'You won PHP 50,000! Call 0917 555 1234 now', '+639175551234'],
    ['money of Ghana', 'GHS 250.00 was sent wrongly, please return to 024 455 5123, call me', '+233244555123'],
  ])('%s', (_what, text, value) => {
    expect(valuesOf(text, 'phone')).toEqual([value]);
  });

  it.each([
    ['an order number', 'Siparis no 02125551234 hazir, 129TL'],
    ['an account', 'Transfer ke BNI rek 0215550123, a/n Sari'],
    ['a word that several languages have', 'Info 0215550123'],
    ['a product', 'The R350 printer, serial 0115551234'],
  ])('is none in %s', (_what, text) => {
    expect(valuesOf(text, 'phone')).toEqual([]);
  });
});

describe('an account that is named by a telephone number', () => {
  it.each([
    ['https://wa.me/12025550142', 'whatsapp:+12025550142'],
    ['wa.me/12025550142', 'whatsapp:+12025550142'],
    ['https://api.whatsapp.com/send?phone=12025550142&text=hi', 'whatsapp:+12025550142'],
    ['t.me/+12025550142', 'telegram:+12025550142'],
  ])('%s is that number, too', (text, account) => {
    expect(valuesOf(`write to ${text} now`, 'account')).toEqual([account]);
    expect(valuesOf(`write to ${text} now`, 'phone')).toEqual(['+12025550142']);
  });

  it('is none in an invitation with letters', () => {
    expect(valuesOf('join t.me/+12025550142abCD now', 'account')).toEqual(['telegram-invite:12025550142abCD']);
    expect(valuesOf('join t.me/+12025550142abCD now', 'phone')).toEqual([]);
  });
});

describe('an address that a sentence of another script goes on after', () => {
  it.each([
    ['رابط الدفع: https://pay.example/i?id=12، شكراً', 'https://pay.example/i?id=12'],
    ['https://kyc.example/u। धन्यवाद', 'https://kyc.example/u'],
    ['δείτε https://post.example/t· ευχαριστούμε', 'https://post.example/t'],
  ])('%s', (text, url) => {
    expect(valuesOf(text, 'link')).toEqual([url]);
  });
});
