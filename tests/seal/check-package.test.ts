import { beforeAll, describe, expect, it } from 'vitest';
import { chainStart, nextEntry } from '../../src/core/custody.ts';
import type { Package } from '../../src/core/package.ts';
import { makeLawyerPackage } from '../../src/exports/lawyer-package.ts';
import { openPackageFile } from '../../src/imports/package-file.ts';
import { checkPackage } from '../../src/seal/check-package.ts';
import { captureOf, openSmallBook, ownPage, scamMail } from '../small-book.ts';

type Alter = (made: Package) => void;

describe('checking a package', () => {
  let good: string;
  beforeAll(async () => {
    const { ask, input } = await openSmallBook();
    const captures = [captureOf(scamMail(1)), captureOf(scamMail(2)), captureOf(scamMail(1), { pageTitle: 'again' })];
    const onScreen = captureOf('', { source: { got: false, reason: 'site-gives-none' } });
    for (const capture of [...captures, onScreen, captureOf(scamMail(3))]) {
      await ask('capture.save', capture);
      await ask('capture.counts', { pressId: capture.pressId });
    }
    const undone = captureOf(scamMail(4));
    await ask('capture.save', undone);
    await ask('capture.undo', { pressId: undone.pressId });
    good = await (
      await makeLawyerPackage(await input(), { signal: new AbortController().signal, onProgress() {} })
    ).text();
  });
  const check = async (text: string) =>
    (await checkPackage(await openPackageFile(new Blob([text]), 'a.json'))).findings;
  const altered = async (alter: Alter) => {
    const made = JSON.parse(good) as Package;
    alter(made);
    return check(JSON.stringify(made));
  };

  it('finds nothing in a good one: again captures, on-screen exhibits and deleted ones included', async () => {
    expect(await check(good)).toEqual([]);
    const made = JSON.parse(good) as Package;
    expect(made.exhibits.map(({ number }) => number)).toEqual(['EX-0001', 'EX-0002', 'EX-0003', 'EX-0004']);
    expect(made.custody).toHaveLength(7);
  });

  it('finds nothing where the person said which countries they live in, before and after', async () => {
    const { ask, input } = await openSmallBook();
    const national = (number: number) => captureOf(scamMail(number, 'Tel. 030 1234567'));
    await ask('capture.save', national(1));
    await ask('settings.change', { countries: ['DE'] }, ownPage);
    await ask('capture.save', national(2));
    const watch = { signal: new AbortController().signal, onProgress() {} };
    const text = await (await makeLawyerPackage(await input(), watch)).text();
    const made = JSON.parse(text) as Package;
    expect(made.exhibits.map(({ reading }) => reading?.countries)).toEqual([undefined, ['DE']]);
    expect(made.clues.find(({ value }) => value === '+49301234567')?.exhibits).toEqual(['EX-0002']);
    expect(await check(text)).toEqual([]);
  });

  it('does not mind white space and the order of names', async () => {
    expect(await check(JSON.stringify(JSON.parse(good), null, 3))).toEqual([]);
  });

  const exhibit = (made: Package, index = 0) => {
    const found = made.exhibits[index];
    if (!found) throw new Error('no exhibit');
    return found;
  };
  const entry = (made: Package, index: number) => {
    const found = made.custody[index];
    if (!found) throw new Error('no entry');
    return found;
  };
  /** Everything after an entry made anew, as somebody would who wants the chain to look whole. */
  const rechain = (made: Package) => {
    let previous: Package['custody'][number] | undefined;
    made.custody = made.custody.map((old) => {
      previous = nextEntry(
        previous,
        old.at,
        old.content ?? { nonce: '0'.repeat(32), action: 'export', appVersion: '0' },
      );
      return previous;
    });
  };
  const alterations: [string, string, Alter][] = [
    [
      'a byte of an original',
      'altered',
      (made) => {
        const [source] = exhibit(made).sources;
        if (source)
          source.base64 = Buffer.from(
            Buffer.from(source.base64 ?? '', 'base64').map((byte, at) => (at === 40 ? byte ^ 1 : byte)),
          ).toString('base64');
      },
    ],
    [
      'the end of an original cut off',
      'altered',
      (made) => {
        const [source] = exhibit(made).sources;
        if (source)
          source.base64 = Buffer.from(source.base64 ?? '', 'base64')
            .subarray(0, -1)
            .toString('base64');
      },
    ],
    [
      'base64 in another spelling',
      'missing',
      (made) => {
        const [source] = exhibit(made).sources;
        if (source) source.base64 = `${source.base64}\n`;
      },
    ],
    [
      'an original taken out',
      'missing',
      (made) => {
        delete exhibit(made).sources[0]?.base64;
      },
    ],
    [
      'the source left out of the list',
      'missing',
      (made) => {
        exhibit(made).sources = [];
      },
    ],
    [
      'the hash of an original',
      'altered',
      (made) => {
        const [source] = exhibit(made).sources;
        if (source) source.sha256 = 'a'.repeat(64);
      },
    ],
    [
      'the size of an original',
      'altered',
      (made) => {
        const [source] = exhibit(made).sources;
        if (source) source.bytes += 1;
      },
    ],
    [
      'original and hash exchanged together',
      'not-in-custody',
      (made) => {
        exhibit(made).sources = structuredClone(exhibit(made, 1).sources);
      },
    ],
    [
      'a source that nobody took',
      'not-in-custody',
      (made) => {
        exhibit(made).sources.push(...structuredClone(exhibit(made, 1).sources));
      },
    ],
    [
      'what was seen',
      'not-in-custody',
      (made) => {
        const [first] = exhibit(made).acquisitions;
        if (first) first.seen.subject = 'Something else';
      },
    ],
    [
      'the time of a capture',
      'not-in-custody',
      (made) => {
        const [first] = exhibit(made).acquisitions;
        if (first) first.at.utc = '2020-01-01T00:00:00.000Z';
      },
    ],
    [
      'the page of a capture',
      'not-in-custody',
      (made) => {
        const [first] = exhibit(made).acquisitions;
        if (first) first.page.url = 'https://other.example/';
      },
    ],
    [
      'a step of a capture',
      'not-in-custody',
      (made) => {
        exhibit(made).acquisitions[0]?.steps.pop();
      },
    ],
    [
      'how complete a capture was',
      'not-in-custody',
      (made) => {
        const [first] = exhibit(made, 2).acquisitions;
        if (first) first.completeness = { state: 'complete' };
      },
    ],
    [
      'a second capture taken out',
      'missing',
      (made) => {
        exhibit(made).acquisitions.pop();
      },
    ],
    [
      'the time shown for an exhibit',
      'derived',
      (made) => {
        exhibit(made).capturedAt.utc = '2020-01-01T00:00:00.000Z';
      },
    ],
    [
      'the subject of a message',
      'derived',
      (made) => {
        const { message } = exhibit(made);
        if (message) message.subject = 'Something else';
      },
    ],
    [
      'the sender of a message',
      'derived',
      (made) => {
        const from = exhibit(made).message?.from[0];
        if (from) from.address = 'other@parcel.example';
      },
    ],
    [
      'a message taken out',
      'derived',
      (made) => {
        delete exhibit(made).message;
      },
    ],
    [
      'the fingerprint',
      'derived',
      (made) => {
        exhibit(made).fingerprint = 'b'.repeat(64);
      },
    ],
    [
      'a clue',
      'derived',
      (made) => {
        const [clue] = made.clues;
        if (clue) clue.value = 'innocent@parcel.example';
      },
    ],
    [
      'a clue taken out',
      'derived',
      (made) => {
        made.clues.pop();
      },
    ],
    [
      'a sighting',
      'derived',
      (made) => {
        made.clues[0]?.sightings.pop();
      },
    ],
    [
      'an observation added',
      'derived',
      (made) => {
        exhibit(made).observations = [
          {
            code: 'several-from',
            values: { addresses: 'a, b', fields: '2' },
            where: [],
            sentence: { en: 'x', 'zh-CN': 'x' },
          },
        ];
      },
    ],
    [
      'a leak source',
      'derived',
      (made) => {
        const source = made.leakSources?.sources[0];
        if (source) source.address = 'lin.mei+shop@mailbox.example';
      },
    ],
    [
      'the sender count of a leak source',
      'derived',
      (made) => {
        const source = made.leakSources?.sources[0];
        if (source) source.senders += 1;
      },
    ],
    [
      'a group of senders',
      'derived',
      (made) => {
        made.senders?.groups[0]?.exhibits.pop();
      },
    ],
    [
      'why senders belong together',
      'derived',
      (made) => {
        const joining = made.senders?.groups[0]?.links[0];
        if (joining) joining.value = '+12025550199';
      },
    ],
    [
      'two exhibits taken apart without doing it',
      'derived',
      (made) => {
        made.senders?.apart.push(['EX-0001', 'EX-0002']);
      },
    ],
    [
      'the number of an exhibit',
      'not-in-custody',
      (made) => {
        exhibit(made).number = 'EX-0009';
      },
    ],
    [
      'an exhibit twice',
      'number-twice',
      (made) => {
        made.exhibits.push(structuredClone(exhibit(made)));
      },
    ],
    [
      'an exhibit taken out',
      'missing',
      (made) => {
        made.exhibits.splice(1, 1);
      },
    ],
    [
      'an exhibit taken out with its figures',
      'missing',
      (made) => {
        made.exhibits.splice(1, 1);
        made.package.exhibits -= 1;
        made.package.originals -= 1;
        made.package.originalBytes = made.exhibits
          .flatMap(({ sources }) => sources)
          .reduce((sum, { bytes }) => sum + bytes, 0);
      },
    ],
    [
      'the count of exhibits',
      'counts',
      (made) => {
        made.package.exhibits += 1;
      },
    ],
    [
      'the count of bytes',
      'counts',
      (made) => {
        made.package.originalBytes += 1;
      },
    ],
    [
      'the action of an entry',
      'chain',
      (made) => {
        const { content } = entry(made, 6);
        if (content) content.action = 'capture';
      },
    ],
    [
      'the time of an entry',
      'chain',
      (made) => {
        entry(made, 3).at.utc = '2020-01-01T00:00:00.000Z';
      },
    ],
    [
      'the hash of an entry',
      'chain',
      (made) => {
        entry(made, 3).hash = chainStart;
      },
    ],
    [
      'an entry taken out',
      'chain',
      (made) => {
        made.custody.splice(3, 1);
      },
    ],
    [
      'the first entry taken out',
      'chain',
      (made) => {
        made.custody.shift();
      },
    ],
    [
      'two entries exchanged',
      'chain',
      (made) => {
        made.custody.splice(3, 2, entry(made, 4), entry(made, 3));
      },
    ],
    [
      'an entry put in',
      'chain',
      (made) => {
        made.custody.splice(3, 0, structuredClone(entry(made, 2)));
      },
    ],
    [
      'an entry taken out and the chain made anew',
      'not-in-custody',
      (made) => {
        made.custody.splice(3, 1);
        rechain(made);
      },
    ],
    [
      'the schema',
      'schema',
      (made) => {
        made.schema = {};
      },
    ],
    [
      'the format',
      'form',
      (made) => {
        Object.assign(made, { format: 'cluebook/9' });
      },
    ],
    [
      'the custody log taken out',
      'form',
      (made) => {
        Object.assign(made, { custody: undefined });
      },
    ],
  ];

  /** Parsing leaves out what it does not know: no hash would speak of it. */
  it.each<[string, Alter]>([
    ['verified', (made) => Object.assign(made, { verified: true })],
    ['package.seal', (made) => Object.assign(made.package, { seal: 'x' })],
    ['howToCheck.fr', (made) => Object.assign(made.howToCheck, { fr: [] })],
    ['exhibits.0.verdict', (made) => Object.assign(exhibit(made), { verdict: 'a fraud' })],
    ['exhibits.0.sources.0.note', (made) => Object.assign(exhibit(made).sources[0] ?? {}, { note: 'x' })],
    [
      'exhibits.1.acquisitions.0.verified',
      (made) => Object.assign(exhibit(made, 1).acquisitions[0] ?? {}, { verified: 1 }),
    ],
    [
      'exhibits.0.message.from.0.verified',
      (made) => Object.assign(exhibit(made).message?.from[0] ?? {}, { verified: 1 }),
    ],
    ['custody.3.note', (made) => Object.assign(entry(made, 3), { note: 'x' })],
    ['custody.3.content.note', (made) => Object.assign(entry(made, 3).content ?? {}, { note: 'x' })],
    ['clues.0.sightings.0.note', (made) => Object.assign(made.clues[0]?.sightings[0] ?? {}, { note: 'x' })],
  ])('finds a name that the form does not have: %s', async (where, alter) => {
    expect(await altered(alter)).toContainEqual({ file: 'a.json', code: 'form', where });
  });

  it.each(alterations)('finds what was altered: %s (%s)', async (_name, code, alter) => {
    const findings = await altered(alter);
    expect(findings.map((finding) => finding.code)).toContain(code);
    expect(findings.every(({ file }) => file === 'a.json')).toBe(true);
  });

  it.each(['', 'no JSON', '[]', 'null', '{"format":"cluebook/1"}'])('says that “%s” is none', async (text) => {
    const findings = await check(text).catch((error: unknown) => error);
    expect(findings instanceof Error || (Array.isArray(findings) && findings.length > 0)).toBe(true);
  });

  it('cannot notice last entries that are cut off together with all that they tell of: a copy of the last hash can', async () => {
    // The limit of a chain that nobody else has seen (here: a capture and its deletion).
    const findings = await altered((made) => {
      made.custody.splice(-2);
    });
    expect(findings).toEqual([]);
  });
});
