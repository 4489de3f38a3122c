import { describe, expect, it } from 'vitest';
import { noKeys } from '../../../src/core/dkim/key-source.ts';
import type { KeySource } from '../../../src/core/dkim/key-source.ts';
import { reasonTexts } from '../../../src/core/dkim/reason-texts.ts';
import { tellAlignment, tellArc, tellResults, tellSignature } from '../../../src/core/dkim/signature-text.ts';
import { verifySignatures } from '../../../src/core/dkim/verify-signatures.ts';
import { arcSealed, bytesOf, dkimSigned, keys, message, rsa2048, rsa768 } from './test-signer.ts';

async function told(text: string, from: KeySource = keys, language: 'en' | 'zh-CN' = 'en', receivedAt?: string) {
  const report = await verifySignatures(bytesOf(text), from, receivedAt);
  const [check] = report.signatures;
  if (!check) throw new Error('There is no signature.');
  return tellSignature(check, report, language);
}

const person = 'It does not say which person wrote the message, nor whether what it says is true.';

describe('a signature is told', () => {
  it('with what it proves and what it does not', async () => {
    const { finding, proves, limits } = await told(dkimSigned());
    expect(finding).toBe('The signature of parcel.example is right: what it covers is as it was signed.');
    expect(proves).toEqual([
      'parcel.example signed these header fields and this body: From, To, Subject, Date, Message-Id.',
    ]);
    expect(limits).toEqual([
      person,
      'It counts from when the key was looked up: a domain can publish an old private key, and then anybody can sign with it.',
      'Not signed, so anybody on the way can have written it: Reply-To.',
    ]);
  });

  it('in Chinese', async () => {
    const { finding, proves, limits } = await told(dkimSigned(), keys, 'zh-CN');
    expect(finding).toBe('parcel.example 的签名正确：签名所及的内容与签名时一致。');
    expect(proves).toEqual(['parcel.example 对以下邮件头和正文签了名：From、To、Subject、Date、Message-Id。']);
    expect(limits[0]).toBe('不能说明邮件由谁所写，也不能说明内容属实。');
  });

  it('with the tail that l= leaves open', async () => {
    const { proves, limits } = await told(dkimSigned(message, { length: 7 }));
    expect(proves[0]).toContain('the first 7 bytes of the body');
    expect(limits).toContainEqual(expect.stringMatching(/^The last \d+ bytes of the body are not signed/));
  });

  it('as the body’s alone where nobody asked for the key', async () => {
    expect(await told(dkimSigned(), noKeys)).toMatchObject({
      finding: 'The body is the one that was signed; the signer’s key was not asked for.',
      proves: [],
    });
    expect((await told(dkimSigned(), () => [])).finding).toContain('parcel.example publishes no such key');
  });

  it('as broken, with what holds all the same', async () => {
    const { finding, proves } = await told(dkimSigned().replace('waiting.', 'waiting!'));
    expect(finding).toMatch(/^The body is not the one that the signature of parcel.example names/);
    expect(proves).toEqual([
      'parcel.example signed these header fields, and they are unchanged: From, To, Subject, Date, Message-Id.',
    ]);
    expect((await told(dkimSigned().replace('Your ', 'My '))).proves).toEqual([]);
  });

  it.each<[string, string, KeySource, string]>([
    ['weak by its hash', dkimSigned(message, { algorithm: 'rsa-sha1' }), keys, 'SHA-1, which can be forged'],
    ['weak by its key', dkimSigned(message, { key: rsa768 }), keys, 'has only 768 bits'],
    ['revoked', dkimSigned(), () => ['v=DKIM1; p='], 'it was revoked'],
    ['malformed', dkimSigned(message, { more: ' t=1; t=1;' }), keys, 't= stands in it twice'],
  ])('as %s, which proves nothing', async (_what, text, from, words) => {
    const { finding, proves } = await told(text, from);
    expect(finding).toContain(words);
    expect(proves).toEqual([]);
  });

  it('with what its notes mean, and restored line ends', async () => {
    const signed = dkimSigned(message, { more: ' t=1700000000; x=1700001000;' }).replaceAll('\r\n', '\n');
    const testing = () => [`v=DKIM1; t=y; p=${rsa2048.p}`];
    const late = (await told(signed, testing, 'en', '2026-11-20T10:00:00Z')).limits.join(' ');
    expect(late).toContain('only trying signatures out');
    expect(late).toContain('until 2023-11-14T22:30:00.000Z; the message arrived later');
    expect(late).toMatch(/This copy had 1\d line ends/);
  });

  it('with a sentence for each reason in both languages', () => {
    for (const { en, 'zh-CN': chinese } of Object.values(reasonTexts)) {
      expect(en).toMatch(/^[A-Z].*\.$/);
      expect(chinese).toMatch(/。$/);
      expect([...en.matchAll(/\{\w+\}/g)].map(String).sort()).toEqual(
        [...chinese.matchAll(/\{\w+\}/g)].map(String).sort(),
      );
    }
  });
});

describe('what stands around signatures is told', () => {
  it('of ARC, of the From domain, and of the server that received', async () => {
    const sealed = arcSealed(dkimSigned(), 1);
    const report = await verifySignatures(bytesOf(sealed), keys);
    expect(tellArc(report.arc, 'en')[0]).toContain('the last being list.test');
    expect(tellAlignment(report.alignment, 'en')).toBe(
      'The sender’s address and the signature have the same domain: parcel.example.',
    );
    const { arc } = await verifySignatures(bytesOf(sealed.replace('cv=none', 'cv=pass')), keys);
    expect(tellArc(arc, 'en')).toEqual([
      'The seals of the servers on the way do not hold: set 1 says what it cannot say of those before it.',
    ]);
    expect(tellArc(arc, 'zh-CN')[0]).toContain('第 1 组');
    const results = [{ method: 'spf', result: 'pass', properties: {} }];
    const field = { name: 'Authentication-Results', field: 0, server: 'mx.mailbox.example', results } as const;
    expect(
      tellResults(
        [
          { ...field, word: 'own' },
          { ...field, word: 'claimed' },
        ],
        'en',
      ),
    ).toEqual([
      'mx.mailbox.example, which received the message, wrote: spf=pass. This is its word; it cannot be checked afterwards.',
    ]);
  });
});
