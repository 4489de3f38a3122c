import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyCommands } from '../../src/core/bag/verify-text.ts';
import { mostListBytes } from '../../src/core/revocation-list.ts';
import type { RevocationList } from '../../src/core/revocation-list.ts';
import { makeComplaintPackage } from '../../src/exports/complaint-package.ts';
import type { ExportInput } from '../../src/exports/package-document.ts';
import { onlyExhibits } from '../../src/exports/some-exhibits.ts';
import { openPackageFile } from '../../src/imports/package-file.ts';
import { checkPackage } from '../../src/seal/check-package.ts';
import { checkHeadline, reportText } from '../../src/seal/check-report.ts';
import { checkTimeStamps } from '../../src/seal/check-time-stamps.ts';
import { listsDue } from '../../src/seal/time-stamp/lists-about.ts';
import { takeList } from '../../src/seal/time-stamp/take-list.ts';
import { saidIn } from '../exports/said-in.ts';
import { serveTimeStamps, TimeStampAuthority } from '../lab/time-stamp-authority.ts';
import type { TakenBack } from '../lab/time-stamp-authority.ts';
import { freePort } from '../lab/ports.ts';
import { mailPage, ownPage } from '../small-book.ts';
import type { SmallBook } from '../small-book.ts';
import { bagIn, found, listedAgain, zipOf } from './altered-bag.ts';
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

  it('that are exchanged together with their lines in the manifests are found by both checks', async () => {
    const { bag } = await checked(await inputWith());
    authority.list([], { from: hours(-1), to: hours(1) });
    bag.set('data/signatures/list-1.crl', authority.read('list.pem'));
    const zip = await zipOf(listedAgain(bag));
    expect(await found(zip)).toEqual([
      expect.stringContaining('data/signatures/list-1.crl: does not agree with clues.json'),
    ]);
    const python = startPython();
    try {
      expect(await python.found(await zip.bytes())).toEqual(['data/signatures/list-1.crl differs data/clues.json']);
    } finally {
      python.stop();
    }
  });

  it('say to openssl what VERIFY.txt explains: expired unless looked at by the time of the stamp, or not there', async () => {
    const input = await inputWith();
    const { bag } = await checked(input);
    const late = Math.floor(hours(20).getTime() / 1000);
    const then = Math.floor(Date.parse(input.timeStamps?.[0]?.time ?? '') / 1000);
    const at = (seconds: number) => verifyCommands.lists.replace('-crl_check ', `-crl_check -attime ${seconds} `);
    expect(() => saidIn(bag, at(late))).toThrow('CRL has expired');
    expect(saidIn(bag, at(then))).toContain(': OK');
    const stranger = new TimeStampAuthority();
    stranger.list([], day);
    bag.set('data/signatures/list-1.crl', stranger.read('list.pem'));
    stranger.end();
    // A list of another authority with the same name: its signature is not by this root's key.
    expect(() => saidIn(bag, verifyCommands.lists)).toThrow(/CRL signature failure|unable to get certificate CRL/);
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

  it('go with their entry where only some exhibits are told of', async () => {
    const small = await stampedBook();
    // An address that looks like an exhibit is not told of.
    await small.ask('revocation-list.keep', keptOf(authority.list([], day), 'https://lists.example/EX-0002'), ownPage);
    await small.ask('revocation-list.keep', keptOf(authority.list([], day), 'https://lists.example/1'), ownPage);
    const input = onlyExhibits(await small.input(), [1]);
    expect(input.revocationLists?.map(({ address }) => address)).toEqual(['https://lists.example/1']);
    expect((await checked(input)).result.findings).toEqual([]);
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

  describe('by their address', () => {
    let lists: Awaited<ReturnType<typeof serveTimeStamps>>;
    let answer: Uint8Array | null = null;
    beforeAll(async () => {
      lists = await serveTimeStamps({ now: () => answer });
    });
    afterAll(() => lists.end());
    const refused = { ok: false, code: 'request-refused' };
    const switchedOn = async (change: object) => {
      const small = await signedBook();
      await small.ask('settings.change', { timeStamps: { on: true, servers: [server.url], ...change } }, ownPage);
      return small;
    };

    it('are asked for only where the person switched it on, and by no page', async () => {
      const asked = { address: lists.url };
      answer = authority.list([], day);
      const before = lists.asked.length;
      const off = await switchedOn({ on: false, lists: [lists.url] });
      expect(await off.ask('revocation-list.ask', asked, ownPage)).toMatchObject(refused);
      const elsewhere = await switchedOn({ lists: [server.url] });
      expect(await elsewhere.ask('revocation-list.ask', asked, ownPage)).toMatchObject(refused);
      const small = await switchedOn({ lists: [lists.url] });
      expect(await small.ask('revocation-list.ask', asked, mailPage)).toMatchObject({ ok: false });
      expect(lists.asked.length).toBe(before);
      expect(await small.ask('revocation-list.ask', asked, ownPage)).toMatchObject({ value: { list: answer } });
      expect(lists.asked.at(-1)?.headers).not.toHaveProperty('cookie');
      expect(lists.asked.at(-1)?.body).toHaveLength(0);
    });

    it.each<[string, Uint8Array | null, string]>([
      ['an error', null, 'status'],
      ['more than is taken', new Uint8Array(mostListBytes + 1), 'too-large'],
    ])('come to nothing when the answer is %s', async (_what, given, none) => {
      answer = given;
      const small = await switchedOn({ lists: [lists.url] });
      expect(await small.ask('revocation-list.ask', { address: lists.url }, ownPage)).toMatchObject({
        value: { none },
      });
    });

    it('come to nothing when nobody answers, and an address without encryption cannot be named', async () => {
      const gone = `http://127.0.0.1:${await freePort()}/list`;
      const small = await switchedOn({ lists: [gone] });
      expect(await small.ask('revocation-list.ask', { address: gone }, ownPage)).toMatchObject({
        value: { none: 'no-answer' },
      });
      const open = { timeStamps: { on: true, servers: [], lists: ['http://lists.example/1.crl'] } };
      expect(await small.ask('settings.change', open, ownPage)).toMatchObject({ ok: false });
    });
  });

  it('are due again when none from that address is in force', () => {
    const list = Buffer.from(authority.list([], day)).toString('base64');
    const keptAt = { utc: day.from.toISOString(), offset: '+00:00' };
    const here = [{ list, address: 'https://lists.example/1', keptAt }];
    const both = ['https://lists.example/1', 'https://lists.example/2'];
    expect(listsDue(both, here, Date.now())).toEqual(['https://lists.example/2']);
    expect(listsDue(both, here, hours(13).getTime())).toEqual(both);
    expect(listsDue(both, [{ list, keptAt }], Date.now())).toEqual(both);
  });

  it('that the person gives are taken when they are for a time stamp here, as DER and PEM', async () => {
    const { timeStamps = [] } = await (await stampedBook()).input();
    const der = authority.list([], day);
    const list = Buffer.from(der).toString('base64');
    expect(await takeList(der, timeStamps)).toMatchObject({ seq: 5, list });
    expect(await takeList(authority.read('list.pem'), timeStamps)).toMatchObject({ seq: 5, list });
    expect(await takeList(der, [])).toEqual({ fault: 'other' });
    expect(await takeList(authority.read('signer.crt'), timeStamps)).toEqual({ fault: 'unreadable' });
    const other = authority.list([], day, ['-crlexts', 'attributes']);
    expect(await takeList(other, timeStamps)).toEqual({ fault: 'other' });
  });
});
