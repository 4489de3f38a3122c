import { bytesOfBase64 } from '../../core/bytes-of-base64.ts';
import type { RevocationList } from '../../core/revocation-list.ts';
import type { TimeStamp } from '../../core/time-stamp.ts';
import { listAddresses } from './list-addresses.ts';
import { readList } from './read-list.ts';
import { revocationsIn } from './revocation.ts';
import type { Revocation } from './revocation.ts';

/** What kept lists say of a time stamp's certificates, and where these say that their issuers' lists are. */
export interface ListsAbout {
  revocations: Revocation[];
  addresses: string[];
}

export async function listsAbout(
  { certificates, time }: TimeStamp,
  lists: readonly RevocationList[],
): Promise<ListsAbout> {
  const chain = certificates.map(bytesOfBase64);
  const read = lists.flatMap(({ list }) => readList(bytesOfBase64(list)) ?? []);
  return { revocations: await revocationsIn(chain, read, time), addresses: listAddresses(chain) };
}

/** Of these addresses, those of which no kept list is in force at this time, in milliseconds since 1970. */
export function listsDue(addresses: readonly string[], lists: readonly RevocationList[], now: number): string[] {
  const inForce = new Set(
    lists.flatMap(({ list, address }) => {
      const until = readList(bytesOfBase64(list))?.list.nextUpdate?.value.getTime() ?? 0;
      return address !== undefined && until > now ? address : [];
    }),
  );
  return addresses.filter((address) => !inForce.has(address));
}
