import { joinBytes } from '../join-bytes.ts';

/** Frames of one animation that are looked at: the first, the last, and some between, evenly. */
const mostFrames = 5;
/** More than any animation in mail has; bounds the walk over hostile ones. */
const mostBlocks = 10_000;

const extension = 0x21;
const image = 0x2c;
const trailer = 0x3b;
const graphicControl = 0xf9;

/**
 * The frames of an animated GIF (GIF89a), each as a GIF of its own: programs that decode a picture show its first frame alone, and a code
 * may come later. A picture of one frame, and one that breaks the format, is given back as it is.
 */
export function gifFrames(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer>[] {
  const head = 13 + tableBytes(bytes[10]);
  const frames: { start: number; end: number }[] = [];
  let control = -1;
  let at = head;
  for (let blocks = 0; blocks < mostBlocks && at < bytes.length && bytes[at] !== trailer; blocks += 1) {
    const start = at;
    if (bytes[at] === extension) {
      at = afterSubBlocks(bytes, at + 2);
      if (bytes[start + 1] === graphicControl) control = start;
    } else if (bytes[at] === image) {
      at = afterSubBlocks(bytes, at + 11 + tableBytes(bytes[at + 9]));
      if (at <= bytes.length) frames.push({ start: control === -1 ? start : control, end: at });
      control = -1;
    } else break;
  }
  if (frames.length < 2) return [bytes];
  return some(frames).map(({ start, end }) =>
    joinBytes([bytes.subarray(0, head), bytes.subarray(start, end), Uint8Array.of(trailer)]),
  );
}

/** Size of the colour table that a packed byte announces: three bytes a colour. */
function tableBytes(packed = 0): number {
  return (packed & 0x80) === 0 ? 0 : 3 * 2 ** ((packed & 7) + 1);
}

/** Sub-blocks begin with their length; one of length nought ends them. */
function afterSubBlocks(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && bytes[at] !== 0) at += 1 + (bytes[at] ?? 0);
  return at + 1;
}

function some<T>(all: readonly T[]): T[] {
  if (all.length <= mostFrames) return [...all];
  const step = (all.length - 1) / (mostFrames - 1);
  return Array.from({ length: mostFrames }, (_, index) => all[Math.round(index * step)]).filter(
    (one) => one !== undefined,
  );
}
