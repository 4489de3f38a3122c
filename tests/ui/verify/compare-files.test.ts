import { expect, it } from 'vitest';
import { makeComplaintPackage } from '../../../src/exports/complaint-package.ts';
import { exhibitTexts } from '../../../src/exports/exhibit-texts.ts';
import { packageDocument } from '../../../src/exports/package-document.ts';
import { checkRedactedFile, isRedactedFile } from '../../../src/imports/redacted-file.ts';
import { leaveAllOut } from '../../../src/redact/choices.ts';
import { redact } from '../../../src/redact/redact.ts';
import { compareFiles } from '../../../src/ui/verify/compare-files.ts';
import { captureOf, openSmallBook, ownPage, scamMail } from '../../small-book.ts';

const watch = { signal: new AbortController().signal, onProgress: () => undefined };
const key = '5c'.repeat(32);

it('compares every field of a redacted file with the full one, also those left out, and names what differs', async () => {
  const { ask, input } = await openSmallBook();
  for (const number of [1, 2]) await ask('capture.save', captureOf(scamMail(number)));
  const before = await input();
  const document = await packageDocument(before, 'beside', (source, file) => ({ ...source, file }), watch);
  const texts = await exhibitTexts(document, before.readSource, watch);
  const about = { document, choices: leaveAllOut, id: before.id, createdAt: before.createdAt, key };
  const redacted = redact({ ...about, texts });
  const file = new Blob([JSON.stringify(redacted, null, 1)]);
  expect(await isRedactedFile(file)).toBe(true);
  expect(await checkRedactedFile(file, 'redacted.json')).toEqual({ document: redacted, findings: [] });
  const details = { file: 'r.json', sha256: '0'.repeat(64), what: 'redacted', key };
  const { id: told, commitment } = { id: redacted.package.id, commitment: redacted.commitment };
  await ask('export.done', { details: { ...details, redacted: told, commitment } }, ownPage);
  const full = { file: await makeComplaintPackage(await input(), watch), name: 'full.zip' };
  expect(await isRedactedFile(full.file)).toBe(false);
  const same = await compareFiles(redacted, full, watch);
  expect(same).toMatchObject({ equal: true, differences: [], unknown: 0, keyFound: true });
  expect(same?.hidden).toBeGreaterThan(5);

  const other = redact({ ...about, texts: new Map([...texts, ['EX-0002', 'Never said.']]) });
  const differing = await compareFiles(other, full, watch);
  expect(differing?.equal).toBe(false);
  expect(differing?.differences.filter((where) => where.startsWith('EX-0002 '))).not.toEqual([]);
  expect(differing?.differences.filter((where) => where.startsWith('EX-0001 '))).toEqual([]);

  expect(await compareFiles(redacted, { file, name: 'redacted.json' }, watch)).toBeNull();
  expect(await checkRedactedFile(new Blob(['{"format": "cluebook-redacted/1",']), 'a.json')).toMatchObject({
    document: null,
    findings: [{ code: 'form' }],
  });
});
