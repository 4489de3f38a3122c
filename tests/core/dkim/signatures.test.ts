import { describe, expect, it } from 'vitest';
import { noKeys } from '../../../src/core/dkim/key-source.ts';
import type { SignatureOutcome, SignatureReason } from '../../../src/core/dkim/signature-report.ts';
import { suppliedKeys } from '../../../src/core/dkim/supplied-keys.ts';
import { verifySignatures } from '../../../src/core/dkim/verify-signatures.ts';
import {
  bytesOf,
  defaultNames,
  dkimSigned,
  ed25519,
  keys,
  message,
  records,
  rsa1024,
  rsa2048,
  rsa768,
} from './test-signer.ts';
import type { SignOptions } from './test-signer.ts';

async function checkOf(text: string, from = keys, receivedAt?: string) {
  const report = await verifySignatures(bytesOf(text), from, receivedAt);
  const [check] = report.signatures;
  if (!check) throw new Error('There is no signature.');
  return check;
}

describe('a signature', () => {
  it.each(
    [rsa2048, rsa1024, ed25519].flatMap((key) =>
      ['simple/simple', 'simple/relaxed', 'relaxed/simple', 'relaxed/relaxed'].map(
        (canonicalization): [string, SignOptions] => [`${key.type} ${canonicalization}`, { key, canonicalization }],
      ),
    ),
  )('that is right verifies: %s', async (_what, options) => {
    expect(await checkOf(dkimSigned(message, options))).toMatchObject({
      outcome: 'verified',
      domain: 'parcel.example',
      header: { state: 'as-signed', unsigned: ['reply-to'] },
      body: { state: 'as-signed', unsignedBytes: 0 },
      notes: [],
    });
  });

  const without = (tag: string) => (field: string) => field.replace(new RegExp(`\\s${tag}=[^;]*(?:;|$)`), '');
  const tag = (name: string, value: string) => (field: string) =>
    field.replace(new RegExp(`(\\s${name}=)[^;]*`), `$1${value}`);

  it.each<[string, SignOptions, SignatureOutcome, SignatureReason | undefined]>([
    [
      'without c=, which is simple/simple',
      { canonicalization: 'simple/simple', edit: without('c') },
      'verified',
      undefined,
    ],
    ['with c= of one word', { canonicalization: 'relaxed/simple', edit: tag('c', 'relaxed') }, 'verified', undefined],
    ['with an algorithm in capitals', { edit: tag('a', 'RSA-SHA256') }, 'verified', undefined],
    ['with an unknown tag', { more: ' zz=?"(;' }, 'verified', undefined],
    ['with a semicolon at its end', { edit: (field) => `${field};` }, 'verified', undefined],
    [
      'with b= first',
      { edit: (field) => field.replace(/ b=$/, '').replace('v=1;', 'v=1; b=;') },
      'verified',
      undefined,
    ],
    ['with b= folded', { editSignature: (value) => value.replaceAll(/.{20}/g, '$&\r\n\t ') }, 'verified', undefined],
    ['with a b= in another tag', { more: ' z=Subject:b=abc;' }, 'verified', undefined],
    ['with names spaced and folded', { names: 'From : To :\r\n\tsubject:Date' }, 'verified', undefined],
    ['of an address below its domain', { more: ' i=lin=20mei@mail.parcel.example;' }, 'verified', undefined],
    ['with q= of several', { more: ' q=other : dns/txt;' }, 'verified', undefined],
    ['with a length beyond the body', { length: 10_000 }, 'verified', undefined],

    ['with v=2', { edit: tag('v', '2') }, 'malformed', 'version'],
    ['without v=', { edit: without('v') }, 'malformed', 'tag-missing'],
    ['without d=', { edit: without('d') }, 'malformed', 'tag-missing'],
    ['without s=', { edit: without('s') }, 'malformed', 'tag-missing'],
    ['without h=', { edit: without('h') }, 'malformed', 'tag-missing'],
    ['without bh=', { edit: without('bh') }, 'malformed', 'tag-missing'],
    ['without b=', { edit: without('b') }, 'malformed', 'tag-missing'],
    [
      'with d= in capitals, which is another tag',
      { edit: (field) => field.replace(' d=', ' D=') },
      'malformed',
      'tag-missing',
    ],
    ['with a tag twice', { more: ' t=1; t=1;' }, 'malformed', 'tag-twice'],
    ['with a word that is no tag', { more: ' word;' }, 'malformed', 'tag-syntax'],
    ['with an empty tag inside', { more: ' ;' }, 'malformed', 'tag-syntax'],
    ['with a name that is none', { more: ' 1a=b;' }, 'malformed', 'tag-syntax'],
    ['by an unknown algorithm', { edit: tag('a', 'rsa-md5') }, 'malformed', 'algorithm'],
    ['in an unknown form', { edit: tag('c', 'nowsp') }, 'malformed', 'canonicalization'],
    ['with a base64 that is none', { editSignature: (value) => value.replace(/^./, '*') }, 'malformed', 'base64'],
    ['with a cut base64', { editSignature: () => 'QUJDR' }, 'malformed', 'base64'],
    ['with a body hash that is none', { edit: tag('bh', '?') }, 'malformed', 'base64'],
    ['with t= that is no number', { more: ' t=now;' }, 'malformed', 'number'],
    ['with l= below zero', { more: ' l=-1;' }, 'malformed', 'number'],
    ['that expires before it was made', { more: ' t=200; x=100;' }, 'malformed', 'expiry'],
    ['of a domain that is none', { edit: tag('d', 'parcel') }, 'malformed', 'name-syntax'],
    ['of an address elsewhere', { more: ' i=@evil.test;' }, 'malformed', 'identity'],
    ['of a domain that only ends alike', { more: ' i=@myparcel.example;' }, 'malformed', 'identity'],
    ['with keys elsewhere than DNS', { more: ' q=http/json;' }, 'malformed', 'query-method'],
    ['that leaves From out', { names: 'To:Subject' }, 'malformed', 'from-unsigned'],
    ['beyond all size', { more: ` z=${'a'.repeat(100_001)};` }, 'malformed', 'too-long'],

    ['by SHA-1', { algorithm: 'rsa-sha1' }, 'weak', 'rsa-sha1'],
    ['by a short key', { key: rsa768 }, 'weak', 'short-key'],
    ['of a key that nobody published', { selector: 'unknown' }, 'no-key', 'key-not-asked'],
    ['of another key', { selector: 'rsa1024' }, 'broken', 'header-changed'],
    ['of a key of another kind', { selector: 'ed' }, 'refused', 'key-type'],
  ])('%s', async (_what, options, outcome, reason) => {
    const check = await checkOf(dkimSigned(message, options));
    expect([check.outcome, check.reason]).toEqual([outcome, reason]);
  });

  it.each<[string, string[], SignatureOutcome, SignatureReason | undefined]>([
    ['p= alone', [`p=${rsa2048.p}`], 'verified', undefined],
    ['p= with spaces', [`p=${rsa2048.p.replaceAll(/.{40}/g, '$& ')}`], 'verified', undefined],
    ['a note', [`v=DKIM1; n=; p=${rsa2048.p};`], 'verified', undefined],
    ['the right one of two', ['v=spf1 -all', `v=DKIM1; p=${rsa2048.p}`], 'verified', undefined],
    ['for e-mail', [`v=DKIM1; s=tlsrpt : email; p=${rsa2048.p}`], 'verified', undefined],
    ['for this hash', [`v=DKIM1; h=sha1:sha256; p=${rsa2048.p}`], 'verified', undefined],
    ['none', [], 'no-key', 'key-not-published'],
    ['revoked', ['v=DKIM1; p='], 'refused', 'key-revoked'],
    ['without p=', ['v=DKIM1; k=rsa'], 'refused', 'key-syntax'],
    ['no base64', ['v=DKIM1; p=?'], 'refused', 'key-syntax'],
    ['no key', ['v=DKIM1; p=AAAA'], 'refused', 'key-syntax'],
    ['twice', [`v=DKIM1; p=${rsa2048.p}; p=${rsa2048.p}`], 'refused', 'key-syntax'],
    ['another version', [`v=DKIM2; p=${rsa2048.p}`], 'refused', 'key-version'],
    ['the version behind', [`p=${rsa2048.p}; v=DKIM1`], 'refused', 'key-version'],
    ['unknown kind', [`v=DKIM1; k=dsa; p=${rsa2048.p}`], 'refused', 'key-type'],
    ['another kind', [`v=DKIM1; k=ed25519; p=${ed25519.p}`], 'refused', 'key-type'],
    ['for another hash', [`v=DKIM1; h=sha1; p=${rsa2048.p}`], 'refused', 'key-hash'],
    ['for another service', [`v=DKIM1; s=tlsrpt; p=${rsa2048.p}`], 'refused', 'key-service'],
    ['for this very domain alone', [`v=DKIM1; t=s; p=${rsa2048.p}`], 'refused', 'key-identity'],
    ['for tests', [`v=DKIM1; t=y; p=${rsa2048.p}`], 'verified', undefined],
  ])('is checked with a key record: %s', async (what, answer, outcome, reason) => {
    const check = await checkOf(dkimSigned(message, { more: ' i=lin@mail.parcel.example;' }), () => answer);
    expect([check.outcome, check.reason, check.body.state]).toEqual([outcome, reason, 'as-signed']);
    expect(check.notes).toEqual(what === 'for tests' ? ['testing'] : []);
  });

  it('is checked with a bare RSA key as well, as RFC 6376 wants it', async () => {
    const bare = Buffer.from(rsa2048.p, 'base64').subarray(24).toString('base64');
    expect(await checkOf(dkimSigned(), () => [`p=${bare}`])).toMatchObject({
      outcome: 'verified',
      key: { bits: 2048 },
    });
  });

  it('has its body checked when nobody asks for the key, and when the answer fails', async () => {
    const signed = dkimSigned();
    const changed = signed.replace('waiting.', 'waiting!');
    const failing = () => Promise.reject(new Error('no network'));
    expect(await checkOf(signed, noKeys)).toMatchObject({
      outcome: 'no-key',
      reason: 'key-not-asked',
      body: { state: 'as-signed' },
      header: { state: 'unchecked' },
    });
    expect(await checkOf(signed, failing)).toMatchObject({ outcome: 'no-key', reason: 'key-not-answered' });
    expect(await checkOf(changed, noKeys)).toMatchObject({ outcome: 'broken', reason: 'body-changed' });
    expect(await checkOf(dkimSigned(message, { edit: without('d') }), noKeys)).toMatchObject({
      outcome: 'malformed',
      body: { state: 'as-signed' },
    });
  });

  it('says which of header and body was changed', async () => {
    const signed = dkimSigned();
    const body = (text: string) => text.replace('waiting.', 'waiting!');
    const header = (text: string) => text.replace('Your ', 'My ');
    expect(await checkOf(body(signed))).toMatchObject({
      outcome: 'broken',
      reason: 'body-changed',
      header: { state: 'as-signed' },
    });
    expect(await checkOf(header(signed))).toMatchObject({ reason: 'header-changed', body: { state: 'as-signed' } });
    expect(await checkOf(header(body(signed)))).toMatchObject({ reason: 'both-changed' });
  });

  it('with l= leaves a tail open, and says how many bytes', async () => {
    const signed = dkimSigned(message, { canonicalization: 'relaxed/simple', length: 10 });
    const { body } = await checkOf(`${signed}more\r\n`);
    expect(body).toEqual({ state: 'as-signed', signedBytes: 10, unsignedBytes: body.unsignedBytes });
    const [, text = ''] = `${message}more\r\n`.split(/\r\n\r\n(.*)/s);
    expect(body.unsignedBytes).toBe(text.length - 10);
    expect((await checkOf(dkimSigned(message, { length: 0 }))).body).toMatchObject({
      state: 'as-signed',
      signedBytes: 0,
    });
    expect((await checkOf(dkimSigned(message, { length: 999 }))).notes).toEqual(['length-beyond-body']);
  });

  it('takes repeated fields from below, and what it leaves out can be added', async () => {
    const signed = dkimSigned(message, { names: `${defaultNames}:From` });
    const closed = await checkOf(signed);
    expect(closed.header.closed).toEqual(['from']);
    expect(await checkOf(`From: Bank <info@bank.example>\r\n${signed}`)).toMatchObject({ outcome: 'broken' });
    const subject = await checkOf(`Subject: Another\r\n${signed}`);
    expect(subject).toMatchObject({ outcome: 'verified', header: { unsigned: ['reply-to', 'subject'] } });
    expect(await checkOf(signed.replace('\r\n\r\n', '\r\nSubject: Another\r\n\r\n'))).toMatchObject({
      outcome: 'broken',
    });
  });

  it('covers other signatures, never itself', async () => {
    const twice = dkimSigned(dkimSigned(message, { key: ed25519 }), {
      names: `${defaultNames}:DKIM-Signature:DKIM-Signature`,
    });
    const { signatures } = await verifySignatures(bytesOf(twice), keys);
    expect(signatures.map(({ outcome }) => outcome)).toEqual(['verified', 'verified']);
    expect(signatures.map(({ field }) => field)).toEqual([0, 1]);
    const changed = twice.replace(/ed25519-sha256; c=/, 'ed25519-sha256;  c=').replace('s=ed', 's=Ed');
    expect(await checkOf(changed)).toMatchObject({ outcome: 'broken' });
  });

  it('asks once for a key that several signatures use', async () => {
    const asked: string[] = [];
    const source = suppliedKeys(records);
    await verifySignatures(bytesOf(dkimSigned(dkimSigned())), (domain, selector) => {
      asked.push(`${selector} ${domain}`);
      return source(domain, selector);
    });
    expect(asked).toEqual(['rsa2048 parcel.example']);
  });

  it('says whether it had expired when the message arrived, if that is known', async () => {
    const signed = dkimSigned(message, { more: ' t=1700000000; x=1700001000;' });
    expect((await checkOf(signed)).notes).toEqual([]);
    expect((await checkOf(signed, keys, '2023-11-14T22:20:00Z')).notes).toEqual([]);
    expect((await checkOf(signed, keys, '2026-11-14T22:20:00Z')).notes).toEqual(['expired']);
    expect((await checkOf(signed, keys, '2020-11-14T22:20:00Z')).notes).toEqual(['from-the-future']);
    expect(await checkOf(signed)).toMatchObject({
      signedAt: '2023-11-14T22:13:20.000Z',
      expiresAt: '2023-11-14T22:30:00.000Z',
    });
  });

  it('verifies a copy with other line ends, and says how many were restored', async () => {
    const bytes = bytesOf(dkimSigned().replaceAll('\r\n', '\n'));
    const report = await verifySignatures(bytes, keys);
    expect(report.signatures[0]?.outcome).toBe('verified');
    expect(report.restoredLineEnds).toBe(bytes.filter((byte) => byte === 10).length);
    expect((await verifySignatures(bytesOf(dkimSigned()), keys)).restoredLineEnds).toBe(0);
  });

  it('does not let a line that is no field slip into signed fields', async () => {
    const signed = dkimSigned();
    for (const line of ['stray line', 'Name (x): y', '\u00a0folded?']) {
      expect(await checkOf(signed.replace('\r\nDate:', `\r\n${line}\r\nDate:`))).toMatchObject({ outcome: 'broken' });
    }
    // A line end without white space after it is no fold: readers see another field than the one that was signed.
    expect(await checkOf(signed.replace('<1@parcel', '<1@par\r\ncel'))).toMatchObject({ outcome: 'broken' });
  });

  it('passes over what mail stores put before a message', async () => {
    for (const before of ['From x@y.example Fri Nov 20 10:00:00 2026\r\n', '\u00ef\u00bb\u00bf', '\r\n\n']) {
      expect(await checkOf(before + dkimSigned())).toMatchObject({ outcome: 'verified' });
    }
  });

  it('verifies raw 8-bit header and body bytes, whatever charset they are in', async () => {
    const text = message.replace('Your', '\u0080\u00ff\u009c \u00e4').replace('Hello', '\u0080\u00ff');
    for (const canonicalization of ['simple/simple', 'relaxed/relaxed']) {
      expect(await checkOf(dkimSigned(text, { canonicalization }))).toMatchObject({ outcome: 'verified' });
    }
  });

  it.each([
    ['no body', message.split('\r\n\r\n')[0] + '\r\n\r\n'],
    ['line ends alone', message.split('\r\n\r\n')[0] + '\r\n\r\n\r\n\r\n'],
    ['white space alone', message.split('\r\n\r\n')[0] + '\r\n\r\n \t\r\n '],
    ['no last line end', `${message.trimEnd()} and more \t`],
    ['lone carriage returns', `${message}a \r b\r\r\nc\r`],
  ])('verifies a message with %s', async (_what, text) => {
    for (const canonicalization of ['simple/simple', 'relaxed/relaxed', 'simple/relaxed']) {
      expect(await checkOf(dkimSigned(text, { canonicalization }))).toMatchObject({ outcome: 'verified' });
    }
  });
});

