import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outlookType } from '../../../src/core/files/file-kind.ts';
import { openCompoundFile } from '../../../src/core/outlook/compound-file.ts';
import { outlookToMail } from '../../../src/core/outlook/outlook-to-mail.ts';
import { readKept } from '../../../src/core/read-kept.ts';
import { readSource } from '../../../src/core/read-source.ts';
import { writeCompoundFile } from './compound-writer.ts';
import type { Tree } from './compound-writer.ts';
import { makeItem } from './make-item.ts';
import type { Value } from './make-item.ts';

const context = { countries: [] };
const utf8 = (text: string) => new TextEncoder().encode(text);
const recipient = (name: string, address: string, type: number) =>
  makeItem(8, { '3001': name, '39FE': address, '0C15': { number: type } });
const attachment = (name: string, bytes: Uint8Array) =>
  makeItem(8, { '3707': name, '370E': 'image/png', '3701': bytes });

const plain: Record<string, Value> = {
  '0037': 'Ihr Paket / 您的包裹',
  '0042': 'Parcel "Desk"',
  '5D02': 'desk@parcel.example',
  '1000': 'Pay at https://pay.parcel.example/9 or call +1 202 555 0142.',
  '1035': '<9@parcel.example>',
  '0039': { time: Date.UTC(2026, 10, 23, 8, 14, 5) },
};
const inside: Tree = {
  '__recip_version1.0_#00000000': recipient('Lin Mei', 'lin.mei@mailbox.example', 1),
  '__recip_version1.0_#00000001': recipient('', 'copy@mailbox.example', 2),
  '__attach_version1.0_#00000000': attachment(
    'Rechnung “1”.png',
    Uint8Array.from({ length: 5000 }, (_zero, at) => at % 256),
  ),
};
const read = async (tree: Tree) => {
  const mail = outlookToMail(writeCompoundFile(tree));
  if (!mail) throw new Error('no mail');
  return { ...(await readSource(mail.bytes, context)).read, text: new TextDecoder().decode(mail.bytes), ...mail };
};

