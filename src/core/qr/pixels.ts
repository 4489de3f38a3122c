/** Decoded pixels, as a canvas gives them: red, green, blue, alpha, a byte each, row by row. */
export interface Pixels {
  width: number;
  height: number;
  data: Uint8ClampedArray;
}

/** Brightness alone, a byte a pixel; what is transparent is seen on white, as in a mail. */
export interface GrayImage {
  width: number;
  height: number;
  gray: Uint8Array;
}

/** Brightness of an image, brought down to `mostPixels` by averaging squares of pixels. */
export function toGray({ width, height, data }: Pixels, mostPixels: number): GrayImage {
  const step = Math.max(1, Math.ceil(Math.sqrt((width * height) / mostPixels)));
  const [across, down] = [Math.floor(width / step), Math.floor(height / step)];
  const gray = new Uint8Array(across * down);
  for (let y = 0; y < down; y += 1) {
    for (let x = 0; x < across; x += 1) gray[y * across + x] = meanOf(data, width, x * step, y * step, step);
  }
  return { width: across, height: down, gray };
}

/** The darkest and the lightest twentieth become black and white: codes that are pale, or hidden in colours, come out. */
export function stretched({ width, height, gray }: GrayImage): GrayImage {
  const counts = new Uint32Array(256);
  for (const value of gray) counts[value] = (counts[value] ?? 0) + 1;
  const [low, high] = [percentile(counts, gray.length * 0.05), percentile(counts, gray.length * 0.95)];
  const range = Math.max(1, high - low);
  const table = Uint8ClampedArray.from({ length: 256 }, (_, value) => ((value - low) * 255) / range);
  return { width, height, gray: gray.map((value) => table[value] ?? 0) };
}

/** Left and right exchanged. */
export function mirrored({ width, height, gray }: GrayImage): GrayImage {
  const turned = new Uint8Array(gray.length);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) turned[y * width + x] = gray[y * width + width - 1 - x] ?? 255;
  }
  return { width, height, gray: turned };
}

/** Each pixel becomes a square, with a light frame around all: for codes of one pixel a module, cut close. */
export function enlarged({ width, height, gray }: GrayImage, times: number): GrayImage {
  const frame = 4 * times;
  const [across, down] = [width * times + 2 * frame, height * times + 2 * frame];
  const large = new Uint8Array(across * down).fill(255);
  for (let y = 0; y < height * times; y += 1) {
    for (let x = 0; x < width * times; x += 1)
      large[(y + frame) * across + x + frame] = gray[Math.floor(y / times) * width + Math.floor(x / times)] ?? 255;
  }
  return { width: across, height: down, gray: large };
}

/** As RGBA, the one form that every reader of codes takes. */
export function toPixels({ width, height, gray }: GrayImage): Pixels {
  const data = new Uint8ClampedArray(gray.length * 4);
  for (let at = 0; at < gray.length; at += 1) data.fill(gray[at] ?? 0, at * 4, at * 4 + 3);
  for (let at = 3; at < data.length; at += 4) data[at] = 255;
  return { width, height, data };
}

function meanOf(data: Uint8ClampedArray, width: number, left: number, top: number, step: number): number {
  let sum = 0;
  for (let y = top; y < top + step; y += 1) {
    for (let at = (y * width + left) * 4; at < (y * width + left + step) * 4; at += 4) {
      const alpha = (data[at + 3] ?? 0) / 255;
      // ITU-R BT.601 brightness.
      const bright = 0.299 * (data[at] ?? 0) + 0.587 * (data[at + 1] ?? 0) + 0.114 * (data[at + 2] ?? 0);
      sum += bright * alpha + 255 * (1 - alpha);
    }
  }
  return Math.round(sum / (step * step));
}

function percentile(counts: Uint32Array, wanted: number): number {
  let seen = 0;
  for (const [value, count] of counts.entries()) {
    seen += count;
    if (seen >= wanted) return value;
  }
  return 255;
}
