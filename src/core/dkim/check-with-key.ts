import { readKeyRecord } from './key-record.ts';
import type { KeyRecord } from './key-record.ts';
import type { AskedKeys } from './key-source.ts';
import { verifyBytes } from './public-key.ts';
import type { SignatureField } from './signature-field.ts';
import type { SignatureCheck, SignatureReason, SignedState } from './signature-report.ts';

/** What a signature is worth with its key. `state` is `unchecked` where `reason` says why. */
export interface KeyCheck {
  state: SignedState;
  reason?: SignatureReason;
  key?: NonNullable<SignatureCheck['key']>;
  testing?: boolean;
}

/** More than one record for a name is an error of its owner; each is tried (RFC 6376, 3.6.2.2), a few at most. */
const mostRecords = 4;
/** RFC 8301, 3.2: signatures of shorter keys must not be taken for valid. */
const fewestBits = 1024;

/** Looks for the key of a field that is without fault, and checks the signature over `bytes` with it. */
export async function checkWithKey(
  field: SignatureField,
  keys: AskedKeys,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<KeyCheck> {
  const answer = await keys.of(field.domain ?? '', field.selector ?? '');
  if (!('records' in answer)) return { state: 'unchecked', reason: answer.reason };
  let best: KeyCheck = { state: 'unchecked', reason: 'key-syntax' };
  for (const record of answer.records.slice(0, mostRecords)) {
    const check = await checkWithRecord(field, record, bytes);
    if (check.state === 'as-signed') return check;
    // A key that fits and says no tells more than a record that is none.
    if (check.state === 'changed' || best.key === undefined) best = check;
  }
  return best;
}

async function checkWithRecord(
  field: SignatureField,
  record: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<KeyCheck> {
  const read = readKeyRecord(record);
  if ('fault' in read) return { state: 'unchecked', reason: read.fault };
  const [type = '', hash = ''] = (field.algorithm ?? '').split('-');
  const found = { key: { record, type: read.key.type, bits: read.key.bits }, testing: read.testing };
  const fault = whyNotFor(field, read, type, hash);
  if (fault || !field.signature) return { state: 'unchecked', reason: fault ?? 'key-unusable', ...found };
  const short = read.key.bits < fewestBits && type === 'rsa';
  const right = await verifyBytes(read.key, hash === 'sha1' ? 'SHA-1' : 'SHA-256', field.signature, bytes);
  if (right === null) return { state: 'unchecked', reason: short ? 'short-key' : 'key-unusable', ...found };
  if (!right) return { state: 'changed', ...found };
  const weak = short ? 'short-key' : hash === 'sha1' ? 'rsa-sha1' : undefined;
  return { state: 'as-signed', ...(weak === undefined ? {} : { reason: weak }), ...found };
}

/** RFC 6376, 6.1.2, and 3.6.1 for `t=s`: what the key's owner does not allow. */
function whyNotFor(field: SignatureField, record: KeyRecord, type: string, hash: string): SignatureReason | undefined {
  if (record.key.type !== type) return 'key-type';
  if (record.hashes && !record.hashes.includes(hash)) return 'key-hash';
  const identity = field.identity?.slice(field.identity.lastIndexOf('@') + 1);
  if (record.sameDomainOnly && identity !== undefined && identity !== field.domain) return 'key-identity';
  return undefined;
}
