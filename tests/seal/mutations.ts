import { canonicalJson } from '../../src/core/canonical-json.ts';
import { nextEntry } from '../../src/core/custody.ts';
import { hashRecord } from '../../src/core/hash.ts';
import type { Package } from '../../src/core/package.ts';
import type { Random } from '../fuzz/random.ts';
import { bytesOf, listedAgain, textOf, zipOf } from './altered-bag.ts';
import type { Bag } from './altered-bag.ts';

/** A package that somebody altered: what was done, and which of these names has to stand in what a check says. */
export interface Mutation {
  kind: string;
  zip: Blob;
  names: string[];
  /** A program that does not make the tables for people again cannot see that one was exchanged together with its line. */
  needsReadable?: boolean;
  /** It may unpack to the very same: then there is nothing to find. */
  mayBeSame?: boolean;
}

type Way = (bag: Bag, random: Random, zip: Uint8Array<ArrayBuffer>) => Promise<Omit<Mutation, 'kind'>>;

const manifests = /manifest/;
/** What only our own check makes again: the page and tables for people, the text, the statements. */
const readable = /README|VERIFY|clues\.csv|evidence-list|statements|schema|bag-info/;
const checkers = /^(?:verify\.html|check_package\.py)$/;

const anyFile = (bag: Bag, random: Random) => random.pick([...bag.keys()]);
const bytesAt = (bag: Bag, path: string) => (bag.get(path) ?? new Uint8Array()).slice();
/** Of a line of a manifest and its file nobody can tell which was altered. */
const orItsLine = (path: string) => (manifests.test(path) ? [path, 'by its line'] : [path]);

function altered(change: (bytes: Uint8Array<ArrayBuffer>, random: Random) => Uint8Array<ArrayBuffer>): Way {
  return async (bag, random) => {
    const path = anyFile(bag, random);
    const before = bytesAt(bag, path);
    let after = change(before.slice(), random);
    // Two equal bytes that change places are no change.
    if (Buffer.compare(before, after) === 0) after = flipped(before, random);
    return { zip: await zipOf(new Map(bag).set(path, after)), names: orItsLine(path) };
  };
}

function flipped(bytes: Uint8Array<ArrayBuffer>, random: Random): Uint8Array<ArrayBuffer> {
  const at = random.below(bytes.length);
  bytes[at] = (bytes[at] ?? 0) ^ (1 << random.below(8));
  return bytes;
}

/** More files, in the ZIP alone. */
function withMore(paths: (bag: Bag, random: Random) => string[], names = (put: string[]) => put): Way {
  return async (bag, random) => {
    const put = paths(bag, random);
    return { zip: await zipOf([...bag, ...put.map((path) => [path, bytesOf('x')] as const)], ''), names: names(put) };
  };
}

/** Changes fields of the ZIP's own records, found by their mark. */
function inRecord(mark: number, offset: number, value: (random: Random) => number, bytes: 2 | 4): Way {
  return async (bag, random) => {
    const zip = new Uint8Array(await (await zipOf(bag)).arrayBuffer());
    const view = new DataView(zip.buffer);
    const at = Array.from(zip.keys()).filter(
      (index) => index + 46 < zip.length && zip[index] === 0x50 && view.getUint32(index, true) === mark,
    );
    const chosen = random.pick(at) + offset;
    const given = value(random);
    if (bytes === 2) view.setUint16(chosen, given, true);
    else view.setUint32(chosen, given, true);
    return { zip: new Blob([zip]), names: [''], mayBeSame: true };
  };
}

/** Changes what the document says and makes the log's own file and all lists to fit, as somebody would who knows the form. */
function inDocument(change: (document: Package, random: Random) => void): Way {
  return async (bag, random) => {
    const document = JSON.parse(textOf(bag.get('data/clues.json'))) as Package;
    change(document, random);
    const log = document.custody.map((entry) => `${canonicalJson(entry)}\n`).join('');
    const rest: Bag = new Map(bag).set('data/clues.json', bytesOf(JSON.stringify(document)));
    return { zip: await zipOf(listedAgain(rest.set('data/custody.jsonl', bytesOf(log)))), names: ['data/clues.json'] };
  };
}

