import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { expect, it } from 'vitest';
import { packageSchema } from '../../src/core/package.ts';
import { makeLawyerPackage, planExport } from '../../src/exports/lawyer-package.ts';
import { redactedSchema } from '../../src/redact/redacted-package.ts';
import { openPackageFile } from '../../src/imports/package-file.ts';
import { readZip } from '../../src/imports/zip-reader.ts';
import { checkPackage } from '../../src/seal/check-package.ts';
import { captureOf, openSmallBook, scamMail } from '../small-book.ts';

const published = (name = 'cluebook-1') =>
  JSON.parse(readFileSync(`assets/public/schema/${name}.schema.json`, 'utf8')) as object;
const watch = { signal: new AbortController().signal, onProgress: () => {} };

it('publishes the schema that the code has (npm run schema writes it)', () => {
  expect(published()).toEqual(packageSchema());
  expect(published('cluebook-redacted-1')).toEqual(redactedSchema());
});

it('writes files that another validator finds right by the published schema', async () => {
  const { ask, input } = await openSmallBook();
  for (const capture of [captureOf(scamMail(1)), captureOf('', { source: { got: false, reason: 'signed-out' } })]) {
    await ask('capture.save', capture);
    await ask('capture.counts', { pressId: capture.pressId });
  }
  const document: unknown = JSON.parse(await (await makeLawyerPackage(await input(), watch)).text());
  const ajv = new Ajv2020({ strict: false });
  addFormats.default(ajv);
  const validate = ajv.compile(published());
  expect(validate(document), JSON.stringify(validate.errors)).toBe(true);
  expect(validate({ ...(document as object), format: 'cluebook/2' })).toBe(false);
});

it('puts originals of more than 20 MB beside the list, in a ZIP that the same check takes', {
  timeout: 60_000,
}, async () => {
  const { ask, input } = await openSmallBook();
  for (const number of [1, 2, 3]) await ask('capture.save', captureOf(scamMail(number, 'x'.repeat(7_000_000))));
  const all = await input();
  expect(planExport(all.exhibits)).toMatchObject({ form: 'zip', originals: 3 });
  const file = await makeLawyerPackage(all, watch);
  const names = (await readZip(file)).map(({ name }) => name);
  expect(names).toEqual([
    'HOW-TO-CHECK.txt',
    'verify.html',
    'check_package.py',
    'clues.json',
    'cluebook-1.schema.json',
    'originals/EX-0001/message.eml',
    'originals/EX-0002/message.eml',
    'originals/EX-0003/message.eml',
  ]);
  expect((await checkPackage(await openPackageFile(file, 'a.zip'))).findings).toEqual([]);
});

it('makes no file when the person stops it', async () => {
  const { ask, input } = await openSmallBook();
  await ask('capture.save', captureOf(scamMail(1)));
  await expect(makeLawyerPackage(await input(), { ...watch, signal: AbortSignal.abort() })).rejects.toMatchObject({
    code: 'cancelled',
  });
});
