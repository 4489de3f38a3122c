import { bytesOfBase64 } from '../core/bytes-of-base64.ts';
import type { RevocationList } from '../core/revocation-list.ts';
import type { Finding } from './finding.ts';
import type { ReadList } from './time-stamp/read-list.ts';
import type { Revocation } from './time-stamp/revocation.ts';

type Chain = readonly Uint8Array<ArrayBuffer>[];

/** Lists of revoked certificates, each read once however many time stamps there are; remembers which belong to any of them. */
export class ListsToCheck {
  private readonly given: readonly RevocationList[];
  private read: Promise<(ReadList | null)[]> | undefined;
  private readonly signed = new Set<number>();

  constructor(given: readonly RevocationList[]) {
    this.given = given;
  }

  /** What they say, and those in the token itself, of the certificates of a time stamp of that time. */
  async about(chain: Chain, within: readonly Uint8Array<ArrayBuffer>[], time: string): Promise<Revocation[]> {
    // Large, and needed only where there is a time stamp.
    const { revocationsIn, isOfChain } = await import('./time-stamp/revocation.ts');
    const { readList } = await import('./time-stamp/read-list.ts');
    this.read ??= Promise.resolve(this.given.map(({ list }) => readList(bytesOfBase64(list))));
    const lists = await this.read;
    for (const [at, list] of lists.entries()) {
      if (list && !this.signed.has(at) && (await isOfChain(list, chain))) this.signed.add(at);
    }
    const all = [...lists, ...within.map(readList)].filter((one) => one !== null);
    return revocationsIn(chain, all, time);
  }

  /** Those that no authority of any of the time stamps signed, or that are no lists. */
  ofNobody(file: string): Finding[] {
    return this.given.flatMap((_list, at): Finding[] =>
      this.signed.has(at) ? [] : [{ file, code: 'revocation-list', where: `list ${at + 1}`, detail: 'wrong-issuer' }],
    );
  }
}
