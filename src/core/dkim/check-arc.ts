import { readArcSets } from './arc-sets.ts';
import type { ArcFault, ArcFields } from './arc-sets.ts';
import { withoutSignature } from './canonical-header.ts';
import { checkSignature } from './check-signature.ts';
import type { SignedMessage } from './check-signature.ts';
import { checkWithKey } from './check-with-key.ts';
import type { KeyCheck } from './check-with-key.ts';
import type { ArcCheck, ArcSet, SignatureCheck } from './signature-report.ts';

interface CheckedSet {
  fields: ArcFields;
  seal: KeyCheck;
  message: SignatureCheck;
}

/**
 * Checks the ARC chain (RFC 8617, 5.2): the order of its sets, what each claims of those before it, every seal, and every
 * message signature, of which the newest decides. Never throws.
 */
export async function checkArc(message: SignedMessage): Promise<ArcCheck> {
  const sets = readArcSets(message.header.fields);
  if (!Array.isArray(sets)) return { outcome: 'fail', ...sets, sets: [] };
  if (sets.length === 0) return { outcome: 'none', sets: [] };
  const checked = await Promise.all(
    sets.map(async (fields, index) => {
      const [seal, own] = await Promise.all([
        checkSeal(sets.slice(0, index + 1), message),
        checkSignature(fields.message, fields.messageIndex, message),
      ]);
      return { fields, seal, message: own };
    }),
  );
  return { ...judge(checked), sets: checked.map(setOf) };
}

/** A seal signs the fields of its own set and of all before it, in relaxed form (RFC 8617, 5.1.1). */
async function checkSeal(sets: readonly ArcFields[], { header, keys }: SignedMessage): Promise<KeyCheck> {
  const own = sets.at(-1)?.seal;
  if (!own || own.fault || !own.list.signature) return { state: 'unchecked' };
  const fields = sets.flatMap(({ results, message, seal }) => [results, message.raw, seal.raw]).slice(0, -1);
  return checkWithKey(own, keys, header.signedBytes(fields, withoutSignature(own.raw, own.list.signature), 'relaxed'));
}

/** What is certain comes before what a missing key leaves open. */
function judge(checked: readonly CheckedSet[]): Omit<ArcCheck, 'sets'> {
  const fault = wrongChainValue(checked) ?? wrongSeal(checked) ?? wrongMessage(checked);
  if (fault) return { outcome: 'fail', ...fault };
  const open = checked.some(({ seal }) => seal.state === 'unchecked') || checked.at(-1)?.message.outcome === 'no-key';
  if (open) return { outcome: 'no-key' };
  const failed = checked.findLast(({ message }) => message.outcome !== 'verified');
  return { outcome: 'pass', oldestPass: failed ? failed.fields.instance + 1 : 0 };
}

/** `cv=`: none for the first set, pass for all others; fail ends a chain for good. */
function wrongChainValue(checked: readonly CheckedSet[]): ArcFault | null {
  for (const { fields } of checked) {
    const { instance } = fields;
    const value = chainValue(fields);
    if (value === 'fail') return { reason: 'chain-failed-before', instance };
    if (value !== (instance === 1 ? 'none' : 'pass')) return { reason: 'chain-value', instance };
  }
  return null;
}

function wrongSeal(checked: readonly CheckedSet[]): ArcFault | null {
  for (const { fields, seal } of checked.toReversed()) {
    const { instance } = fields;
    if (fields.seal.fault) return { reason: 'seal-malformed', instance };
    if (seal.state === 'changed') return { reason: 'seal-broken', instance };
    if (seal.reason !== undefined && !seal.reason.startsWith('key-not-')) return { reason: 'seal-key', instance };
  }
  return null;
}

function wrongMessage(checked: readonly CheckedSet[]): ArcFault | null {
  const newest = checked.at(-1);
  if (!newest || newest.message.outcome === 'verified' || newest.message.outcome === 'no-key') return null;
  return { reason: 'message-signature', instance: newest.fields.instance };
}

function chainValue({ seal }: ArcFields): string | undefined {
  return seal.list.tags.get('cv')?.toLowerCase();
}

function setOf({ fields, seal, message }: CheckedSet): ArcSet {
  const { domain, selector } = fields.seal;
  const chain = chainValue(fields);
  return {
    instance: fields.instance,
    ...(domain === undefined ? {} : { domain }),
    ...(selector === undefined ? {} : { selector }),
    ...(chain === undefined ? {} : { chain }),
    seal: seal.state,
    message,
  };
}
