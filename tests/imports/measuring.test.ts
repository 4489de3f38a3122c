import { describe, expect, it } from 'vitest';
import { writeZip } from '../../src/exports/zip-writer.ts';
import { checkFile } from '../../src/imports/check-file.ts';
import { measureFiles } from '../../src/imports/measure-files.ts';
import type { ToldFiles } from '../../src/imports/measure-files.ts';
import { measuringBy } from '../../src/imports/measuring.ts';
import { bagIn, bytesOf, zipOf } from '../seal/altered-bag.ts';
import { mixedPackage } from '../seal/complaint-book.ts';

const { signal } = new AbortController();
const found = { sha256: 'a'.repeat(64), bytes: 1 };
const watch = (given: AbortSignal) => ({
  signal: given,
  onProgress: () => undefined,
  breathe: () => Promise.resolve(),
});

async function told(zip: Blob): Promise<ToldFiles[]> {
  const all: ToldFiles[] = [];
  await measureFiles(zip, (files) => all.push(files));
  return all;
}

describe('reading the files of a ZIP beside the page', () => {
  it('tells of every file once, a few at a time, and of originals what they are with LF line ends', async () => {
    const names = Array.from({ length: 200 }, (_file, at) => `bag/data/${at % 2 ? 'originals' : 'other'}/${at}.eml`);
    const content = (name: string) => new Blob([`Subject: ${name}\r\n`]);
    const all = await told(
      await writeZip(
        names.map((name) => ({ name, content: content(name) })),
        { signal },
      ),
    );
    expect(all.length).toBeGreaterThan(3);
    const files = new Map(all.flatMap((one) => one ?? []));
    expect([...files.keys()]).toEqual(names);
    for (const [name, { bytes, fingerprint }] of files) {
      expect(bytes).toBe(content(name).size);
      expect(fingerprint !== undefined).toBe(name.includes('originals'));
    }
  });

  it('tells that it cannot go on, where anything cannot be read', async () => {
    const zip = new Uint8Array(await (await mixedPackage()).arrayBuffer());
    const at = Buffer.from(zip).indexOf('Subject:');
    zip[at] = (zip[at] ?? 0) ^ 1;
    expect((await told(new Blob([zip]))).at(-1)).toBe(null);
    expect(await told(new Blob(['no zip']))).toEqual([null]);
  });

  it('gives a file to who waits for it, and to who asks later', async () => {
    let tell: (files: ToldFiles) => void = () => undefined;
    const measuring = measuringBy((given) => {
      tell = given;
      return () => undefined;
    });
    const waiting = measuring.measure('a');
    tell([['a', found]]);
    expect(await waiting).toBe(found);
    expect(await measuring.measure('a')).toBe(found);
  });

  it.each(['it cannot go on', 'it is ended'])('lets nobody wait for ever when %s', async (why) => {
    let tell: (files: ToldFiles) => void = () => undefined;
    let stopped = 0;
    const measuring = measuringBy((given) => {
      tell = given;
      return () => (stopped += 1);
    });
    const waiting = measuring.measure('a');
    if (why === 'it is ended') measuring.end();
    else tell(null);
    await expect(waiting).rejects.toThrow('cancelled');
    await expect(measuring.measure('b')).rejects.toThrow('cancelled');
    expect([measuring.failed, stopped]).toEqual([true, why === 'it is ended' ? 1 : 0]);
  });

  it('is ended with the check, and a check that is stopped does not wait for it', async () => {
    const control = new AbortController();
    let ended = 0;
    const never = () => measuringBy(() => () => (ended += 1));
    const checking = checkFile(await mixedPackage(), 'a.zip', null, watch(control.signal), never);
    control.abort();
    await expect(checking).rejects.toThrow('cancelled');
    expect(ended).toBeGreaterThan(0);
  });

  it('is not asked for what is no ZIP', async () => {
    let asked = 0;
    const start = () => {
      asked += 1;
      return null;
    };
    await checkFile(new Blob(['{}']), 'a.json', null, watch(signal), start);
    expect(asked).toBe(0);
    const { findings } = await checkFile(await mixedPackage(), 'a.zip', null, watch(signal), start);
    expect([asked, findings]).toEqual([1, []]);
  });

  it('is believed: another hash than the one that is listed is found', async () => {
    const bag = await bagIn(await mixedPackage());
    const zip = await zipOf(bag);
    // As of another package, in which one original is another.
    const other = await zipOf(new Map(bag).set('data/originals/EX-0001/message.eml', bytesOf('From: another')));
    const start = () =>
      measuringBy((tell) => {
        void measureFiles(other, tell);
        return () => undefined;
      });
    const { findings } = await checkFile(zip, 'a.zip', null, watch(signal), start);
    expect(findings.map(({ file, code }) => `${file} ${code}`)).toContain('data/originals/EX-0001/message.eml altered');
  });
});
