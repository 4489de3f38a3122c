import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readSuppliedKeys, suppliedKeys } from '../../../src/core/dkim/supplied-keys.ts';
import { verifySignatures } from '../../../src/core/dkim/verify-signatures.ts';
import { corpusMails } from '../../eval/corpus-mails.ts';
import { isMissing, sharedPath } from '../../shared-folder.ts';
import { mailauthVerdicts, verdictsOf } from './mailauth-verdict.ts';
import { rfc6376, rfc8463, rfcRecords } from './rfc-vectors.ts';
import { bytesOf } from './test-signer.ts';

describe('the vectors of the RFCs', () => {
  it.each([
    ['RFC 6376, appendix A.2', rfc6376, 1],
    ['RFC 8463, appendix A.3', rfc8463, 2],
  ])('%s', async (_what, text, count) => {
    const bytes = bytesOf(text);
    const report = await verifySignatures(bytes, suppliedKeys(rfcRecords));
    expect(report.signatures.map(({ outcome }) => outcome)).toEqual(Array.from({ length: count }, () => 'verified'));
    expect(verdictsOf(report)).toEqual(await mailauthVerdicts(bytes, rfcRecords));
    const changed = await verifySignatures(bytesOf(text.replace('Suzie', 'Susie')), suppliedKeys(rfcRecords));
    expect(new Set(changed.signatures.map(({ reason }) => reason))).toEqual(new Set(['header-changed']));
  });
});

const corpus = sharedPath('corpus');
describe.skipIf(isMissing('corpus/dkim'))('the vectors of the shared folder', () => {
  const records = () =>
    new Map([...rfcRecords, ...readSuppliedKeys(readFileSync(sharedPath('corpus/dkim/dns.json'), 'utf8'))]);

  it('have the verdicts that they are labelled with', async () => {
    const rows = readFileSync(sharedPath('corpus/dkim/signed/truth.jsonl'), 'utf8').trim().split('\n');
    expect(rows.length).toBeGreaterThan(30);
    const source = suppliedKeys(records());
    for (const row of rows) {
      const { file, expect: expected } = JSON.parse(row) as { file: string; expect: string };
      const bytes = new Uint8Array(readFileSync(sharedPath(`corpus/dkim/signed/${file}`)));
      const [check] = (await verifySignatures(bytes, source)).signatures;
      const words: Partial<Record<string, string>> = { verified: 'pass', broken: 'fail', 'no-key': 'nokey' };
      expect(words[check?.outcome ?? ''], file).toBe(expected);
      if (expected !== 'fail') expect(check?.body.state, file).toBe('as-signed');
    }
  });

  it('and every other mail there get the verdicts of mailauth', async () => {
    const mails = corpusMails(corpus, ['dkim']);
    const [known, source] = [records(), suppliedKeys(records())];
    let signatures = 0;
    for (const { file, bytes } of mails) {
      const ours = verdictsOf(await verifySignatures(bytes, source, '2026-11-20T10:00:00Z'));
      expect({ file, ...ours }).toEqual({ file, ...(await mailauthVerdicts(bytes, known)) });
      signatures += ours.signatures.length;
    }
    expect(signatures).toBeGreaterThan(60);
  });
});
