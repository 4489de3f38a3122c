import { hashBytes, hashRecord } from './hash.ts';
import type { Seen } from './capture.ts';
import type { Statement } from './statement.ts';

const CR = 13;
const LF = 10;

/**
 * What makes two captures "the same message": the SHA-256 of the source with every line end written as LF. One
 * server stores CRLF and another LF, and the mail is the same.
 */
export async function fingerprintOfSource(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return hashBytes(withLfLineEnds(bytes));
}

/** Without a source, the same message is what shows the same text on the same site under the same message key. */
export function fingerprintOfSeen(siteOrigin: string, messageKey: string, seen: Seen): string {
  return hashRecord({ siteOrigin, messageKey, seen });
}

/** The same statement is what says the same, word for word. */
export function fingerprintOfStatement(statement: Statement): string {
  return hashRecord({ statement });
}

/** CRLF becomes LF; a CR on its own stays, because it is content. */
export function withLfLineEnds(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const out = new Uint8Array(bytes.length);
  let [length, from] = [0, 0];
  for (let at = bytes.indexOf(CR); at !== -1; at = bytes.indexOf(CR, at + 1)) {
    if (bytes[at + 1] !== LF) continue;
    out.set(bytes.subarray(from, at), length);
    length += at - from;
    from = at + 1;
  }
  out.set(bytes.subarray(from), length);
  return out.subarray(0, length + bytes.length - from);
}
