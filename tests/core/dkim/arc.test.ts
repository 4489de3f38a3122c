import { describe, expect, it } from 'vitest';
import { noKeys } from '../../../src/core/dkim/key-source.ts';
import { verifySignatures } from '../../../src/core/dkim/verify-signatures.ts';
import { mailauthVerdicts } from './mailauth-verdict.ts';
import { arcSealed, bytesOf, dkimSigned, ed25519, keys, message, records, rsa768 } from './test-signer.ts';

const arcOf = async (text: string, from = keys) => (await verifySignatures(bytesOf(text), from)).arc;
const one = arcSealed(dkimSigned(), 1);
const two = arcSealed(one, 2, { key: ed25519 });
const three = arcSealed(two, 3);
/** A list's footer, or what else a server changes before it seals anew. */
const changed = (text: string) => text.replace('waiting.', 'waiting. [list]');

describe('an ARC chain', () => {
  it('passes when every seal and the newest message signature are right', async () => {
    expect(await arcOf(message)).toEqual({ outcome: 'none', sets: [] });
    for (const text of [one, two, three]) {
      const arc = await arcOf(text);
      expect(arc).toMatchObject({ outcome: 'pass', oldestPass: 0 });
      expect(arc.sets.map(({ seal, message: { outcome } }) => [seal, outcome])).toEqual(
        arc.sets.map(() => ['as-signed', 'verified']),
      );
    }
    expect((await arcOf(two)).sets).toMatchObject([
      { instance: 1, domain: 'list.test', selector: 'rsa2048', chain: 'none' },
      { instance: 2, domain: 'list.test', selector: 'ed', chain: 'pass' },
    ]);
  });

  it('says since which set the message is unchanged', async () => {
    const text = arcSealed(changed(two), 3);
    const arc = await arcOf(text);
    expect(arc).toMatchObject({ outcome: 'pass', oldestPass: 3 });
    expect(arc.sets.map(({ message: { reason } }) => reason)).toEqual(['body-changed', 'body-changed', undefined]);
    expect((await mailauthVerdicts(bytesOf(text), records)).arc).toBe('pass');
  });

  const swap = (from: string, to: string) => (text: string) => {
    expect(text).toContain(from);
    return text.replace(from, to);
  };
  const drop = (name: string) => (text: string) => text.replace(new RegExp(`(?:^|(?<=\\n))${name}:[^\\n]*\\n`), '');

  it.each<[string, string, string, number | undefined]>([
    ['a changed body', changed(three), 'message-signature', 3],
    ['a changed header', swap('Your ', 'My ')(three), 'message-signature', 3],
    [
      'a changed result of an earlier set',
      swap('i=1; mx.list.test; spf=pass', 'i=1; mx.list.test; spf=fail')(three),
      'seal-broken',
      3,
    ],
    [
      'a changed seal',
      swap('i=2; a=ed25519-sha256; cv=pass', 'i=2;  a=ed25519-sha256; cv=pass; x=1')(three),
      'seal-broken',
      3,
    ],
    ['a set without seal', drop('ARC-Seal')(two), 'field-missing', 2],
    ['a set without results', drop('ARC-Authentication-Results')(two), 'field-missing', 2],
    ['a set without message signature', drop('ARC-Message-Signature')(two), 'field-missing', 2],
    ['a field twice', `ARC-Authentication-Results: i=1; mx.other.test; none\r\n${one}`, 'field-twice', 1],
    ['a missing set', arcSealed(one, 3), 'instance-gap', 2],
    ['no first set', arcSealed(message, 2), 'instance-gap', 1],
    ['an instance of 51', arcSealed(message, 51), 'instance-syntax', undefined],
    ['an instance of 0', arcSealed(message, 0), 'instance-syntax', undefined],
    ['no instance', swap('ARC-Seal: i=1;', 'ARC-Seal:')(one), 'instance-syntax', undefined],
    ['a first set that claims a chain', arcSealed(message, 1, { chain: 'pass' }), 'chain-value', 1],
    ['a second set that claims none', arcSealed(one, 2, { chain: 'none' }), 'chain-value', 2],
    ['a chain that failed before', arcSealed(one, 2, { chain: 'fail' }), 'chain-failed-before', 2],
    ['a seal by SHA-1', arcSealed(message, 1, { algorithm: 'rsa-sha1' }), 'seal-malformed', 1],
    ['a seal that lists fields', swap('; s=rsa2048; t=1700000000;', '; s=rsa2048; h=from;')(one), 'seal-malformed', 1],
    ['a seal with a tag twice', swap('cv=none;', 'cv=none; cv=none;')(one), 'seal-malformed', 1],
    ['a message signature over seals', arcSealed(message, 1, { names: 'From:ARC-Seal' }), 'message-signature', 1],
    ['a message signature without From', arcSealed(message, 1, { names: 'To' }), 'message-signature', 1],
    ['a short key', arcSealed(message, 1, { key: rsa768, domain: 'parcel.example' }), 'seal-key', 1],
    ['a key of another kind', arcSealed(message, 1, { selector: 'ed' }), 'seal-key', 1],
  ])('fails with %s, as mailauth says too', async (_what, text, reason, instance) => {
    const { outcome, reason: found, instance: at } = await arcOf(text);
    expect([outcome, found, at]).toEqual(['fail', reason, instance]);
    expect((await mailauthVerdicts(bytesOf(text), records)).arc).toBe('fail');
  });

  it('does not believe a message signature over seals, which are made after it', async () => {
    const { sets } = await arcOf(arcSealed(message, 1, { names: 'From:ARC-Seal' }));
    expect(sets[0]?.message).toMatchObject({ outcome: 'malformed', reason: 'seal-signed' });
  });

  it('without keys says so, and fails all the same where no key is needed for it', async () => {
    expect(await arcOf(two, noKeys)).toMatchObject({ outcome: 'no-key', sets: [{ seal: 'unchecked' }, {}] });
    expect(await arcOf(changed(two), noKeys)).toMatchObject({ outcome: 'fail', reason: 'message-signature' });
    const some = (domain: string, selector: string) => (selector === 'ed' ? null : keys(domain, selector));
    expect(await arcOf(two, some)).toMatchObject({ outcome: 'no-key' });
  });

  it('of more sets than can be is not checked', async () => {
    expect(await arcOf(`${'ARC-Seal: i=1; a=b\r\n'.repeat(200)}${message}`)).toEqual({
      outcome: 'fail',
      reason: 'too-many',
      sets: [],
    });
  });
});
