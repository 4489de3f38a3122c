import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Failure } from '../../src/core/failure.ts';
import { hashRecord } from '../../src/core/hash.ts';
import type { KeyAnswer } from '../../src/core/key-answer.ts';
import type { Package } from '../../src/core/package.ts';
import type { ExportInput } from '../../src/exports/package-document.ts';
import { packageDocument } from '../../src/exports/package-document.ts';
import { checkGroups } from '../../src/seal/check-groups.ts';
import { checkContents, checkPackage } from '../../src/seal/check-package.ts';
import { base64 } from '../../src/exports/base64.ts';
import { dkimSigned, ed25519, records } from '../core/dkim/test-signer.ts';
import { dnsAnswer, serveResolver, txt } from '../lab/resolver.ts';
import { captureOf, openSmallBook, ownPage, scamMail } from '../small-book.ts';

const name = 'rsa2048._domainkey.parcel.example';
const record = records.get(name)?.[0] ?? '';
const other = `v=DKIM1; k=rsa; p=${ed25519.p}`;
const rawOf = (text: string) => base64(dnsAnswer(name, { records: [{ data: txt(text), ttl: 300 }] }));

describe('keys of signers in a package', () => {
  let input: ExportInput;
  let resolver: Awaited<ReturnType<typeof serveResolver>>;
  beforeAll(async () => {
    resolver = await serveResolver({
      now: () => ({ body: dnsAnswer(name, { records: [{ data: txt(record), ttl: 300 }] }) }),
    });
    const small = await openSmallBook();
    await small.ask('capture.save', captureOf(dkimSigned()));
    await small.ask('capture.save', captureOf(scamMail(2)));
    await small.ask('settings.change', { keyLookUp: { on: true, resolvers: [resolver.url] } }, ownPage);
    await small.ask('keys.ask', { number: 1 }, ownPage);
    await small.ask('keys.give', { number: 1, name, record }, ownPage);
    input = await small.input();
  });
  afterAll(() => resolver.end());

  async function documentOf(): Promise<Package> {
    const watch = { signal: new AbortController().signal, onProgress: () => undefined };
    const inside = await packageDocument(
      input,
      'inside',
      async (source) => ({ ...source, base64: base64(await input.readSource(source.sha256)) }),
      watch,
    );
    return structuredClone(inside);
  }
  const toCheck = (document: Package) => ({
    name: 'clues.json',
    document,
    files: null,
    readFile: () => Promise.reject(new Failure('bug')),
  });

  it('travel with it as they came, and the mail is found to be as the domain signed it', async () => {
    const document = await documentOf();
    expect(document.keyAnswers?.map(({ by }) => by).sort()).toEqual(['person', 'resolver']);
    const result = await checkPackage(toCheck(document));
    expect(result.findings).toEqual([]);
    expect(result.vouched).toEqual([
      {
        exhibit: 'EX-0001',
        domain: 'parcel.example',
        by: new URL(resolver.url).host,
        at: expect.any(String) as string,
      },
    ]);
    const group = (['en', 'zh-CN'] as const).map((language) =>
      checkGroups(result, language, 0).find((one) => one.name === 'keys'),
    );
    expect(group[0]).toMatchObject({ state: 'holds', title: 'Keys of signers: 2 answers, as they were kept' });
    expect(group[0]?.meaning).toContain('EX-0001 is as parcel.example signed it');
    expect(group[1]?.meaning).toContain('EX-0001 与 parcel.example 签名时一致');
  });

  it('are told to be unchecked by a check that does not read the originals, and not spoken of where there are none', async () => {
    const document = await documentOf();
    const result = await checkContents(toCheck(document), null);
    expect(result).toMatchObject({ findings: [], vouched: null });
    expect(checkGroups(result, 'en', 0).find((one) => one.name === 'keys')?.meaning).toContain('were not checked');
    const bare = { ...result, keyAnswers: 0 };
    expect(checkGroups(bare, 'en', 0).map((one) => one.name)).not.toContain('keys');
  });

  const answered = (answers: KeyAnswer[]) => answers.findIndex(({ by }) => by === 'resolver');
  it.each<[string, (answers: KeyAnswer[]) => KeyAnswer[], string]>([
    [
      'another record in the words',
      (all) => all.map((one) => (one.by === 'resolver' ? { ...one, read: { ...one.read, records: [other] } } : one)),
      'not-in-custody',
    ],
    [
      'other bytes',
      (all) => all.map((one) => (one.by === 'resolver' ? { ...one, raw: rawOf(other) } : one)),
      'not-in-custody',
    ],
    [
      'another time',
      (all) => all.map((one) => ({ ...one, at: { ...one.at, utc: '2026-01-01T00:00:00.000Z' } })),
      'not-in-custody',
    ],
    ['another exhibit', (all) => all.map((one) => ({ ...one, exhibits: ['EX-0002'] })), 'not-in-custody'],
    [
      'another key of the person',
      (all) => all.map((one) => (one.by === 'person' ? { ...one, record: other } : one)),
      'not-in-custody',
    ],
    ['one left out', (all) => all.filter((_, at) => at !== answered(all)), 'not-here'],
    ['one twice', (all) => [...all, ...all], 'not-in-custody'],
    ['all left out', () => [], 'not-here'],
  ])('are found to be altered: %s', async (_, change, detail) => {
    const document = await documentOf();
    const changed = { ...document, keyAnswers: change(document.keyAnswers ?? []) };
    const { findings } = await checkPackage(toCheck(changed));
    expect(findings.map(({ code }) => code)).toContain('key');
    expect(findings.find(({ code }) => code === 'key')).toMatchObject({ detail });
  });

  it('are found to say something else than their bytes, though whoever wrote the log anew has hashed them', async () => {
    const document = await documentOf();
    const answers = (document.keyAnswers ?? []).map((one) =>
      one.by === 'resolver' ? { ...one, read: { ...one.read, records: [other] } } : one,
    );
    const before = new Map((document.keyAnswers ?? []).map((one, at) => [hashRecord(one), hashRecord(answers[at])]));
    const custody = document.custody.map((entry) => {
      const hash = before.get(entry.content?.details?.['answerSha256'] ?? '');
      return hash === undefined || !entry.content
        ? entry
        : { ...entry, content: { ...entry.content, details: { ...entry.content.details, answerSha256: hash } } };
    });
    const { findings } = await checkPackage(toCheck({ ...document, custody, keyAnswers: answers }));
    expect(findings.filter(({ code }) => code === 'key')).toMatchObject([{ detail: 'other-bytes' }]);
  });
});
