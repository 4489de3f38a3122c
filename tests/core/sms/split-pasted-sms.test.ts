import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { smsForms, splitPastedSms } from '../../../src/core/sms/split-pasted-sms.ts';
import { isOnlyTime, readWrittenTime } from '../../../src/core/sms/written-time.ts';

const today = { year: 2026, month: 11, day: 24 };
const context = { today, dayFirst: true };
const at = (hour: number, minute: number, day = today) => ({ ...day, hour, minute });
const number = '+44 7700 900142';
const text = 'Your parcel is held: https://parcel.example/a';

describe('a pasted message', () => {
  it.each([
    [`[10:32, 2026/11/24] ${number}: ${text}`, { sender: number, at: at(10, 32), text }],
    [
      `[24/11/2026, 10:32:05] Parcel Desk: ${text}\nPay now`,
      { sender: 'Parcel Desk', at: at(10, 32), text: `${text}\nPay now` },
    ],
    [`[11/24/26, 9:05 PM] Parcel Desk: ${text}`, { sender: 'Parcel Desk', at: at(21, 5), text }],
    [`[24.11.26, 14:05:09] Anna: ${text}`, { sender: 'Anna', at: at(14, 5), text }],
    [`24/11/2026, 10:32 - ${number}: ${text}`, { sender: number, at: at(10, 32), text }],
    [
      `发件人：10690000\n时间：2026-11-24 10:32\n内容：您的包裹已到`,
      { sender: '10690000', at: at(10, 32), text: '您的包裹已到' },
    ],
    [
      `短信\n发件人: 10690000\n接收时间: 2026年11月24日 下午3:07\n您的包裹已到\n请点击`,
      { sender: '10690000', at: at(15, 7), text: '您的包裹已到\n请点击' },
    ],
    [`From: ${number}\nDate: 24 Nov 2026 10:32\nMessage: ${text}`, { sender: number, at: at(10, 32), text }],
    [`Sender: ${number}\r\nReceived: Nov 24, 2026 10:32 AM\r\n\r\n${text}`, { sender: number, at: at(10, 32), text }],
    [`From: Parcel Desk\n${text}`, { sender: 'Parcel Desk', text }],
    [`Text Message\nToday 10:32\n${text}`, { at: at(10, 32), text }],
    [
      `iMessage\n${number}\nYesterday, 10:32 PM\n${text}`,
      { sender: number, at: at(22, 32, { ...today, day: 23 }), text },
    ],
    [`短信\n今天 下午3:07\n您的包裹已到`, { at: at(15, 7), text: '您的包裹已到' }],
    [`10690000 2026/11/24 10:32\n您的包裹已到`, { sender: '10690000', at: at(10, 32), text: '您的包裹已到' }],
    [`2026-11-24 10:32\n${number}\n${text}`, { sender: number, at: at(10, 32), text }],
    // Only text: nothing is taken out of it.
    [text, { text }],
    ['【快递】您的包裹已到，验证码 123456', { text: '【快递】您的包裹已到，验证码 123456' }],
    [`Meet me at 10:32 on 24/11/2026`, { text: 'Meet me at 10:32 on 24/11/2026' }],
    [`${number}\n${text}`, { text: `${number}\n${text}` }],
    ['Warning: your account is closed', { text: 'Warning: your account is closed' }],
    ['[URGENT] Bank: call us', { text: '[URGENT] Bank: call us' }],
    ['', { text: '' }],
  ])('%j', (pasted, expected) => {
    expect(splitPastedSms(pasted, context)).toEqual(expected);
  });

  it('has a name for each form, each once', () => {
    const names = smsForms.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  it('never throws, and the text is always a part of what was pasted', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (pasted) => {
        const split = splitPastedSms(pasted, context);
        const plain = pasted.replaceAll('\r\n', '\n');
        expect(plain).toContain(split.text);
        expect(plain).toContain(split.sender ?? '');
      }),
    );
  });

  it.each([
    '['.repeat(20_000),
    `[${' '.repeat(20_000)}`,
    `${'a '.repeat(10_000)}- `,
    '1'.repeat(20_000),
    'From: '.repeat(4_000),
    ' '.repeat(20_000) + ':',
    '1/1/'.repeat(5_000),
  ])('is split in no time, whatever it is (%#)', (hostile) => {
    const start = performance.now();
    splitPastedSms(hostile, context);
    expect(performance.now() - start).toBeLessThan(200);
  });
});

describe('a written time', () => {
  it.each([
    ['3/4/2026 10:32', { dayFirst: true }, { year: 2026, month: 4, day: 3, hour: 10, minute: 32 }],
    ['3/4/2026 10:32', { dayFirst: false }, { year: 2026, month: 3, day: 4, hour: 10, minute: 32 }],
    ['4/13/2026 12:05 am', { dayFirst: true }, { year: 2026, month: 4, day: 13, hour: 0, minute: 5 }],
    ['11月24日 凌晨12:05', {}, { ...today, hour: 0, minute: 5 }],
    ['24 November 10:32', {}, { ...today, hour: 10, minute: 32 }],
    ['24.11.2026', {}, null],
    ['10:32', {}, null],
    ['31/2/2026 10:32', {}, null],
    ['24/11/2026 25:10', {}, null],
  ])('%s', (written, change, expected) => {
    expect(readWrittenTime(written, { ...context, ...change })).toEqual(expected);
  });

  it('is told from a sentence with a time in it', () => {
    expect(isOnlyTime('Tuesday, 24 November 2026 at 10:32', context)).toBe(true);
    expect(isOnlyTime('2026年11月24日 星期二 10:32', context)).toBe(true);
    expect(isOnlyTime('see you 24 November 2026 at 10:32', context)).toBe(false);
  });
});
