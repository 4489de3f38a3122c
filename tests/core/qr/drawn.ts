import { encodeQR } from 'qr';
import type { Pixels } from '../../../src/core/qr/pixels.ts';

export interface Drawing {
  /** Pixels a module. */
  scale?: number;
  dark?: number;
  light?: number;
  border?: number;
  mirrored?: boolean;
}

/** A QR code drawn by another program's hand: the writer of the `qr` library, pixels by us. */
export function drawQr(
  text: string,
  { scale = 4, dark = 0, light = 255, border = 4, mirrored = false }: Drawing = {},
): Pixels {
  const modules = encodeQR(text, 'raw', { border });
  const side = modules.length * scale;
  const data = new Uint8ClampedArray(side * side * 4).fill(255);
  for (let y = 0; y < side; y += 1) {
    for (let x = 0; x < side; x += 1) {
      const column = Math.floor(x / scale);
      const isDark = modules[Math.floor(y / scale)]?.[mirrored ? modules.length - 1 - column : column] === true;
      data.fill(isDark ? dark : light, (y * side + x) * 4, (y * side + x) * 4 + 3);
    }
  }
  return { width: side, height: side, data };
}

/** Pictures side by side on white. */
export function sideBySide(...pictures: readonly Pixels[]): Pixels {
  const width = pictures.reduce((sum, picture) => sum + picture.width, 0);
  const height = Math.max(...pictures.map((picture) => picture.height));
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  let left = 0;
  for (const picture of pictures) {
    for (let y = 0; y < picture.height; y += 1)
      data.set(picture.data.subarray(y * picture.width * 4, (y + 1) * picture.width * 4), (y * width + left) * 4);
    left += picture.width;
  }
  return { width, height, data };
}
