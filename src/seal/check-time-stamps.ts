import { bytesOfBase64 } from '../core/bytes-of-base64.ts';
import type { CustodyEntry } from '../core/custody.ts';
import { hashBytesNow } from '../core/hash.ts';
import type { RevocationList } from '../core/revocation-list.ts';
import { sealedText } from '../core/seal.ts';
import type { TimeStamp } from '../core/time-stamp.ts';
import { checkRevocationLists } from './check-revocation-lists.ts';
import { bySeq } from './check-signatures.ts';
import type { Finding } from './finding.ts';
import { isVoid } from './is-void.ts';
import { ListsToCheck } from './lists-to-check.ts';
import type { Revocation } from './time-stamp/revocation.ts';
import type { StampFacts } from './time-stamp/verify-reply.ts';

/** A time stamp whose token is good, what it is over, and what the kept lists say of each certificate that it stands on. */
export type CheckedStamp = Omit<StampFacts, 'certificates' | 'lists'> & { upTo: number; revocations: Revocation[] };

/** A custody log, and what ties it to the outside. */
export interface TiedLog {
  custody: readonly CustodyEntry[];
  timeStamps?: readonly TimeStamp[];
  revocationLists?: readonly RevocationList[];
}

/**
 * Checks each time stamp, without asking anybody: that the token is over a head of this log, and good by the certificates in it, and that
 * none of these was taken back by a list that was kept. Whose certificates they are, no list of ours says.
 */
export async function checkTimeStamps(
  file: string,
  { custody, timeStamps = [], revocationLists = [] }: TiedLog,
  pause?: () => Promise<void>,
): Promise<{ findings: Finding[]; good: CheckedStamp[] }> {
  const findings: Finding[] = [];
  const good: CheckedStamp[] = [];
  const log = bySeq(custody);
  const lists = new ListsToCheck(revocationLists);
  for (const stamp of timeStamps) {
    await pause?.();
    const where = `custody ${stamp.seq}`;
    const checked = await checkStamp(log, stamp, lists);
    if (typeof checked === 'string') findings.push({ file, code: 'time-stamp', where, detail: checked });
    else {
      good.push(checked);
      findings.push(...voidBy(checked).map((detail): Finding => ({ file, code: 'revoked', where, detail })));
    }
  }
  const here = new Set(timeStamps.map(({ reply }) => hashBytesNow(bytesOfBase64(reply))));
  for (const { seq, content } of custody) {
    const told = content?.action === 'time-stamp' ? content.details?.['replySha256'] : undefined;
    if (told !== undefined && !here.has(told)) {
      findings.push({ file, code: 'time-stamp', where: `custody ${seq}`, detail: 'not-here' });
    }
  }
  findings.push(...checkRevocationLists(file, custody, revocationLists));
  // Of a stamp that does not hold nobody knows whose lists belong to it.
  if (good.length === timeStamps.length) findings.push(...lists.ofNobody(file));
  return { findings, good };
}

/** Each way in which a list makes it worth nothing. */
function voidBy({ revocations }: CheckedStamp): string[] {
  return revocations.filter(isVoid).map(({ name, reason, at }) => `${name}: ${reason ?? 'no reason told'}, ${at}`);
}

async function checkStamp(
  log: ReadonlyMap<number, CustodyEntry>,
  stamp: TimeStamp,
  lists: ListsToCheck,
): Promise<CheckedStamp | string> {
  if (log.get(stamp.seq)?.hash !== stamp.headHash) return 'another-log';
  // Large, and needed for nothing else.
  const { verifyReply } = await import('./time-stamp/verify-reply.ts');
  const message = new TextEncoder().encode(sealedText(stamp));
  const check = await verifyReply(new Uint8Array(message), bytesOfBase64(stamp.request), bytesOfBase64(stamp.reply));
  if (!check.holds) return check.fault;
  const { certificates, lists: within, ...facts } = check.facts;
  if (Date.parse(stamp.time) !== Date.parse(facts.time)) return 'other-time';
  const told = stamp.certificates.map((one) => hashBytesNow(bytesOfBase64(one)));
  if (told.join() !== certificates.map(hashBytesNow).join()) return 'other-certificates';
  return { ...facts, upTo: stamp.seq, revocations: await lists.about(certificates, within, facts.time) };
}
