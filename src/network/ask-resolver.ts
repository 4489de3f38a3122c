import { askServer } from './ask-server.ts';
import { boundedBytes } from './bounded-bytes.ts';

const patienceMs = 10_000;
/** The largest DNS message there is. */
const mostBytes = 65_535;
const mediaType = 'application/dns-message';

/** Why a resolver gave no DNS message, as a closed list. */
export type NoDns = 'no-answer' | 'status' | 'too-large' | 'not-dns';

/**
 * Asks a resolver by DNS over HTTPS (RFC 8484) and gives back the message that came. By POST, so that the question stands in no address
 * that a server on the way writes down.
 */
export function askResolver(
  resolver: string,
  question: Uint8Array<ArrayBuffer>,
): Promise<{ message: Uint8Array<ArrayBuffer> } | { none: NoDns }> {
  const post = { body: question, headers: { 'content-type': mediaType, accept: mediaType } };
  return askServer(resolver, { post, patienceMs }, async (response) => {
    if (response.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() !== mediaType)
      return { none: 'not-dns' };
    const message = await boundedBytes(response, mostBytes);
    return message ? { message } : { none: 'too-large' };
  });
}
