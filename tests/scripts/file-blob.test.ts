import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { fileBlob } from '../../scripts/file-blob.ts';

describe('a file as a blob', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cluebook-blob-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('gives what a blob of the same bytes gives, whatever is cut out of it', async () => {
    const path = join(folder, 'a');
    const at = fc.integer({ min: -50, max: 50 });
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 40 }), at, at, at, async (bytes, start, end, again) => {
        writeFileSync(path, bytes);
        const same = new Blob([new Uint8Array(bytes)]).slice(start, end).slice(again);
        const part = fileBlob(path).slice(start, end).slice(again);
        expect(part.size).toBe(same.size);
        expect(await part.bytes()).toEqual(await same.bytes());
        expect(new Uint8Array(await part.arrayBuffer())).toEqual(await same.bytes());
        expect(await new Response(part.stream()).bytes()).toEqual(await same.bytes());
      }),
    );
  });

  it('has the end of a file of more than 4 GiB', async () => {
    const path = join(folder, 'large');
    writeFileSync(path, '');
    // A hole takes no room on the disk.
    truncateSync(path, 4_600_000_000);
    const file = await open(path, 'r+');
    await file.write('the end', 4_600_000_000);
    await file.close();
    const blob = fileBlob(path);
    expect(blob.size).toBe(4_600_000_007);
    expect(await blob.slice(-7).text()).toBe('the end');
  });
});
