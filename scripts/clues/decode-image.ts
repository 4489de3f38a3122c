import { decode as decodePng } from 'fast-png';
import { decode as decodeJpeg } from 'jpeg-js';
import omggif from 'omggif';
import { imageSize } from '../../src/core/qr/image-size.ts';
import type { Pixels } from '../../src/core/qr/pixels.ts';

/**
 * Decodes PNG, JPEG and GIF in Node, as the extension's browser does (which also reads WebP and BMP): for the command line
 * and tests. Null for other formats and for broken pictures.
 */
export function decodeImage(bytes: Uint8Array): Promise<Pixels | null> {
  return Promise.resolve(decodeNow(bytes));
}

function decodeNow(bytes: Uint8Array): Pixels | null {
  try {
    switch (imageSize(bytes)?.format) {
      case 'png':
        return fromPng(bytes);
      case 'jpeg':
        return fromJpeg(bytes);
      case 'gif':
        return fromGif(bytes);
      default:
        return null;
    }
  } catch {
    return null;
  }
}

/** Gray, colour or palette, 1 to 16 bits a channel, with or without transparency. */
function fromPng(bytes: Uint8Array): Pixels {
  const { width, height, data, depth, channels, palette } = decodePng(bytes);
  const pixels = new Uint8ClampedArray(width * height * 4);
  const row = Math.ceil((width * channels * depth) / 8);
  const most = depth === 16 ? 65_535 : palette ? 255 : 2 ** depth - 1;
  const sample = (y: number, index: number) =>
    depth >= 8
      ? (data[y * width * channels + index] ?? 0)
      : ((data[y * row + Math.floor((index * depth) / 8)] ?? 0) >> (8 - depth - ((index * depth) % 8))) &
        (2 ** depth - 1);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const raw = Array.from({ length: channels }, (_, channel) => sample(y, x * channels + channel));
      const values = palette ? (palette[raw[0] ?? 0] ?? []) : raw.map((value) => (value * 255) / most);
      pixels.set(toRgba(values), (y * width + x) * 4);
    }
  }
  return { width, height, data: pixels };
}

function toRgba(values: readonly number[]): number[] {
  const [first = 0, second = 255, third = 0, fourth = 255] = values;
  return values.length <= 2 ? [first, first, first, second] : [first, second, third, fourth];
}

function fromJpeg(bytes: Uint8Array): Pixels {
  const { width, height, data } = decodeJpeg(bytes, {
    useTArray: true,
    maxResolutionInMP: 25,
    maxMemoryUsageInMB: 300,
  });
  return { width, height, data: new Uint8ClampedArray(data) };
}

/** The first frame: what a mail program shows before anything moves. */
function fromGif(bytes: Uint8Array): Pixels {
  const reader = new omggif.GifReader(Buffer.from(bytes));
  const { width, height } = reader;
  const data = new Uint8ClampedArray(width * height * 4);
  reader.decodeAndBlitFrameRGBA(0, data);
  return { width, height, data };
}
