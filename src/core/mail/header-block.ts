/** One header field of a message (RFC 5322, section 2.2), as it stands in the source. */
export interface HeaderField {
  /** As written, without the colon. */
  name: string;
  /** The raw value: unfolded, but neither decoded nor trimmed inside. */
  value: string;
  /** Byte range in the source: first byte of the name up to, not including, the byte after the last line end. */
  start: number;
  end: number;
}

export interface HeaderBlock {
  fields: HeaderField[];
  /** Offset of the first byte after the empty line; the source's length when there is none. */
  bodyStart: number;
}

const LF = 10;
const CR = 13;
const SPACE = 32;
const TAB = 9;
/** A field name in the characters of an RFC 2045 token, which is what mail has; `{` and `"` of JSON are none. */
const fieldLine = /^([A-Za-z0-9!#$%&'*+.^_`|~-]+)[ \t]*:/;

/**
 * Reads the header block from the bytes. Never throws: lines that are no field and no continuation are passed over,
 * as mail readers do.
 */
export function readHeaderBlock(source: Uint8Array): HeaderBlock {
  const fields: HeaderField[] = [];
  let charset: string | undefined;
  let at = 0;
  while (at < source.length) {
    const end = endOfField(source, at);
    if (isEmptyLine(source, at)) return { fields, bodyStart: endOfLine(source, at) };
    const raw = source.subarray(at, end);
    const field = toField(raw, at, end, charset);
    if (field) fields.push(field);
    if (field && charset === undefined && field.name.toLowerCase() === 'content-type') charset = charsetOf(field.value);
    at = end;
  }
  return { fields, bodyStart: source.length };
}

/** The values of all fields of that name, in the order of the source. */
export function valuesOf(block: HeaderBlock, name: string): string[] {
  const wanted = name.toLowerCase();
  return block.fields.filter((field) => field.name.toLowerCase() === wanted).map((field) => field.value);
}

function toField(raw: Uint8Array, start: number, end: number, charset: string | undefined): HeaderField | null {
  const text = decodeHeader(raw, charset);
  const name = fieldLine.exec(text)?.[1];
  if (name === undefined) return null;
  const value = text.slice(text.indexOf(':') + 1).replaceAll(/\r?\n(?=[ \t])/g, '');
  return { name, value: value.trim(), start, end };
}

/** Raw 8-bit headers (RFC 6532 is UTF-8; older mail is not): UTF-8 if it is that, else what the body declares. */
function decodeHeader(raw: Uint8Array, charset: string | undefined): string {
  for (const label of ['utf-8', charset]) {
    if (label === undefined) continue;
    try {
      return new TextDecoder(label, { fatal: true, ignoreBOM: true }).decode(raw);
    } catch {
      // Not in this charset, or no such charset: try the next.
    }
  }
  return new TextDecoder('windows-1252').decode(raw);
}

function charsetOf(contentType: string): string | undefined {
  return /charset\s*=\s*"?([^";\s]+)/i.exec(contentType)?.[1];
}

function endOfLine(source: Uint8Array, from: number): number {
  const lineFeed = source.indexOf(LF, from);
  return lineFeed === -1 ? source.length : lineFeed + 1;
}

/** A field goes on while the next line begins with white space. */
function endOfField(source: Uint8Array, from: number): number {
  let end = endOfLine(source, from);
  while (end < source.length && (source[end] === SPACE || source[end] === TAB) && !isBlankLine(source, end)) {
    end = endOfLine(source, end);
  }
  return end;
}

function isEmptyLine(source: Uint8Array, at: number): boolean {
  return source[at] === LF || (source[at] === CR && source[at + 1] === LF);
}

/** White space only: an obsolete fold (RFC 5322, 4.2) that would otherwise glue the body to the header. */
function isBlankLine(source: Uint8Array, at: number): boolean {
  let next = at;
  while (source[next] === SPACE || source[next] === TAB) next += 1;
  return next >= source.length || isEmptyLine(source, next);
}
