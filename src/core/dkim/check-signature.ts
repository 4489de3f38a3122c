import { withoutSignature } from './canonical-header.ts';
import type { CanonicalHeader } from './canonical-header.ts';
import { checkWithKey } from './check-with-key.ts';
import type { KeyCheck } from './check-with-key.ts';
import { headerCoverage } from './header-coverage.ts';
import type { AskedKeys } from './key-source.ts';
import type { SignatureField } from './signature-field.ts';
import type { BodyCoverage, SignatureCheck, SignatureNote, SignatureOutcome } from './signature-report.ts';
import type { SignedBody } from './signed-body.ts';

/** The message that signatures are checked on. */
export interface SignedMessage {
  header: CanonicalHeader;
  body: SignedBody;
  keys: AskedKeys;
  /** Seconds since 1970, when the message arrived as far as is known: what `t=` and `x=` are compared with. */
  receivedAt?: number;
}

/** Clocks of servers differ; a signature some minutes ahead says nothing. */
const clockTolerance = 300;

/**
 * Checks a DKIM-Signature or ARC-Message-Signature (RFC 6376, 6.1; RFC 8617, 5.2). The body's hash is checked also without a
 * key and where the field is malformed in another way. Never throws.
 */
export async function checkSignature(
  field: SignatureField,
  index: number,
  message: SignedMessage,
): Promise<SignatureCheck> {
  const selected = message.header.select(field.names, field.raw);
  const check: SignatureCheck = {
    field: index,
    outcome: 'malformed',
    ...factsOf(field),
    header: { ...headerCoverage(message.header, field.names, selected), state: 'unchecked' },
    body: { state: 'unchecked', signedBytes: 0, unsignedBytes: 0 },
    notes: [],
  };
  const form = field.canonicalization?.header;
  if (field.fault || !form || !field.list.signature) {
    check.body = await checkBody(field, message.body);
    return { ...check, ...(field.fault ?? { reason: 'tag-missing' as const }) };
  }
  const signed = message.header.signedBytes(selected, withoutSignature(field.raw, field.list.signature), form);
  const [body, key] = await Promise.all([checkBody(field, message.body), checkWithKey(field, message.keys, signed)]);
  check.body = body;
  check.header.state = key.state;
  if (key.key) check.key = key.key;
  check.notes = notesOf(field, body, key, message.receivedAt);
  return { ...check, ...judge(body, key) };
}

function factsOf(field: SignatureField): Partial<SignatureCheck> {
  const { domain, selector, identity, algorithm, canonicalization, signedAt, expiresAt } = field;
  return {
    ...(domain === undefined ? {} : { domain }),
    ...(selector === undefined ? {} : { selector }),
    ...(identity === undefined ? {} : { identity }),
    ...(algorithm === undefined ? {} : { algorithm }),
    ...(canonicalization === undefined ? {} : { canonicalization }),
    ...(signedAt === undefined ? {} : { signedAt: timeOf(signedAt) }),
    ...(expiresAt === undefined ? {} : { expiresAt: timeOf(expiresAt) }),
  };
}

/** Twelve digits of seconds are before the year 33,659, which `Date` can hold. */
function timeOf(seconds: number): string {
  return new Date(seconds * 1000).toISOString();
}

async function checkBody(field: SignatureField, body: SignedBody): Promise<BodyCoverage> {
  const form = field.canonicalization?.body;
  if (!form || !field.bodyHash || !field.algorithm) return { state: 'unchecked', signedBytes: 0, unsignedBytes: 0 };
  const name = field.algorithm === 'rsa-sha1' ? 'SHA-1' : 'SHA-256';
  const { hash, ...bytes } = await body.hash(form, name, field.length);
  return { state: isSame(hash, field.bodyHash) ? 'as-signed' : 'changed', ...bytes };
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index]);
}

/** What is certain comes first: a changed body needs no key. */
function judge(body: BodyCoverage, key: KeyCheck): Pick<SignatureCheck, 'outcome' | 'reason'> {
  if (body.state === 'changed') {
    return { outcome: 'broken', reason: key.state === 'changed' ? 'both-changed' : 'body-changed' };
  }
  if (key.state === 'changed') return { outcome: 'broken', reason: 'header-changed' };
  return key.reason === undefined ? { outcome: 'verified' } : { outcome: outcomeOf(key.reason), reason: key.reason };
}

function outcomeOf(reason: NonNullable<KeyCheck['reason']>): SignatureOutcome {
  if (reason === 'short-key' || reason === 'rsa-sha1') return 'weak';
  return reason.startsWith('key-not-') ? 'no-key' : 'refused';
}

function notesOf(field: SignatureField, body: BodyCoverage, key: KeyCheck, at: number | undefined): SignatureNote[] {
  const notes: SignatureNote[] = [];
  if (key.testing === true) notes.push('testing');
  if (at !== undefined && field.expiresAt !== undefined && field.expiresAt < at) notes.push('expired');
  if (at !== undefined && field.signedAt !== undefined && field.signedAt > at + clockTolerance) {
    notes.push('from-the-future');
  }
  if (field.length !== undefined && field.length > body.signedBytes) notes.push('length-beyond-body');
  return notes;
}
