import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyCommands } from '../../src/core/bag/verify-text.ts';
import type { RevocationList } from '../../src/core/revocation-list.ts';
import { makeComplaintPackage } from '../../src/exports/complaint-package.ts';
import type { ExportInput } from '../../src/exports/package-document.ts';
import { openPackageFile } from '../../src/imports/package-file.ts';
import { checkPackage } from '../../src/seal/check-package.ts';
import { checkHeadline, reportText } from '../../src/seal/check-report.ts';
import { checkTimeStamps } from '../../src/seal/check-time-stamps.ts';
import { saidIn } from '../exports/said-in.ts';
import { serveTimeStamps, TimeStampAuthority } from '../lab/time-stamp-authority.ts';
import type { TakenBack } from '../lab/time-stamp-authority.ts';
import { mailPage, ownPage } from '../small-book.ts';
import type { SmallBook } from '../small-book.ts';
import { bagIn } from './altered-bag.ts';
import { startPython } from './check-by-python.ts';
import { signedBook } from './signed-book.ts';
import { stampWith } from './stamped-book.ts';

const watch = () => ({ signal: new AbortController().signal, onProgress: () => undefined });
const hours = (count: number) => new Date(Date.now() + count * 3_600_000);
const day = { from: hours(-12), to: hours(12) };

