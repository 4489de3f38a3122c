import { base64 } from '@scure/base';
import { bytesOfBase64 } from '../../core/bytes-of-base64.ts';
import type { TimeStamp } from '../../core/time-stamp.ts';
import { readList } from './read-list.ts';
import { isOfChain } from './revocation.ts';

/** Why bytes are no list to keep. */
export type TakeFault = 'unreadable' | 'other';

/** A list to keep, and the entry that a time stamp which it is about is over. */
export interface TakenList {
  seq: number;
  list: string;
  issued: string;
  until?: string;
}

/** Takes bytes for a list of revoked certificates only when an authority over one of these time stamps signed it. Newest stamp last. */
export async function takeList(
  given: Uint8Array<ArrayBuffer>,
  stamps: readonly TimeStamp[],
): Promise<TakenList | { fault: TakeFault }> {
  const read = readList(given);
  if (!read) return { fault: 'unreadable' };
  const { thisUpdate, nextUpdate } = read.list;
  for (const { seq, certificates } of stamps.toReversed()) {
    if (!(await isOfChain(read, certificates.map(bytesOfBase64)))) continue;
    return {
      seq,
      list: base64.encode(read.der),
      issued: thisUpdate.value.toISOString(),
      ...(nextUpdate ? { until: nextUpdate.value.toISOString() } : {}),
    };
  }
  return { fault: 'other' };
}