describe('the domain in From', () => {
  it.each<[string, SignOptions, unknown]>([
    ['Parcel <info@parcel.example>', {}, { fromDomain: 'parcel.example', state: 'strict', by: 'parcel.example' }],
    ['info@News.PARCEL.example', {}, { fromDomain: 'news.parcel.example', state: 'relaxed', by: 'parcel.example' }],
    [
      'info@parcel.example',
      { selector: 'x' },
      { fromDomain: 'parcel.example', state: 'unchecked', by: 'parcel.example' },
    ],
    [
      'info@x.parcel.example',
      { selector: 'x' },
      { fromDomain: 'x.parcel.example', state: 'unchecked', by: 'parcel.example' },
    ],
    ['info@bank.example', {}, { fromDomain: 'bank.example', state: 'none' }],
    ['info@myparcel.example', {}, { fromDomain: 'myparcel.example', state: 'none' }],
    ['a@parcel.example, b@bank.example', {}, { fromDomain: null, state: 'none' }],
    ['Parcel', {}, { fromDomain: null, state: 'none' }],
    ['info@parcel.example', { algorithm: 'rsa-sha1' }, { fromDomain: 'parcel.example', state: 'none' }],
    ['info@parcel.example', { more: ' t=1; x=2;' }, { fromDomain: 'parcel.example', state: 'none' }],
  ])('%s', async (from, options, expected) => {
    const text = dkimSigned(message.replace('Parcel <info@parcel.example>', from), options);
    expect((await verifySignatures(bytesOf(text), keys, '2026-11-20T10:00:00Z')).alignment).toEqual(expected);
  });

  it('is none when there are two From fields', async () => {
    const report = await verifySignatures(bytesOf(`From: <a@parcel.example>\r\n${dkimSigned()}`), keys);
    expect(report.alignment).toEqual({ fromDomain: null, state: 'none' });
  });
});
