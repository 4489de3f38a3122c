import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 as zlibCrc32 } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crc32 } from '../../src/core/crc32.ts';
import { directoryHeader, endRecords, localHeader } from '../../src/exports/zip-records.ts';
import { writeZip } from '../../src/exports/zip-writer.ts';
import { readZip } from '../../src/imports/zip-reader.ts';
import { runs } from '../has-program.ts';

const { signal } = new AbortController();
const hasPython = runs('python3', '--version');

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

  it.skipIf(!hasPython)(
    'holds more files than the short form can count, for Python too (skipped without python3)',
    async () => {
      const count = 66_000;
      function* many() {
        for (let index = 0; index < count; index += 1)
          yield { name: `${index}`, content: new Uint8Array([index & 0xff]) };
      }
      const folder = mkdtempSync(join(tmpdir(), 'cluebook-zip-'));
      const path = join(folder, 'a.zip');
      writeFileSync(path, new Uint8Array(await (await writeZip(many(), { signal })).arrayBuffer()));
      const script =
        "import sys,zipfile; z=zipfile.ZipFile(sys.argv[1]); print(len(z.namelist()), z.read('65999')[0], z.read('0')[0])";
      const said = execFileSync('python3', ['-c', script, path], { encoding: 'utf8' });
      rmSync(folder, { recursive: true });
      expect(said.trim()).toBe(`${count} ${65_999 & 0xff} 0`);
    },
  );

  it('writes sizes and places over 4 GiB in the long form (APPNOTE 4.5.3)', () => {
    const entry = { name: new Uint8Array([97]), crc: 1, size: 5e9, offset: 6e9 };
    const numbers = (bytes: Uint8Array<ArrayBuffer> | undefined, ...places: number[]) =>
      places.map((at) => Number(new DataView((bytes ?? new Uint8Array()).buffer).getBigUint64(at, true)));
    expect(numbers(localHeader(entry)[2], 4, 12)).toEqual([5e9, 5e9]);
    expect(numbers(directoryHeader(entry)[2], 4, 12, 20)).toEqual([5e9, 5e9, 6e9]);
    expect(numbers(directoryHeader({ ...entry, size: 1 })[2], 4)).toEqual([6e9]);
    expect(localHeader({ ...entry, size: 1 })[2]).toHaveLength(0);
    expect(numbers(endRecords(2, 100, 7e9)[0], 24, 32, 40, 48)).toEqual([2, 2, 100, 7e9]);
    expect(endRecords(2, 100, 7e8)).toHaveLength(1);
  });

  it('has the CRC that zlib has, for any bytes in any pieces', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.nat(300), (bytes, at) => {
        const all = crc32(bytes);
        expect(all).toBe(zlibCrc32(bytes));
        expect(crc32(bytes.subarray(at), crc32(bytes.subarray(0, at)))).toBe(all);
      }),
    );
  });

  it('stops when the person stops it', async () => {
    await expect(writeZip(files(), { signal: AbortSignal.abort() })).rejects.toMatchObject({ code: 'cancelled' });
  });
});