describe('an Outlook item', () => {
  it('gives sender, recipients, subject, time, text and attachments of its properties', async () => {
    const { message, clues, ownHeader, problem } = await read(makeItem(32, plain, inside));
    expect({ problem, ownHeader }).toEqual({ problem: undefined, ownHeader: false });
    expect(message).toMatchObject({
      from: [{ name: 'Parcel "Desk"', address: 'desk@parcel.example' }],
      to: [{ name: 'Lin Mei', address: 'lin.mei@mailbox.example' }],
      cc: [{ address: 'copy@mailbox.example' }],
      subject: 'Ihr Paket / 您的包裹',
      messageId: '9@parcel.example',
      date: { utc: '2026-11-23T08:14:05.000Z' },
      attachments: [{ name: 'Rechnung “1”.png', bytes: 5000 }],
    });
    expect(clues.map(({ value }) => value)).toEqual(
      expect.arrayContaining(['+12025550142', 'https://pay.parcel.example/9']),
    );
  });

  it('has the header that it came with, where there is one, and only the fields of it', async () => {
    const headers = [
      'Microsoft Mail Internet Headers Version 2.0',
      'Received: from a.example ([192.0.2.7]) by mx.mailbox.example; Mon, 23 Nov 2026 08:14:06 +0000',
      'From: "Real" <real@parcel.example>',
      'Content-Type: multipart/mixed;',
      '\tboundary="other"',
      '',
      'Subject: after an empty line',
      '  folded',
    ].join('\r\n');
    const { message, ownHeader, text } = await read(makeItem(32, { ...plain, '007D': headers }, inside));
    expect(ownHeader).toBe(true);
    expect(message).toMatchObject({
      from: [{ name: 'Real', address: 'real@parcel.example' }],
      subject: 'after an empty line folded',
      hops: [{ ip: '192.0.2.7' }],
    });
    expect(text).not.toContain('"other"');
  });

  it.each<[string, Value, string]>([
    ['bytes in its code page', Uint8Array.of(0x3c, 0x70, 0x3e, 0xcf, 0xf0), 'Пр'],
    ['text', '<p>Привет', 'Привет'],
  ])('has its HTML: %s', async (_what, html, seen) => {
    const mail = outlookToMail(writeCompoundFile(makeItem(32, { '3FDE': { number: 1251 }, '1013': html })));
    const whole = await readSource(mail?.bytes ?? new Uint8Array(), context);
    expect(whole.message?.texts).toMatchObject([{ form: 'html', text: `<p>${seen}` }]);
  });

  it('holds messages inside of messages, five deep and no deeper', async () => {
    const nest = (depth: number): Tree =>
      makeItem(
        depth === 0 ? 32 : 24,
        { '0037': `level ${depth}`, '1000': `at level${depth}@parcel.example` },
        depth === 9
          ? {}
          : {
              '__attach_version1.0_#00000000': makeItem(8, { '3701': { object: nest(depth + 1) } }),
            },
      );
    const { clues } = await read(nest(0));
    const values = clues.filter(({ kind }) => kind === 'email').map(({ value }) => value);
    expect(values).toContain('level4@parcel.example');
    expect(values).not.toContain('level6@parcel.example');
  });

  it('cannot end its header early, nor name fields of its own, by what its properties hold', async () => {
    const evil = 'a\r\n\r\nFrom: evil@evil.example\r\nBcc: x@evil.example';
    const { message } = await read(
      makeItem(
        32,
        { ...plain, '0037': evil, '0042': evil, '1035': evil },
        { '__recip_version1.0_#00000000': recipient(evil, 'b@mailbox.example', 1) },
      ),
    );
    expect(message?.from).toMatchObject([{ address: 'desk@parcel.example' }]);
    expect(message?.subject).toBe('a From: evil@evil.example Bcc: x@evil.example');
    expect(message?.to).toMatchObject([{ address: 'b@mailbox.example' }]);
  });

  it('is read the same way each time, and says so when it cannot be read', async () => {
    const file = writeCompoundFile(makeItem(32, plain, inside));
    expect(await readKept(file, outlookType, context)).toEqual(await readKept(file, outlookType, context));
    expect((await readKept(file, outlookType, context)).observations.map(({ code }) => code)).not.toContain(
      'authentication-missing',
    );
    for (const bad of [new Uint8Array(), file.slice(0, 600), writeCompoundFile({ WordDocument: utf8('x') })]) {
      expect(await readKept(bad, outlookType, context)).toMatchObject({
        clues: [],
        problem: expect.stringContaining('no Outlook item') as string,
      });
    }
  });

  it('takes a bounded time and never throws, whatever is changed in it', { timeout: 60_000 }, () => {
    const file = writeCompoundFile(makeItem(32, plain, inside));
    const change = fc.array(fc.tuple(fc.nat(file.length - 1), fc.nat(255)), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(change, fc.nat(file.length), (changes, length) => {
        const changed = file.slice(0, Math.max(length, 2000));
        for (const [at, value] of changes) changed[at % changed.length] = value;
        const start = performance.now();
        outlookToMail(changed);
        return performance.now() - start < 1_000;
      }),
      { numRuns: 1500 },
    );
  });
});

describe('a compound file', () => {
  it('gives back what was put in: short and long streams, in storages', () => {
    const stream = fc.uint8Array({ maxLength: 6000 });
    fc.assert(
      fc.property(fc.dictionary(fc.stringMatching(/^[a-z]{1,20}$/), stream, { maxKeys: 8 }), (streams) => {
        const root = openCompoundFile(writeCompoundFile({ ...streams, FOLDER: { ...streams } }));
        for (const storage of [root, root?.children().find(({ name }) => name === 'FOLDER')]) {
          const found = storage?.children().filter(({ isStorage }) => !isStorage) ?? [];
          expect(Object.fromEntries(found.map((one) => [one.name, [...one.bytes()]]))).toEqual(
            Object.fromEntries(Object.entries(streams).map(([name, bytes]) => [name, [...bytes]])),
          );
        }
      }),
      { numRuns: 50 },
    );
  });

  it('ends where its chains go in circles, and reads no more than a few times its length', () => {
    const tree: Tree = {};
    for (let index = 0; index < 2000; index += 1) tree[`s${index}`] = new Uint8Array(5000);
    const file = writeCompoundFile(tree);
    const view = new DataView(file.buffer);
    // Every number of the FAT leads to the first sector.
    const fat = (view.getUint32(76, true) + 1) * 512;
    for (let at = fat; at < file.length; at += 4) view.setUint32(at, 0, true);
    const start = performance.now();
    const lengths =
      openCompoundFile(file)
        ?.children()
        .map((one) => one.bytes().length) ?? [];
    expect(lengths.reduce((sum, length) => sum + length, 0)).toBeLessThanOrEqual(8 * file.length);
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});
