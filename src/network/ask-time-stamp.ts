import { askServer } from './ask-server.ts';
import { boundedBytes } from './bounded-bytes.ts';

/** A server that is silent for this long gives no time stamp now; it is asked again later. */
const patienceMs = 15_000;
/** Tokens are a few kilobytes, with all certificates. */
const mostBytes = 100_000;

/** Why there is no answer, as a closed list. */
export type NoStamp = 'no-answer' | 'status' | 'too-large';

/** Sends a request for a time stamp (RFC 3161, 3.4) and gives back what came. The server learns a hash, and that somebody wants it stamped. */
export function askTimeStamp(
  server: string,
  request: Uint8Array<ArrayBuffer>,
): Promise<{ reply: Uint8Array<ArrayBuffer> } | { none: NoStamp; status?: number }> {
  const post = { body: request, headers: { 'content-type': 'application/timestamp-query' } };
  return askServer(server, { post, patienceMs }, async (response) => {
    const reply = await boundedBytes(response, mostBytes);
    return reply ? { reply } : { none: 'too-large' };
  });
}
