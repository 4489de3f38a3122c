import { Decrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { describe, expect, it } from 'vitest';
import { encryptFile } from '../../src/exports/encrypt.ts';

const file = new Blob([new Uint8Array(300_000).map((_, index) => index % 251)]);
const watch = () => ({ signal: new AbortController().signal, onProgress: () => undefined });
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

  it('opens with the key that it was made for; a changed byte is refused; progress comes to its end', async () => {
    const identity = await generateX25519Identity();
    const seen: number[] = [];
    const recipients = [` ${await identityToRecipient(identity)}\n`];
    const encrypted = await bytesOf(
      await encryptFile(file, { recipients }, { ...watch(), onProgress: (done) => seen.push(done) }),
    );
    expect(seen.at(-1)).toBe(file.size);
    const decrypter = new Decrypter();
    decrypter.addIdentity(identity);
    expect(await decrypter.decrypt(encrypted)).toEqual(await bytesOf(file));
    encrypted[encrypted.length - 5] = (encrypted.at(-5) ?? 0) ^ 1;
    await expect(decrypter.decrypt(encrypted)).rejects.toThrow();
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
