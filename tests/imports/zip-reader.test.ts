import { openAsBlob, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { writeZip } from '../../src/exports/zip-writer.ts';
import { readZip, ZipRefusal } from '../../src/imports/zip-reader.ts';
import { isMissing, sharedPath } from '../shared-folder.ts';

const { signal } = new AbortController();
const text = (content: string) => new Blob([content]);

async function contents(zip: Blob): Promise<Record<string, string>> {
  const entries = await readZip(zip);
  const pairs = entries.map(async ({ name, bytes }) => [name, new TextDecoder().decode(await bytes())] as const);
  return Object.fromEntries(await Promise.all(pairs));
}

describe('a ZIP from a stranger', () => {
  it('is read: each file by its name', async () => {
    const zip = await writeZip(
      [
        { name: 'clues.json', content: text('{}') },
        { name: 'originals/EX-0001/message.eml', content: text('From: a') },
      ],
      { signal },
    );
    expect(await contents(zip)).toEqual({ 'clues.json': '{}', 'originals/EX-0001/message.eml': 'From: a' });
  });

  it.each(['../x', '/x', 'a//b', './x', 'C:\\x', 'a\\b', 'con.txt', 'x.', 'x\u0007y'])(
    'is refused for the name “%s”',
    async (name) => {
      const zip = await writeZip([{ name, content: text('x') }], { signal });
      await expect(readZip(zip)).rejects.toThrow(ZipRefusal);
    },
  );

  it('is refused when two names are one on other systems', async () => {
    const twice = (one: string, other: string) =>
      writeZip(
        [one, other].map((name) => ({ name, content: text('x') })),
        { signal },
      );
    await expect(readZip(await twice('a.eml', 'A.eml'))).rejects.toThrow('stands twice');
    await expect(readZip(await twice('\u00e9.eml', 'e\u0301.eml'))).rejects.toThrow('stands twice');
  });

  it('is refused when it is cut, has something before or after, or is no ZIP', async () => {
    const zip = await writeZip([{ name: 'a', content: text('x'.repeat(100)) }], { signal });
    for (const bad of [zip.slice(0, 60), new Blob([zip, 'more']), new Blob(['less', zip]), text('no zip'), text('')]) {
      await expect(readZip(bad)).rejects.toThrow(ZipRefusal);
    }
  });

  it('never gives other content than was put in, whichever byte is changed', { timeout: 60_000 }, async () => {
    const zip = await writeZip(
      [
        { name: 'a.eml', content: text('first message') },
        { name: 'b.eml', content: text('second') },
      ],
      { signal },
    );
    const bytes = new Uint8Array(await zip.arrayBuffer());
    // Every bit, and every byte as the slash that makes a folder of a file.
    const changes = [...bytes].flatMap((byte, at) =>
      [...[0, 1, 2, 3, 4, 5, 6, 7].map((bit) => byte ^ (1 << bit)), 0x2f].map((other) => [at, other] as const),
    );
    for (const [at, other] of changes) {
      const changed = bytes.slice();
      changed[at] = other;
      const read = await contents(new Blob([changed])).catch((error: unknown) => error);
      if (read instanceof ZipRefusal) continue;
      expect(Object.values(read as object), `byte ${at} as ${other}`).toEqual(['first message', 'second']);
    }
  });
});

interface Case {
  id: string;
  kind: string;
  expect: string;
  note: string;
  file?: string;
}

describe.skipIf(isMissing('hostile/archives'))(
  'hostile archives of the shared folder (skipped where it is absent)',
  () => {
    const lines = isMissing('hostile/archives')
      ? []
      : readFileSync(sharedPath('hostile/archives/cases.jsonl'), 'utf8').trim().split('\n');
    const cases = lines
      .map((line) => JSON.parse(line) as Case)
      .filter(({ kind, file }) => kind.startsWith('zip') && file !== undefined);

    it.each(cases)('$id: $note', async ({ expect: expected, file = '' }) => {
      const reading = contents(await openAsBlob(sharedPath(`hostile/archives/${file}`)));
      if (expected === 'refuse') await expect(reading).rejects.toThrow(ZipRefusal);
      else if (expected === 'ok') expect(Object.keys(await reading)).not.toHaveLength(0);
      // Anything else may be read or refused, but in the one way that callers know, and with names that are safe.
      else {
        const read = await reading.catch((error: unknown) => error);
        if (!(read instanceof ZipRefusal))
          expect(Object.keys(read as object).filter((name) => /\.\.\/|^\/|\\/.test(name))).toEqual([]);
      }
    });
  },
);
