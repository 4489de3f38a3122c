/** Width and height as a picture's header says, before anything is decoded. */
export interface ImageSize {
  format: 'png' | 'jpeg' | 'gif' | 'webp' | 'bmp';
  width: number;
  height: number;
}

/**
 * What the first bytes say of a picture: a bomb of a few kilobytes that would unpack to gigabytes is known by its header.
 * Null for what is none of the five formats; SVG is no picture here, since it is a program that draws one.
 */
export function imageSize(bytes: Uint8Array): ImageSize | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const begins = (text: string, at = 0) =>
    bytes.length >= at + text.length &&
    Array.from(text).every((letter, index) => bytes[at + index] === letter.charCodeAt(0));
  if (begins('\xFF\xD8\xFF')) return jpegSize(view);
  if (bytes.length < 26) return null;
  if (begins('\x89PNG\r\n\x1A\n')) return { format: 'png', width: view.getUint32(16), height: view.getUint32(20) };
  if (begins('GIF8')) return { format: 'gif', width: view.getUint16(6, true), height: view.getUint16(8, true) };
  if (begins('BM')) {
    const height = Math.abs(view.getInt32(22, true));
    return { format: 'bmp', width: Math.abs(view.getInt32(18, true)), height };
  }
  return begins('RIFF') && begins('WEBP', 8) ? webpSize(view) : null;
}

/** RFC 9649: extended, lossy and lossless files. */
function webpSize(view: DataView): ImageSize | null {
  if (view.byteLength < 30) return null;
  const chunk = view.getUint32(12);
  const size = (width: number, height: number): ImageSize => ({ format: 'webp', width, height });
  const uint24 = (at: number) => view.getUint16(at, true) + view.getUint8(at + 2) * 65_536;
  if (chunk === 0x56503858) return size(uint24(24) + 1, uint24(27) + 1);
  if (chunk === 0x56503820) return size(view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff);
  if (chunk !== 0x5650384c) return null;
  const bits = view.getUint32(21, true);
  return size((bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1);
}

/** ITU-T T.81, annex B: segments up to the first frame header. */
function jpegSize(view: DataView): ImageSize | null {
  let at = 2;
  while (at + 9 < view.byteLength) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    const frame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
    if (frame) return { format: 'jpeg', width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2);
  }
  return null;
}