export const ways: Record<string, Way> = {
  'a bit': altered(flipped),
  'cut off': altered((bytes, random) => bytes.slice(0, random.below(bytes.length))),
  'two bytes exchanged': altered((bytes, random) => {
    const [one, other] = [random.below(bytes.length), random.below(bytes.length)];
    [bytes[one], bytes[other]] = [bytes[other] ?? 0, bytes[one] ?? 0];
    return bytes;
  }),
  'bytes put in': altered((bytes, random) => {
    const at = random.below(bytes.length);
    return new Uint8Array([...bytes.slice(0, at), random.below(256), ...bytes.slice(at)]);
  }),
  'left out': async (bag, random) => {
    const path = anyFile(bag, random);
    const rest: Bag = new Map(bag);
    rest.delete(path);
    return { zip: await zipOf(rest), names: [path] };
  },
  renamed: async (bag, random) => {
    const path = anyFile(bag, random);
    const rest: Bag = new Map(bag).set(`${path}-${random.below(99)}`, bytesAt(bag, path));
    rest.delete(path);
    return { zip: await zipOf(rest), names: [path] };
  },
  'put in': async (bag, random) => {
    const path = `${random.pick(['', 'data/', 'data/originals/EX-0001/', 'data/new/'])}put-in-${random.below(999)}`;
    return { zip: await zipOf(new Map(bag).set(path, bytesOf('x'))), names: [path] };
  },
  'put in and listed': async (bag, random) => {
    const path = `data/${random.pick(['', 'originals/EX-0001/', 'new/'])}put-in-${random.below(999)}`;
    return { zip: await zipOf(listedAgain(new Map(bag).set(path, bytesOf('x')))), names: [path] };
  },
  'two files exchanged': async (bag, random) => {
    const one = anyFile(bag, random);
    const other = random.pick([...bag.keys()].filter((path) => path !== one));
    const rest: Bag = new Map(bag).set(one, bytesAt(bag, other)).set(other, bytesAt(bag, one));
    return { zip: await zipOf(rest), names: [one] };
  },
  'lines of the log reordered': async (bag, random) => {
    const path = 'data/custody.jsonl';
    const lines = textOf(bag.get(path)).trimEnd().split('\n');
    const at = random.below(lines.length - 1);
    [lines[at], lines[at + 1]] = [lines[at + 1] ?? '', lines[at] ?? ''];
    const rest: Bag = new Map(bag).set(path, bytesOf(`${lines.join('\n')}\n`));
    return { zip: await zipOf(random.oneIn(2) ? listedAgain(rest) : rest), names: [path] };
  },
  'entries of the log reordered, all listed again': async (bag, random) => {
    const document = JSON.parse(textOf(bag.get('data/clues.json'))) as { custody: unknown[] };
    const at = random.below(document.custody.length - 1);
    document.custody.splice(at, 2, document.custody[at + 1], document.custody[at]);
    const rest: Bag = new Map(bag).set('data/clues.json', bytesOf(JSON.stringify(document)));
    return { zip: await zipOf(listedAgain(rest)), names: ['data/clues.json'] };
  },
  'a pair of file and line replaced': async (bag, random) => {
    const path = random.pick([...bag.keys()].filter((name) => !manifests.test(name) && !checkers.test(name)));
    const rest: Bag = new Map(bag).set(
      path,
      path === 'data/clues.json' ? withoutFirst(bytesAt(bag, path)) : flipped(bytesAt(bag, path), random),
    );
    // Making the list again would mend what `bag-info.txt` says.
    const listed =
      path === 'bag-info.txt'
        ? new Map(listedAgain(rest)).set(path, rest.get(path) ?? new Uint8Array())
        : listedAgain(rest);
    return { zip: await zipOf(listed), names: [path], ...(readable.test(path) ? { needsReadable: true } : {}) };
  },
  'a name that the form does not have, all listed again': inDocument(
    ({ exhibits, custody, package: about }, random) => {
      const places = [about, ...exhibits, ...exhibits.flatMap(({ sources }) => sources), ...custody];
      Object.assign(random.pick<object>(places), { [`verified${random.below(99)}`]: true });
    },
  ),
  'a capture altered and an entry appended for it': inDocument(({ exhibits, custody }, random) => {
    const acquisition = random.pick(random.pick(exhibits).acquisitions);
    acquisition.page.title = `Another page ${random.below(99)}`;
    const told = custody.find(({ content }) => content?.acquisition === acquisition.id)?.content;
    const last = custody.at(-1);
    if (!told || !last) throw new Error('no capture');
    custody.push(nextEntry(last, last.at, { ...told, acquisitionSha256: hashRecord(acquisition) }));
  }),
  'another original inside beside the right one': inDocument(({ exhibits }, random) => {
    const source = random.pick(exhibits.flatMap(({ sources }) => sources));
    source.base64 = Buffer.from(`From: ${random.below(99)}`).toString('base64');
  }),
  'when or as what an exhibit was taken': inDocument(({ exhibits }, random) => {
    const one = random.pick(exhibits);
    const fields = [
      { fingerprint: 'b'.repeat(64) },
      { capturedAt: { utc: '2020-01-01T00:00:00.000Z', offset: '+00:00' } },
    ];
    Object.assign(one, random.pick<object>(fields));
  }),
  'the same name twice': withMore((bag, random) => [anyFile(bag, random)]),
  'a twin in capitals': withMore((bag, random) => [
    anyFile(bag, random).replace(/[a-z](?=[^a-z]*$)/, (sign) => sign.toUpperCase()),
  ]),
  'a twin in another normal form': withMore(
    (_bag, random) => {
      const name = `data/n${random.below(99)}`;
      return [`${name}e\u0301.txt`, `${name}\u00e9.txt`];
    },
    (put) => put,
  ),
  'a path that leads out': withMore((_bag, random) => [
    random.pick([
      '../out.txt',
      '/out.txt',
      'data/../../out.txt',
      'data\\out.txt',
      'C:/out.txt',
      './out.txt',
      'data//out.txt',
      'data/nul.txt',
      'data/out.txt.',
    ]),
  ]),
  'a bit of the ZIP': async (_bag, random, zip) => ({
    zip: new Blob([flipped(zip.slice(), random)]),
    names: [''],
    mayBeSame: true,
  }),
  'the ZIP cut off': async (_bag, random, zip) => ({
    zip: new Blob([zip.slice(0, random.below(zip.length))]),
    names: [''],
  }),
  'bytes before or behind the ZIP': async (_bag, random, zip) => ({
    zip: new Blob(
      random.oneIn(2) ? [zip, new Uint8Array(1 + random.below(50))] : [new Uint8Array(1 + random.below(50)), zip],
    ),
    names: [''],
  }),
  'ZIP64 sizes that are nowhere': inRecord(0x02014b50, 24, () => 0xffffffff, 4),
  'a ZIP64 place that is nowhere': inRecord(0x02014b50, 42, () => 0xffffffff, 4),
  'another size in the local record': inRecord(0x04034b50, 22, (random) => random.below(2 ** 31), 4),
  'another method': inRecord(0x02014b50, 10, (random) => random.pick([8, 9, 12, 14, 93, 99]), 2),
  'another place': inRecord(0x02014b50, 42, (random) => random.below(5_000), 4),
};

/** The document without its first exhibit, as it would be made then by who leaves one out. */
function withoutFirst(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const document = JSON.parse(textOf(bytes)) as { exhibits: unknown[] };
  document.exhibits.shift();
  return bytesOf(JSON.stringify(document));
}
