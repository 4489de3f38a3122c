import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canonicalJson } from '../../src/core/canonical-json.ts';
import { makeLawyerPackage } from '../../src/exports/lawyer-package.ts';
import { hostileTexts } from '../hostile-texts.ts';
import { bagIn, bytesOf, textOf, zipOf } from './altered-bag.ts';
import type { Bag } from './altered-bag.ts';
import { hasPython, pythonChecker, startPython } from './check-by-python.ts';
import type { PythonChecks } from './check-by-python.ts';
import { mixedInput, mixedPackage } from './complaint-book.ts';

const bytes = async (blob: Blob) => new Uint8Array(await blob.arrayBuffer());

describe.skipIf(!hasPython)('the check in Python (needs python3)', () => {
  let python: PythonChecks;
  let bag: Bag;
  let folder: string;
  beforeAll(async () => {
    python = startPython();
    bag = await bagIn(await mixedPackage());
    folder = mkdtempSync(join(tmpdir(), 'cluebook-bag-'));
    for (const [path, content] of bag) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
  });
  afterAll(() => {
    python.stop();
    rmSync(folder, { recursive: true });
  });
  const run = (...args: string[]) => spawnSync('python3', [pythonChecker, ...args], { encoding: 'utf8' });

  it('finds nothing in good packages of every form, whatever senders wrote', async () => {
    for (const [at, text] of hostileTexts.slice(0, 12).entries()) {
      expect(await python.found(await bytes(await mixedPackage(text, 10 * at))), text).toEqual([]);
    }
    const watch = { signal: new AbortController().signal, onProgress: () => undefined };
    expect(await python.found(await bytes(await makeLawyerPackage(await mixedInput(), watch)), 'a.json')).toEqual([]);
    expect(await python.found(await bytes(await zipOf(bag)))).toEqual([]);
    expect(await python.found(await bytes(await zipOf(bag, '')))).toEqual([]);
  });

  it('says so in both languages, takes an unpacked folder too, and ends with 0, 1 or 2', () => {
    const good = run(folder);
    expect([good.status, good.stdout]).toEqual([0, expect.stringMatching(/as it was listed.*与清单一致/)]);
    writeFileSync(join(folder, 'data/originals/EX-0001/message.eml'), 'From: x\n\nother');
    const bad = run(folder);
    expect([bad.status, bad.stdout]).toEqual([
      1,
      expect.stringContaining('✗ data/originals/EX-0001/message.eml: is not what was listed 与清单不符'),
    ]);
    expect(run(join(folder, 'none.zip')).status).toBe(2);
    expect(run().status).toBe(2);
  });

  it('names the file that is altered, missing, or put in', async () => {
    for (const path of bag.keys()) {
      const altered: Bag = new Map(bag);
      const content = (bag.get(path) ?? new Uint8Array()).slice();
      content[content.length >> 1] = (content[content.length >> 1] ?? 0) ^ 1;
      altered.set(path, content);
      expect((await python.found(await bytes(await zipOf(altered)))).join('\n'), path).toContain(path);
      altered.delete(path);
      expect((await python.found(await bytes(await zipOf(altered)))).join('\n'), path).toContain(path);
    }
    const more: Bag = new Map(bag).set('data/note.txt', bytesOf('put in'));
    expect((await python.found(await bytes(await zipOf(more)))).join('\n')).toContain('data/note.txt not-listed');
  });

  it('writes canonical JSON as we do: numbers and names of every kind', () => {
    const values = fc
      .sample(fc.jsonValue({ maxDepth: 3 }), { numRuns: 300, seed: 7 })
      .concat(fc.sample(fc.double({ noNaN: true, noDefaultInfinity: true }), { numRuns: 1_000, seed: 7 }), [
        {
          '\ufb33': 1,
          '\u{1f600}': 2,
          a: [1e21, 1e-7, 123456789012345680000, 0.1, -0, 5e-324, 1.7976931348623157e308],
        },
      ]);
    const good = values.filter((value) => JSON.stringify(value).isWellFormed());
    const program = `import sys,json;sys.path.insert(0,${JSON.stringify(dirname(pythonChecker))});sys.dont_write_bytecode=True;from check_package import canonical
for line in sys.stdin: print(canonical(json.loads(line)))`;
    const input = good.map((value) => `${JSON.stringify(value)}\n`).join('');
    const { stdout } = spawnSync('python3', ['-X', 'utf8', '-c', program], { input, encoding: 'utf8' });
    expect(stdout.trimEnd().split('\n')).toEqual(good.map((value) => canonicalJson(JSON.parse(JSON.stringify(value)))));
    expect(textOf(bytesOf(stdout))).toBe(stdout);
  });
});
