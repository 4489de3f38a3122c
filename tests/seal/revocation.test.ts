import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mostListBytes } from '../../src/core/revocation-list.ts';
import { listAddresses } from '../../src/seal/time-stamp/list-addresses.ts';
import { readList } from '../../src/seal/time-stamp/read-list.ts';
import { isOfChain, revocationsIn } from '../../src/seal/time-stamp/revocation.ts';
import { TimeStampAuthority } from '../lab/time-stamp-authority.ts';

const address = 'http://lists.example/one.crl';
/** The stamp was made now; certificates begin now too. */
const now = new Date();
const days = (count: number) => new Date(now.getTime() + count * 86_400_000);
const month = { from: days(-10), to: days(20) };

describe('lists of revoked certificates, made by openssl', () => {
  let authority: TimeStampAuthority;
  let stranger: TimeStampAuthority;
  let chain: Uint8Array<ArrayBuffer>[];
  beforeAll(() => {
    authority = new TimeStampAuthority('p256', address);
    authority.makeCertificate('middle', 'p384', 'middle');
    authority.makeCertificate('signer', 'p256', 'stamps', 'middle');
    authority.makeCertificate('other', 'p256', 'stamps', 'middle');
    // Whoever likes can make a root of the same name.
    stranger = new TimeStampAuthority('p256');
    chain = ['signer', 'middle', 'root'].map((name) => authority.certificate(name));
  }, 60_000);
  afterAll(() => {
    authority.end();
    stranger.end();
  });
  const said = async (lists: readonly Uint8Array<ArrayBuffer>[], of = chain) =>
    revocationsIn(
      of,
      lists.flatMap((der) => readList(der) ?? []),
      now.toISOString(),
    );
  const listOfSigner = (at: Date, reason?: string, dates = month) =>
    authority.list([{ name: 'signer', at, ...(reason === undefined ? {} : { reason }) }], {
      issuer: 'middle',
      ...dates,
    });

  it('are named by the certificates, each address once', () => {
    expect(listAddresses(chain)).toEqual([address]);
    expect(listAddresses([stranger.certificate('signer')])).toEqual([]);
  });

  it('say nothing when there are none', async () => {
    expect(await said([])).toEqual([
      { name: 'Test time stamps', is: 'no-list' },
      { name: 'Test middle', is: 'no-list' },
    ]);
  });

  it('say of each certificate what its own issuer listed', async () => {
    const lists = [
      authority.list([], { issuer: 'middle', ...month }),
      authority.list([{ name: 'middle', at: days(1), reason: 'keyCompromise' }], month),
    ];
    expect(await said(lists)).toMatchObject([
      { is: 'not-listed', when: 'current' },
      { name: 'Test middle', is: 'listed', reason: 'keyCompromise', counts: false },
    ]);
    const [first, second] = lists;
    expect(await said(first ? [first] : [])).toMatchObject([{ is: 'not-listed' }, { is: 'no-list' }]);
    expect(await said(second ? [second] : [])).toMatchObject([{ is: 'no-list' }, { is: 'listed' }]);
  });

  it.each([
    ['later', days(1), days(30)],
    ['current', days(-1), days(30)],
    ['ended', days(-30), days(-1)],
  ])('are %s, by the time of the stamp', async (when, from, to) => {
    const list = authority.list([{ name: 'other', at: days(-1) }], { issuer: 'middle', from, to });
    expect((await said([list]))[0]).toMatchObject({
      is: 'not-listed',
      when,
      issued: isoSeconds(from),
      until: isoSeconds(to),
    });
  });

  it('are taken by the newest that can say something', async () => {
    const [old, newer, afterItsEnd] = [days(-20), days(2), days(400)].map((from) =>
      authority.list([], { issuer: 'middle', from, to: days(500) }),
    );
    if (!old || !newer || !afterItsEnd) throw new Error('no lists');
    expect((await said([old, newer]))[0]).toMatchObject({ when: 'later', issued: isoSeconds(days(2)) });
    // The certificate ends after a year: a later list need not name it.
    expect((await said([old, afterItsEnd]))[0]).toMatchObject({ when: 'current', issued: isoSeconds(days(-20)) });
    expect((await said([afterItsEnd]))[0]).toMatchObject({ is: 'no-list' });
  });

  // RFC 3161, section 4.
  it.each([
    [undefined, 1, false],
    ['keyCompromise', 1, false],
    ['CACompromise', 1, false],
    ['certificateHold', 1, false],
    ['unspecified', 1, true],
    ['affiliationChanged', 1, true],
    ['superseded', 1, true],
    ['cessationOfOperation', 1, true],
    ['superseded', -1, false],
    ['cessationOfOperation', -1, false],
    ['keyCompromise', -1, false],
  ])('with reason %s, %i day after the stamp: it counts, %s', async (reason, after, counts) => {
    const [signer] = await said([
      listOfSigner(days(after), reason),
      authority.list([], { issuer: 'middle', ...month }),
    ]);
    expect(signer).toMatchObject({ is: 'listed', at: isoSeconds(days(after)), counts });
  });

  it('let go of what was on hold, and of nothing else', async () => {
    const later = authority.list([], { issuer: 'middle', from: days(5), to: days(20) });
    expect((await said([listOfSigner(days(-1), 'certificateHold'), later]))[0]).toMatchObject({ is: 'not-listed' });
    expect((await said([listOfSigner(days(-1), 'keyCompromise'), later]))[0]).toMatchObject({ is: 'listed' });
  });

  it('count only when the issuer of the certificate signed them', async () => {
    const good = authority.list([], { issuer: 'middle', ...month });
    const ofStranger = stranger.list([], month);
    const changed = new Uint8Array(good);
    changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1;
    const ofServer = authority.list([], { issuer: 'signer', ...month });
    for (const list of [ofStranger, changed, ofServer]) {
      expect(await said([list])).toMatchObject([{ is: 'no-list' }, { is: 'no-list' }]);
      const read = readList(list);
      expect(read && (await isOfChain(read, chain))).toBe(false);
    }
    const read = readList(good);
    expect(read && (await isOfChain(read, chain))).toBe(true);
    expect(read && (await isOfChain(read, chain.slice(0, 1)))).toBe(false);
  });

  it('count only when the key of the issuer is for lists', async () => {
    const under = (issuer: 'middle' | 'silent') => {
      const name = `${issuer}-of-its-own`;
      authority.makeCertificate(name, 'p256', issuer);
      authority.makeCertificate('below', 'p256', 'stamps', name);
      const of = ['below', name, 'root'].map((one) => authority.certificate(one));
      return said([authority.list([], { issuer: name, ...month })], of);
    };
    expect((await under('silent'))[0]).toMatchObject({ is: 'no-list' });
    expect((await under('middle'))[0]).toMatchObject({ is: 'not-listed' });
  });

  it.each([
    ['changes since another list', '2.5.29.27 = critical,ASN1:INTEGER:1', false],
    ['authorities alone', 'issuingDistributionPoint = critical,@point\n[point]\nonlyCA = TRUE', false],
    ['those that are none', 'issuingDistributionPoint = critical,@point\n[point]\nonlyuser = TRUE', true],
    ['attributes alone', 'issuingDistributionPoint = critical,@point\n[point]\nonlyAA = TRUE', false],
    ['other people’s', 'issuingDistributionPoint = critical,@point\n[point]\nindirectCRL = TRUE', false],
    ['some reasons', 'issuingDistributionPoint = critical,@point\n[point]\nonlysomereasons = keyCompromise', false],
    ['this place', `issuingDistributionPoint = critical,@point\n[point]\nfullname = URI:${address}`, true],
    [
      'another place',
      'issuingDistributionPoint = critical,@point\n[point]\nfullname = URI:http://lists.example/2',
      false,
    ],
    ['what nobody knows', '1.3.6.1.4.1.99999.7 = critical,ASN1:NULL', false],
  ])('of %s', async (_what, extension, taken) => {
    const configuration = new TextDecoder().decode(authority.read('tsa.cnf'));
    try {
      authority.write('tsa.cnf', `${configuration}\n[special]\n${extension}\n`);
      const list = authority.list([], { issuer: 'middle', ...month }, ['-crlexts', 'special']);
      expect((await said([list]))[0]?.is).toBe(taken ? 'not-listed' : 'no-list');
    } finally {
      authority.write('tsa.cnf', configuration);
    }
  });

  it('are read as DER and as PEM, with text around it, and as nothing else', () => {
    const der = authority.list([], { issuer: 'middle', ...month });
    const pem = authority.openssl('crl', '-in', 'list.pem', '-text');
    expect(readList(new Uint8Array(pem))?.der).toEqual(der);
    expect(readList(der)?.der).toEqual(der);
    for (const bytes of [
      new Uint8Array(),
      new Uint8Array([...der, 0]),
      der.slice(0, -1),
      authority.certificate('signer'),
      new Uint8Array(mostListBytes + 1),
      new Uint8Array(authority.read('root.crt')),
      new TextEncoder().encode('-----BEGIN X509 CRL-----\n!!!\n-----END X509 CRL-----'),
    ]) {
      expect(readList(bytes)).toBeNull();
    }
  });

  it('are read up to the largest that is taken', { timeout: 60_000 }, async () => {
    const one = (number: number) => ({
      name: 'signer',
      at: days(-1),
      reason: 'superseded',
      serial: (2n ** 124n + BigInt(number)).toString(16),
    });
    const many = (count: number) =>
      authority.list(
        Array.from({ length: count }, (_one, at) => one(at)),
        { issuer: 'middle', ...month },
      );
    const large = many(6080);
    expect(large.length).toBeGreaterThan(mostListBytes * 0.99);
    expect((await said([large]))[0]).toMatchObject({ is: 'not-listed' });
    const tooLarge = many(6200);
    expect(tooLarge.length).toBeGreaterThan(mostListBytes);
    expect(readList(tooLarge)).toBeNull();
  });

  it('never throw, and say nothing good, for any change of a byte or any bytes', { timeout: 60_000 }, async () => {
    const der = listOfSigner(days(-1), 'keyCompromise');
    const changed = fc
      .tuple(fc.nat(der.length - 1), fc.integer({ min: 1, max: 255 }))
      .map(([at, by]) => der.map((byte, index) => (index === at ? byte ^ by : byte)));
    await fc.assert(
      fc.asyncProperty(fc.oneof(changed, fc.uint8Array({ maxLength: 300 })), async (bytes) => {
        const [signer] = await said([new Uint8Array(bytes)]);
        expect(signer?.is).not.toBe('not-listed');
      }),
      { numRuns: 500 },
    );
    // Values within values, as deep as there is room.
    expect(readList(new Uint8Array(mostListBytes).fill(0x30))).toBeNull();
    expect(readList(nested(mostListBytes))).toBeNull();
  });
});

/** As the list has it: without parts of seconds. */
function isoSeconds(date: Date): string {
  return new Date(Math.floor(date.getTime() / 1000) * 1000).toISOString();
}

/** Sequences without a length, each in the one before. */
function nested(size: number): Uint8Array<ArrayBuffer> {
  return new Uint8Array(size).map((_byte, at) => (at % 2 === 0 ? 0x30 : 0x80));
}
