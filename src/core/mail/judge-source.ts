import type { SourceAnswer, SourceReason } from '../capture.ts';
import type { Completeness } from '../exhibit.ts';
import { readHeaderBlock } from './header-block.ts';

/**
 * Is this the original, part of it, or something else? Mail sites answer "200 OK" with a sign-in page, an error page or
 * nothing at all, so the status alone says little. What is no mail is not kept as a source: the exhibit then says
 * "on screen only" and why.
 */
export function judgeSource(answer: SourceAnswer): Completeness {
  if (!answer.got) return { state: 'on-screen', reason: answer.reason };
  const { bytes, transport } = answer;
  const unusable = reasonUnusable(answer);
  if (unusable) return { state: 'on-screen', reason: unusable };
  const { announced } = transport;
  const cut = announced !== undefined && announced > bytes.length;
  if (!answer.stopped && !cut) return { state: 'complete' };
  return {
    state: 'incomplete',
    reason: answer.stopped ?? 'no-answer',
    received: bytes.length,
    ...(announced === undefined ? {} : { announced }),
  };
}

function reasonUnusable(answer: SourceAnswer & { got: true }): SourceReason | null {
  const { bytes, transport } = answer;
  if (transport.status !== 200) return 'http-status';
  if (bytes.length === 0) return 'empty';
  const html = looksLikeHtml(bytes);
  if (html && (transport.redirected || asksForPassword(bytes))) return 'signed-out';
  if (html || !startsWithHeader(bytes)) return 'not-mail';
  return null;
}

/** Only the beginning is looked at: a mail whose body is HTML begins with its header fields. */
function looksLikeHtml(bytes: Uint8Array): boolean {
  return /^[\uFEFF\s]*<(?:!doctype|html|head|body|meta|!--)/i.test(beginning(bytes));
}

function asksForPassword(bytes: Uint8Array): boolean {
  return /<input[^>]+type\s*=\s*["']?password/i.test(new TextDecoder().decode(bytes.subarray(0, 200_000)));
}

/** The first line is a header field (RFC 5322, 2.2), after an mbox "From " line at most. */
function startsWithHeader(bytes: Uint8Array): boolean {
  const mboxLine = /^>?From [^\r\n]*\r?\n/.exec(beginning(bytes))?.[0] ?? '';
  const block = readHeaderBlock(bytes.subarray(mboxLine.length));
  const first = block.fields[0]?.start;
  if (first === undefined || first > 100) return false;
  // A byte order mark and empty lines before it are no reason to doubt a mail.
  return /^(?:\xEF\xBB\xBF)?[\r\n]*$/.test(latin1Of(bytes.subarray(mboxLine.length, mboxLine.length + first)));
}

function latin1Of(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}

function beginning(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes.subarray(0, 2_000));
}
