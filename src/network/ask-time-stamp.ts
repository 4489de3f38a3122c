import { boundedBytes } from './bounded-bytes.ts';

/** A server that is silent for this long gives no time stamp now; it is asked again later. */
const patienceMs = 15_000;
/** Tokens are a few kilobytes, with all certificates. */
const mostBytes = 100_000;

/** Why there is no answer, as a closed list. */
export type NoStamp = 'no-answer' | 'status' | 'too-large';

/**
 * Sends a request for a time stamp (RFC 3161, 3.4) and gives back what came. Without cookies and without telling who asks: the server
 * learns a hash, the network address, and that somebody wants a time stamp.
 */
export async function askTimeStamp(
  server: string,
  request: Uint8Array<ArrayBuffer>,
): Promise<{ reply: Uint8Array<ArrayBuffer> } | { none: NoStamp; status?: number }> {
  try {
    const response = await fetch(server, {
      method: 'POST',
      body: request,
      headers: { 'content-type': 'application/timestamp-query' },
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(patienceMs),
    });
    if (!response.ok) return { none: 'status', status: response.status };
    const reply = await boundedBytes(response, mostBytes);
    return reply ? { reply } : { none: 'too-large' };
  } catch {
    return { none: 'no-answer' };
  }
}
