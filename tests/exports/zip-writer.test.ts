import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeZip } from '../../src/exports/zip-writer.ts';
import { readZip } from '../../src/imports/zip-reader.ts';

const { signal } = new AbortController();
const hasPython = (() => {
  try {
    return execFileSync('python3', ['-c', 'print(1)'], { encoding: 'utf8' }).trim() === '1';
  } catch {
    return false;
  }
})();

describe('the ZIP that we write', () => {
  const files = () => [
    { name: 'HOW-TO-CHECK.txt', content: new Blob(['How\n']) },
    { name: '证据/EX-0001.eml', content: new Blob([new Uint8Array(70_000).fill(7)]) },
    { name: 'empty', content: new Blob([]) },
  ];

  it('is the same bytes for the same files, whenever it is written', async () => {
    const [one, other] = [await writeZip(files(), { signal }), await writeZip(files(), { signal })];
    expect(new Uint8Array(await one.arrayBuffer())).toEqual(new Uint8Array(await other.arrayBuffer()));
  });

  it('gives back every file as it was', async () => {
    const name = fc
      .stringMatching(/^[a-z0-9\u4e00-\u4eff]{1,12}$/)
      .filter((text) => !/^(?:con|prn|aux|nul|com\d|lpt\d)$/.test(text));
    const list = fc.uniqueArray(fc.tuple(name, fc.uint8Array({ maxLength: 200 })), {
      selector: ([key]) => key,
      minLength: 1,
    });
    await fc.assert(
      fc.asyncProperty(list, async (all) => {
        const zip = await writeZip(
          all.map(([key, bytes]) => ({ name: key, content: new Blob([new Uint8Array(bytes)]) })),
          { signal },
        );
        const read = await Promise.all(
          (await readZip(zip)).map(async (entry) => [entry.name, [...(await entry.bytes())]]),
        );
        expect(read).toEqual(all.map(([key, bytes]) => [key, [...bytes]]));
      }),
      { numRuns: 50 },
    );
  });

  it.skipIf(!hasPython)('is sound for another program: Python’s zipfile (skipped without python3)', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'cluebook-zip-'));
    const path = join(folder, 'a.zip');
    writeFileSync(path, new Uint8Array(await (await writeZip(files(), { signal })).arrayBuffer()));
    const script =
      'import sys,zipfile; z=zipfile.ZipFile(sys.argv[1]); print(z.testzip(), z.namelist(), [i.date_time[0] for i in z.infolist()], [i.compress_type for i in z.infolist()])';
    const said = execFileSync('python3', ['-X', 'utf8', '-c', script, path], { encoding: 'utf8' });
    rmSync(folder, { recursive: true });
    expect(said.trim()).toBe("None ['HOW-TO-CHECK.txt', '证据/EX-0001.eml', 'empty'] [1980, 1980, 1980] [0, 0, 0]");
  });

  it('stops when the person stops it', async () => {
    await expect(writeZip(files(), { signal: AbortSignal.abort() })).rejects.toMatchObject({ code: 'cancelled' });
  });
});
