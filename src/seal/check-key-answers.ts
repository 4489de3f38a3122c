import { bytesOfBase64 } from '../core/bytes-of-base64.ts';
import { canonicalJson } from '../core/canonical-json.ts';
import type { CustodyEntry } from '../core/custody.ts';
import { readTxtAnswer } from '../core/dns/txt-answer.ts';
import { hashRecord } from '../core/hash.ts';
import type { KeyAnswer } from '../core/key-answer.ts';
import type { PackagedExhibit } from '../core/package.ts';
import type { Finding } from './finding.ts';
import { toldInLog } from './told-in-log.ts';

/**
 * Checks what was kept about signers' keys: each answer is the one that the custody log tells of, for that exhibit and source, and says
 * what its bytes say; and none that the log tells of is missing, unless its exhibit was deleted.
 */
export function checkKeyAnswers(
  file: string,
  exhibits: readonly PackagedExhibit[],
  custody: readonly CustodyEntry[],
  answers: readonly KeyAnswer[],
): Finding[] {
  const entries = toldInLog(custody, 'key-asked', 'answerSha256');
  const sources = new Map(exhibits.map((one) => [one.number, new Set(one.sources.map(({ sha256 }) => sha256))]));
  const here = new Set<string>();
  const findings = answers.flatMap((answer): Finding[] => {
    const [exhibit = ''] = answer.exhibits;
    const hash = hashRecord(answer);
    const entry = entries.get(hash)?.content;
    const twice = here.has(hash);
    here.add(hash);
    const told = entry?.exhibit === exhibit && entry.sourceSha256?.join() === answer.sourceSha256;
    const known = told && !twice && sources.get(exhibit)?.has(answer.sourceSha256) === true;
    const detail = known ? (saysItsBytes(answer) ? null : 'other-bytes') : 'not-in-custody';
    return detail === null ? [] : [{ file, code: 'key', where: `${exhibit} ${answer.name}`, detail }];
  });
  for (const [hash, { seq, content }] of entries) {
    if (!here.has(hash) && sources.has(content?.exhibit ?? '')) {
      findings.push({ file, code: 'key', where: `custody ${seq}`, detail: 'not-here' });
    }
  }
  return findings;
}

/** Reads the DNS message again. */
function saysItsBytes(answer: KeyAnswer): boolean {
  if (answer.by === 'person') return true;
  const read = answer.raw === undefined ? null : readTxtAnswer(bytesOfBase64(answer.raw), answer.name);
  if (answer.by === 'resolver') return canonicalJson(read) === canonicalJson(answer.read);
  return read === null || ('fault' in read && read.fault === answer.why);
}

/** A mail that is as a domain signed it, by a key that was kept: who gave it and when first. */
export interface Vouched {
  exhibit: string;
  domain: string;
  /** The host of the resolver; null for a key that the person gave. */
  by: string | null;
  at: string;
}

/** Who gave the keys with which signatures hold: the earliest resolver, or where there is none, the person. */
export function vouchedBy(
  exhibit: string,
  answers: readonly KeyAnswer[],
  signers: readonly { domain: string; record: string }[],
): Vouched[] {
  return signers.flatMap(({ domain, record }) => {
    const giving = answers.filter((answer) =>
      answer.by === 'resolver'
        ? answer.read.records.includes(record)
        : answer.by === 'person' && answer.record === record,
    );
    const first = giving
      .filter(({ name }) => name.endsWith(`._domainkey.${domain}`))
      .sort(
        (one, other) =>
          Number(one.by === 'person') - Number(other.by === 'person') || one.at.utc.localeCompare(other.at.utc),
      )[0];
    if (!first) return [];
    return [{ exhibit, domain, by: first.by === 'resolver' ? new URL(first.resolver).host : null, at: first.at.utc }];
  });
}
