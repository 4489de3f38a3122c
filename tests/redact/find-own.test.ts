import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findOwn } from '../../src/redact/find-own.ts';

const own = 'Lin.Mei@mailbox.example';
const hash = (name: string) => createHash(name).update(own.toLowerCase()).digest('hex');

describe('the person’s own values in a text', () => {
  it.each([
    'to lin.mei@mailbox.example, you',
    'LIN.MEI@MAILBOX.EXAMPLE',
    'https://evil.example/?u=lin.mei%40mailbox.example',
    'https://evil.example/?u=lin%2Emei%2540mailbox.example',
    'lin.mei=40mailbox.example',
    'lin.mei=\r\n=40mail=\r\nbox.example',
    'lin.mei&#64;mailbox.example',
    'ｌｉｎ.mei@mailbox.example',
    'bounce+lin.mei=mailbox.example@list.example',
    'Dear lin.mei, your parcel',
    `https://evil.example/${Buffer.from(own.toLowerCase()).toString('hex')}`,
    `https://evil.example/${hash('md5')}`,
    `https://evil.example/${hash('sha1')}`,
    `https://evil.example/${hash('sha256')}`,
  ])('is found: %s', (text) => {
    expect(findOwn([own]).holds(text)).toBe(true);
  });

  it.each(['mei@mailbox.example', 'berlin.meissen', 'mailbox.example', 'desk@parcel.example', ''])(
    'is not: %s',
    (text) => {
      expect(findOwn([own]).holds(text)).toBe(false);
    },
  );

  it('is found in base64 wherever it stands, whatever is around it', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 20 }), fc.string({ maxLength: 20 }), fc.boolean(), (before, after, url) => {
        const text = Buffer.from(`${before}${own}${after}`).toString(url ? 'base64url' : 'base64');
        expect(findOwn([own]).holds(`x/${text}`)).toBe(true);
      }),
    );
  });

  it('finds a number with and without its country and signs', () => {
    const finder = findOwn(['+1 202 555 0142']);
    for (const text of ['+12025550142', '(202) 555-0142', 'tel:2025550142']) expect(finder.holds(text)).toBe(true);
    expect(finder.holds('+12025550143')).toBe(false);
  });

  it.each([
    'bounce-lin=mailbox.example@sender.example',
    'bounce+LIN=Mailbox.Example@sender.example',
    'SRS0=ab12=XY=mailbox.example=lin@sender.example',
    '%62ounce-lin%3Dmailbox.example%40sender.example',
    'bounce-lin=3Dmailbox.example=40sender.example',
  ])('finds an address inside the one that a bounce goes to, however short it is: %s', (text) => {
    expect(findOwn(['lin@mailbox.example']).holds(text)).toBe(true);
    expect(findOwn(['lin@mailbox.other']).holds(text)).toBe(false);
  });

  it('finds a name and a whole domain', () => {
    expect(findOwn(['林美玲']).holds('尊敬的林美玲女士')).toBe(true);
    expect(findOwn(['@own.example']).holds('shop@own.example')).toBe(true);
  });
});
