import { describe, expect, it } from 'vitest';
import { chainFaults } from '../../src/core/custody.ts';
import { hashBytes } from '../../src/core/hash.ts';
import { makeLawyerPackage } from '../../src/exports/lawyer-package.ts';
import { openPackageFile } from '../../src/imports/package-file.ts';
import type { Saved } from '../../src/messages/protocol.ts';
import { read } from '../../src/background/read.ts';
import { checkPackage } from '../../src/seal/check-package.ts';
import { bytesOfText, captureOf, openSmallBook, ownPage, scamMail } from '../small-book.ts';
import type { SmallBook } from '../small-book.ts';
import { statementOfCall, twoFiles } from '../statement.ts';

type Given = ReturnType<typeof statementOfCall>;

const save = async ({ ask, world }: SmallBook, given: Given) => {
  const reply = await ask('statement.save', given, ownPage);
  if (!reply.ok) return reply.code;
  const saved = reply.value as Saved;
  await read(world, Number(saved.exhibit.slice(3)));
  return saved;
};
const everything = async ({ book }: SmallBook) => ({
  exhibits: await book.exhibits.count(),
  acquisitions: await book.acquisitions.count(),
  sources: await book.sources.count(),
  custody: await book.custody.count(),
  rows: await book.rows.count(),
});
const packageOf = async ({ input }: SmallBook) =>
  (await makeLawyerPackage(await input(), { signal: new AbortController().signal, onProgress: () => {} })).text();
const findings = async (text: string) =>
  (await checkPackage(await openPackageFile(new Blob([text]), 'a.json'))).findings;