describe('lists of revoked certificates', () => {
  let authority: TimeStampAuthority;
  let server: Awaited<ReturnType<typeof serveTimeStamps>>;
  beforeAll(async () => {
    authority = new TimeStampAuthority();
    server = await serveTimeStamps({ now: (request) => authority.reply(request) });
  }, 60_000);
  afterAll(() => {
    server.end();
    authority.end();
  });

  async function stampedBook(): Promise<SmallBook> {
    const small = await signedBook();
    await small.ask('settings.change', { timeStamps: { on: true, servers: [server.url] } }, ownPage);
    await stampWith(small, [server.url]);
    return small;
  }

  const keptOf = (der: Uint8Array, address?: string) => ({
    seq: 5,
    list: Buffer.from(der).toString('base64'),
    issued: day.from.toISOString(),
    until: day.to.toISOString(),
    ...(address === undefined ? {} : { address }),
  });

  /** A book with a stamp, and a list with these in it. */
  async function inputWith(...revoked: TakenBack[]): Promise<ExportInput> {
    const small = await stampedBook();
    const der = authority.list(revoked, day);
    expect(await small.ask('revocation-list.keep', keptOf(der), ownPage)).toMatchObject({ value: { kept: true } });
    return small.input();
  }
  const checked = async (input: ExportInput) => {
    const zip = await makeComplaintPackage(input, watch());
    const bag = await bagIn(zip);
    return { zip, bag, result: await checkPackage(await openPackageFile(zip, 'a.zip')) };
  };

  it('stand in the package, where openssl takes them as VERIFY.txt says, and our checks too', async () => {
    const input = await inputWith();
    const { zip, bag, result } = await checked(input);
    expect(saidIn(bag, verifyCommands.lists)).toContain('data/signatures/0005-1.crt: OK');
    const [{ list } = { list: '' }] = input.revocationLists ?? [];
    const sha256 = createHash('sha256').update(Buffer.from(list, 'base64')).digest('hex');
    const said = saidIn(bag, verifyCommands.listText);
    expect(said).toContain('Issuer: O = Cluebook tests, CN = Test root');
    expect(said).toContain(sha256);
    expect(saidIn(bag, 'cat data/custody.jsonl')).toContain(`"listSha256":"${sha256}"`);
    expect(result.findings).toEqual([]);
    expect(result.stamped).toMatchObject([{ revocations: [{ is: 'not-listed', when: 'current' }] }]);
    expect(reportText('a.zip', result, 'en', Date.now())).toContain('does not name its certificate');
    expect(reportText('a.zip', result, 'zh-CN', Date.now())).toContain('未列入其证书');
    const python = startPython();
    try {
      expect(await python.found(await zip.bytes())).toEqual([]);
    } finally {
      python.stop();
    }
  });

  it('that name the server make its stamp count for nothing, and no file is called altered for it', async () => {
    const { bag, result } = await checked(await inputWith({ name: 'signer', at: hours(-1), reason: 'keyCompromise' }));
    expect(() => saidIn(bag, verifyCommands.lists)).toThrow('certificate revoked');
    expect(result.findings).toMatchObject([{ code: 'revoked', where: 'custody 5' }]);
    expect(result.findings[0]?.detail).toContain('keyCompromise');
    expect(checkHeadline(result, 'en').title).toBe('The files are as they were, but a time stamp does not count');
    expect(checkHeadline(result, 'zh-CN').title).toContain('不能作数');
    const report = reportText('a.zip', result, 'en', Date.now());
    expect(report).toContain('✗ Time stamps: not all count');
    expect(report).toContain('this stamp does not count (RFC 3161, section 4)');
    expect(report).toContain('✓ Files: all');
  });

  it('that name it for a harmless reason and later than the stamp leave it standing', async () => {
    const { result } = await checked(await inputWith({ name: 'signer', at: hours(6), reason: 'superseded' }));
    expect(result.findings).toEqual([]);
    expect(reportText('a.zip', result, 'en', Date.now())).toContain('a stamp from before goes on to count');
  });

  it('that nobody kept are told of as missing, in both languages', async () => {
    const { result } = await checked(await (await stampedBook()).input());
    expect(result.findings).toEqual([]);
    expect(reportText('a.zip', result, 'en', Date.now())).toContain('No list of revoked certificates was kept');
    expect(reportText('a.zip', result, 'zh-CN', Date.now())).toContain('没有保存涉及其证书的吊销列表');
  });

  it.each<[string, (lists: RevocationList[]) => RevocationList[], string]>([
    ['left out', () => [], 'not-here'],
    ['twice', ([one]) => [one, one] as RevocationList[], 'not-in-custody'],
    [
      'with another address',
      ([one]) => [{ ...one, address: 'https://lists.example/1' } as RevocationList],
      'not-in-custody',
    ],
    [
      'with another time',
      ([one]) => [{ ...one, keptAt: { utc: '2026-01-01T00:00:00.000Z', offset: '+00:00' } } as RevocationList],
      'not-in-custody',
    ],
    [
      'exchanged',
      ([one]) => [{ ...one, list: Buffer.from(authority.list([], day)).toString('base64') } as RevocationList],
      'not-here',
    ],
    ['no list', ([one]) => [{ ...one, list: 'AAAA' } as RevocationList], 'wrong-issuer'],
  ])('are found to be %s', async (_what, changed, detail) => {
    const input = await inputWith({ name: 'signer', at: hours(6), reason: 'superseded' });
    const lists = changed(structuredClone([...(input.revocationLists ?? [])]));
    const { findings } = await checkTimeStamps('clues.json', { ...input, revocationLists: lists });
    expect(findings.map((finding) => finding.detail)).toContain(detail);
    expect(new Set(findings.map(({ code }) => code))).toEqual(new Set(['revocation-list']));
  });

  it('that another authority signed are found, though the log tells of them', async () => {
    const small = await stampedBook();
    const stranger = new TimeStampAuthority();
    try {
      await small.ask('revocation-list.keep', keptOf(stranger.list([], day)), ownPage);
    } finally {
      stranger.end();
    }
    const { findings } = await checkTimeStamps('clues.json', await small.input());
    expect(findings).toMatchObject([{ code: 'revocation-list', detail: 'wrong-issuer' }]);
  });

  it('are kept once, with an entry of the same time in the log', async () => {
    const small = await stampedBook();
    const der = authority.list([], day);
    const keep = () => small.ask('revocation-list.keep', keptOf(der, 'https://lists.example/1'), ownPage);
    expect(await keep()).toMatchObject({ value: { kept: true } });
    expect(await keep()).toMatchObject({ value: { kept: false } });
    const { custody, revocationLists } = await small.input();
    const entries = custody.filter(({ content }) => content?.details?.['listSha256'] !== undefined);
    expect(entries).toHaveLength(1);
    expect(revocationLists).toEqual([
      { list: Buffer.from(der).toString('base64'), address: 'https://lists.example/1', keptAt: entries[0]?.at },
    ]);
  });

  it('are not kept about no stamp, nor for a page, nor when they are too large', async () => {
    const small = await stampedBook();
    const list = keptOf(authority.list([], day));
    const refused = { ok: false, code: 'request-refused' };
    expect(await small.ask('revocation-list.keep', { ...list, seq: 3 }, ownPage)).toMatchObject(refused);
    expect(await small.ask('revocation-list.keep', list, mailPage)).toMatchObject({ ok: false });
    expect(await small.ask('revocation-list.keep', { ...list, list: 'AAAA'.repeat(700_000) }, ownPage)).toMatchObject({
      ok: false,
    });
    expect((await small.input()).revocationLists).toEqual([]);
  });
});
