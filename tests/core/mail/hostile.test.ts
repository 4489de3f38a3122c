import fc from 'fast-check';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { treeLimits } from '../../../src/core/mail/mime-tree.ts';
import { readMessage } from '../../../src/core/mail/read-message.ts';
import { MessageFacts } from '../../../src/core/message-facts.ts';
import { bytesOfText } from '../../small-book.ts';
import { isMissing, sharedPath } from '../../shared-folder.ts';

const filled = (head: string, byte: number, length: number) => {
  const bytes = new Uint8Array(length).fill(byte);
  bytes.set(bytesOfText(head));
  return bytes;
};
const deep = Array.from(
  { length: 10_000 },
  (_, at) => `--b${at}\nContent-Type: multipart/mixed; boundary=b${at + 1}\n\n`,
).join('');
const mixed = 'Content-Type: multipart/mixed; boundary=b0\n\n';

describe('hostile sources', () => {
  it.each<[string, () => Uint8Array<ArrayBuffer>, string | null]>([
    ['10,000 nested parts', () => bytesOfText(mixed + deep), 'nested-too-deep'],
    [
      '100,000 parts beside each other',
      () => bytesOfText(`${mixed}${'--b0\n\nx\n'.repeat(100_000)}--b0--`),
      'parts-cut',
    ],
    [
      '5,000 nested messages',
      () => bytesOfText(`${'Content-Type: message/rfc822\n\n'.repeat(5_000)}\nx`),
      'nested-too-deep',
    ],
    ['a million fields', () => bytesOfText(`${'X-A: b\n'.repeat(1_000_000)}\nx`), 'header-fields-cut'],
    ['a line of 20 MB', () => filled('Subject: ', 97, 20_000_000), 'header-field-cut'],
    [
      'a cycle of encodings',
      () =>
        filled(
          `${'Content-Type: message/rfc822\nContent-Transfer-Encoding: quoted-printable\n\n'.repeat(99)}\n`,
          97,
          3_000_000,
        ),
      'encoding-cycle',
    ],
    [
      'a long boundary',
      () =>
        bytesOfText(
          `Content-Type: multipart/mixed; boundary="${'x'.repeat(10_000)}"\n\n${`--${'x'.repeat(10_000)}\n\n`.repeat(500)}`,
        ),
      'end-boundary-missing',
    ],
    ['NULs', () => new Uint8Array(5_000_000), 'nul'],
    ['CRs', () => new Uint8Array(5_000_000).fill(13), 'lone-cr'],
    ['line feeds', () => new Uint8Array(5_000_000).fill(10), null],
    ['a million lines with dashes', () => bytesOfText(`${mixed}${'--a\n'.repeat(1_200_000)}`), 'parts-cut'],
    [
      'a million equals signs',
      () => filled('Content-Transfer-Encoding: quoted-printable\n\n', 61, 2_000_000),
      'ends-in-encoding',
    ],
    ['200,000 padding signs', () => filled('Content-Transfer-Encoding: base64\n\nSGVsbG8=', 61, 200_000), null],
    ['blank folds', () => bytesOfText(`Subject: a\n${' \n'.repeat(500_000)}x`), 'line-without-field'],
    [
      '20,000 Received fields',
      () => bytesOfText(`${'Received: from a by b.example; Mon, 23 Nov 2026 08:14:05 +0000\n'.repeat(20_000)}\n`),
      'header-fields-cut',
    ],
    ['nothing', () => new Uint8Array(), null],
  ])('%s: bounded, and what was cut is said', async (_what, make, note) => {
    const source = make();
    const began = performance.now();
    const { facts } = await readMessage(source);
    // Well under a second by itself; the machine may be busy with other tests.
    expect(performance.now() - began).toBeLessThan(5_000);
    expect(facts.parts.length).toBeLessThanOrEqual(treeLimits.parts);
    if (note !== null) expect(facts.notes.map(({ code }) => code)).toContain(note);
    expect(facts.notes.length).toBeLessThan(300);
    expect(MessageFacts.safeParse(facts).success).toBe(true);
  });

  it('gives facts for any bytes in any place of a mail', async () => {
    const whole = bytesOfText(
      `From: =?utf-8?B?6ZO26KGM?= <a@b.example>\r\nReceived: from x (y [192.0.2.1]) by z; Mon, 23 Nov 2026 08:14:05 +0000\r\n${mixed}--b0\r\nContent-Type: text/html; charset=gbk\r\nContent-Transfer-Encoding: base64\r\n\r\nPGI+\r\n--b0--\r\n`,
    );
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), fc.nat(whole.length), async (noise, at) => {
        const { facts } = await readMessage(
          new Uint8Array([...whole.subarray(0, at), ...noise, ...whole.subarray(at)]),
        );
        expect(MessageFacts.safeParse(facts).success).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it.skipIf(isMissing('hostile'))('reads every mail of the hostile set', async () => {
    for (const folder of [
      'hostile/archives/mail',
      'hostile/mail-extra/mime4j',
      'hostile/mail-extra/rspamd',
      'hostile/mail-extra/smime',
      'hostile/mail-extra/tnef',
    ]) {
      for (const name of readdirSync(sharedPath(folder))) {
        const { facts } = await readMessage(new Uint8Array(readFileSync(sharedPath(`${folder}/${name}`))));
        expect(MessageFacts.safeParse(facts).success, name).toBe(true);
      }
    }
  });
});
