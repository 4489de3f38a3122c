import { matchesIn } from '../text/matches-in.ts';

/** A text taken out of HTML, with the way back to where each character stands in it. */
export interface MappedText {
  text: string;
  /** The range in the HTML that the range `start`–`end` of `text` came from. */
  rangeInHtml(start: number, end: number): { start: number; end: number };
}

/** Takes text in reading order and remembers where it came from. */
export interface TextStream {
  /** Adds characters that stand in the HTML as they are. */
  add(text: string, htmlStart: number): void;
  /** Adds characters for which others stand in the HTML: a reference, an attribute, white space that counts once. */
  addFrom(text: string, htmlStart: number, htmlEnd: number): void;
  /** Adds running text: white space counts as one space, as readers see it. */
  addCollapsed(text: string, htmlStart: number): void;
  /** A space, unless there is one. */
  gap(htmlAt: number): void;
  /** The end of a block or a cell: what follows belongs to something else. */
  paragraph(htmlAt: number): void;
  length(): number;
  finish(): MappedText;
}

const needsCollapsing = /[\t\n\f\r]| {2}|^ /;
/** White space that is not a single space already, of which nothing needs to be said. */
const blankRun = /[\t\n\f\r][ \t\n\f\r]*| [ \t\n\f\r]+|^ /g;

export function textStream(): TextStream {
  const chunks: string[] = [];
  // Three arrays of numbers instead of one of objects: there is a piece for every tag of a large mail.
  const at: number[] = [];
  const from: number[] = [];
  const to: number[] = [];
  let length = 0;
  let last = '\n';
  let breaks = 2;
  const push = (text: string, htmlStart: number, htmlEnd: number) => {
    if (text === '') return;
    chunks.push(text);
    at.push(length);
    from.push(htmlStart);
    to.push(htmlEnd);
    length += text.length;
    last = text.at(-1) ?? '';
    breaks = last === '\n' ? breaks + 1 : 0;
  };
  const addBlank = (start: number, end: number) => {
    if (last !== ' ' && last !== '\n') push(' ', start, end);
  };
  const stream: TextStream = {
    add: (text, htmlStart) => push(text, htmlStart, htmlStart + text.length),
    addFrom: push,
    addCollapsed(text, htmlStart) {
      if (!needsCollapsing.test(text)) return push(text, htmlStart, htmlStart + text.length);
      let done = 0;
      for (const { 0: run, index } of matchesIn(text, blankRun)) {
        push(text.slice(done, index), htmlStart + done, htmlStart + index);
        addBlank(htmlStart + index, htmlStart + index + run.length);
        done = index + run.length;
      }
      push(text.slice(done), htmlStart + done, htmlStart + text.length);
    },
    gap: (htmlAt) => addBlank(htmlAt, htmlAt),
    paragraph(htmlAt) {
      if (breaks < 2) push(breaks === 1 ? '\n' : '\n\n', htmlAt, htmlAt);
      breaks = 2;
    },
    length: () => length,
    finish() {
      at.push(length);
      const pieces = { at, from, to };
      return { text: chunks.join(''), rangeInHtml: (start, end) => rangeIn(pieces, start, end) };
    },
  };
  return stream;
}

interface Pieces {
  /** Where each begins in the text, and where the last one ends. */
  at: readonly number[];
  from: readonly number[];
  to: readonly number[];
}

function rangeIn(pieces: Pieces, start: number, end: number): { start: number; end: number } {
  const first = place(pieces, start, 'start');
  return { start: first, end: Math.max(first, end > start ? place(pieces, end, 'end') : first) };
}

function place({ at, from, to }: Pieces, offset: number, side: 'start' | 'end'): number {
  const character = side === 'start' ? offset : offset - 1;
  const index = pieceAt(at, character);
  const begin = from[index];
  const finish = to[index];
  if (begin === undefined || finish === undefined) return 0;
  const inside = offset - (at[index] ?? 0);
  // As many characters on both sides: they are the same. Else the piece is one thing: a reference, a run of blanks.
  const exact = finish - begin === (at[index + 1] ?? 0) - (at[index] ?? 0);
  if (exact) return begin + inside;
  return side === 'start' ? begin : finish;
}

/** The piece that holds the character, by halving. */
function pieceAt(at: readonly number[], character: number): number {
  let low = 0;
  let high = at.length - 2;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((at[middle] ?? 0) <= character) low = middle;
    else high = middle - 1;
  }
  return low;
}
