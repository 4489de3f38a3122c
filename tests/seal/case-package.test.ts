import { beforeAll, describe, expect, it } from 'vitest';
import { caseFiles } from '../../src/core/bag/case-files.ts';
import { verifyCommands } from '../../src/core/bag/verify-text.ts';
import { caseRecord } from '../../src/core/case-record.ts';
import { Case } from '../../src/core/case.ts';
import { makeComplaintPackage } from '../../src/exports/complaint-package.ts';
import { onlyExhibits } from '../../src/exports/some-exhibits.ts';
import { readZip } from '../../src/imports/zip-reader.ts';
import { fullCase } from '../documents/example-papers.ts';
import { saidIn } from '../exports/said-in.ts';
import { captureOf, openSmallBook, ownPage, scamMail } from '../small-book.ts';
import { bagIn, bytesOf, found, listedAgain, textOf, zipOf } from './altered-bag.ts';
import type { Bag } from './altered-bag.ts';
import { hasPython, startPython } from './check-by-python.ts';

const watch = { signal: new AbortController().signal, onProgress: () => undefined };
const told = fullCase({
  exhibits: [1, 3],
  name: 'Parcel <b> 包裹',
  letters: [
    { kind: 'data-request', law: 'gdpr', values: { recipient: 'Northgate Clinic Ltd', period: 'all of 2026' } },
    { id: 'd5c1f0aa-1111-4b5e-8a55-000000000001', kind: 'data-request', values: { recipient: 'Parcel Ltd' } },
  ],
});
const letter = 'data/letters/statement-zh-CN.docx';
const companyLetter = 'data/letters/data-request-en.docx';
const secondLetter = 'data/letters/data-request-2-zh-CN.docx';
const notWritten = 'data/letters/platform-notice-en.docx';

/** Three mails, of which the case has two. */
async function inputOfCase() {
  const { ask, input } = await openSmallBook();
  for (const number of [1, 2, 3]) await ask('capture.save', captureOf(scamMail(number)));
  await ask('case.put', { ...told, wish: 'An earlier wish.' }, ownPage);
  await ask('case.put', told, ownPage);
  await ask('seal.head', {}, ownPage);
  return onlyExhibits(await input(), told.exhibits, told.id);
}

