import { arc } from 'mailauth/lib/arc/index.js';
import { dkimVerify } from 'mailauth/lib/dkim/verify.js';
import type { SignatureCheck, SignatureReport } from '../../../src/core/dkim/signature-report.ts';

/** One word a signature, as RFC 8601 names them, and one for the ARC chain. */
export interface Verdicts {
  signatures: string[];
  arc: string;
}

type Records = ReadonlyMap<string, readonly string[]>;

/**
 * What mailauth says in its strict mode, which follows the RFCs exactly. That mode does not look at what an rsa-sha1 signature
 * is worth; there its other mode is asked.
 */
export async function mailauthVerdicts(
  source: Uint8Array,
  records: Records,
  receivedAt = '2026-11-20T10:00:00Z',
): Promise<Verdicts> {
  const options = { resolver: resolverOf(records), curTime: new Date(receivedAt) };
  const strict = await dkimVerify(Buffer.from(source), { ...options, strict: true });
  const signatures = strict.results.filter(({ status }) => status.comment !== 'message not signed');
  const words: string[] = signatures.map(({ status }) => status.result);
  if (signatures.some(({ algo }) => algo === 'rsa-sha1')) {
    const lenient = await dkimVerify(Buffer.from(source), options);
    signatures.forEach(({ algo, signature }, index) => {
      const same = lenient.results.find((result) => result.signature === signature);
      if (words[index] === 'policy' && algo === 'rsa-sha1' && same?.status.result === 'fail') words[index] = 'fail';
    });
  }
  // Its types say less than it takes: a message without a chain has `false` there.
  const chain = await arc(strict.arc as Parameters<typeof arc>[0], { ...options, strict: true });
  return { signatures: words, arc: chain.status.result };
}

/** Our report in the same words. */
export function verdictsOf(report: SignatureReport): Verdicts {
  const { outcome } = report.arc;
  return { signatures: report.signatures.map(wordOf), arc: outcome === 'no-key' ? 'fail' : outcome };
}

function wordOf({ outcome, reason, notes, key }: SignatureCheck): string {
  if (outcome === 'verified') return notes.includes('expired') ? 'neutral' : 'pass';
  // mailauth does not look at what a short key signed, once the body is right.
  const short = key?.type === 'rsa' && key.bits < 1024;
  if (outcome === 'weak' || (reason === 'header-changed' && short)) return 'policy';
  return outcome === 'broken' ? 'fail' : 'neutral';
}

/** The records as mailauth asks for them. */
export function resolverOf(records: Records) {
  return (name: string): Promise<string[][]> => {
    const found = records.get(name.toLowerCase());
    if (found) return Promise.resolve(found.map((record) => [record]));
    return Promise.reject(Object.assign(new Error(`No record for ${name}`), { code: 'ENOTFOUND' }));
  };
}