describe('a statement', () => {
  it('is kept with what is attached, as the person’s word and nothing else', async () => {
    const small = await openSmallBook();
    expect(await save(small, statementOfCall())).toMatchObject({
      exhibit: 'EX-0001',
      completeness: { state: 'statement' },
    });
    expect(await everything(small)).toEqual({ exhibits: 1, acquisitions: 1, sources: 2, custody: 1, rows: 1 });
    const [acquisition] = await small.book.acquisitions.toArray();
    expect(acquisition).toMatchObject({ method: 'statement', seen: {}, statement: statementOfCall().statement });
    expect(acquisition?.source).toBeUndefined();
    const hashes = await Promise.all(twoFiles().map(({ bytes }) => hashBytes(bytes)));
    expect(acquisition?.attached).toMatchObject([
      { what: 'recording', name: 'call.m4a', mediaType: 'audio/mp4', sha256: hashes[0] },
      { what: 'screenshot', name: '截屏.png', mediaType: 'image/png', sha256: hashes[1] },
    ]);
    const [entry] = await small.book.custody.toArray();
    expect(entry?.content).toMatchObject({ action: 'statement', exhibit: 'EX-0001', sourceSha256: hashes });
  });

  it('stands in the timeline with the claimed name, the number and its first words', async () => {
    const small = await openSmallBook();
    await save(small, statementOfCall());
    expect(await small.book.rows.get(1)).toMatchObject({
      kind: 'call',
      senderName: 'Bank fraud team',
      senderAddress: '07400 123456',
      subject: 'Asked me to pay at https://pay.parcel.example/9 at once.',
      completeness: 'statement',
      counts: { phone: 1, link: 1 },
    });
  });

  it('gives clues that say that they are stated, and where', async () => {
    const small = await openSmallBook();
    await save(small, statementOfCall({ notes: 'It also said +1 202 555 0142' }));
    const { clues } = await read(small.world, 1);
    expect(clues).toContainEqual({
      kind: 'phone',
      value: '+447400123456',
      asWritten: '07400 123456',
      role: 'stated',
      where: { in: 'statement', field: 'numberAsShown' },
      confidence: 'likely',
      evidence: ['own-country:GB'],
    });
    expect(clues).toContainEqual(
      expect.objectContaining({ value: '+12025550142', where: { in: 'statement', field: 'notes' } }),
    );
    expect(new Set(clues.map(({ role }) => role))).toEqual(new Set(['stated']));
  });

  it('is the same exhibit only when it says the same, word for word', async () => {
    const small = await openSmallBook();
    const given = statementOfCall();
    await save(small, given);
    expect(await save(small, given)).toMatchObject({ exhibit: 'EX-0001', already: false });
    expect(await save(small, statementOfCall())).toMatchObject({ exhibit: 'EX-0001', already: true });
    expect(await save(small, statementOfCall({ text: 'Other words' }))).toMatchObject({ exhibit: 'EX-0002' });
    expect((await small.book.custody.toArray()).map(({ content }) => content?.action)).toEqual(
      Array.from({ length: 3 }, () => 'statement'),
    );
  });

  it.each(['exhibits', 'acquisitions', 'sources', 'rows', 'custody', 'meta'] as const)(
    'leaves nothing behind when writing into %s fails',
    async (table) => {
      const small = await openSmallBook();
      // For sources the second one fails: the first is written by then.
      let writes = table === 'sources' ? 1 : 0;
      const fail = () => {
        writes -= 1;
        if (writes < 0) throw new DOMException('no room', 'QuotaExceededError');
      };
      small.book.table(table).hook('creating').subscribe(fail);
      expect(await save(small, statementOfCall())).toBe('storage-full');
      small.book.table(table).hook('creating').unsubscribe(fail);
      expect(await everything(small)).toEqual({ exhibits: 0, acquisitions: 0, sources: 0, custody: 0, rows: 0 });
      expect(await save(small, statementOfCall())).toMatchObject({ exhibit: 'EX-0001' });
    },
  );

  it('takes its attachments with it when it is taken back, but not what others share', async () => {
    const small = await openSmallBook();
    const mail = scamMail(1);
    await small.ask('capture.save', captureOf(mail));
    const shared = { what: 'file' as const, name: 'mail.eml', mediaType: 'message/rfc822', bytes: bytesOfText(mail) };
    const first = statementOfCall({}, [...twoFiles(), shared]);
    await save(small, first);
    await save(small, statementOfCall({ text: 'Again' }, twoFiles().slice(0, 1)));
    expect(await small.book.sources.count()).toBe(3);
    expect(await small.ask('statement.undo', { pressId: first.pressId }, ownPage)).toMatchObject({ ok: true });
    const left = (await small.book.sources.toArray()).map(({ sha256 }) => sha256);
    const [recording] = twoFiles();
    expect(left.sort()).toEqual(
      [await hashBytes(shared.bytes), await hashBytes(recording?.bytes ?? bytesOfText(''))].sort(),
    );
    const tombstone = (await small.book.custody.toArray()).at(-1)?.content;
    expect(tombstone).toMatchObject({ action: 'delete', exhibit: 'EX-0002' });
    expect(tombstone?.sourceSha256).toHaveLength(3);
    expect(chainFaults(await small.book.custody.toArray())).toEqual([]);
  });

  it('is in the file for a lawyer with its attachments, and the check finds nothing', async () => {
    const small = await openSmallBook();
    await small.ask('capture.save', captureOf(scamMail(1)));
    await save(small, statementOfCall());
    await save(small, statementOfCall({ about: 'sms', numberAsShown: '', text: '' }, []));
    const text = await packageOf(small);
    expect(await findings(text)).toEqual([]);
    const made = JSON.parse(text) as { exhibits: { kind: string; sources: { mediaType: string; base64: string }[] }[] };
    expect(made.exhibits.map(({ kind, sources }) => [kind, sources.length])).toEqual([
      ['email', 1],
      ['call', 2],
      ['sms', 0],
    ]);
    expect(atob(made.exhibits[1]?.sources[0]?.base64 ?? '')).toBe('sounds');
  });

  it('is seen to be altered by the check: its words, an attachment, its number', async () => {
    const small = await openSmallBook();
    await save(small, statementOfCall());
    const good = await packageOf(small);
    const codes = async (from: string, to: string) =>
      (await findings(good.replaceAll(from, to))).map(({ code }) => code);
    expect(await codes('Then hung up', 'Then sang up')).toEqual(expect.arrayContaining(['not-in-custody', 'derived']));
    expect(await codes(btoa('sounds'), btoa('silent'))).toContain('altered');
    expect(await codes('+447400123456', '+447400123457')).toContain('not-in-custody');
  });

  it('is taken from no mail page', async () => {
    const small = await openSmallBook();
    expect(await small.ask('statement.save', statementOfCall())).toMatchObject({ ok: false, code: 'request-refused' });
  });

  it.each([
    ['a media type that is none', { mediaType: 'text/html; charset=x' }],
    ['bytes that are none', { bytes: 'text' }],
    ['an unknown kind', { what: 'program' }],
  ])('is refused with %s', async (_name, change) => {
    const small = await openSmallBook();
    const given = statementOfCall();
    const attached = [{ ...given.attached[0], ...change }];
    expect(await small.ask('statement.save', { ...given, attached }, ownPage)).toMatchObject({
      ok: false,
      code: 'request-refused',
    });
  });
});
