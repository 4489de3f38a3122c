import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeComplaintPackage } from '../../src/exports/complaint-package.ts';
import type { ExportInput } from '../../src/exports/package-document.ts';
import { verifyCommands } from '../../src/core/bag/verify-text.ts';
import { sealedText } from '../../src/core/seal.ts';
import type { TimeStamp } from '../../src/core/time-stamp.ts';
import { openPackageFile } from '../../src/imports/package-file.ts';
import { checkPackage } from '../../src/seal/check-package.ts';
import { checkTimeStamps } from '../../src/seal/check-time-stamps.ts';
import { timeStampText } from '../../src/seal/time-stamp-text.ts';
import { serveTimeStamps, TimeStampAuthority } from '../lab/time-stamp-authority.ts';
import { mailPage, ownPage } from '../small-book.ts';
import type { SmallBook } from '../small-book.ts';
import { saidIn } from '../exports/said-in.ts';
import { bagIn } from './altered-bag.ts';
import { signedBook } from './signed-book.ts';
import { stampWith } from './stamped-book.ts';

const watch = () => ({ signal: new AbortController().signal, onProgress: () => undefined });

describe('time stamps', () => {
  let authorities: TimeStampAuthority[];
  let servers: Awaited<ReturnType<typeof serveTimeStamps>>[];
  const answers = [0, 1].map((at) => ({
    now: (request: Uint8Array): Uint8Array | null => authorities[at]?.reply(request) ?? null,
  }));
  const urls = () => servers.map(({ url }) => url);
  const switchedOn = async (): Promise<SmallBook> => {
    const small = await signedBook();
    await small.ask('settings.change', { timeStamps: { on: true, servers: urls() } }, ownPage);
    return small;
  };
  let input: ExportInput;
  beforeAll(async () => {
    authorities = [new TimeStampAuthority('rsa'), new TimeStampAuthority('p384')];
    servers = await Promise.all(answers.map(serveTimeStamps));
    const small = await switchedOn();
    await stampWith(small, urls());
    input = await small.input();
  }, 60_000);
  afterAll(() => {
    for (const { end } of servers) end();
    for (const authority of authorities) authority.end();
  });

  it('are kept from two servers, with an entry each in the log that tells how far the clocks are apart', () => {
    const { custody, timeStamps = [] } = input;
    const [first] = timeStamps;
    expect(timeStamps.map(({ seq, server }) => [seq, server])).toEqual(urls().map((url) => [5, url]));
    const entries = custody.filter(({ content }) => content?.action === 'time-stamp');
    expect(entries).toHaveLength(2);
    const behind = Number(entries[0]?.content?.details?.['clockBehindSeconds']);
    const apart = (Date.parse(first?.time ?? '') - Date.parse(first?.askedAt.utc ?? '')) / 1000;
    expect(Math.abs(behind - apart)).toBeLessThanOrEqual(2);
  });

  it('are each good for openssl, over the text that was signed', () => {
    const stamps = input.timeStamps ?? [];
    for (const [at, stamp] of stamps.entries()) {
      const reply = new Uint8Array(Buffer.from(stamp.reply, 'base64'));
      expect(authorities[at]?.accepts(reply, sealedText(stamp))).toBe(true);
      expect(authorities[at]?.accepts(reply, sealedText({ ...stamp, seq: 4 }))).toBe(false);
      expect(authorities[1 - at]?.accepts(reply, sealedText(stamp))).toBe(false);
    }
  });

  it('send nothing but the request: no cookie, no origin of ours beside what the browser says', () => {
    const [{ body, headers } = { body: new Uint8Array(), headers: {} }] = servers[0]?.asked ?? [];
    expect(headers).toMatchObject({ 'content-type': 'application/timestamp-query' });
    expect(headers).not.toHaveProperty('cookie');
    expect(body.length).toBeLessThan(90);
  });

  it('stand in the package, where openssl takes them as VERIFY.txt says, and our check too', async () => {
    const zip = await makeComplaintPackage(input, watch());
    const bag = await bagIn(zip);
    expect(saidIn(bag, verifyCommands.timeStamps).match(/Verification: OK/g)).toHaveLength(2);
    expect(() => saidIn(bag, `sed -i s/head/heap/ data/signatures/*.txt; ${verifyCommands.timeStamps}`)).toThrow();
    const { findings, stamped } = await checkPackage(await openPackageFile(zip, 'a.zip'));
    expect(findings).toEqual([]);
    expect(stamped).toMatchObject([
      { upTo: 5, whole: true },
      { upTo: 5, whole: true },
    ]);
  });

  it.each<[string, (stamps: TimeStamp[]) => TimeStamp[], string]>([
    ['another head', ([one, ...rest]) => [{ ...one, headHash: 'a'.repeat(64) } as TimeStamp, ...rest], 'another-log'],
    ['an earlier head', ([one, ...rest]) => [{ ...one, seq: 3 } as TimeStamp, ...rest], 'another-log'],
    [
      'another time',
      ([one, ...rest]) => [{ ...one, time: '2020-01-01T00:00:00Z' } as TimeStamp, ...rest],
      'other-time',
    ],
    [
      'the reply of the other server',
      ([one, other]) => [{ ...one, reply: other?.reply } as TimeStamp, other as TimeStamp],
      'other-nonce',
    ],
    [
      'other certificates',
      ([one, other]) => [{ ...one, certificates: other?.certificates } as TimeStamp, other as TimeStamp],
      'other-certificates',
    ],
    ['one left out', (stamps) => stamps.slice(1), 'not-here'],
    ['all left out', () => [], 'not-here'],
  ])('are found to be %s', async (_what, changed, detail) => {
    const stamps = changed(structuredClone([...(input.timeStamps ?? [])]));
    const { findings } = await checkTimeStamps('clues.json', { ...input, timeStamps: stamps });
    expect(findings.map((finding) => finding.detail)).toContain(detail);
  });

  it('say what an ended certificate means, and that nobody of ours vouches for the server', async () => {
    const { good } = await checkTimeStamps('clues.json', input);
    const [stamp] = good;
    if (!stamp) throw new Error('no stamp');
    const after = Date.parse(stamp.validTo) + 1000;
    expect(timeStampText(stamp, 'en', Date.parse(stamp.time))).not.toContain('ended');
    expect(timeStampText(stamp, 'en', after)).toContain('The stamp was made before');
    expect(timeStampText(stamp, 'zh-CN', after)).toContain('到期前生成');
    expect(timeStampText(stamp, 'en', after)).toContain(stamp.topFingerprint);
  });

  it('are asked for again until they are there', async () => {
    const small = await switchedOn();
    const { now } = answers[1] as (typeof answers)[number];
    (answers[1] as (typeof answers)[number]).now = () => null;
    expect(await stampWith(small, urls())).toMatchObject([{ seq: 5 }, { fault: 'status' }]);
    (answers[1] as (typeof answers)[number]).now = () => new TextEncoder().encode('<title>Sign in</title>');
    expect(await stampWith(small, urls())).toMatchObject([{ fault: 'unreadable' }]);
    (answers[1] as (typeof answers)[number]).now = now;
    expect(await stampWith(small, urls())).toMatchObject([{ seq: 5, server: urls()[1] }]);
    expect(await stampWith(small, urls())).toEqual([]);
  });

  it('are not asked for while the person has not switched them on, nor from another server, nor by a page', async () => {
    const small = await signedBook();
    const before = servers[0]?.asked.length;
    const request = { server: urls()[0], request: new Uint8Array([0x30, 0]) };
    expect(await small.ask('time-stamp.ask', request, ownPage)).toMatchObject({ ok: false, code: 'request-refused' });
    await small.ask('settings.change', { timeStamps: { on: true, servers: [urls()[1] ?? ''] } }, ownPage);
    expect(await small.ask('time-stamp.ask', request, ownPage)).toMatchObject({ ok: false, code: 'request-refused' });
    expect(await small.ask('time-stamp.ask', { ...request, server: urls()[1] }, mailPage)).toMatchObject({ ok: false });
    expect(servers[0]?.asked.length).toBe(before);
  });

  it('are not kept over what was never signed here', async () => {
    const small = await signedBook();
    const [stamp] = input.timeStamps ?? [];
    expect(await small.ask('time-stamp.keep', stamp, ownPage)).toMatchObject({ ok: false, code: 'request-refused' });
  });
});
