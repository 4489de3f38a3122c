import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attachedKind } from '../../src/core/attached-kind.ts';
import { PhoneReading, readPhoneNumber } from '../../src/core/phone-reading.ts';

describe('a number from a phone’s screen', () => {
  it.each([
    ['+44 7400 123456', [], '+447400123456', 'GB', 'mobile', 'certain'],
    ['+44 (0)20 8366 1177', [], '+442083661177', 'GB', 'fixed', 'certain'],
    ['0044 7400 123456', [], '+447400123456', 'GB', 'mobile', 'certain'],
    ['＋４４ ７４００ １２３４５６', [], '+447400123456', 'GB', 'mobile', 'certain'],
    ['+86 138-0013-8000', [], '+8613800138000', 'CN', 'mobile', 'certain'],
    ['138 0013 8000', ['CN'], '+8613800138000', 'CN', 'mobile', 'likely'],
    ['07400 123456', ['GB'], '+447400123456', 'GB', 'mobile', 'likely'],
    ['(202) 555-0142', ['US'], '+12025550142', 'US', 'unknown', 'likely'],
    ['0800 123456', ['GB'], '+44800123456', 'GB', 'toll-free', 'likely'],
    ['+39 06 4882 1234', [], '+390648821234', 'IT', 'fixed', 'certain'],
    ['Maybe: Anna +44 7400 123456', [], '+447400123456', 'GB', 'mobile', 'certain'],
    ['疑似诈骗 +86 138 0013 8000', [], '+8613800138000', 'CN', 'mobile', 'certain'],
  ] as const)('%s in %j', (typed, countries, e164, region, lineType, confidence) => {
    const reading = readPhoneNumber(typed, countries);
    expect(reading).toMatchObject({ e164, region, lineType, confidence });
    expect(PhoneReading.safeParse(reading).success).toBe(true);
  });

  it.each([
    '',
    'Private number',
    '未知号码',
    '138 0013 8000',
    '12345',
    '+999 1234',
    '00',
    '*#06#',
    '+',
    '1'.repeat(500),
  ])('is left as typed where no plan has it: %s', (typed) => expect(readPhoneNumber(typed, [])).toBeNull());

  it('tells the country’s reason, and takes the first of the person’s countries that has such a number', () => {
    expect(readPhoneNumber('138 0013 8000', ['GB', 'CN'])?.evidence).toBe('own-country:CN');
    expect(readPhoneNumber('+44 7400 123456', ['CN'])?.evidence).toBe('plus');
    expect(readPhoneNumber('07400 123456', ['XX', 'zz'])).toBeNull();
  });

  it('never throws, and gives nothing that its schema would not take', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (typed) => {
        const reading = readPhoneNumber(typed, ['GB', 'CN', 'US']);
        expect(reading === null || PhoneReading.safeParse(reading).success).toBe(true);
      }),
    );
  });
});

describe('an attached file', () => {
  it.each([
    ['image/png', 'Screenshot_2026-11-24.png', 'screenshot'],
    ['image/jpeg', '截屏2026.jpg', 'screenshot'],
    ['image/jpeg', 'IMG_0042.jpg', 'picture'],
    ['audio/mp4', 'call.m4a', 'recording'],
    ['video/mp4', 'screen recording.mp4', 'recording'],
    ['application/pdf', 'letter.pdf', 'file'],
    ['', 'screenshot', 'file'],
  ])('of type %s named %s is a %s', (mediaType, name, kind) => {
    expect(attachedKind(mediaType, name)).toBe(kind);
  });
});
