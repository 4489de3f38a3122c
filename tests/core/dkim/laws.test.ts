import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalBody as ours, restoreLineEnds } from '../../../src/core/dkim/canonical-body.ts';
import { relaxedField } from '../../../src/core/dkim/canonical-header.ts';
import { binaryBytes, binaryText } from '../../../src/core/dkim/raw-header.ts';
import { verifySignatures } from '../../../src/core/dkim/verify-signatures.ts';
import { mailauthVerdicts, verdictsOf } from './mailauth-verdict.ts';
import { bytesOf, canonicalBody, dkimSigned, ed25519, keys, records, rsa1024, rsa2048 } from './test-signer.ts';

const piece = fc.constantFrom(' ', '\t', '\r\n', '\n', '\r', 'a', 'Bc', '\u00e4', '=', ';', '.', '  \r\n', '\r\n\r\n');
const bodyText = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));
const crlf = (text: string) => text.replaceAll(/(?<!\r)\n/g, '\r\n');
const forms = ['simple', 'relaxed'] as const;
const form = fc.constantFrom(...forms);
const canonical = (text: string, name: 'simple' | 'relaxed') => binaryText(ours(bytesOf(text), name));

describe('the canonical body', () => {
  it('is what the RFC describes line by line', () => {
    fc.assert(
      fc.property(bodyText.map(crlf), form, (text, name) => {
        expect(canonical(text, name)).toBe(canonicalBody(text, name));
      }),
      { numRuns: 2_000 },
    );
  });

  it('does not change when it is made again', () => {
    fc.assert(
      fc.property(bodyText.map(crlf), form, (text, name) => {
        const once = canonical(text, name);
        expect(canonical(once, name)).toBe(once);
      }),
    );
  });

  it('of relaxed form is the same for any white space', () => {
    const words = fc.array(fc.constantFrom('a', 'bc', ' ', '\r\n'), { maxLength: 30 });
    const run = fc.constantFrom(' ', '  ', '\t', ' \t ');
    fc.assert(
      fc.property(words, fc.array(run, { minLength: 30, maxLength: 30 }), (all, runs) => {
        const other = all.map((word, index) =>
          word === ' ' ? (runs[index] ?? ' ') : word === '\r\n' ? ' \r\n' : word,
        );
        expect(canonical(other.join(''), 'relaxed')).toBe(canonical(all.join(''), 'relaxed'));
      }),
    );
  });

  it('does not depend on the line ends of the copy', () => {
    fc.assert(
      fc.property(bodyText, (text) => {
        const { body, restored } = restoreLineEnds(bytesOf(text));
        expect(binaryText(body)).toBe(crlf(text));
        expect(restored).toBe(crlf(text).length - text.length);
      }),
    );
  });
});

describe('the canonical header field', () => {
  it('of relaxed form is the same for any folding and white space, and made again', () => {
    const space = fc.constantFrom(' ', '\t', '\r\n ', ' \r\n\t', '  ');
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.stringMatching(/^[a-z:;=]{1,5}$/), space), { maxLength: 8 }), (words) => {
        const plain = words.map(([word]) => word).join(' ');
        const folded = `SubJect \t:${words.map(([word, gap]) => gap + word).join('')}\t `;
        expect(relaxedField(folded)).toBe(`subject:${plain}`);
        expect(relaxedField(`subject:${plain}`)).toBe(`subject:${plain}`);
      }),
    );
  });

  it('keeps every byte', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect([...binaryBytes(binaryText(bytes))]).toEqual([...bytes]);
      }),
    );
  });
});

describe('a signed message', () => {
  const fieldValue = fc.array(fc.constantFrom('a', 'B', ' ', '  ', '\t', '\r\n ', '\u00e4', ';', '='), {
    maxLength: 12,
  });
  const mail = fc
    .tuple(fieldValue, fieldValue, bodyText)
    .map(
      ([to, subject, body]) =>
        `To: x${to.join('')}\r\nFrom: <info@parcel.example>\r\nSubject: x${subject.join('')}\r\nX-Other: y\r\n\r\n${crlf(body)}`,
    );
  const options = fc.record({
    key: fc.constantFrom(rsa2048, rsa1024, ed25519),
    canonicalization: fc.tuple(form, form).map((both) => both.join('/')),
    names: fc.constantFrom('From:To:Subject', 'from : subject : from : to', 'Subject:To:From:X-Absent'),
  });

  it('verifies, with CR LF and with LF, and mailauth says so too', async () => {
    await fc.assert(
      fc.asyncProperty(mail, options, async (text, how) => {
        const signed = dkimSigned(text, how);
        const report = await verifySignatures(bytesOf(signed), keys);
        expect(report.signatures[0]?.outcome).toBe('verified');
        expect(verdictsOf(report)).toEqual(await mailauthVerdicts(bytesOf(signed), records));
        // CR CR LF with LF alone is CR LF: which of the two it was cannot be told.
        if (signed.includes('\r\r\n')) return;
        const stored = await verifySignatures(bytesOf(signed.replaceAll('\r\n', '\n')), keys);
        expect(stored.signatures[0]?.outcome).toBe('verified');
      }),
      { numRuns: 150 },
    );
  });

  it('does not verify once a byte that is signed has changed', async () => {
    await fc.assert(
      fc.asyncProperty(mail, options, fc.nat(), fc.constantFrom('z', '~', '\u0000'), async (text, how, where, put) => {
        const signed = dkimSigned(text, { ...how, canonicalization: 'simple/simple' });
        // The X-Other field is not signed, nor line ends at the end, nor the bits that the last letter of base64 has too many.
        const end = signed.trimEnd().length;
        const at = where % end;
        const other = signed.indexOf('X-Other');
        const tail = signed.indexOf('\r\nTo:') - 3;
        fc.pre(at < tail || at >= tail + 3);
        fc.pre((at < other || at >= other + 'X-Other: y\r\n'.length) && signed[at] !== put);
        const changed = signed.slice(0, at) + put + signed.slice(at + 1);
        const report = await verifySignatures(bytesOf(changed), keys);
        expect(report.signatures[0]?.outcome).not.toBe('verified');
      }),
      { numRuns: 400 },
    );
  });

  it('gets the verdict of mailauth wherever bytes are inserted, changed or left out', async () => {
    await fc.assert(
      fc.asyncProperty(mail, options, fc.nat(), fc.nat(2), piece, async (text, how, where, drop, put) => {
        const signed = dkimSigned(text, how);
        const body = signed.indexOf('\r\n\r\n') + 4;
        // In the signature's own field, which a broken To would join, the two differ in what they call it.
        const from = signed.indexOf('\r\nFrom:') + 2;
        const at = from + (where % Math.max(1, signed.length - from));
        const changed = signed.slice(0, at) + crlf(put) + signed.slice(at + drop);
        // A lone carriage return or a field cut in two is read differently before any signature is looked at.
        fc.pre(at >= body || (!/[\r\n]/.test(put) && !/[\r\n]/.test(signed.slice(at - 1, at + drop + 1))));
        const [ours_, theirs] = [
          await verifySignatures(bytesOf(changed), keys),
          await mailauthVerdicts(bytesOf(changed), records),
        ];
        expect({ changed, signatures: verdictsOf(ours_).signatures }).toEqual({
          changed,
          signatures: theirs.signatures,
        });
      }),
      { numRuns: 300 },
    );
  });
});
