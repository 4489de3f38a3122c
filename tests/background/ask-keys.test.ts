import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { keptKeys } from '../../src/core/dkim/kept-keys.ts';
import { verifySignatures } from '../../src/core/dkim/verify-signatures.ts';
import { hashRecord } from '../../src/core/hash.ts';
import type { KeyAnswer } from '../../src/core/key-answer.ts';
import { txtQuestion } from '../../src/core/dns/txt-question.ts';
import { keyAnswersOf } from '../../src/store/key-answers.ts';
import { dkimSigned, ed25519, records } from '../core/dkim/test-signer.ts';
import { dnsAnswer, serveResolver, txt } from '../lab/resolver.ts';
import type { Answer, Given } from '../lab/resolver.ts';
import { bytesOfText, captureOf, openSmallBook, ownPage, scamMail } from '../small-book.ts';
import type { SmallBook } from '../small-book.ts';

const name = 'rsa2048._domainkey.parcel.example';
const record = records.get(name)?.[0] ?? '';
const mail = dkimSigned();
const answers = (answer: Answer) => (asked: string) => ({ body: dnsAnswer(asked, answer) });
const right = answers({ records: [{ data: txt(record), ttl: 300 }], authenticated: true });

describe('asking for the keys of signers', () => {
  let small: SmallBook;
  const first: { now: (name: string) => Given } = { now: right };
  const second = { ...first };
  let resolvers: Awaited<ReturnType<typeof serveResolver>>[];
  beforeAll(async () => {
    resolvers = await Promise.all([serveResolver(first), serveResolver(second)]);
  });
  afterAll(() => resolvers.forEach((one) => one.end()));
  beforeEach(async () => {
    small = await openSmallBook();
    first.now = right;
    second.now = right;
    for (const one of resolvers) one.asked.length = 0;
  });
  const urls = () => resolvers.map(({ url }) => url);
  const asked = () => resolvers.flatMap((one) => one.asked);
  const switchOn = async () => small.ask('settings.change', { keyLookUp: { on: true, resolvers: urls() } }, ownPage);
  const kept = async () => keyAnswersOf(small.book, 1);
  const save = async () => small.ask('capture.save', captureOf(mail));
  const askNow = async () => small.ask('keys.ask', { number: 1 }, ownPage);
  const outcome = async (from: readonly KeyAnswer[]) =>
    (await verifySignatures(bytesOfText(mail), keptKeys(from))).signatures[0];

  it('asks nobody while it is off, and says so when a page asks', async () => {
    await save();
    expect(await askNow()).toMatchObject({ ok: false, code: 'request-refused' });
    await small.ask('settings.change', { keyLookUp: { on: false, resolvers: urls() } }, ownPage);
    expect(await askNow()).toMatchObject({ ok: false, code: 'request-refused' });
    expect(asked()).toEqual([]);
  });

  it('asks each resolver when a mail is saved, for that name alone and without saying who asks', async () => {
    await switchOn();
    await save();
    await expect.poll(async () => (await kept()).length).toBe(2);
    expect(asked().map((one) => [one.name, new Uint8Array(one.body)])).toEqual([
      [name, txtQuestion(name)],
      [name, txtQuestion(name)],
    ]);
    for (const { headers } of asked()) {
      expect(headers).not.toHaveProperty('cookie');
      expect(headers).not.toHaveProperty('referer');
      expect(headers['content-type']).toBe('application/dns-message');
    }
  });

  it('keeps each answer byte for byte, with resolver, time and DNSSEC, tied to source and log', async () => {
    await save();
    await switchOn();
    expect(await askNow()).toMatchObject({ ok: true, value: { keys: 1, answers: 2 } });
    const source = (await small.book.acquisitions.toArray())[0]?.source?.sha256;
    const found = await kept();
    expect(new Set(found.map((one) => 'resolver' in one && one.resolver))).toEqual(new Set(urls()));
    expect(found).toHaveLength(2);
    for (const one of found) {
      expect(one).toMatchObject({ by: 'resolver', name, exhibits: ['EX-0001'], sourceSha256: source });
      expect(one).toMatchObject({ read: { rcode: 0, authenticated: true, ttl: 300, records: [record] } });
      const raw = dnsAnswer(name, { records: [{ data: txt(record), ttl: 300 }], authenticated: true });
      expect('raw' in one && one.raw).toBe(Buffer.from(raw).toString('base64'));
    }
    const told = (await small.book.custody.toArray()).filter(({ content }) => content?.action === 'key-asked');
    expect(new Set(told.map(({ content }) => content?.details?.['answerSha256']))).toEqual(
      new Set(found.map(hashRecord)),
    );
    expect(told[0]?.content).toMatchObject({ exhibit: 'EX-0001', sourceSha256: [source] });
    // The log stays when the mail is deleted: it does not say who sent it.
    expect(JSON.stringify(told)).not.toContain('parcel.example');
    expect(await outcome(found)).toMatchObject({ outcome: 'verified', domain: 'parcel.example' });
  });

  it('does not ask again by itself when the same mail is saved once more, and does when the person asks', async () => {
    await switchOn();
    await save();
    await expect.poll(async () => (await kept()).length).toBe(2);
    await save();
    await askNow();
    expect(asked()).toHaveLength(4);
    expect(await kept()).toHaveLength(4);
  });

  it.each<[string, (name: string) => Given, string]>([
    ['a refusal', () => ({ status: 403 }), 'status'],
    ['a page to sign in', () => ({ mediaType: 'text/html', body: bytesOfText('<title>Sign in</title>') }), 'not-dns'],
    ['text under the right name', () => ({ body: bytesOfText('no such thing here, sorry') }), 'not-an-answer'],
    ['nothing', () => ({ body: new Uint8Array() }), 'not-an-answer'],
    ['an answer to another question', () => ({ body: dnsAnswer('x._domainkey.other.example') }), 'other-question'],
    ['an answer that was cut', answers({ truncated: true }), 'truncated'],
    ['an answer with a wrong length', answers({ records: [{ data: Buffer.from([200, 1]) }] }), 'broken'],
    ['more than a DNS message can be', () => ({ body: new Uint8Array(65_536) }), 'too-large'],
  ])('keeps %s as a silence, and the answer of the other resolver counts', async (_, given, why) => {
    first.now = given;
    await save();
    await switchOn();
    expect(await askNow()).toMatchObject({ ok: true, value: { keys: 1, answers: 1 } });
    const found = await kept();
    expect(found.find(({ by }) => by === 'silence')).toMatchObject({ resolver: urls()[0], why });
    expect(await outcome(found)).toMatchObject({ outcome: 'verified' });
    expect(await outcome(found.filter(({ by }) => by === 'silence'))).toMatchObject({ reason: 'key-not-answered' });
  });

  it('takes a failure of the resolver for no answer, and "no such name" for one', async () => {
    first.now = answers({ rcode: 2 });
    second.now = answers({ rcode: 3 });
    await save();
    await switchOn();
    await askNow();
    const found = await kept();
    const from = (at: number) => found.filter((one) => 'resolver' in one && one.resolver === urls()[at]);
    expect(await outcome(from(0))).toMatchObject({ reason: 'key-not-answered' });
    expect(await outcome(from(1))).toMatchObject({ reason: 'key-not-published' });
  });

  it('finds the signature good by the key of one resolver when the other gives another key', async () => {
    first.now = answers({ records: [{ data: txt(`v=DKIM1; k=rsa; p=${ed25519.p}`) }] });
    await save();
    await switchOn();
    await askNow();
    expect(await outcome(await kept())).toMatchObject({ outcome: 'verified', key: { record } });
  });

  it('keeps a key that the person has, for a name that a signature of the exhibit names', async () => {
    await save();
    const give = async (about: object) => small.ask('keys.give', { number: 1, name, record, ...about }, ownPage);
    expect(await give({ name: 's._domainkey.other.example' })).toMatchObject({ ok: false, code: 'request-refused' });
    expect(await give({})).toMatchObject({ ok: true });
    const found = await kept();
    expect(found).toMatchObject([{ by: 'person', record }]);
    expect(await outcome(found)).toMatchObject({ outcome: 'verified' });
    expect(asked()).toEqual([]);
  });

  it('asks nobody about a mail without a signature', async () => {
    await switchOn();
    await small.ask('capture.save', captureOf(scamMail(1)));
    expect(await askNow()).toMatchObject({ ok: true, value: { keys: 0, answers: 0 } });
    expect(asked()).toEqual([]);
  });

  it('takes no word from a mail page', async () => {
    await save();
    await switchOn();
    expect(await small.ask('keys.ask', { number: 1 })).toMatchObject({ ok: false });
    expect(await small.ask('keys.give', { number: 1, name, record })).toMatchObject({ ok: false });
    expect([asked(), await kept()]).toEqual([[], []]);
  });

  it('is forgotten with its exhibit', async () => {
    const { pressId } = captureOf(mail);
    await small.ask('capture.save', captureOf(mail, { pressId }));
    await switchOn();
    await askNow();
    expect(await kept()).toHaveLength(2);
    await small.ask('capture.undo', { pressId });
    expect(await small.book.keyAnswers.count()).toBe(0);
  });
});
