import { readHeaderBlock } from './header-block.ts';

/** How much of a file is looked at. */
export const beginningBytes = 8_000;

/**
 * The first line is a header field (RFC 5322, 2.2), after an mbox "From " line at most; a byte order mark and empty lines before it are
 * no reason to doubt a mail. Only the beginning is looked at.
 */
export function startsAsMail(bytes: Uint8Array): boolean {
  const start = bytes.subarray(0, beginningBytes);
  const text = new TextDecoder('latin1').decode(start);
  const mboxLine = /^>?From [^\r\n]*\r?\n/.exec(text)?.[0] ?? '';
  const first = readHeaderBlock(start.subarray(mboxLine.length)).fields[0]?.start;
  return (
    first !== undefined &&
    first <= 100 &&
    /^(?:\xEF\xBB\xBF)?[\r\n]*$/.test(text.slice(mboxLine.length, mboxLine.length + first))
  );
}
