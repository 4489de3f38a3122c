import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSuppliedKeys } from '../../../src/core/dkim/supplied-keys.ts';
import { readKeyRecord } from '../../../src/core/dkim/key-record.ts';
import { tellArc, tellSignature } from '../../../src/core/dkim/signature-text.ts';
import { verifySignatures } from '../../../src/core/dkim/verify-signatures.ts';
import { arcSealed, bytesOf, dkimSigned, ed25519, keys, message } from './test-signer.ts';

const from = 'From: <a@parcel.example>\r\n';
const tags = 'v=1; a=rsa-sha256; d=parcel.example; s=rsa2048; bh=AAAA; b=AAAA; h=from';
const many = (piece: string, bytes: number) => piece.repeat(Math.floor(bytes / piece.length));
const signedOnce = dkimSigned();
const [signature = ''] = signedOnce.split('\r\nReceived');

/** Processor time, so that a busy machine measures the same. */
function millisecondsSince(began: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1000;
}

describe('hostile input is read in bounded time, without a throw', () => {
  it.each<[string, string]>([
    ['1,000 signatures', `${many(`${signature}\r\n`, 1000 * (signature.length + 2))}${message}`],
    [
      '1,000 signatures of other lengths',
      `${Array.from({ length: 1000 }, (_, l) => `DKIM-Signature: ${tags}; l=${l}`).join('\r\n')}\r\n${from}\r\n${many('body ', 1e6)}`,
    ],
    ['a giant tag', `DKIM-Signature: ${tags}; z=${many('a', 1e6)}\r\n${from}\r\n`],
    ['many tags', `DKIM-Signature: ${tags}; ${many('a=', 9e4)}\r\n${from}\r\n`],
    ['semicolons', `DKIM-Signature: ${many(';', 9e4)}\r\n${from}\r\n`],
    ['names without end', `${many(`DKIM-Signature: ${tags}${many(':a', 8e4)}\r\n`, 1.6e6)}${from}\r\n`],
    ['spaces', `DKIM-Signature: ${tags}; x=${many(' ', 9e4)}a\r\nSubject: ${many(' ', 1e6)}a\r\n${from}\r\n`],
    ['folds', `DKIM-Signature: ${tags}; x=${many('\r\n ', 9e4)}a\r\nSubject: ${many('\r\n ', 1e6)}a\r\n${from}\r\n`],
    ['line ends without carriage return', `DKIM-Signature: ${tags}\n${from}\n${many('\n', 5e6)}`],
    ['carriage returns', `DKIM-Signature: ${tags}\r\n${from}\r\n${many('\r', 5e6)}`],
    ['empty lines', `DKIM-Signature: ${tags}; c=relaxed/relaxed\r\n${from}\r\n${many(' \r\n', 5e6)}`],
    ['white space', `DKIM-Signature: ${tags}; c=relaxed/relaxed\r\n${from}\r\n${many(' \t', 5e6)}`],
    ['a header without end', many('X: y\r\n', 5e6)],
    ['a header of line ends', many('a\r\n', 5e6)],
    ['200,000 fields', `DKIM-Signature: ${tags}${many(':x', 8e4)}\r\n${many('X: y\r\n', 1.8e6)}${from}\r\n`],
    ['ARC fields without end', `${many('ARC-Seal: i=1; a=b\r\n', 1e6)}${from}\r\n`],
    ['ARC results without end', `ARC-Authentication-Results: i=1; ${many('a=b;', 1e6)}\r\n${arcSealed(message, 1)}`],
    ['From without end', `From: ${many('a@b.example, ', 1e6)}\r\n${signedOnce}`],
    ['nothing', ''],
    ['a colon', ':'],
    ['a body alone', '\r\n\r\n'],
  ])('%s', async (_what, text) => {
    const bytes = bytesOf(text);
    const began = process.cpuUsage();
    const report = await verifySignatures(bytes, keys);
    expect(millisecondsSince(began)).toBeLessThan(3_000);
    expect(report.signatures.length).toBeLessThanOrEqual(20);
  });

  it('says what was passed over', async () => {
    const report = await verifySignatures(
      bytesOf(`${many(`${signature}\r\n`, 30 * (signature.length + 2))}${message}`),
      keys,
    );
    expect(report.notes).toEqual([{ code: 'signatures-cut', count: 10 }]);
    expect(report.signatures.map(({ outcome }) => outcome)).toEqual(Array.from({ length: 20 }, () => 'verified'));
    const long = await verifySignatures(bytesOf(`X: ${many('y', 3e6)}\r\n${signedOnce}`), keys);
    expect(long.notes).toEqual([{ code: 'header-too-long', count: 2_000_000 }]);
  });

  it('of 25 MB as well', async () => {
    const body = many('some words  and a\ttab in every line \r\n', 25e6);
    const text = dkimSigned(`${message}${body}`, { canonicalization: 'relaxed/relaxed' });
    for (const copy of [text, text.replaceAll('\r\n', '\n')]) {
      const bytes = bytesOf(copy);
      const began = process.cpuUsage();
      const report = await verifySignatures(bytes, keys);
      expect(millisecondsSince(began)).toBeLessThan(3_000);
      expect(report.signatures[0]?.outcome).toBe('verified');
    }
  });

  it('and any bytes at all get a report that can be told', async () => {
    const signed = bytesOf(arcSealed(dkimSigned(message, { key: ed25519 }), 1));
    const spot = fc.tuple(fc.nat(signed.length - 1), fc.nat(255));
    await fc.assert(
      fc.asyncProperty(fc.array(spot, { maxLength: 12 }), fc.nat(signed.length), async (spots, length) => {
        const bytes = signed.slice();
        for (const [at, byte] of spots) bytes[at] = byte;
        const report = await verifySignatures(bytes.subarray(0, length), keys);
        for (const check of report.signatures) {
          for (const language of ['en', 'zh-CN'] as const) {
            const told = tellSignature(check, report, language);
            expect([told.finding, ...told.proves, ...told.limits].join('')).not.toMatch(
              /undefined|\{\w+\}|[\p{Cc}\u202e]/u,
            );
          }
        }
        expect(tellArc(report.arc, 'en').join('')).not.toMatch(/undefined|\{\w+\}/);
      }),
      { numRuns: 500 },
    );
  });

  it('and any key record', () => {
    const piece = fc.constantFrom(
      'v=DKIM1;',
      'k=rsa;',
      'k=ed25519;',
      'p=',
      'MIG',
      'MAA=',
      ';',
      '=',
      ' ',
      't=s',
      '\u00ff',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        expect(readKeyRecord(pieces.join(''))).toHaveProperty('fault');
      }),
    );
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 40 }),
        fc.constantFrom([], [0x30, 0x82], [0x30, 0x84, 0xff]),
        (tail, head) => {
          const der = Buffer.from([...head, ...tail]).toString('base64');
          expect(() => readKeyRecord(`p=${der}`)).not.toThrow();
        },
      ),
    );
  });
});

