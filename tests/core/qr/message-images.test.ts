import { encode } from 'fast-png';
import { describe, expect, it } from 'vitest';
import { imageSize } from '../../../src/core/qr/image-size.ts';
import { messageImages } from '../../../src/core/qr/message-images.ts';
import type { TextPart } from '../../../src/core/mail/read-message.ts';
import { qrCluesOf } from '../../../scripts/clues/qr-clues.ts';
import { drawQr } from './drawn.ts';

const bytesOf = (...parts: (string | number[])[]) =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'string' ? Array.from(part, (letter) => letter.charCodeAt(0)) : part)),
  );
const zeros = (count: number) => Array.from({ length: count }, () => 0);
const pngOf = (text: string) => new Uint8Array(encode(drawQr(text)));
const html = (text: string): TextPart => ({ part: '1', form: 'html', place: 'body', name: null, text });

describe('the size of a picture by its header', () => {
  it.each<[string, Uint8Array, [string, number, number] | null]>([
    ['png', bytesOf('\x89PNG\r\n\x1A\n', [0, 0, 0, 13], 'IHDR', [0, 0, 1, 44, 0, 0, 0, 200, 8, 6]), ['png', 300, 200]],
    ['gif', bytesOf('GIF89a', [44, 1, 200, 0], zeros(20)), ['gif', 300, 200]],
    ['bmp, upside down', bytesOf('BM', zeros(16), [44, 1, 0, 0, 56, 255, 255, 255], zeros(4)), ['bmp', 300, 200]],
    ['webp, lossy', bytesOf('RIFF', zeros(4), 'WEBPVP8 ', zeros(10), [44, 1, 200, 0]), ['webp', 300, 200]],
    ['webp, extended', bytesOf('RIFF', zeros(4), 'WEBPVP8X', zeros(8), [43, 1, 0, 199, 0, 0]), ['webp', 300, 200]],
    [
      'jpeg, after another segment',
      bytesOf([0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2, 0xff, 0xc0, 0, 17, 8, 0, 200, 1, 44], zeros(20)),
      ['jpeg', 300, 200],
    ],
    ['svg is none', bytesOf('<svg xmlns="http://www.w3.org/2000/svg"/>'), null],
    ['cut', bytesOf('\x89PNG'), null],
    ['jpeg without a frame', bytesOf([0xff, 0xd8, 0xff, 0xe0, 255, 255], zeros(40)), null],
  ])('%s', (_name, bytes, expected) => {
    const size = imageSize(bytes);
    expect(size && [size.format, size.width, size.height]).toEqual(expected);
  });
});

describe('clues of QR codes in a message', () => {
  const context = { countries: [] };

  it('are what the code says, at the picture', async () => {
    const images = [{ part: '2', mediaType: 'image/png', bytes: pngOf('https://login.parcel.example/?t=1') }];
    expect(await qrCluesOf({ images, texts: [] }, context)).toMatchObject([
      { kind: 'link', value: 'https://login.parcel.example/?t=1', role: 'qr-code', where: { in: 'image', part: '2' } },
      { kind: 'domain', value: 'parcel.example', role: 'qr-code' },
    ]);
  });

  it.each([
    [
      'bitcoin:bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4?amount=1',
      'payment bitcoin:bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4',
    ],
    ['upi://pay?pa=desk@okaxis&pn=Desk', 'payment upi:desk@okaxis'],
    ['tel:+12025550142', 'phone +12025550142'],
    ['https://t.me/parceldesk', 'account telegram:parceldesk'],
  ])('ask a telephone to do something: %s', async (text, expected) => {
    const clues = await qrCluesOf(
      { images: [{ part: '2', mediaType: 'image/png', bytes: pngOf(text) }], texts: [] },
      context,
    );
    expect(clues.map(({ kind, value }) => `${kind} ${value}`)).toContain(expected);
  });

  it('also from pictures that are written into the HTML', async () => {
    const picture = Buffer.from(pngOf('https://a.example/1')).toString('base64');
    const texts = [html(`<img src="data:image/png;base64,${picture}">`)];
    expect((await qrCluesOf({ images: [], texts }, context)).map(({ value }) => value)).toContain(
      'https://a.example/1',
    );
  });

  it('pass over what is broken, too small, or would unpack to more than a telephone has', () => {
    const bomb = bytesOf('\x89PNG\r\n\x1A\n', [0, 0, 0, 13], 'IHDR', [0, 0, 255, 255, 0, 0, 255, 255, 1, 0], zeros(20));
    const pixel = bytesOf('GIF89a', [1, 0, 1, 0], zeros(20));
    const images = [bomb, pixel, new Uint8Array(5)].map((bytes) => ({ part: '2', mediaType: 'image/png', bytes }));
    expect(messageImages({ images, texts: [html('data:image/png;base64,'.repeat(1000))] })).toEqual([]);
  });

  it('are bounded in number', () => {
    const one = { part: '2', mediaType: 'image/png', bytes: pngOf('a') };
    expect(messageImages({ images: Array.from({ length: 500 }, () => one), texts: [] })).toHaveLength(20);
  });
});
