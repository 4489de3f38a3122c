import { Parser } from 'htmlparser2';
import { decodeQR } from 'qr/decode.js';
import type { DrawnCode } from './drawn-codes.ts';
import { toPixels } from './pixels.ts';

/** A table that is read: rows of dark and light cells, and where it stands in the HTML. */
interface Table {
  start: number;
  rows: boolean[][];
  /** Of the table and of the row that is open, for cells without a colour of their own. */
  dark: boolean;
  rowDark: boolean;
  /** A text in a cell: a table for people to read. */
  hasText: boolean;
}

const leastSide = 21;
const mostSide = 400;
const mostCodes = 4;
/** A code has 21 rows at least, of some eight runs of one colour: where fewer cells stand, nothing is parsed. */
const leastCells = 168;
const cellTag = /<t[dh]\b/gi;
/** A mail with more tables than this is made to be slow: the parser looks through all that are open. */
const mostTables = 2000;
const tableTag = /<table\b/gi;
const colour = /(?:^|;)\s*background(?:-color)?\s*:\s*(#[0-9a-f]{3,8}|rgba?\([^)]{5,40}\)|[a-z]{3,20})/i;

/** QR codes that are drawn with the cells of an HTML table, black and white: seen in phishing that must show no picture. */
export function tableCodes(html: string): DrawnCode[] {
  if ((html.match(cellTag)?.length ?? 0) < leastCells) return [];
  if ((html.match(tableTag)?.length ?? 0) > mostTables) return [];
  const codes: DrawnCode[] = [];
  const open: Table[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      const table = open.at(-1);
      if (name === 'table') open.push(newTable(parser.startIndex, isDark(attributes) ?? false));
      else if (name === 'tr' && table) startRow(table, isDark(attributes));
      else if ((name === 'td' || name === 'th') && table) addCells(table, attributes);
    },
    ontext(text) {
      const table = open.at(-1);
      if (table && /[^\s\u00A0\u200B]/.test(text)) table.hasText = true;
    },
    onclosetag(name) {
      if (name !== 'table') return;
      const table = open.pop();
      const text = table && codes.length < mostCodes ? readTable(table) : null;
      if (table && text !== null) codes.push({ text, start: table.start, end: parser.endIndex + 1 });
    },
  });
  parser.end(html);
  return codes;
}

function newTable(start: number, dark: boolean): Table {
  return { start, rows: [], dark, rowDark: dark, hasText: false };
}

function startRow(table: Table, dark: boolean | null): void {
  if (table.rows.length <= mostSide) table.rows.push([]);
  table.rowDark = dark ?? table.dark;
}

function addCells(table: Table, attributes: Record<string, string>): void {
  const row = table.rows.at(-1) ?? [];
  const count = Math.max(1, Number.parseInt(attributes['colspan'] ?? '1', 10) || 1);
  const dark = isDark(attributes) ?? table.rowDark;
  for (let room = Math.min(count, mostSide + 1 - row.length); room > 0; room -= 1) row.push(dark);
}

function readTable({ rows, hasText }: Table): string | null {
  const drawn = rows.filter(({ length }) => length > 0);
  const across = Math.max(0, ...drawn.map(({ length }) => length));
  if (hasText || drawn.length < leastSide || across < leastSide || drawn.length > mostSide || across > mostSide)
    return null;
  const [module, frame] = [4, 16];
  const [width, height] = [across * module + 2 * frame, drawn.length * module + 2 * frame];
  const gray = new Uint8Array(width * height).fill(255);
  for (let y = 0; y < drawn.length * module; y += 1) {
    for (const [column, dark] of (drawn[Math.floor(y / module)] ?? []).entries()) {
      const from = (frame + y) * width + frame + column * module;
      if (dark) gray.fill(0, from, from + module);
    }
  }
  try {
    const text = decodeQR(toPixels({ width, height, gray }), { effort: 32, timeLimit: Infinity, format: 'RGBA' });
    return text === '' ? null : text.toWellFormed();
  } catch {
    // A table of coloured cells that is no code.
    return null;
  }
}

/** Whether an element's background is dark; null when it has none of its own. */
function isDark(attributes: Record<string, string>): boolean | null {
  const written = colour.exec(attributes['style'] ?? '')?.[1] ?? attributes['bgcolor'];
  if (written === undefined) return null;
  const value = written.trim().toLowerCase();
  if (/^(?:transparent|none|inherit)$/.test(value)) return null;
  const numbers = value.startsWith('rgb')
    ? (value.match(/\d{1,3}/g) ?? []).slice(0, 3).map(Number)
    : hexNumbers(/^#?([0-9a-f]{3,8})$/.exec(value)?.[1] ?? '');
  if (numbers.length < 3)
    return /^(?:black|navy|maroon|purple|dark(?:blue|red|green|slateblue|slategray)|midnightblue)$/.test(value);
  const [red = 0, green = 0, blue = 0] = numbers;
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}

function hexNumbers(digits: string): number[] {
  const pairs =
    digits.length < 6 ? Array.from(digits.slice(0, 3), (digit) => digit + digit) : (digits.match(/../g) ?? []);
  return pairs.slice(0, 3).map((pair) => Number.parseInt(pair, 16));
}
