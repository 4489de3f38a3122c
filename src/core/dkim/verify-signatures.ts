import { alignmentOf } from './alignment.ts';
import { CanonicalHeader } from './canonical-header.ts';
import { checkArc } from './check-arc.ts';
import { checkSignature } from './check-signature.ts';
import type { SignedMessage } from './check-signature.ts';
import { AskedKeys } from './key-source.ts';
import type { KeySource } from './key-source.ts';
import { longestHeader, readRawHeader } from './raw-header.ts';
import type { RawHeader } from './raw-header.ts';
import { readSignatureField } from './signature-field.ts';
import type { ReportNote, SignatureReport } from './signature-report.ts';
import { SignedBody } from './signed-body.ts';

/** Signatures of one message that are checked, the topmost first. Real mail has below ten. */
const mostSignatures = 20;

/**
 * Verifies the DKIM signatures (RFC 6376, 8301, 8463) and the ARC chain (RFC 8617) of a message.
 *
 * @param source the message byte for byte. Line feeds alone count as line ends, and are counted in the report
 * @param keys where public keys come from: see `KeySource`; `noKeys` checks the body's hashes alone
 * @param receivedAt RFC 3339: when the message arrived, for `t=` and `x=`. Without it, whether a signature had expired is not
 *   said; nothing here reads a clock
 * @returns one check for each signature, whatever is wrong with it. Never throws; bounded in time by the source's length, and
 *   what exceeds a bound is in `notes`
 */
export async function verifySignatures(
  source: Uint8Array<ArrayBuffer>,
  keys: KeySource,
  receivedAt?: string,
): Promise<SignatureReport> {
  const raw = readRawHeader(source);
  const signatures = raw.fields.filter(({ name }) => name === 'dkim-signature');
  const isSigned = signatures.length > 0 || raw.fields.some(({ name }) => name.startsWith('arc-'));
  const body = new SignedBody(isSigned ? source.subarray(raw.bodyStart) : new Uint8Array());
  const at = receivedAt === undefined ? Number.NaN : Date.parse(receivedAt) / 1000;
  const message: SignedMessage = {
    header: new CanonicalHeader(raw.fields),
    body,
    keys: new AskedKeys(keys),
    ...(Number.isNaN(at) ? {} : { receivedAt: at }),
  };
  const [checks, arc] = await Promise.all([
    Promise.all(
      signatures
        .slice(0, mostSignatures)
        .map((field, index) => checkSignature(readSignatureField(field, 'dkim'), index, message)),
    ),
    checkArc(message),
  ]);
  return {
    signatures: checks,
    arc,
    alignment: alignmentOf(raw.fields, checks),
    restoredLineEnds: isSigned ? raw.restored + body.restored : 0,
    notes: notesOf(raw, signatures.length),
  };
}

function notesOf(raw: RawHeader, signatures: number): ReportNote[] {
  const notes: ReportNote[] = [];
  if (raw.tooLong) notes.push({ code: 'header-too-long', count: longestHeader });
  if (signatures > mostSignatures) notes.push({ code: 'signatures-cut', count: signatures - mostSignatures });
  return notes;
}
