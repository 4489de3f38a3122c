import fc from 'fast-check';
import omggif from 'omggif';
import { describe, expect, it } from 'vitest';
import { decodeImage } from '../../../scripts/clues/decode-image.ts';
import { gifFrames } from '../../../src/core/qr/gif-frames.ts';
import { messageImages } from '../../../src/core/qr/message-images.ts';
import { readQrCodes } from '../../../src/core/qr/read-qr-codes.ts';
import { drawQr } from './drawn.ts';

const address = 'https://login.parcel.example/?t=1';
const code = drawQr(address, { scale: 4 });
const { width, height } = code;
const black = Uint8Array.from({ length: width * height }, (_, at) => (code.data[at * 4] === 0 ? 1 : 0));
const blank = new Uint8Array(width * height);

/** An animation in black and white, of the given frames. */
function animation(frames: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const room = Buffer.alloc(1_000 + frames.length * (width * height * 2));
  const writer = new omggif.GifWriter(room, width, height, { palette: [0xffffff, 0], loop: 0 });
  for (const pixels of frames) writer.addFrame(0, 0, width, height, [...pixels], { delay: 10 });
  return new Uint8Array(room.subarray(0, writer.end()));
}

async function codesIn(gif: Uint8Array<ArrayBuffer>): Promise<string[]> {
  const found = new Set<string>();
  for (const { bytes } of messageImages({ images: [{ part: '2', mediaType: 'image/gif', bytes: gif }], texts: [] })) {
    const pixels = await decodeImage(bytes);
    for (const { text } of pixels ? await readQrCodes(pixels) : []) found.add(text);
  }
  return [...found];
}

describe('the frames of an animated picture', () => {
  it('are looked at, not the first alone', async () => {
    expect(await codesIn(animation([blank, blank, black]))).toEqual([address]);
    expect(await codesIn(animation([black, blank]))).toEqual([address]);
  });

  it('are as many as are worth a look, the last among them', async () => {
    const long = animation([...Array.from({ length: 30 }, () => blank), black]);
    expect(gifFrames(long)).toHaveLength(5);
    expect(await codesIn(long)).toEqual([address]);
  });

  it('are none where there is one', () => {
    const still = animation([black]);
    expect(gifFrames(still)).toEqual([still]);
  });

  it('are found in bounded time in whatever looks like one', () => {
    const start = Array.from('GIF89a', (letter) => letter.charCodeAt(0));
    fc.assert(
      fc.property(fc.array(fc.constantFrom(0, 1, 2, 0x21, 0x2c, 0x3b, 0x80, 0xf9, 255), { maxLength: 300 }), (rest) => {
        const frames = gifFrames(Uint8Array.from([...start, ...rest]));
        expect(frames.length).toBeGreaterThan(0);
        expect(frames.length).toBeLessThanOrEqual(5);
      }),
    );
    const long = new Uint8Array(10_000_000);
    for (let at = 13; at < long.length; at += 3) long[at] = 0x21;
    const began = performance.now();
    gifFrames(long);
    expect(performance.now() - began).toBeLessThan(1_000);
  });
});
