import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { hostileTexts } from '../hostile-texts.ts';
import { bagIn, bytesOf, found, listedAgain, textOf, writtenOtherwise, zipOf } from './altered-bag.ts';
import type { Bag } from './altered-bag.ts';
import { mixedPackage } from './complaint-book.ts';

/** What stands in every mixed package, so that a file that is left out of these tests is missed. */
const files = [
  'bagit.txt',
  'bag-info.txt',
  'manifest-sha256.txt',
  'tagmanifest-sha256.txt',
  'verify.html',
  'check_package.py',
  'data/README.html',
  'data/VERIFY.txt',
  'data/clues.json',
  'data/cluebook-1.schema.json',
  'data/clues.csv',
  'data/evidence-list.csv',
  'data/custody.jsonl',
  'data/derived/readings.jsonl',
  'data/statements/EX-0003.txt',
  'data/originals/EX-0001/message.eml',
  'data/originals/EX-0005/message.eml',
  'data/screenshots/EX-0003/screenshot.png',
  'data/attached/EX-0003/recording.m4a',
  'data/signatures/0008.txt',
  'data/signatures/0008.sig',
  'data/signatures/0008.pem',
];
/** The file that a finding begins with. */
const names = (lines: readonly string[]) => lines.map((line) => line.split(/:? \(|: /)[0]);

describe('checking a complaint package', () => {
  let zip: Blob;
  let good: Bag;
  beforeAll(async () => {
    zip = await mixedPackage();
    good = await bagIn(zip);
  });
  const altered = async (alter: (bag: Bag) => void) => {
    const bag: Bag = new Map([...good].map(([path, bytes]) => [path, bytes.slice()]));
    alter(bag);
    return found(await zipOf(bag));
  };
  const bytesAt = (bag: Bag, path: string) => {
    const bytes = bag.get(path);
    if (!bytes) throw new Error(`no ${path}`);
    return bytes;
  };

  it('finds nothing in a good one, in any folder, and knows every file of it', async () => {
    expect(await found(zip)).toEqual([]);
    expect(await found(await zipOf(good))).toEqual([]);
    expect(await found(await zipOf(good, ''))).toEqual([]);
    expect([...good.keys()].sort()).toEqual([...files].sort());
  });

  it('finds nothing in 50 that nobody touched, whatever senders wrote', async () => {
    for (let from = 0; from < 50; from += 1) {
      expect(await found(await mixedPackage(hostileTexts[from % hostileTexts.length], 10 * from))).toEqual([]);
    }
  }, 300_000);

  it.each(writtenOtherwise)('names a manifest that has %s, which `sha256sum` would take', async (_what, otherwise) => {
    const path = 'tagmanifest-sha256.txt';
    expect(names(await altered((bag) => bag.set(path, bytesOf(otherwise(textOf(bag.get(path)))))))).toEqual([path]);
  });

  it.each(files)('names %s when a bit of it is another', async (path) => {
    for (const part of [0, 0.5, 0.999]) {
      const lines = await altered((bag) => {
        const bytes = bytesAt(bag, path);
        const at = Math.floor(bytes.length * part);
        bytes[at] = (bytes[at] ?? 0) ^ 1;
      });
      // Of a checker and its line nobody can tell which was altered: both are named.
      if (path !== 'tagmanifest-sha256.txt') expect(names(lines), String(part)).toContain(path);
      else expect(lines.join('\n'), String(part)).toContain(path);
    }
  });

  it.each(files)('names %s when it is cut, left out, or called something else', async (path) => {
    expect(names(await altered((bag) => bag.set(path, bytesAt(bag, path).slice(0, -1))))).toContain(path);
    expect(names(await altered((bag) => bag.delete(path)))).toContain(path);
    const other = `${path}x`;
    const lines = await altered((bag) => {
      bag.set(other, bytesAt(bag, path));
      bag.delete(path);
    });
    expect(names(lines)).toEqual(expect.arrayContaining([path, other]));
  });

  it.each(['note.txt', 'data/note.txt', 'data/originals/EX-0001/message-2.eml', 'data/README.htm'])(
    'names %s, which was put in',
    async (path) => {
      const put = (bag: Bag) => bag.set(path, bytesOf('put in'));
      expect(names(await altered(put))).toEqual([path]);
      const bag: Bag = new Map(good);
      put(bag);
      // A tag file that the bag lists is as RFC 8493 allows.
      if (path.startsWith('data/')) expect(names(await found(await zipOf(listedAgain(bag))))).toContain(path);
    },
  );

  it.each(files.filter((path) => !/manifest|^verify|^check_/.test(path)))(
    'names %s when it was exchanged together with its line in the manifest',
    async (path) => {
      const bag: Bag = new Map([...good].map(([name, bytes]) => [name, bytes.slice()]));
      const bytes = bytesAt(bag, path);
      if (path === 'data/clues.json') {
        bag.set(path, bytesOf(textOf(bytes).replaceAll('desk1@parcel.example', 'desk9@parcel.example')));
      } else {
        const at = bytes.length >> 1;
        bytes[at] = (bytes[at] ?? 0) ^ 1;
      }
      expect(names(await found(await zipOf(listedAgain(bag))))).toContain(path);
    },
  );

  it('finds lines of the log that changed places, also when the manifests were made anew', async () => {
    const bag: Bag = new Map(good);
    const lines = textOf(bag.get('data/custody.jsonl')).split('\n');
    [lines[0], lines[1]] = [lines[1] ?? '', lines[0] ?? ''];
    bag.set('data/custody.jsonl', bytesOf(lines.join('\n')));
    expect(names(await found(await zipOf(bag)))).toEqual(['data/custody.jsonl']);
    expect(names(await found(await zipOf(listedAgain(bag))))).toEqual(['data/custody.jsonl']);
  });

  it('finds a kept file that was put among the originals', async () => {
    const bag: Bag = new Map(good);
    const [from, to] = ['screenshots/EX-0003/screenshot.png', 'originals/EX-0003/original.png'];
    bag.set(`data/${to}`, bytesAt(bag, `data/${from}`));
    bag.delete(`data/${from}`);
    bag.set('data/clues.json', bytesOf(textOf(bag.get('data/clues.json')).replaceAll(from, to)));
    expect(await found(await zipOf(listedAgain(bag)))).toContain(
      `data/clues.json (EX-0003): does not agree with clues.json and the originals [${to}]`,
    );
  });

  it.each([
    ['a path out of the bag', '../outside.txt', 'unsafe path: ../outside.txt'],
    ['an absolute path', '/etc/passwd', 'unsafe path: /etc/passwd'],
    ['a Windows path', 'C:\\x', 'unsafe path: C:\\x'],
    ['a step back inside', 'data/../data/clues.json', 'unsafe path'],
    ['a twin in capitals', 'data/CLUES.json', 'listed twice'],
    ['the same again', 'data/clues.json', 'listed twice'],
    ['a tag file', 'bagit.txt', 'bagit.txt'],
  ])('refuses a manifest line with %s', async (_name, path, why) => {
    const lines = await altered((bag) => {
      const text = `${textOf(bag.get('manifest-sha256.txt'))}${'0'.repeat(64)}  ${path}\n`;
      bag.set('manifest-sha256.txt', bytesOf(text));
    });
    expect(lines.join('\n')).toContain(`manifest-sha256.txt`);
    expect(lines.join('\n')).toContain(why);
  });

  it.each([
    ['the same name twice', 'data/clues.json'],
    ['a name in capitals', 'data/CLUES.json'],
    ['another spelling of one character', 'data/e\u0301.txt', 'data/\u00e9.txt'],
    ['a name that leads out', '../../outside.txt'],
    ['an absolute name', '/outside.txt'],
    ['a backslash', 'data\\x.txt'],
    ['a device', 'data/nul.txt'],
  ])('refuses a ZIP with %s, naming it', async (_name, ...paths) => {
    const more = paths.map((path) => [path, bytesOf('x')] as const);
    const said = await found(await zipOf([...good, ...more], ''));
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(/twice|duplicate|not safe|unsafe|filename|name/i);
    expect(said[0]?.toLowerCase()).toContain((paths.at(-1) ?? '').split(/[\\/]/).at(-1)?.toLowerCase());
  });

  it('takes no ZIP as good whose bytes were changed anywhere, unless it unpacks to the very same', async () => {
    const bytes = new Uint8Array(await zip.arrayBuffer());
    const all = [...good];
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.nat(7), async (at, bit) => {
        const changed = bytes.slice();
        changed[at] = (changed[at] ?? 0) ^ (1 << bit);
        const said = await found(new Blob([changed]));
        if (said.length === 0) expect([...(await bagIn(new Blob([changed])))]).toEqual(all);
      }),
      { numRuns: 150 },
    );
    for (const length of [0, 100, bytes.length >> 1, bytes.length - 1]) {
      expect(await found(new Blob([bytes.slice(0, length)])), String(length)).not.toEqual([]);
    }
  }, 120_000);
});
