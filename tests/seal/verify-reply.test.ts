import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeRequest } from '../../src/seal/time-stamp/make-request.ts';
import { verifyReply } from '../../src/seal/time-stamp/verify-reply.ts';
import { signerKeys, TimeStampAuthority } from '../lab/time-stamp-authority.ts';

const text = '{"cluebook":"custody-head/1","hash":"00","seq":1}\n';
const bytesOf = (some: string) => new Uint8Array(new TextEncoder().encode(some));
const requestFor = async (some: string) =>
  makeRequest(new Uint8Array(await crypto.subtle.digest('SHA-256', bytesOf(some))), new Uint8Array(randomBytes(8)));

describe.each(Object.keys(signerKeys) as (keyof typeof signerKeys)[])('a token of a real authority, %s', (key) => {
  let authority: TimeStampAuthority;
  beforeAll(() => {
    authority = new TimeStampAuthority(key);
  }, 60_000);
  afterAll(() => authority.end());

  it('is good for us and for openssl', async () => {
    const request = await requestFor(text);
    const reply = authority.reply(request);
    expect(authority.accepts(reply, text)).toBe(true);
    const check = await verifyReply(bytesOf(text), request, reply);
    expect(check).toMatchObject({ holds: true, facts: { signer: 'Test time stamps', whole: true, lists: [] } });
    if (!check.holds) return;
    const root = authority.openssl('x509', '-in', 'root.crt', '-outform', 'DER');
    expect(check.facts.certificates).toHaveLength(2);
    expect(Buffer.from(check.facts.certificates[1] ?? []).equals(root)).toBe(true);
    expect(Math.abs(Date.parse(check.facts.time) - Date.now())).toBeLessThan(60_000);
  });
});

describe('what is no time stamp for our request', () => {
  let authority: TimeStampAuthority;
  let request: Uint8Array<ArrayBuffer>;
  let good: Uint8Array<ArrayBuffer>;
  beforeAll(async () => {
    authority = new TimeStampAuthority();
    request = await requestFor(text);
    good = authority.reply(request);
    authority.makeCertificate('mailer', 'p256', 'mails');
    authority.makeCertificate('twin', 'p256', 'stamps');
  }, 60_000);
  afterAll(() => authority.end());
  const faultOf = async (reply: Uint8Array<ArrayBuffer>, asked = request) => {
    const check = await verifyReply(bytesOf(text), asked, reply);
    return check.holds ? 'holds' : check.fault;
  };

  it('is not what the good one is', async () => {
    expect(await faultOf(good)).toBe('holds');
    expect(await faultOf(authority.forge(authority.infoOf(good), 'signer', '-cades'))).toBe('holds');
  });

  it.each<[string, () => Uint8Array<ArrayBuffer> | Promise<Uint8Array<ArrayBuffer>>, string]>([
    ['nothing', () => new Uint8Array(), 'unreadable'],
    ['a page', () => bytesOf('<!doctype html><title>Sign in</title>'), 'unreadable'],
    ['half of it', () => good.slice(0, good.length / 2), 'unreadable'],
    ['a refusal', () => new Uint8Array([0x30, 0x05, 0x30, 0x03, 0x02, 0x01, 0x02]), 'refused'],
    ['a refusal of openssl', () => authority.reply(new Uint8Array([0x30, 0x00])), 'refused'],
    ['granted, without a token', () => new Uint8Array([0x30, 0x05, 0x30, 0x03, 0x02, 0x01, 0x00]), 'unreadable'],
    ['an answer to another request over the same', async () => authority.reply(await requestFor(text)), 'other-nonce'],
    ['an answer about something else', async () => authority.reply(await requestFor('else')), 'other-hash'],
    ['a changed signature', () => changedEnd(good), 'wrong-signature'],
    ['a changed time', () => changedTime(good), 'wrong-signature'],
    ['a certificate for mail', () => authority.forge(authority.infoOf(good), 'mailer', '-cades'), 'wrong-purpose'],
    ['a token that names no certificate', () => authority.forge(authority.infoOf(good)), 'certificate-not-named'],
    [
      'another key under the same name',
      () => authority.forge(authority.infoOf(good), 'twin', '-nocerts', '-cades'),
      'wrong-signature',
    ],
    [
      'no certificate',
      () => authority.forge(authority.infoOf(good), 'signer', '-nocerts', '-cades'),
      'wrong-signature',
    ],
    [
      'a time before its certificate',
      () => authority.forge(earlier(authority.infoOf(good)), 'signer', '-cades'),
      'outside-validity',
    ],
  ])('%s', async (_what, reply, fault) => {
    expect(await faultOf(await reply())).toBe(fault);
  });

  it('names the highest certificate that is there when the root is not', async () => {
    authority.openssl('cms', '-verify', '-noverify', '-inform', 'DER', '-in', 'token.der', '-binary', '-out', 'x');
    authority.write('tsa.cnf', new TextDecoder().decode(authority.read('tsa.cnf')).replace('certs = root.crt\n', ''));
    const check = await verifyReply(bytesOf(text), request, authority.reply(request));
    expect(check).toMatchObject({ holds: true, facts: { whole: false } });
    if (check.holds) expect(check.facts.certificates).toHaveLength(1);
  });
});

function changedEnd(reply: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const changed = new Uint8Array(reply);
  changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1;
  return changed;
}

/** `20261128…Z` where the token says when. */
function placeOfTime(bytes: Uint8Array): number {
  return Buffer.from(bytes).indexOf(Buffer.from([0x18, 0x0f]));
}

function changedTime(reply: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const changed = new Uint8Array(reply);
  const at = placeOfTime(changed) + 5;
  changed[at] = changed[at] === 0x35 ? 0x34 : 0x35;
  return changed;
}

function earlier(info: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const changed = new Uint8Array(info);
  changed.set(bytesOf('2019'), placeOfTime(changed) + 2);
  return changed;
}