describe('keys that a person supplies', () => {
  it.each([
    [
      'an answer of dig',
      'sel._domainkey.Parcel.example. 300 IN TXT "v=DKIM1; k=rsa; " "p=AAAA"',
      ['v=DKIM1; k=rsa; p=AAAA'],
    ],
    ['escaped semicolons', 'sel._domainkey.parcel.example TXT "v=DKIM1\\; p=AA\\065A"', ['v=DKIM1; p=AAAA']],
    [
      'comments between',
      '; <<>> DiG\n\n;; ANSWER\nsel._domainkey.parcel.example.\t60\tIN\tTXT\t"p=A"\r\n;; END',
      ['p=A'],
    ],
    ['two records', 'sel._domainkey.parcel.example. TXT "a"\nsel._domainkey.parcel.example. TXT "b"', ['a', 'b']],
    ['JSON', '{"sel._domainkey.parcel.example": "p=A", "other": 1}', ['p=A']],
    ['JSON with a list', ' {"sel._domainkey.parcel.example": ["p=A", "p=B", 3]}', ['p=A', 'p=B']],
    ['something else', 'sel._domainkey.parcel.example has no quotes', undefined],
    ['broken JSON', '{"sel._domainkey.parcel.example": ', undefined],
    ['another name', 'parcel.example. 300 IN TXT "v=spf1 -all"', undefined],
  ])('%s', (_what, text, expected) => {
    expect(readSuppliedKeys(text).get('sel._domainkey.parcel.example')).toEqual(expected);
  });

  it.each(['"', '\\', ' TXT ', '{', 'a '])('are read in bounded time: %s', (piece) => {
    const began = process.cpuUsage();
    readSuppliedKeys(`x._domainkey.y TXT ${many(piece, 1e6)}`);
    readSuppliedKeys(many(piece, 1e6));
    expect(millisecondsSince(began)).toBeLessThan(2_000);
  });
});
