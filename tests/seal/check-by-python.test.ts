import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { v4 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canonicalJson } from '../../src/core/canonical-json.ts';
import { nextEntry } from '../../src/core/custody.ts';
import { hashRecord } from '../../src/core/hash.ts';
import type { Package } from '../../src/core/package.ts';
import { makeLawyerPackage } from '../../src/exports/lawyer-package.ts';
import { openPackageFile } from '../../src/imports/package-file.ts';
import { checkPackage } from '../../src/seal/check-package.ts';
import { hostileTexts } from '../hostile-texts.ts';
import { bagIn, bytesOf, listedAgain, textOf, writtenOtherwise, zipOf } from './altered-bag.ts';
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

  it.each(writtenOtherwise)('names a manifest that has %s', async (_what, otherwise) => {
    const path = 'tagmanifest-sha256.txt';
    const other = new Map(bag).set(path, bytesOf(otherwise(textOf(bag.get(path)))));
    expect(await python.found(await bytes(await zipOf(other)))).toEqual([
      `${path} manifest the lines are not as they were written`,
    ]);
  });

  it('tells any bit of the record that ends a ZIP, but for the length of a remark that is not there', async () => {
    const zip = await bytes(await mixedPackage());
    for (let place = (zip.length - 22) * 8; place < (zip.length - 2) * 8; place += 1) {
      const other = zip.slice();
      other[place >> 3] = (zip[place >> 3] ?? 0) ^ (1 << (place & 7));
      expect(await python.found(other), `bit ${place & 7} of byte ${(place >> 3) - zip.length + 22}`).not.toEqual([]);
    }
  });

  it('tells a last file of a ZIP that says to go on behind the list of files', async () => {
    const zip = await bytes(await mixedPackage());
    const last = Buffer.from(zip).lastIndexOf('PK\u0001\u0002', undefined, 'latin1');
    for (const [place, what] of [
      [30, 'what is extra'],
      [32, 'a remark'],
    ] as const) {
      const other = zip.slice();
      other[last + place] = 32;
      expect(await python.found(other), what).not.toEqual([]);
    }
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

  it('says of how many entries of the log only the hash is here', () => {
    const document = JSON.parse(textOf(bag.get('data/clues.json'))) as Package;
    const entries = document.custody.length;
    delete document.custody.findLast(({ content }) => content?.exhibit === undefined)?.content;
    const file = join(folder, '..', `${v4()}.json`);
    writeFileSync(file, JSON.stringify(document));
    const { stdout } = run(file);
    rmSync(file);
    expect(stdout).toContain(`of 1 of the ${entries} entries of the custody log only the hash is here`);
    expect(stdout).toContain(`保管记录 ${entries} 条，其中 1 条只有哈希值`);
    expect(run(folder).stdout).not.toContain('only the hash');
  });

  it('does not notice what its own words and VERIFY.txt say that it does not: signatures taken out, a table with its line', async () => {
    const signed = [...bag.keys()].filter((path) => path.startsWith('data/signatures/'));
    expect(signed.length).toBeGreaterThan(0);
    const bare: Bag = new Map([...bag].filter(([path]) => !signed.includes(path)));
    const document = JSON.parse(textOf(bag.get('data/clues.json'))) as Package;
    delete document.seals;
    bare.set('data/clues.json', bytesOf(JSON.stringify(document)));
    const table: Bag = new Map(bag).set('data/clues.csv', bytesOf('other'));
    for (const [other, ours] of [
      [bare, 'signature'],
      [table, 'differs'],
    ] as const) {
      const zip = await zipOf(listedAgain(other));
      expect(await python.found(await bytes(zip))).toEqual([]);
      const { findings } = await checkPackage(await openPackageFile(zip, 'a.zip'));
      expect(findings.map(({ code }) => code)).toContain(ours);
    }
    expect(run().stderr).toMatch(/does not check signatures, time stamps, kept keys or the schema/);
    expect(textOf(bag.get('data/VERIFY.txt'))).toMatch(
      /does not check signatures, time stamps, kept keys or the schema/,
    );
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

  /** The bag with another document, its files for people and all lists made to fit: nothing but what it says can show it. */
  const saying = async (alter: (made: Package) => void) => {
    const document = JSON.parse(textOf(bag.get('data/clues.json'))) as Package;
    alter(document);
    const log = document.custody.map((one) => `${canonicalJson(one)}\n`).join('');
    const altered: Bag = new Map(bag).set('data/custody.jsonl', bytesOf(log));
    return zipOf(listedAgain(altered.set('data/clues.json', bytesOf(JSON.stringify(document)))));
  };
  const alterations: [string, string, (made: Package) => void][] = [
    [
      'a capture that an appended entry tells in another way',
      'not-in-custody EX-0001',
      ({ exhibits, custody }) => {
        const [first] = exhibits[0]?.acquisitions ?? [];
        const told = custody.find(({ content }) => content?.acquisition === first?.id)?.content;
        const last = custody.at(-1);
        if (!first || !told || !last) throw new Error('no capture');
        first.seen.subject = 'Something else';
        custody.push(nextEntry(last, last.at, { ...told, acquisitionSha256: hashRecord(first) }));
      },
    ],
    [
      'an original that is inside and beside at once',
      'form EX-0001',
      ({ exhibits }) => {
        const [source] = exhibits[0]?.sources ?? [];
        const original = bag.get(`data/${source?.file}`) ?? new Uint8Array();
        if (source) source.base64 = Buffer.from(original).toString('base64');
      },
    ],
    [
      'the time shown for an exhibit',
      'derived EX-0001 capturedAt, completeness',
      ({ exhibits }) => Object.assign(exhibits[0]?.capturedAt ?? {}, { utc: '2020-01-01T00:00:00.000Z' }),
    ],
    [
      'how complete an exhibit is',
      'derived EX-0002 capturedAt, completeness',
      ({ exhibits }) => Object.assign(exhibits[1] ?? {}, { completeness: { state: 'complete' } }),
    ],
    [
      'a name of an exhibit',
      'form EX-0001 verdict',
      ({ exhibits }) => Object.assign(exhibits[0] ?? {}, { verdict: 'x' }),
    ],
    [
      'a name of a source',
      'form EX-0001 source note',
      ({ exhibits }) => Object.assign(exhibits[0]?.sources[0] ?? {}, { note: 'x' }),
    ],
    ['a name of an entry', 'form entry 3 note', ({ custody }) => Object.assign(custody[2] ?? {}, { note: 'x' })],
    ['a name of the package', 'form package.seal', (made) => Object.assign(made.package, { seal: 'x' })],
    ['a name of the document', 'form verified', (made) => Object.assign(made, { verified: true })],
    ...[0, 1, 2].map((at): [string, string, (made: Package) => void] => [
      `the fingerprint of exhibit ${at + 1}`,
      `derived EX-000${at + 1} fingerprint`,
      ({ exhibits }) => Object.assign(exhibits[at] ?? {}, { fingerprint: 'b'.repeat(64) }),
    ]),
  ];
  it.each(alterations)('finds in a document with all lists made to fit: %s (%s)', async (_name, said, alter) => {
    const zip = await saying(alter);
    expect(await python.found(await bytes(zip))).toContain(`data/clues.json ${said}`);
    const ours = (await checkPackage(await openPackageFile(zip, 'a.zip'))).findings;
    expect(ours.map(({ code }) => code)).toContain(said.split(' ')[0]);
  });

  it.each([
    ['a number of 400 digits', '1'.repeat(400)],
    ['an endless number', 'Infinity'],
    ['no number at all', 'NaN'],
    ['a number of 5,000 digits', '1'.repeat(5_000)],
  ])('calls a document that has %s not of the form, and goes on to the next', async (_name, number) => {
    const text = textOf(bag.get('data/clues.json'));
    for (const name of ['seq', 'bytes']) {
      const altered = text.replace(new RegExp(`"${name}": ?\\d+`), `"${name}":${number}`);
      expect(altered).not.toBe(text);
      const inBag = await zipOf(listedAgain(new Map(bag).set('data/clues.json', bytesOf(altered))));
      expect((await python.found(await bytes(inBag))).join('\n')).toContain('data/clues.json form');
    }
    expect(await python.found(await bytes(await zipOf(bag)))).toEqual([]);
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
