import { hashBytes, hashRecord, startHash } from './hash.ts';
import { joinBytes } from './join-bytes.ts';
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

/** The same of a source that comes in pieces, for one of any size: all of them to `update`, then `end`, once. */
export function startFingerprint(): { update(piece: Uint8Array): void; end(): string } {
  const hash = startHash();
  // A CR at the end of a piece may be the first half of a line end.
  let held = new Uint8Array();
  return {
    update(piece) {
      const bytes = held.length > 0 ? joinBytes([held, piece]) : piece;
      const end = bytes.length - Number(bytes.at(-1) === CR);
      hash.update(withLfLineEnds(bytes.subarray(0, end)));
      held = bytes.slice(end);
    },
    end() {
      hash.update(held);
      return hash.end();
    },
  };
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
export function withLfLineEnds(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  // Lines are moved within one copy: to make something of each line takes longer than to move it.
  const out = new Uint8Array(bytes);
  let [length, from] = [0, 0];
  for (let at = bytes.indexOf(CR); at !== -1; at = bytes.indexOf(CR, at + 1)) {
    if (bytes[at + 1] !== LF) continue;
    out.copyWithin(length, from, at);
    length += at - from;
    from = at + 1;
  }
  out.copyWithin(length, from);
  return out.subarray(0, length + bytes.length - from);
}
