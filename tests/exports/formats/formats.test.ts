import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { simpleParser } from 'mailparser';
import PostalMime from 'postal-mime';
import { beforeAll, describe, expect, it } from 'vitest';
import { arf } from '../../../src/exports/formats/arf.ts';
import { caseUco } from '../../../src/exports/formats/case-uco.ts';
import { eml } from '../../../src/exports/formats/eml.ts';
import { formats } from '../../../src/exports/formats/index.ts';
import { misp } from '../../../src/exports/formats/misp.ts';
import { stix } from '../../../src/exports/formats/stix.ts';
import { xarf } from '../../../src/exports/formats/xarf.ts';
import { findOwn } from '../../../src/redact/find-own.ts';
import { readMimeTree } from '../../../src/core/mail/mime-tree.ts';
import { readHeaderBlock } from '../../../src/core/mail/header-block.ts';
import { hostileTexts } from '../../hostile-texts.ts';
import { isMissing, sharedPath } from '../../shared-folder.ts';
import { arrivedMail, formatBook, mailThroughServers, onlyText, onTheWay, ownAddress, textsOf } from './format-book.ts';
import type { BookOfFormats } from './format-book.ts';
import { caseCheck, stixCheck, xarfCheck } from './validators.ts';

const reporter = { name: 'Lin Mei', address: 'lin.mei@mailbox.example' };
/** Where MISP allows which type, from its published list of types (`describeTypes.json` of PyMISP), for those that are written. */
const mispTypes: Readonly<Record<string, readonly string[]>> = {
  email: ['Payload delivery', 'Network activity', 'Attribution', 'Social network', 'Person'],
  'email-src': ['Payload delivery', 'Network activity', 'Social network'],
  'email-src-display-name': ['Payload delivery'],
  'email-reply-to': ['Payload delivery'],
  'email-subject': ['Payload delivery', 'Network activity'],
  'email-message-id': ['Payload delivery'],
  'phone-number': ['Financial fraud', 'Person', 'Other'],
  url: ['Payload delivery', 'Network activity', 'External analysis'],
  domain: ['Payload delivery', 'Network activity', 'External analysis'],
  'ip-src': ['Payload delivery', 'Network activity', 'External analysis'],
  'ip-dst': ['Payload delivery', 'Network activity', 'External analysis'],
  iban: ['Financial fraud'],
  btc: ['Financial fraud'],
  text: ['Financial fraud', 'Other'],
  sha256: ['Payload delivery', 'Artifacts dropped', 'Payload installation', 'External analysis'],
  'filename|sha256': ['Payload delivery', 'Artifacts dropped', 'Payload installation', 'External analysis'],
};

function mispFaults(text: string): string[] {
  const { Event: event } = JSON.parse(text) as {
    Event: Record<string, unknown> & { Attribute: Record<string, unknown>[] };
  };
  const strings = ['date', 'info', 'threat_level_id', 'analysis', 'distribution', 'timestamp', 'uuid'];
  const ids = event.Attribute.map(({ uuid }) => uuid);
  return [
    ...strings.filter((name) => typeof event[name] !== 'string').map((name) => `event ${name}`),
    ...(event['published'] === false && event['distribution'] === '0' ? [] : ['event is given on']),
    ...(new Set(ids).size === ids.length ? [] : ['uuid twice']),
    ...event.Attribute.filter(({ type, category, value, comment, to_ids: forDetection, distribution }) => {
      const fits = mispTypes[String(type)]?.includes(String(category)) === true;
      const isLine = typeof value === 'string' && value !== '' && value.trim() === value && !/[\r\n]/.test(value);
      return (
        !fits || !isLine || forDetection !== false || distribution !== '0' || !/^EX-\d{4}: ./.test(String(comment))
      );
    }).map((one) => JSON.stringify(one)),
  ];
}

