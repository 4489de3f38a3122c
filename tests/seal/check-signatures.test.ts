import { base64 } from '@scure/base';
import fc from 'fast-check';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { CustodyEntry } from '../../src/core/custody.ts';
import type { Seal } from '../../src/core/seal.ts';
import { makeLawyerPackage } from '../../src/exports/lawyer-package.ts';
import { openPackageFile } from '../../src/imports/package-file.ts';
import { checkPackage } from '../../src/seal/check-package.ts';
import { checkSignatures } from '../../src/seal/check-signatures.ts';
import { captureOf, mailPage, ownPage, scamMail } from '../small-book.ts';
import { signedBook } from './signed-book.ts';

const watch = { signal: new AbortController().signal, onProgress: () => undefined };
const stated = 'clues.json';

describe('the signed head of the custody log', () => {
  afterEach(() => vi.restoreAllMocks());

  it('is signed by a key that was noted when it was made, and that nobody can take out', async () => {
    const { book, input } = await signedBook();
    const { custody, seals = [] } = await input();
    expect(custody.map(({ content }) => content?.action)).toEqual([
      'capture',
      'key-made',
      'signed',
      'capture',
      'signed',
    ]);
    expect(seals.map(({ seq, headHash }) => [seq, headHash])).toEqual(
      [3, 5].map((seq) => [seq, custody[seq - 1]?.hash]),
    );
    expect(new Set(seals.map(({ fingerprint }) => fingerprint)).size).toBe(1);
    const { privateKey } = (await book.keys.get('signing')) ?? {};
    expect(privateKey?.extractable).toBe(false);
    await expect(crypto.subtle.exportKey('pkcs8', privateKey as CryptoKey)).rejects.toThrow();
  });

  it('is not asked for by a page', async () => {
    const { ask } = await signedBook();
    expect(await ask('seal.head', {}, mailPage)).toMatchObject({ ok: false, code: 'request-refused' });
  });

  it('makes one key when two files are made at once, and signs what is the head', async () => {
    const { ask, input } = await signedBook();
    const two = [1, 2, 3].map(() => ask('seal.head', {}, ownPage));
    await Promise.all([...two, ask('capture.save', captureOf(scamMail(9)))]);
    const { custody, seals = [] } = await input();
    expect(await checkSignatures(stated, custody, seals)).toEqual([]);
    expect(seals).toHaveLength(5);
    expect(custody.filter(({ content }) => content?.action === 'key-made')).toHaveLength(1);
  });

  it('uses P-256 where the browser has no Ed25519', async () => {
    const make = crypto.subtle.generateKey.bind(crypto.subtle) as (...all: unknown[]) => Promise<CryptoKeyPair>;
    vi.spyOn(crypto.subtle, 'generateKey').mockImplementation(((how: unknown, ...rest: unknown[]) =>
      how === 'Ed25519'
        ? Promise.reject(new DOMException('none', 'NotSupportedError'))
        : make(how, ...rest)) as typeof crypto.subtle.generateKey);
    const { custody, seals = [] } = await (await signedBook()).input();
    expect(seals.map(({ algorithm }) => algorithm)).toEqual(['ECDSA-P256-SHA256', 'ECDSA-P256-SHA256']);
    expect(await checkSignatures(stated, custody, seals)).toEqual([]);
  });

  it('stands in the file for a lawyer, and the check says whose key it was', async () => {
    const input = await (await signedBook()).input();
    const file = await makeLawyerPackage(input, watch);
    const result = await checkPackage(await openPackageFile(file, 'a.json'));
    expect(result.findings).toEqual([]);
    expect(result.signedBy).toEqual([{ fingerprint: input.seals?.[0]?.fingerprint, upTo: 5 }]);
  });
});

describe('the check of signatures', () => {
  let custody: readonly CustodyEntry[];
  let seals: readonly Seal[];
  let others: readonly Seal[];
  beforeAll(async () => {
    ({ custody, seals = [] } = await (await signedBook()).input());
    ({ seals: others = [] } = await (await signedBook()).input());
  });
  const found = async (changed: readonly Seal[], log = custody) =>
    (await checkSignatures(stated, log, changed)).map(({ code, where, detail }) => `${code} ${where}: ${detail}`);
  const last = (change: Partial<Seal>) => [seals[0] as Seal, { ...(seals[1] as Seal), ...change }];

  it('finds nothing where nothing was changed', async () => {
    expect(await found(seals)).toEqual([]);
  });

  it.each<[string, () => readonly Seal[], string]>([
    ['another head', () => last({ headHash: 'a'.repeat(64) }), 'it signs another log'],
    ['an entry that is not there', () => last({ seq: 99 }), 'it signs another log'],
    ['the signature of another log', () => [seals[0] as Seal, others[1] as Seal], 'it signs another log'],
    ['another time', () => last({ at: { utc: '2020-01-01T00:00:00.000Z', offset: '+00:00' } }), 'its time is not'],
    ['another fingerprint', () => last({ fingerprint: 'b'.repeat(64) }), 'the fingerprint is of another key'],
    ['somebody else’s key', () => last({ publicKey: others[1]?.publicKey ?? '' }), 'the fingerprint is of another key'],
    [
      'somebody else’s key with its fingerprint',
      () => last({ publicKey: others[1]?.publicKey ?? '', fingerprint: others[1]?.fingerprint ?? '' }),
      'the log does not name this key',
    ],
    ['somebody else’s signature', () => last({ signature: others[1]?.signature ?? '' }), 'it is not the signature'],
    ['another algorithm', () => last({ algorithm: 'ECDSA-P256-SHA256' }), 'it is not the signature'],
    ['one left out', () => seals.slice(0, 1), 'that is not here'],
    ['all left out', () => [], 'that is not here'],
    ['one twice', () => [...seals, seals[1] as Seal], 'the same entry twice'],
  ])('finds %s', async (_what, changed, why) => {
    expect((await found(changed())).join('\n')).toContain(why);
  });

  it('can be stopped at each signature, and looks through a long log once, not for each', async () => {
    let asked = 0;
    const stop = () => {
      asked += 1;
      return asked === 2 ? Promise.reject(new Error('stopped')) : Promise.resolve();
    };
    await expect(checkSignatures(stated, custody, seals, stop)).rejects.toThrow('stopped');
    let looks = 0;
    const log = custody.map(
      (entry): CustodyEntry => ({
        ...entry,
        get seq() {
          looks += 1;
          return entry.seq;
        },
      }),
    );
    await checkSignatures(stated, log, seals);
    const once = looks;
    looks = 0;
    await checkSignatures(
      stated,
      log,
      Array.from({ length: 100 }, () => last({ seq: 99 })[1] as Seal),
    );
    expect(looks).toBeLessThanOrEqual(once);
  });

  it('finds every changed bit of a signature', async () => {
    const right = base64.decode(seals[1]?.signature ?? '');
    await fc.assert(
      fc.asyncProperty(fc.nat(right.length * 8 - 1), async (bit) => {
        const wrong = right.map((byte, at) => (at === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));
        expect(await found(last({ signature: base64.encode(new Uint8Array(wrong)) }))).toHaveLength(1);
      }),
    );
  });
});
