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

/** By the server that gave the stamp. */
export async function listsAbout(
  stamps: readonly TimeStamp[],
  lists: readonly RevocationList[],
): Promise<Map<string, ListsAbout>> {
  const read = lists.flatMap(({ list }) => readList(bytesOfBase64(list)) ?? []);
  const about = new Map<string, ListsAbout>();
  for (const { server, certificates, time } of stamps) {
    const chain = certificates.map(bytesOfBase64);
    about.set(server, { revocations: await revocationsIn(chain, read, time), addresses: listAddresses(chain) });
  }
  return about;
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
