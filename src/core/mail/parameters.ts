import { decodeText } from './charset.ts';
import { decodeWords } from './encoded-words.ts';

/** A value such as Content-Type or Content-Disposition has: `attachment; filename="a.pdf"` (RFC 2045, 5.1). */
export interface ParameterValue {
  /** What stands before the first semicolon, lower case, without comments. */
  value: string;
  /** By lower-case name, decoded: RFC 2231 forms, and the encoded words that many programs write instead. */
  parameters: Map<string, string>;
}

/** Bounds for hostile headers: no program writes more. What decides how a message is read is found behind any number. */
const mostPieces = 50_000;
const mostParameters = 200;
const important = /^(?:boundary|charset|name|filename)$/;
const mostSections = 1_000;

interface Section {
  index: number;
  encoded: boolean;
  text: string;
}

/**
 * Reads a value with parameters. Forgiving: unquoted values may hold spaces (`name=my file.pdf`), of parameters given twice
 * the first counts, a quote that never ends runs to the end.
 */
export function readParameters(raw: string): ParameterValue {
  const pieces = piecesOf(raw);
  const plain = new Map<string, string>();
  const sections = new Map<string, Section[]>();
  for (const piece of pieces.slice(1)) addPiece(piece, plain, sections);
  const parameters = new Map<string, string>();
  for (const [name, list] of sections) parameters.set(name, joinSections(list));
  for (const [name, text] of plain) if (!parameters.has(name)) parameters.set(name, decodeWords(text));
  return {
    value: withoutComments(pieces[0] ?? '')
      .trim()
      .toLowerCase(),
    parameters,
  };
}

/** Splits at semicolons outside quotes. */
function piecesOf(raw: string): string[] {
  const pieces: string[] = [];
  let start = 0;
  let quoted = false;
  for (let at = 0; at < raw.length && pieces.length < mostPieces; at += 1) {
    const character = raw.charCodeAt(at);
    if (character === 0x22) quoted = !quoted;
    else if (character === 0x5c && quoted) at += 1;
    else if (character === 0x3b && !quoted) {
      pieces.push(raw.slice(start, at));
      start = at + 1;
    }
  }
  pieces.push(raw.slice(start));
  return pieces;
}

function addPiece(piece: string, plain: Map<string, string>, sections: Map<string, Section[]>): void {
  const equals = piece.indexOf('=');
  if (equals < 1) return;
  const key = piece.slice(0, equals).trim().toLowerCase();
  const text = unquoted(piece.slice(equals + 1).trim());
  const [, name, number, star] = /^([^*\s]+)(?:\*(\d{1,4}))?(\*)?$/.exec(key) ?? [];
  if (name === undefined) return;
  if (number === undefined && star === undefined) {
    if (!plain.has(name) && (plain.size < mostParameters || important.test(name))) plain.set(name, text);
    return;
  }
  const list = sections.get(name) ?? [];
  if (list.length < mostSections && sections.size < mostParameters) {
    list.push({ index: Number(number ?? 0), encoded: star !== undefined, text });
  }
  sections.set(name, list);
}

/** RFC 2231, 3 and 4: sections in the order of their numbers, the charset told in the first. */
function joinSections(list: Section[]): string {
  const ordered = list.toSorted((one, other) => one.index - other.index);
  const first = ordered[0];
  const [, charset, rest] = (first?.encoded === true && /^([^']*)'[^']*'(.*)$/s.exec(first.text)) || [];
  if (first === undefined) return '';
  if (rest === undefined && !ordered.some(({ encoded }) => encoded)) {
    return decodeWords(ordered.map(({ text }) => text).join(''));
  }
  const bytes = ordered.flatMap(({ text, encoded }, at) => {
    const said = at === 0 && rest !== undefined ? rest : text;
    return encoded ? percentDecoded(said) : [...new TextEncoder().encode(said)];
  });
  return decodeText(new Uint8Array(bytes), charset === undefined || charset === '' ? null : charset).text;
}

function percentDecoded(text: string): number[] {
  const bytes = new TextEncoder().encode(text);
  const out: number[] = [];
  for (let at = 0; at < bytes.length; at += 1) {
    const code = bytes[at] === 0x25 ? String.fromCharCode(bytes[at + 1] ?? 0, bytes[at + 2] ?? 0) : '';
    if (/^[0-9a-f]{2}$/i.test(code)) {
      out.push(Number.parseInt(code, 16));
      at += 2;
    } else out.push(bytes[at] as number);
  }
  return out;
}

/** Quoted pairs are undone (RFC 2045, 5.1): `C:\temp` in quotes says `C:temp`, and `C:\\temp` is how a path is written. */
function unquoted(text: string): string {
  if (!text.startsWith('"')) return withoutComments(text).trim();
  const end = /^"(?:[^"\\]|\\[^])*/.exec(text)?.[0].length ?? text.length;
  return text.slice(1, end).replaceAll(/\\([^])/g, '$1');
}

function withoutComments(text: string): string {
  const open = text.indexOf('(');
  if (open === -1) return text;
  // A file's name may have brackets; a comment stands apart, and closes.
  return text.replaceAll(/(?:^|\s)\([^()]*\)(?=\s|$)/g, ' ');
}
