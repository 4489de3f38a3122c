import { mostListBytes } from '../core/revocation-list.ts';
import { boundedBytes } from './bounded-bytes.ts';

const patienceMs = 20_000;

/** Why there is no list, as a closed list. */
export type NoList = 'no-answer' | 'status' | 'too-large';

/**
 * Fetches a list of revoked certificates (RFC 5280, section 5). Without cookies and without telling who asks: the server learns the network
 * address, and that somebody has a time stamp of its customer's. Whether the bytes are a list, whoever asked finds out.
 */
export async function askRevocationList(
  address: string,
): Promise<{ list: Uint8Array<ArrayBuffer> } | { none: NoList }> {
  try {
    const response = await fetch(address, {
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(patienceMs),
    });
    if (!response.ok) return { none: 'status' };
    const list = await boundedBytes(response, mostListBytes);
    return list ? { list } : { none: 'too-large' };
  } catch {
    return { none: 'no-answer' };
  }
}
