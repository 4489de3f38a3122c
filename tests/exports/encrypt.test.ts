import { Decrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { describe, expect, it } from 'vitest';
import { Failure } from '../../src/core/failure.ts';
import { gatherLocked } from '../../src/exports/encrypt.ts';
import type { OpensFor } from '../../src/exports/encrypt.ts';
import { gatherInMemory, piecesOf } from '../../src/exports/gather.ts';
import type { WorkWatch } from '../../src/core/work-watch.ts';

const file = new Blob([new Uint8Array(300_000).map((_, index) => index % 251)]);
const watch = () => ({ signal: new AbortController().signal, onProgress: () => undefined });
const encryptFile = (open: Blob, opensFor: OpensFor, looksOn: WorkWatch) =>
  gatherLocked(gatherInMemory, opensFor, looksOn)(piecesOf(open));
const bytesOf = async (blob: Blob) => new Uint8Array(await blob.arrayBuffer());

describe('an encrypted file', () => {
  it('opens with the passphrase, and with no other', async () => {
    const encrypted = await bytesOf(await encryptFile(file, { passphrase: '雨 parcel 7 lamp' }, watch()));
    const right = new Decrypter();
    right.addPassphrase('雨 parcel 7 lamp');
    expect(await right.decrypt(encrypted)).toEqual(await bytesOf(file));
    const wrong = new Decrypter();
    wrong.addPassphrase('雨 parcel 7 lamb');
    await expect(wrong.decrypt(encrypted)).rejects.toThrow();
  });

  it('can be stopped while the key is made of a passphrase, and tells how far that is', async () => {
    const stop = new AbortController();
    const seen: number[] = [];
    const onProgress = (done: number) => {
      seen.push(done);
      if (seen.length === 3) stop.abort();
    };
    await expect(encryptFile(file, { passphrase: 'x' }, { signal: stop.signal, onProgress })).rejects.toMatchObject({
      code: 'cancelled',
    });
    expect(seen).toHaveLength(3);
    expect(seen.at(-1)).toBeLessThan(50);
  });

  it('opens with the key that it was made for; a changed byte is refused', async () => {
    const identity = await generateX25519Identity();
    const recipients = [` ${await identityToRecipient(identity)}\n`];
    const encrypted = await bytesOf(await encryptFile(file, { recipients }, watch()));
    const decrypter = new Decrypter();
    decrypter.addIdentity(identity);
    expect(await decrypter.decrypt(encrypted)).toEqual(await bytesOf(file));
    encrypted[encrypted.length - 5] = (encrypted.at(-5) ?? 0) ^ 1;
    await expect(decrypter.decrypt(encrypted)).rejects.toThrow();
  });

  it('asks for nothing of the file before there is a key, and gives nothing of it as it was', async () => {
    const order: string[] = [];
    async function* pieces() {
      order.push('file');
      yield* piecesOf(file);
    }
    const looksOn = { ...watch(), onProgress: () => order.push('key') };
    const seen: Uint8Array[] = [];
    await gatherLocked(
      async (locked) => {
        for await (const piece of locked) seen.push(piece);
        return new Blob();
      },
      { passphrase: 'lamp 7 parcel' },
      looksOn,
    )(pieces());
    expect(order.lastIndexOf('key')).toBeLessThan(order.indexOf('file'));
    expect(Buffer.concat(seen).includes(Buffer.from(await file.slice(1_000, 1_032).arrayBuffer()))).toBe(false);
  });

  it('gives on what the file throws, in its own words', async () => {
    async function* pieces() {
      yield new Uint8Array(70_000);
      throw new Failure('source-altered');
    }
    const identity = await identityToRecipient(await generateX25519Identity());
    await expect(gatherLocked(gatherInMemory, { recipients: [identity] }, watch())(pieces())).rejects.toMatchObject({
      code: 'source-altered',
    });
  });

  it('names a key that is none, and stops when the person stops it', async () => {
    await expect(encryptFile(file, { recipients: ['ssh-ed25519 AAAA'] }, watch())).rejects.toMatchObject({
      code: 'key-not-age',
      details: { key: 'ssh-ed25519 AAAA' },
    });
    await expect(
      encryptFile(file, { passphrase: 'x' }, { ...watch(), signal: AbortSignal.abort() }),
    ).rejects.toMatchObject({ code: 'cancelled' });
  });
});