describe('a complaint package of a case', () => {
  let bag: Bag;
  const changed = (path: string, bytes: Uint8Array<ArrayBuffer> | null): Bag => {
    const other = new Map(bag);
    if (bytes) other.set(path, bytes);
    else other.delete(path);
    return other;
  };
  beforeAll(async () => {
    bag = await bagIn(await makeComplaintPackage(await inputOfCase(), watch, told));
  });

  it('holds the case as the person wrote it, and each document in both languages', async () => {
    expect(textOf(bag.get('data/case/case.json'))).toBe(caseRecord(told));
    expect(Case.parse(JSON.parse(textOf(bag.get('data/case/case.json'))))).toEqual(told);
    for (const path of caseFiles(told)) expect(bag.has(`data/${path}`), path).toBe(true);
    const id = (JSON.parse(textOf(bag.get('data/clues.json'))) as { package: { id: string } }).package.id;
    for (const path of caseFiles(told).slice(1)) {
      const parts = await readZip(new Blob([bag.get(`data/${path}`) ?? '']));
      const foot = parts.find(({ name }) => name === 'word/footer1.xml');
      expect(textOf(await foot?.bytes()), path).toContain(id);
    }
  });

  it('holds the letter to a company that the person wrote, in both languages, and none that they did not', async () => {
    const wordsOf = async (path: string) => {
      const parts = await readZip(new Blob([bag.get(path) ?? '']));
      const bytes = await parts.find(({ name }) => name === 'word/document.xml')?.bytes();
      return textOf(bytes).replaceAll(/<[^>]+>/g, '');
    };
    const request = await wordsOf('data/letters/data-request-en.docx');
    for (const words of ['Northgate Clinic Ltd', 'all of 2026', 'one month']) expect(request).toContain(words);
    const chinese = await wordsOf('data/letters/data-request-zh-CN.docx');
    for (const words of ['Northgate Clinic Ltd', 'all of 2026']) expect(chinese).toContain(words);
    const second = await wordsOf(secondLetter);
    expect(second).toContain('Parcel Ltd');
    expect(second).not.toContain('Northgate Clinic Ltd');
    expect([...bag.keys()].filter((path) => path.includes('platform-notice'))).toEqual([]);
  });

  it('of a case without letters is as whole as one with', async () => {
    const { letters: _none, ...without } = told;
    const { ask, input } = await openSmallBook();
    for (const number of [1, 2, 3]) await ask('capture.save', captureOf(scamMail(number)));
    await ask('case.put', without, ownPage);
    const some = onlyExhibits(await input(), told.exhibits, told.id);
    const zip = await makeComplaintPackage(some, watch, without);
    expect(await found(zip)).toEqual([]);
    expect([...(await bagIn(zip)).keys()].filter((path) => path.includes('data-request'))).toEqual([]);
  });

  it('holds only the exhibits of the case, and of the others the hashes of the log', () => {
    expect([...bag.keys()].filter((path) => path.startsWith('data/originals/')).sort()).toEqual([
      'data/originals/EX-0001/message.eml',
      'data/originals/EX-0003/message.eml',
    ]);
    for (const [path, bytes] of bag) {
      expect(textOf(bytes), path).not.toMatch(/desk2@parcel\.example|EX-0002/);
    }
    const log = textOf(bag.get('data/custody.jsonl')).trimEnd().split('\n');
    const withheld = log.map((line) => JSON.parse(line) as { seq: number; content?: unknown });
    expect(withheld.filter(({ content }) => content === undefined).map(({ seq }) => seq)).toEqual([2]);
  });

  it('says in what is read first what the folders are, which a package of everything does not', async () => {
    for (const file of ['data/README.html', 'data/VERIFY.txt']) {
      expect(textOf(bag.get(file))).toMatch(/case\/case\.json[^]*letters/);
    }
    const { input } = await openSmallBook();
    const plain = await bagIn(await makeComplaintPackage(await input(), watch));
    for (const file of ['data/README.html', 'data/VERIFY.txt']) {
      expect(textOf(plain.get(file))).not.toMatch(/case\.json|letters/);
    }
    // Of some exhibits alone there are such entries without any case.
    for (const one of [bag, plain]) expect(textOf(one.get('data/VERIFY.txt'))).toContain('An entry without "content"');
    expect(textOf(plain.get('bag-info.txt'))).toContain('Cluebook-Package-Form: 7\n');
    expect(textOf(bag.get('bag-info.txt'))).toContain('Cluebook-Package-Form: 8\n');
  });

  it('is found whole by our check, by sha256sum and by the commands of VERIFY.txt', async () => {
    expect(await found(await zipOf(bag))).toEqual([]);
    expect(saidIn(bag, verifyCommands.payload).match(/: OK/g)).toHaveLength(
      [...bag.keys()].filter((path) => path.startsWith('data/')).length,
    );
    expect(saidIn(bag, verifyCommands.case).trim()).toBe('1');
    expect(saidIn(changed('data/case/case.json', bytesOf('{}')), `${verifyCommands.case} || true`).trim()).toBe('0');
  });

  it.skipIf(!hasPython)(
    'is found whole by Python, which names what was altered too (skipped without python3)',
    async () => {
      const python = startPython();
      const files = async (other: Bag) => {
        const bytes = new Uint8Array(await (await zipOf(other)).arrayBuffer());
        return (await python.found(bytes)).map((line) => line.split(' ')[0]);
      };
      try {
        expect(await files(bag)).toEqual([]);
        expect(await files(changed(letter, bytesOf('other')))).toContain(letter);
        expect(await files(listedAgain(changed(letter, null)))).toEqual([letter]);
        for (const file of [companyLetter, secondLetter])
          expect(await files(listedAgain(changed(file, null)))).toEqual([file]);
        expect(await files(listedAgain(changed(notWritten, bytesOf('x'))))).toEqual([notWritten]);
        expect(await files(listedAgain(changed('data/letters/more.docx', bytesOf('x'))))).toEqual([
          'data/letters/more.docx',
        ]);
        const other = bytesOf(caseRecord({ ...told, wish: 'Another wish.' }));
        expect(await files(listedAgain(changed('data/case/case.json', other)))).toEqual(['data/case/case.json']);
      } finally {
        python.stop();
      }
    },
  );

  it('that was altered is named: a letter, one left out or put in, a case that the log does not know', async () => {
    const lines = async (other: Bag) => (await found(await zipOf(other))).map((line) => line.split(': ')[0]);
    expect(await lines(changed(letter, bytesOf('other')))).toContain(letter);
    expect(await lines(changed(letter, null))).toContain(letter);
    expect(await lines(listedAgain(changed(letter, null)))).toEqual([letter]);
    for (const file of [companyLetter, secondLetter])
      expect(await lines(listedAgain(changed(file, null)))).toEqual([file]);
    expect(await lines(listedAgain(changed(notWritten, bytesOf('x'))))).toEqual([notWritten]);
    expect(await lines(listedAgain(changed('data/letters/more.docx', bytesOf('x'))))).toEqual([
      'data/letters/more.docx',
    ]);
    const other = bytesOf(caseRecord({ ...told, wish: 'Another wish.' }));
    expect(await lines(listedAgain(changed('data/case/case.json', other)))).toEqual(['data/case/case.json']);
  });

  it('can be stopped while its documents are written', async () => {
    const stop = new AbortController();
    const input = await inputOfCase();
    let reads = 0;
    const readSource: typeof input.readSource = (sha256) => {
      reads += 1;
      stop.abort();
      return input.readSource(sha256);
    };
    const stopped = makeComplaintPackage({ ...input, readSource }, { ...watch, signal: stop.signal }, told);
    await expect(stopped).rejects.toMatchObject({ code: 'cancelled' });
    expect(reads).toBe(1);
  });
});
