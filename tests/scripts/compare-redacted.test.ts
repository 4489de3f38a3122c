import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { instantAt } from '../../src/core/instant-at.ts';
import { exhibitTexts } from '../../src/exports/exhibit-texts.ts';
import { makeLawyerPackage } from '../../src/exports/lawyer-package.ts';
import { packageDocument } from '../../src/exports/package-document.ts';
import { leaveAllOut } from '../../src/redact/choices.ts';
import { redact } from '../../src/redact/redact.ts';
import { captureOf, openSmallBook, ownPage, scamMail } from '../small-book.ts';

const watch = { signal: new AbortController().signal, onProgress: () => undefined };
const key = 'ab'.repeat(32);

describe('npm run compare-redacted', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cluebook-redacted-'));
  const run = async (...args: string[]) => {
    try {
      const { stdout } = await promisify(execFile)(process.execPath, ['scripts/compare-redacted.ts', ...args]);
      return { code: 0, stdout };
    } catch (error) {
      const { code, stdout } = error as { code: number; stdout: string };
      return { code, stdout };
    }
  };
  const path = (name: string) => join(folder, name);

  beforeAll(async () => {
    const { ask, input } = await openSmallBook();
    await ask('capture.save', captureOf(scamMail(1)));
    const before = await input();
    const document = await packageDocument(before, 'beside', (source) => source, watch);
    const texts = await exhibitTexts(document, before.readSource, watch);
    const id = '7d4d8c6e-0d5b-4d0a-9b61-3a4f0f2b6a11';
    const redacted = redact({ document, texts, choices: leaveAllOut, id, createdAt: instantAt(0, 0), key });
    await ask('export.done', { details: { redacted: id, key, commitment: redacted.commitment } }, ownPage);
    writeFileSync(path('full.json'), Buffer.from(await (await makeLawyerPackage(await input(), watch)).arrayBuffer()));
    writeFileSync(path('redacted.json'), JSON.stringify(redacted));
    writeFileSync(
      path('changed.json'),
      JSON.stringify(redacted).replace('desk1@parcel.example', 'desk2@parcel.example'),
    );
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('finds a redacted package right by itself and equal to the full one, hidden fields too', async () => {
    const { code, stdout } = await run(path('redacted.json'), path('full.json'));
    expect(code).toBe(0);
    expect(stdout).toMatch(/\d+ shown and [1-9]\d* hidden fields compared, 0 differ, 0 could not be compared/);
  });

  it('names the field that somebody changed', async () => {
    const { code, stdout } = await run(path('changed.json'));
    expect(code).toBe(1);
    expect(stdout).toMatch(/^✗ EX-0001 from\.1: digest$/m);
  });
});
