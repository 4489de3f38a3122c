import { beforeAll, describe, expect, it } from 'vitest';
import type { Package } from '../../src/core/package.ts';
import { makeLawyerPackage } from '../../src/exports/lawyer-package.ts';
import { openPackageFile } from '../../src/imports/package-file.ts';
import { checkGroups } from '../../src/seal/check-groups.ts';
import { checkContents } from '../../src/seal/check-package.ts';
import type { CheckResult } from '../../src/seal/check-package.ts';
import { checkHeadline, notShown, reportText } from '../../src/seal/check-report.ts';
import type { DerivedCheck } from '../../src/seal/derived-check.ts';
import { readAgain } from '../../src/seal/read-again.ts';
import { bagIn, bytesOf, zipOf } from './altered-bag.ts';
import { mixedInput, mixedPackage } from './complaint-book.ts';

/** What nobody may say of a package whose derived parts were not looked at. */
const tooMuch = /as it was made|Nothing was changed|没有改动|tables|各表/;

describe('what is said of a package that was checked', () => {
  let json: string;
  let bag: Blob;
  beforeAll(async () => {
    const watch = { signal: new AbortController().signal, onProgress: () => undefined };
    json = await (await makeLawyerPackage(await mixedInput(), watch)).text();
    bag = await mixedPackage();
  });
  const check = async (file: Blob | string, derived: DerivedCheck | null = readAgain): Promise<CheckResult> =>
    checkContents(await openPackageFile(new Blob([file]), 'a.json'), derived);
  const altered = (alter: (made: Package) => void): string => {
    const made = JSON.parse(json) as Package;
    alter(made);
    return JSON.stringify(made);
  };
  /** The same package with its originals beside it, and what lies there besides. */
  const lawyersZip = async (more: readonly string[] = []): Promise<Blob> => {
    const files: [string, Uint8Array<ArrayBuffer>][] = [];
    const document = altered((made) => {
      made.package.originalsAre = 'beside';
      for (const { number, sources } of made.exhibits) {
        for (const [at, source] of sources.entries()) {
          source.file = `originals/${number}/${at}`;
          files.push([source.file, new Uint8Array(Buffer.from(source.base64 ?? '', 'base64'))]);
          delete source.base64;
        }
      }
    });
    const beside = ['HOW-TO-CHECK.txt', 'cluebook-1.schema.json', 'verify.html', 'check_package.py', ...more];
    const all = [...files, ...beside.map((name) => [name, bytesOf('anything')] as const)];
    return zipOf([['clues.json', bytesOf(document)], ...all], '');
  };
  const group = (result: CheckResult, name: string) => checkGroups(result, 'en', 0).find((one) => one.name === name);

  it('claims nothing of subjects, clues and observations that were not read again', async () => {
    const forged = altered(({ exhibits, clues }) => {
      Object.assign(exhibits[0]?.message ?? {}, { subject: 'Something else' });
      clues.pop();
    });
    for (const given of [json, forged, await lawyersZip()]) {
      const result = await check(given, null);
      expect(result.findings).toEqual([]);
      expect(checkHeadline(result, 'en')).toEqual({
        title: expect.stringMatching(/^The originals and the log in this (?:file|package) hold$/) as string,
        text: expect.stringContaining('(subjects, clues, observations) was not checked here.') as string,
      });
      expect(checkHeadline(result, 'zh-CN')).toEqual({
        title: '文件中的原件与保管记录核对一致',
        text: expect.stringContaining('此处未核验') as string,
      });
      for (const language of ['en', 'zh-CN'] as const) {
        expect(reportText('a.json', result, language, 0)).not.toMatch(tooMuch);
      }
    }
    expect((await check(forged)).findings).not.toEqual([]);
  });

  it('says that they follow only where all of them were read again', async () => {
    expect(checkHeadline(await check(json), 'en').title).toBe('The originals, the log and what follows from them hold');
    const otherReader = altered(({ exhibits }) => {
      Object.assign(exhibits[0]?.reading ?? {}, { readerVersion: 999 });
      Object.assign(exhibits[0]?.message ?? {}, { subject: 'Something else' });
    });
    const result = await check(otherReader);
    expect(result).toMatchObject({ findings: [], readAgain: false });
    expect(checkHeadline(result, 'en').title).toBe('The originals and the log in this file hold');
    expect(reportText('a.json', result, 'en', 0)).not.toMatch(tooMuch);
  });

  it('speaks of tables and lists where there are some', async () => {
    const result = await check(bag, null);
    expect(checkHeadline(result, 'en').title).toBe(`All ${(await bagIn(bag)).size} files are as they were listed`);
    expect(group(result, 'derived')?.meaning).toContain('The tables were compared with clues.json');
  });

  it('counts no file that nothing was held against, and says so', async () => {
    const result = await check(await lawyersZip());
    expect(result).toMatchObject({ findings: [], files: 1 + result.originals, unlisted: 4, absent: 0 });
    expect(group(result, 'files')).toMatchObject({
      title: `Files: all ${1 + result.originals} match, ${result.originals} originals among them`,
      meaning: expect.stringContaining('nothing is said of them') as string,
    });
    expect(group(await check(json), 'files')).toMatchObject({
      title: `Originals in the file: ${result.originals}, all match`,
      meaning: expect.not.stringContaining('nothing is said of them') as string,
    });
    const more = await check(await lawyersZip(['put-in.txt']));
    expect(checkHeadline(more, 'en').title).toBe(`1 of ${2 + result.originals} files are not as they were`);
  });

  it('counts a file that is missing, and not an exhibit of a file', async () => {
    const less = await check(altered(({ exhibits }) => exhibits.shift()));
    expect(less.findings.map(({ code }) => code)).toContain('missing');
    expect(checkHeadline(less, 'en').title).toBe('This file is not as it was');
    expect(checkHeadline(less, 'zh-CN').title).toBe('此文件与当初不同');
    const files = await bagIn(bag);
    const all = files.size;
    files.delete('data/README.html');
    const without = await check(await zipOf(files));
    expect(checkHeadline(without, 'en').title).toBe(`1 of ${all} files are not as they were`);
    expect(reportText('a.zip', without, 'en', 0)).toContain('data/README.html: is missing');
    expect(reportText('a.zip', without, 'zh-CN', 0)).toContain('data/README.html: 缺失');
  });

  it('tells of how many entries only the hash is here', async () => {
    const result = await check(
      altered(({ custody }) => {
        delete custody.at(-1)?.content;
      }),
    );
    expect(result.withheld).toBe(1);
    const title = (language: 'en' | 'zh-CN') =>
      checkGroups({ ...result, findings: [] }, language, 0).find(({ name }) => name === 'custody')?.title;
    expect(title('en')).toBe(`Custody log: ${result.custodyEntries} entries, unbroken; of 1 only the hash is here`);
    expect(title('zh-CN')).toBe(`保管记录：${result.custodyEntries} 条，没有断链，其中 1 条只有哈希值`);
    expect(group(await check(json), 'custody')?.title).toMatch(/unbroken$/);
  });

  it('names the text that the package has about checking it without ours', async () => {
    expect(notShown(await check(bag), 'en').text).toContain('see VERIFY.txt in the package');
    expect(notShown(await check(await lawyersZip()), 'en').text).toContain('see HOW-TO-CHECK.txt in the package');
    expect(notShown(await check(json), 'en').text).toContain('see "howToCheck" in the file');
    expect(notShown(await check('{}'), 'en').text).not.toContain('see');
  });
});
