import { bytesOfBase64 } from '../core/bytes-of-base64.ts';
import { canonicalJson } from '../core/canonical-json.ts';
import type { CustodyEntry } from '../core/custody.ts';
import { hashBytes } from '../core/hash.ts';
import { sealedText } from '../core/seal.ts';
import type { Seal } from '../core/seal.ts';
import type { Finding } from './finding.ts';

/**
 * Checks each signature over a head of the log: that it is the key's, that the head is an entry of this log, and that the log names the
 * key. What it shows: the browser that made the key had this log. It does not show who sat before it.
 */
export async function checkSignatures(
  file: string,
  custody: readonly CustodyEntry[],
  seals: readonly Seal[],
  pause?: () => Promise<void>,
): Promise<Finding[]> {
  const findings: Finding[] = [];
  const wrong = (seq: number, detail: string) =>
    findings.push({ file, code: 'signature', where: `custody ${seq}`, detail });
  const log: Log = { bySeq: bySeq(custody), keysMade: keysMadeIn(custody) };
  for (const seal of seals) {
    await pause?.();
    const why = await faultOf(log, seal);
    if (why !== null) wrong(seal.seq, why);
  }
  const sealed = new Set(seals.map(({ seq }) => seq));
  if (sealed.size < seals.length) wrong(seals.at(-1)?.seq ?? 0, 'the same entry twice');
  for (const { seq, content } of custody) {
    if (content?.action === 'signed' && !sealed.has(seq)) wrong(seq, 'the log tells of a signature that is not here');
  }
  return findings;
}

/** Which keys signed, and the last entry that each did. */
export function signersOf(seals: readonly Seal[]): { fingerprint: string; upTo: number }[] {
  const last = new Map<string, number>();
  for (const { fingerprint, seq } of seals) last.set(fingerprint, Math.max(seq, last.get(fingerprint) ?? 0));
  return [...last].map(([fingerprint, upTo]) => ({ fingerprint, upTo }));
}

/** What there is to look up for each seal, read once: a stranger's log can be long, and have as many seals. */
interface Log {
  bySeq: ReadonlyMap<number, CustodyEntry>;
  /** Where the log first tells of the making of a key, by its fingerprint. */
  keysMade: ReadonlyMap<string, number>;
}

/** The entries of a log by their number; of two that call themselves the same, the first. */
export function bySeq(custody: readonly CustodyEntry[]): ReadonlyMap<number, CustodyEntry> {
  return new Map(custody.toReversed().map((entry) => [entry.seq, entry]));
}

function keysMadeIn(custody: readonly CustodyEntry[]): ReadonlyMap<string, number> {
  const made = new Map<string, number>();
  for (const { seq, content } of custody) {
    const fingerprint = content?.action === 'key-made' ? content.details?.['fingerprint'] : undefined;
    if (fingerprint !== undefined && !made.has(fingerprint)) made.set(fingerprint, seq);
  }
  return made;
}

async function faultOf(log: Log, seal: Seal): Promise<string | null> {
  const entry = log.bySeq.get(seal.seq);
  if (entry?.hash !== seal.headHash) return 'it signs another log';
  if (canonicalJson(entry.at) !== canonicalJson(seal.at)) return 'its time is not the one of the entry';
  if ((await hashBytes(bytesOfBase64(seal.publicKey))) !== seal.fingerprint) return 'the fingerprint is of another key';
  if (!namesKey(entry, log, seal)) return 'the log does not name this key';
  return (await isRight(seal)) ? null : 'it is not the signature of this key';
}

/** Whether the log itself names this key at this entry, and tells of its making before. */
function namesKey({ content }: CustodyEntry, { keysMade }: Log, { seq, fingerprint }: Seal): boolean {
  const made = keysMade.get(fingerprint);
  return (
    made !== undefined && made < seq && content?.action === 'signed' && content.details?.['fingerprint'] === fingerprint
  );
}

async function isRight(seal: Seal): Promise<boolean> {
  const { algorithm, publicKey, signature } = seal;
  const how =
    algorithm === 'Ed25519'
      ? { key: { name: 'Ed25519' }, verify: { name: 'Ed25519' } }
      : { key: { name: 'ECDSA', namedCurve: 'P-256' }, verify: { name: 'ECDSA', hash: 'SHA-256' } };
  try {
    const key = await crypto.subtle.importKey('spki', bytesOfBase64(publicKey), how.key, false, ['verify']);
    const message = new TextEncoder().encode(sealedText(seal));
    return await crypto.subtle.verify(how.verify, key, bytesOfBase64(signature), message);
  } catch {
    // What the platform does not take for a key signed nothing.
    return false;
  }
}
