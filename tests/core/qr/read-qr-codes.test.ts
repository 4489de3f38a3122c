import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Pixels } from '../../../src/core/qr/pixels.ts';
import { readQrCodes } from '../../../src/core/qr/read-qr-codes.ts';
import { drawQr, sideBySide } from './drawn.ts';

const address = 'https://login.parcel.example/?t=1';
const texts = async (picture: Pixels) => (await readQrCodes(picture)).map(({ text }) => text);

describe('QR codes in pixels', () => {
  it.each<[string, Pixels, string]>([
    ['plain', drawQr(address), 'plain'],
    ['dark on black: inverted', drawQr(address, { dark: 255, light: 0 }), 'plain'],
    ['cut close', drawQr(address, { border: 1 }), 'plain'],
    ['two pixels a module', drawQr(address, { scale: 2 }), 'plain'],
    ['one pixel a module, cut close', drawQr(address, { scale: 1, border: 1 }), 'enlarged'],
    ['pale', drawQr(address, { dark: 232, light: 244 }), 'contrast'],
    ['mirrored', drawQr(address, { mirrored: true }), 'mirrored'],
    ['large: brought down first', drawQr(address, { scale: 60 }), 'plain'],
  ])('reads one that is %s', async (_name, picture, seen) => {
    expect(await readQrCodes(picture)).toEqual([{ text: address, seen }]);
  });

  it('reads what lies on transparent ground as on white', async () => {
    const picture = drawQr(address);
    for (let at = 0; at < picture.data.length; at += 4) if (picture.data[at] === 255) picture.data.fill(0, at, at + 4);
    expect(await texts(picture)).toEqual([address]);
  });

  it('reads every code of a picture, each once', async () => {
    const two = sideBySide(drawQr(address), drawQr('微信：lipei_2026'), drawQr(address));
    expect((await texts(two)).sort()).toEqual([address, '微信：lipei_2026'].sort());
  });

  it('finds none where there is none, and does not mind what is no picture', async () => {
    const noise = {
      width: 300,
      height: 300,
      data: Uint8ClampedArray.from({ length: 360_000 }, (_, at) => (at * 7919) % 251),
    };
    expect(await texts(noise)).toEqual([]);
    expect(await texts({ width: 300, height: 300, data: new Uint8ClampedArray(10) })).toEqual([]);
    expect(await texts({ width: 0, height: 0, data: new Uint8ClampedArray() })).toEqual([]);
    expect(await texts({ width: 1_000_000, height: 2, data: new Uint8ClampedArray(8_000_000) })).toEqual([]);
  });

  it('gives back whatever was written', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ minLength: 1, maxLength: 120, unit: 'grapheme' }), async (text) => {
        expect(await texts(drawQr(text, { scale: 3 }))).toEqual([text]);
      }),
      { numRuns: 40 },
    );
  });

  it('ends in time on a large picture without a code', async () => {
    const side = 4000;
    const data = new Uint8ClampedArray(side * side * 4);
    for (let at = 0; at < data.length; at += 1) data[at] = (at * 2_654_435_761) >>> 24;
    const start = performance.now();
    expect(await texts({ width: side, height: side, data })).toEqual([]);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
