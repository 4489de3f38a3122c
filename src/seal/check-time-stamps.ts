import { bytesOfBase64 } from '../core/bytes-of-base64.ts';
import type { CustodyEntry } from '../core/custody.ts';
import { hashBytesNow } from '../core/hash.ts';
import { sealedText } from '../core/seal.ts';
import type { TimeStamp } from '../core/time-stamp.ts';
import { bySeq } from './check-signatures.ts';
import type { Finding } from './finding.ts';
import type { StampFacts } from './time-stamp/verify-reply.ts';

/** A good time stamp, and what it is over. */
export type CheckedStamp = Omit<StampFacts, 'certificates'> & { upTo: number };

/**
 * Checks each time stamp, without asking anybody: that the token is over a head of this log, and good by the certificates in it. Whose
 * certificates these are, no list of ours says.
 */
export async function checkTimeStamps(
  file: string,
  custody: readonly CustodyEntry[],
  stamps: readonly TimeStamp[],
  pause?: () => Promise<void>,
): Promise<{ findings: Finding[]; good: CheckedStamp[] }> {
  const findings: Finding[] = [];
  const good: CheckedStamp[] = [];
  const log = bySeq(custody);
  for (const stamp of stamps) {
    await pause?.();
    const checked = await checkStamp(log, stamp);
    if (typeof checked !== 'string') good.push(checked);
    else findings.push({ file, code: 'time-stamp', where: `custody ${stamp.seq}`, detail: checked });
  }
  const here = new Set(stamps.map(({ reply }) => hashBytesNow(bytesOfBase64(reply))));
  for (const { seq, content } of custody) {
    const told = content?.action === 'time-stamp' ? content.details?.['replySha256'] : undefined;
    if (told !== undefined && !here.has(told)) {
      findings.push({ file, code: 'time-stamp', where: `custody ${seq}`, detail: 'not-here' });
    }
  }
  return { findings, good };
}

async function checkStamp(log: ReadonlyMap<number, CustodyEntry>, stamp: TimeStamp): Promise<CheckedStamp | string> {
  if (log.get(stamp.seq)?.hash !== stamp.headHash) return 'another-log';
  // Large, and needed for nothing else.
  const { verifyReply } = await import('./time-stamp/verify-reply.ts');
  const message = new TextEncoder().encode(sealedText(stamp));
  const check = await verifyReply(new Uint8Array(message), bytesOfBase64(stamp.request), bytesOfBase64(stamp.reply));
  if (!check.holds) return check.fault;
  const { certificates, ...facts } = check.facts;
  if (Date.parse(stamp.time) !== Date.parse(facts.time)) return 'other-time';
  const told = stamp.certificates.map((one) => hashBytesNow(bytesOfBase64(one)));
  if (told.join() !== certificates.map(hashBytesNow).join()) return 'other-certificates';
  return { ...facts, upTo: stamp.seq };
}
