import * as z from 'zod/mini';
import { hashRecord, Sha256 } from './hash.ts';
import { Instant } from './instant.ts';

/** What can be written into the custody log today. Words for each: `exhibit.action` in the locales. */
export const CustodyAction = z.enum([
  'capture',
  'capture-again',
  'statement',
  'delete',
  'export',
  'told',
  'case',
  'complaint',
  'note',
  'settings',
  'check',
  'self-test',
  'backup',
  'restore',
  'joint',
  'key-made',
  'signed',
  'time-stamp',
  'key-asked',
  'update',
  'clock-changed',
]);
export type CustodyAction = z.infer<typeof CustodyAction>;

/** What one entry says. `nonce` keeps an entry whose content is withheld from being guessed from its hash. */
export const CustodyContent = z.object({
  nonce: z.string().check(z.regex(/^[0-9a-f]{32}$/)),
  action: CustodyAction,
  appVersion: z.string(),
  /** `EX-0001` */
  exhibit: z.exactOptional(z.string()),
  acquisition: z.exactOptional(z.uuid()),
  /** Hash of the whole acquisition record (RFC 8785), so that what was seen and how stands under the chain too. */
  acquisitionSha256: z.exactOptional(Sha256),
  sourceSha256: z.exactOptional(z.array(Sha256)),
  details: z.exactOptional(z.record(z.string(), z.string())),
});
export type CustodyContent = z.infer<typeof CustodyContent>;

/**
 * One link of the chain. `contentHash` is over the content, `hash` is over the other four fields, both SHA-256 of the
 * RFC 8785 text. A package that leaves an exhibit out leaves the content of its entries out and keeps the rest, and
 * the whole chain can still be computed.
 */
export const CustodyEntry = z.object({
  seq: z.number(),
  at: Instant,
  content: z.exactOptional(CustodyContent),
  contentHash: Sha256,
  prevHash: Sha256,
  hash: Sha256,
});
export type CustodyEntry = z.infer<typeof CustodyEntry>;

/** The `prevHash` of entry 1. */
export const chainStart = '0'.repeat(64);

/** The entry that follows `previous` (undefined: the first of all). */
export function nextEntry(previous: CustodyEntry | undefined, at: Instant, content: CustodyContent): CustodyEntry {
  const seq = (previous?.seq ?? 0) + 1;
  const prevHash = previous?.hash ?? chainStart;
  const contentHash = hashRecord(content);
  return { seq, at, content, contentHash, prevHash, hash: linkHash({ seq, at, contentHash, prevHash }) };
}

function linkHash(link: Pick<CustodyEntry, 'seq' | 'at' | 'contentHash' | 'prevHash'>): string {
  const { seq, at, contentHash, prevHash } = link;
  return hashRecord({ seq, at, contentHash, prevHash });
}

/** A place where the chain does not hold, in the order found. `seq` is what the entry says of itself. */
export type ChainFault = { seq: number; fault: 'order' | 'previous' | 'content' | 'hash' };

/**
 * Checks the whole chain and returns every fault; an empty list means that it is unbroken.
 *
 * @param before of a chain that is checked a piece at a time, the entry that this piece follows
 */
export function chainFaults(entries: readonly CustodyEntry[], before?: CustodyEntry): ChainFault[] {
  const faults: ChainFault[] = [];
  let previous = before;
  for (const entry of entries) {
    const { seq } = entry;
    if (seq !== (previous?.seq ?? 0) + 1) faults.push({ seq, fault: 'order' });
    if (entry.prevHash !== (previous?.hash ?? chainStart)) faults.push({ seq, fault: 'previous' });
    if (entry.content && hashRecord(entry.content) !== entry.contentHash) faults.push({ seq, fault: 'content' });
    if (linkHash(entry) !== entry.hash) faults.push({ seq, fault: 'hash' });
    previous = entry;
  }
  return faults;
}
