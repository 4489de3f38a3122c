import type { SourceAnswer, SourceReason } from '../capture.ts';

/**
 * What a mail site said in place of the original, as far as it can be told without reading mail: a limit, a refusal, nothing, a page.
 * Mail sites answer "200 OK" with a sign-in page, an error page or nothing at all, so the status alone says little. Null for what may
 * be a mail. Small: the batch in a mail page asks this too.
 */
export function refusalIn(answer: SourceAnswer): SourceReason | null {
  if (!answer.got) return answer.reason;
  const { bytes, transport } = answer;
  if (transport.status === 429) return 'rate-limited';
  if (transport.status !== 200) return 'http-status';
  if (bytes.length === 0) return 'empty';
  if (!looksLikeHtml(bytes)) return null;
  return transport.redirected || asksForPassword(bytes) ? 'signed-out' : 'not-mail';
}

/** Only the beginning is looked at: a mail whose body is HTML begins with its header fields. */
function looksLikeHtml(bytes: Uint8Array): boolean {
  return /^[\uFEFF\s]*<(?:!doctype|html|head|body|meta|!--)/i.test(beginning(bytes));
}

function asksForPassword(bytes: Uint8Array): boolean {
  return /<input[^>]+type\s*=\s*["']?password/i.test(new TextDecoder().decode(bytes.subarray(0, 200_000)));
}

function beginning(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes.subarray(0, 2_000));
}
