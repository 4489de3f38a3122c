import { mostListBytes } from '../core/revocation-list.ts';
import { askServer } from './ask-server.ts';
import { boundedBytes } from './bounded-bytes.ts';

const patienceMs = 20_000;

/** Why there is no list, as a closed list. */
export type NoList = 'no-answer' | 'status' | 'too-large';

/**
 * Fetches a list of revoked certificates (RFC 5280, section 5). The server also learns that somebody has a time stamp of its customer's.
 * Whether the bytes are a list, whoever asked finds out.
 */
export function askRevocationList(address: string): Promise<{ list: Uint8Array<ArrayBuffer> } | { none: NoList }> {
  return askServer(address, { patienceMs }, async (response) => {
    const list = await boundedBytes(response, mostListBytes);
    return list ? { list } : { none: 'too-large' };
  });
}
