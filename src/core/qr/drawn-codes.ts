import { decodeQR } from 'qr/decode.js';
import { toPixels } from './pixels.ts';
import type { GrayImage } from './pixels.ts';

/** A QR code that is drawn with characters: no picture for a filter to look at, and a telephone reads it all the same. */
export interface DrawnCode {
  text: string;
  start: number;
  end: number;
}

/** Ink in the upper and the lower half of a character's cell. */
type Cell = readonly [upper: boolean, lower: boolean];

const cells = new Map<string, Cell>([
  ...Array.from('█▓▒⬛■◼▪', (character): [string, Cell] => [character, [true, true]]),
  ...Array.from(' \u00A0\u2007\u2800\u3000░⬜□◻▫', (character): [string, Cell] => [character, [false, false]]),
  ['▀', [true, false]],
  ['▄', [false, true]],
]);
const anyBlock = /[█▀▄▓▒░⬛⬜■□◼◻▪▫]{3}/;
const half = /[▀▄]/;
/** 21 modules are the fewest a side (ISO/IEC 18004): 11 lines of half blocks; the widest code has 177, each two characters. */
const leastLines = 11;
const mostLines = 200;
const leastWidth = 15;
const mostWidth = 400;
const mostCodes = 4;

interface Line {
  text: string;
  start: number;
}

/** The QR codes that are drawn with block characters in a text, as terminals and some scam mails do. */
export function drawnCodes(text: string): DrawnCode[] {
  if (!anyBlock.test(text)) return [];
  return drawings(text)
    .slice(0, mostCodes)
    .flatMap((lines) => {
      const read = readDrawing(lines.map((line) => line.text));
      const [first, last] = [lines[0], lines.at(-1)];
      return read === null || !first || !last
        ? []
        : [{ text: read, start: first.start, end: last.start + last.text.length }];
    });
}

/** Runs of lines that have nothing but cells; one empty line between two (a `<div>` a line) is passed over. */
function drawings(text: string): Line[][] {
  const all: Line[][] = [];
  let current: Line[] = [];
  let empty = 0;
  let start = 0;
  for (const raw of [...text.split('\n'), 'end', 'end']) {
    const line = raw.replace(/\r$/, '');
    empty = line === '' ? empty + 1 : 0;
    if (isDrawing(line, current.length > 0)) current.push({ text: line, start });
    else if (empty !== 1) {
      if (current.length >= leastLines && current.length <= mostLines) all.push(current);
      current = [];
    }
    start += raw.length + 1;
  }
  return all;
}

function isDrawing(line: string, goesOn: boolean): boolean {
  if (line.length > mostWidth || (line.length < leastWidth && !goesOn) || line === '') return false;
  return (goesOn || anyBlock.test(line)) && Array.from(line).every((character) => cells.has(character));
}

function readDrawing(lines: readonly string[]): string | null {
  try {
    const image = toPixels(rasterOf(lines));
    const text = decodeQR(image, { effort: 32, timeLimit: Infinity, format: 'RGBA' });
    return text === '' ? null : text.toWellFormed();
  } catch {
    // Rows of blocks that are no code: a bar, a logo.
    return null;
  }
}

/** Half blocks and pairs of full ones are cells twice as high as wide; where a row has a cell a module, they are square. */
function rasterOf(lines: readonly string[]): GrayImage {
  const widest = Math.max(...lines.map(({ length }) => length));
  const square = !lines.some((line) => half.test(line)) && widest < lines.length * 1.6;
  const [across, down] = [square ? 8 : 4, 8];
  const frame = 32;
  const width = widest * across + 2 * frame;
  const height = lines.length * down + 2 * frame;
  const gray = new Uint8Array(width * height).fill(255);
  for (const [row, line] of lines.entries()) {
    for (let column = 0; column < line.length; column += 1) {
      const [upper, lower] = cells.get(line[column] ?? ' ') ?? [false, false];
      const left = frame + column * across;
      for (let y = 0; y < down; y += 1) {
        const from = (frame + row * down + y) * width + left;
        if (y < down / 2 ? upper : lower) gray.fill(0, from, from + across);
      }
    }
  }
  return { width, height, gray };
}
