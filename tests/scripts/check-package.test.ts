import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Package } from '../../src/core/package.ts';
import { makeLawyerPackage } from '../../src/exports/lawyer-package.ts';
import { captureOf, openSmallBook, scamMail } from '../small-book.ts';

const folder = mkdtempSync(join(tmpdir(), 'cluebook-check-'));
const run = (...files: string[]) => {
  const paths = files.map((file) => join(folder, file));
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/check-package.ts', ...paths], {
    encoding: 'utf8',
  });
  return { status, said: stdout + stderr };
};

describe('npm run check-package', () => {
  beforeAll(async () => {
    const { ask, input } = await openSmallBook();
    await ask('capture.save', captureOf(scamMail(1)));
    const made = await makeLawyerPackage(await input(), { signal: new AbortController().signal, onProgress: () => {} });
    const text = await made.text();
    writeFileSync(join(folder, 'good.json'), text);
    writeFileSync(join(folder, 'altered.json'), text.replace('"originals": 1', '"originals": 2'));
    const other = JSON.parse(text) as Package;
    for (const { reading, message } of other.exhibits) {
      if (reading) reading.readerVersion += 1;
      if (message) message.subject = 'Something else';
    }
    writeFileSync(join(folder, 'other-reader.json'), JSON.stringify(other));
    writeFileSync(join(folder, 'cut.json'), text.slice(0, 2_000));
    writeFileSync(join(folder, 'empty.zip'), '');
    writeFileSync(join(folder, 'other.json'), 'null');
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('says in both languages what was checked, and ends with 0', () => {
    const { status, said } = run('good.json');
    expect(status).toBe(0);
    expect(said).toContain('✓ Originals in the file: 1, all match');
    expect(said).toContain('✓ Custody log: 1 entries, unbroken');
    expect(said).toContain('✓ What was derived: follows from the originals');
    expect(said).toContain('✓ 文件内的原件：1 份，全部相符');
    expect(said).toContain('✓ 推导内容：由原件得出，一致');
  });

  it('claims nothing of what it could not read again', () => {
    const { status, said } = run('other-reader.json');
    expect(status).toBe(0);
    expect(said).toContain('– What was derived: not read again here');
    expect(said).toContain('The originals and the log in this file hold. What was derived from them');
    expect(said).toContain('– 推导内容：此处未重新解读');
    expect(said).not.toMatch(/as it was made|as they were|Nothing was changed|没有改动/);
  });

  it.each([
    ['altered.json', 'altered.json (package): the figures about the package are not right'],
    ['cut.json', 'not JSON'],
    ['empty.zip', 'not JSON'],
    ['other.json', 'not in the form of cluebook/1'],
    ['nowhere.json', 'there is no such file'],
    ['', 'is a folder'],
  ])('ends with 1 and names what is wrong: %s', (file, words) => {
    const { status, said } = run(file);
    expect(status).toBe(1);
    expect(said).toContain(words);
    expect(said).not.toMatch(/^\s+at /m);
  });

  it('checks every file that it is given', () => {
    const { status, said } = run('altered.json', 'good.json');
    expect(status).toBe(1);
    expect(said).toContain('✓ good.json');
  });

  it('says how it is called when no file is named', () => {
    expect(run()).toMatchObject({ status: 2, said: expect.stringContaining('Usage') as string });
  });
});