describe('formats for others', () => {
  let book: BookOfFormats;
  beforeAll(async () => {
    // Two that STIX could not tell apart by its own rule, and one "from yourself".
    book = await formatBook([
      arrivedMail({ id: 1 }),
      arrivedMail({ id: 2, body: 'Second.' }),
      arrivedMail({ id: 3, from: `<${ownAddress}>`, subject: `For ${ownAddress}` }),
    ]);
  });

  it.each(formats)(
    '$id: the same bytes for the same input, and each exhibit written or refused with a reason',
    async (format) => {
      const input = { ...book.input, reporter };
      const [one, other] = [await format.write(input), await format.write(input)];
      expect(await textsOf(one)).toEqual(await textsOf(other));
      expect(one.refused).toEqual(other.refused);
      for (const { name } of one.files) expect(name).toMatch(new RegExp(`^[\\w.-]+\\.${format.extension}$`));
      if (one.files.length !== 1)
        expect(one.files.length + one.refused.length).toBe(book.input.document.exhibits.length);
    },
  );

  it.each(formats)('$id: stops when the person stops it', async (format) => {
    const write = async () => format.write({ ...book.input, signal: AbortSignal.abort() });
    await expect(write()).rejects.toMatchObject({ code: 'cancelled' });
  });

  it.each(formats.filter(({ id }) => id !== 'eml'))(
    '$id: nothing of the person or of other recipients, unless chosen',
    async (format) => {
      const own = findOwn([ownAddress, 'Lin Mei Ling', 'wang.fang@friends.example']);
      const texts = [...(await textsOf(await format.write(book.input))).values()];
      if (format.id !== 'xarf') expect(texts.length).toBeGreaterThan(0);
      for (const text of texts) {
        // What the file is made of, one value a line, and the file as a whole.
        const values = text.startsWith('{')
          ? [...text.matchAll(/"(?:[^"\\]|\\.)*"/g)].map(([value]) => JSON.parse(value) as string)
          : text.split('\r\n');
        expect([text, ...values].filter((value) => own.holds(value))).toEqual([]);
      }
      if (!['stix', 'misp', 'case', 'arf'].includes(format.id)) return;
      const given = [...(await textsOf(await format.write({ ...book.input, ownData: true }))).values()].join('\n');
      if (format.id !== 'misp') expect(given).toContain(ownAddress);
    },
  );

  it.each(formats.filter(({ id }) => id !== 'eml' && id !== 'xarf'))(
    '$id: no own address inside the one that a bounce goes to, unless chosen',
    async (format) => {
      const path = 'bounce-lin=mailbox.example@sender.example';
      const mail = arrivedMail()
        .replaceAll(ownAddress, 'lin@mailbox.example')
        .replace('<bounce@parcel.example>', `<${path}>\r\nErrors-To: <${path}>`);
      const { input } = await formatBook([mail]);
      const written = async (ownData: boolean) =>
        [...(await textsOf(await format.write({ ...input, ownData }))).values()].join('\n');
      expect(await written(false)).not.toMatch(/lin=mailbox/);
      expect(await written(true)).toContain(path);
    },
  );

  it.each(formats.filter(({ id }) => id !== 'eml' && id !== 'xarf'))(
    '$id: no address of the person’s own servers, unless chosen; who came to them stays',
    async (format) => {
      const { input } = await formatBook([mailThroughServers()]);
      const [message] = input.document.exhibits.flatMap((exhibit) => exhibit.message ?? []);
      expect(message?.hops.map(({ word }) => word)).toEqual(['own', 'own', 'claimed']);
      const written = async (ownData: boolean) =>
        [...(await textsOf(await format.write({ ...input, ownData }))).values()].join('\n');
      const [without, given] = [await written(false), await written(true)];
      for (const ip of onTheWay.own) {
        expect(without).not.toContain(ip);
        expect(given).toContain(ip);
      }
      expect(without).toContain(onTheWay.door);
      if (format.id !== 'arf') expect(without).toContain(onTheWay.before);
    },
  );

  it('eml: the original is attached byte for byte, and other readers find it', async () => {
    const { files, refused } = await eml.write(book.input);
    expect(files).toHaveLength(3);
    expect(refused.map(({ reason }) => reason)).toEqual(['no-original', 'not-mail', 'not-mail', 'not-mail']);
    for (const { name, content } of files) {
      const bytes = content as Uint8Array<ArrayBuffer>;
      const number = /EX-\d{4}/.exec(name)?.[0] ?? '';
      expect(attachedIn(bytes)).toEqual(book.sources.get(number));
      const parsed = await PostalMime.parse(bytes, { forceRfc822Attachments: true });
      const [attached] = parsed.attachments;
      expect(attached?.mimeType).toBe('message/rfc822');
      expect(new TextDecoder().decode(attached?.content as ArrayBuffer)).toContain('Subject: ');
      expect((await simpleParser(Buffer.from(bytes))).subject).toBe(`Abuse report: ${number}`);
    }
  });

  it('arf: as RFC 5965 says, with only those fields that are known', async () => {
    const { files } = await arf.write({ ...book.input, ownData: true });
    const bytes = files[0]?.content as Uint8Array<ArrayBuffer>;
    const block = readHeaderBlock(bytes);
    expect(new TextDecoder().decode(bytes)).toMatch(
      /^Content-Type: multipart\/report; report-type=feedback-report; boundary=/m,
    );
    const parts = readMimeTree(bytes, block).parts.filter(({ nested }) => !nested);
    expect(parts.filter(({ number }) => /^\d$/.test(number)).map(({ mediaType }) => mediaType)).toEqual([
      'text/plain',
      'message/feedback-report',
      'message/rfc822',
    ]);
    expect(attachedIn(bytes)).toEqual(book.sources.get('EX-0001'));
    const report = new TextDecoder().decode(
      parts.find(({ mediaType }) => mediaType === 'message/feedback-report')?.bytes ?? new Uint8Array(),
    );
    expect(report.trim().split('\r\n')).toEqual([
      'Feedback-Type: fraud',
      'User-Agent: Cluebook/0.0.0',
      'Version: 1',
      'Original-Mail-From: <bounce@parcel.example>',
      'Source-IP: 203.0.113.9',
      'Arrival-Date: Mon, 23 Nov 2026 08:14:07 +0000',
      `Original-Rcpt-To: <${ownAddress}>`,
    ]);
  });

  it('arf: without the person’s own data the header alone, and it says which fields are left out', async () => {
    const text = [...(await textsOf(await arf.write(book.input))).values()][0] ?? '';
    expect(text).toContain('Content-Type: text/rfc822-headers');
    expect(text).toContain(
      'left out because they show the recipient: Delivered-To, Received, To, Cc, List-Unsubscribe.',
    );
    expect(text).toContain(
      'From: "Parcel Desk" <desk@parcel.example>\r\nReply-To: help@parcel-help.example\r\nMessage-ID: <1@parcel.example>',
    );
    expect(text).not.toContain('Dear');
  });

  it('stix: the id of an address is the one that everybody computes (STIX 2.1, section 2.9)', async () => {
    const bundle = JSON.parse(await onlyText(stix, book.input)) as { objects: Record<string, unknown>[] };
    const ids = bundle.objects.map(({ id }) => id);
    // From uuid.uuid5(UUID('00abedb4-aa42-466c-9c01-fed23315a9b7'), '{"value":"desk@parcel.example"}') in Python.
    expect(ids).toContain('email-addr--f66d3d07-6cc3-5273-8c9f-fb00286181ad');
    expect(new Set(ids).size).toBe(ids.length);
    expect(bundle.objects.filter(({ type }) => type === 'email-message')).toHaveLength(3);
    const types = new Set(bundle.objects.map(({ type }) => type));
    for (const verdict of ['indicator', 'malware', 'threat-actor', 'attack-pattern', 'campaign'])
      expect(types.has(verdict)).toBe(false);
    for (const { object_refs: refs = [] } of bundle.objects as { object_refs?: string[] }[])
      for (const ref of refs) expect(ids).toContain(ref);
  });

  it.skipIf(isMissing('validators/stix-2.1'))(
    'stix: OASIS’ schemas take it (skipped without the shared folder)',
    async () => {
      const check = stixCheck();
      for (const ownData of [false, true])
        expect(check(JSON.parse(await onlyText(stix, { ...book.input, ownData })))).toEqual([]);
      const broken = (await onlyText(stix, book.input)).replace('"is_multipart": true', '"is_multipart": "yes"');
      expect(check(JSON.parse(broken))).not.toEqual([]);
    },
  );

  it('misp: types where MISP allows them, nothing for detection, and where each value stood', async () => {
    const text = await onlyText(misp, book.input);
    expect(mispFaults(text)).toEqual([]);
    expect(mispFaults(text.replace('"category": "Financial fraud"', '"category": "Person"'))).not.toEqual([]);
    expect(text).toContain('EX-0001: claimed sender (header From)');
    expect(text).toContain('"type": "iban"');
    expect(text).toContain('label.pdf|');
  });

  it.skipIf(isMissing('validators/case-1.4.0.ttl'))(
    'case: the shapes of CASE/UCO 1.4.0 take it (skipped without the shared folder)',
    async () => {
      const check = caseCheck();
      const example = (name: string) =>
        JSON.parse(readFileSync(sharedPath(`validators/case-example-${name}.jsonld`), 'utf8')) as object;
      expect(await check(example('good'))).toEqual([]);
      expect(await check(example('bad'))).toHaveLength(2);
      for (const ownData of [false, true]) {
        expect(await check(JSON.parse(await onlyText(caseUco, { ...book.input, ownData })) as object)).toEqual([]);
      }
    },
  );

  it('xarf: texts and chats whose source and time are known; the rest refused with the reason', async () => {
    const { files, refused } = await xarf.write({ ...book.input, reporter });
    expect(files.map(({ name }) => name)).toEqual(['xarf-EX-0006.json', 'xarf-EX-0007.json']);
    expect(refused.map(({ exhibit, reason }) => `${exhibit} ${reason}`)).toEqual([
      'EX-0001 mail-goes-as-arf',
      'EX-0002 mail-goes-as-arf',
      'EX-0003 mail-goes-as-arf',
      'EX-0004 mail-goes-as-arf',
      'EX-0005 time-unknown',
    ]);
    const unknown = await xarf.write(book.input);
    expect(unknown.files).toEqual([]);
    expect(unknown.refused.at(-1)).toEqual({ exhibit: 'EX-0007', reason: 'reporter-missing' });
  });

  it.skipIf(isMissing('validators/xarf-v4'))(
    'xarf: its schemas take it (skipped without the shared folder)',
    async () => {
      const check = xarfCheck();
      for (const text of (await textsOf(await xarf.write({ ...book.input, reporter }))).values()) {
        const report = JSON.parse(text) as Record<string, unknown>;
        expect(check(report)).toEqual([]);
        expect(check({ ...report, timestamp: 'yesterday' })).not.toEqual([]);
      }
    },
  );

  it.skipIf(isMissing('validators'))(
    'all: valid whatever a sender writes (property; skipped without the shared folder)',
    async () => {
      const [stixFaults, caseFaults, xarfFaults] = [stixCheck(), caseCheck(), xarfCheck()];
      const piece = fc.oneof(
        fc.constantFrom(...hostileTexts),
        fc.string({ unit: 'binary', maxLength: 40 }),
        fc.string({ maxLength: 40 }),
      );
      const line = piece.map((text) => text.replaceAll(/[\r\n]/g, ' '));
      const mail = fc.record({ from: line, subject: line, body: piece, id: fc.nat(99) }).map(arrivedMail);
      await fc.assert(
        fc.asyncProperty(fc.array(mail, { minLength: 1, maxLength: 3 }), fc.boolean(), async (mails, ownData) => {
          const { input, sources } = await formatBook(mails, { ownData, reporter });
          expect(stixFaults(JSON.parse(await onlyText(stix, input)))).toEqual([]);
          expect(mispFaults(await onlyText(misp, input))).toEqual([]);
          expect(await caseFaults(JSON.parse(await onlyText(caseUco, input)) as object)).toEqual([]);
          for (const text of (await textsOf(await xarf.write(input))).values())
            expect(xarfFaults(JSON.parse(text))).toEqual([]);
          for (const format of ownData ? [eml, arf] : [eml]) {
            for (const { name, content } of (await format.write(input)).files) {
              expect(attachedIn(content as Uint8Array<ArrayBuffer>)).toEqual(
                sources.get(/EX-\d{4}/.exec(name)?.[0] ?? ''),
              );
            }
          }
        }),
        { numRuns: 12 },
      );
    },
  );
});

/** The bytes between the empty line of the last part's header and the boundary that ends it, cut out without any reader of ours. */
function attachedIn(bytes: Uint8Array<ArrayBuffer>): Uint8Array {
  const text = Buffer.from(bytes).toString('latin1');
  const boundary = /boundary="([^"]+)"/.exec(text)?.[1] ?? '';
  const last = text.split(`--${boundary}`).at(-2) ?? '';
  return new Uint8Array(Buffer.from(last.slice(last.indexOf('\r\n\r\n') + 4, -2), 'latin1'));
}
