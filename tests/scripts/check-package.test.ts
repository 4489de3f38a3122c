import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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
    writeFileSync(join(folder, 'cut.json'), text.slice(0, 2_000));
    writeFileSync(join(folder, 'empty.zip'), '');
    writeFileSync(join(folder, 'other.json'), 'null');
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('says in both languages what was checked, and ends with 0', () => {
    const { status, said } = run('good.json');
    expect(status).toBe(0);
    expect(said).toContain('as it was made. 1 exhibit, 1 original, every hash right');
    expect(said).toContain('1 条证据、1 份原件');
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
