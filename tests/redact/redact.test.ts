import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { nextEntry } from '../../src/core/custody.ts';
import { instantAt } from '../../src/core/instant-at.ts';
import type { Package } from '../../src/core/package.ts';
import { exhibitTexts } from '../../src/exports/exhibit-texts.ts';
import { checkRedacted, compareWithFull } from '../../src/redact/check-redacted.ts';
import { leaveAllOut } from '../../src/redact/choices.ts';
import type { RedactionChoices } from '../../src/redact/choices.ts';
import { digestOf } from '../../src/redact/disclosure.ts';
import { findOwn } from '../../src/redact/find-own.ts';
import { judgeFields, redact } from '../../src/redact/redact.ts';
import { redactedSchema } from '../../src/redact/redacted-package.ts';
import type { RedactedPackage } from '../../src/redact/redacted-package.ts';
import { arrivedMail, formatBook, mailThroughServers, onTheWay, ownAddress } from '../exports/formats/format-book.ts';

const key = '5c'.repeat(32);
const id = '7d4d8c6e-0d5b-4d0a-9b61-3a4f0f2b6a11';
const createdAt = instantAt(Date.UTC(2026, 10, 25), 480);
const shareAll: RedactionChoices = {
  myData: false,
  thirdParties: false,
  subjects: false,
  bodies: false,
  attachments: false,
  secrets: false,
};
const watch = { signal: new AbortController().signal, onProgress: () => undefined };
const secretLink = 'https://parcel.example/login?token=Zk3v9QmTxB7hLw2RcYp8Ns4D';
/** Everything in the book that shows who the person is, and who else got the message. */
const victim = [ownAddress, 'lin.mei', 'Lin Mei Ling', 'wang.fang@friends.example'];

/** Own values in every form that a file could hold them in, looked for by plain search: no finder of ours. */
function formsOf(value: string): string[] {
  const bytes = Buffer.from(value);
  const base64 = [0, 1, 2].map((before) =>
    Buffer.concat([Buffer.alloc(before), bytes])
      .toString('base64')
      .slice(Math.ceil((before * 8) / 6), Math.floor(((before + bytes.length) * 8) / 6)),
  );
  return [
    value,
    encodeURIComponent(value),
    value.replaceAll('@', '=40'),
    [...bytes].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''),
    bytes.toString('hex'),
    ...base64,
    ...base64.map((text) => text.replaceAll('+', '-').replaceAll('/', '_')),
  ].map((form) => form.toLowerCase());
}

describe('a redacted package', () => {
  let full: Package;
  let texts: Map<string, string>;
  const make = (choices: RedactionChoices): RedactedPackage =>
    redact({ document: full, texts, choices, id, createdAt, key });
  /** The full package as it is exported after the redacted one was noted. */
  const noted = (redacted: RedactedPackage): Package => ({
    ...full,
    custody: [
      ...full.custody,
      nextEntry(full.custody.at(-1), createdAt, {
        nonce: '0'.repeat(32),
        action: 'export',
        appVersion: '0.0.0',
        details: { redacted: redacted.package.id, commitment: redacted.commitment, key },
      }),
    ],
  });

  beforeAll(async () => {
    const mails = [
      arrivedMail({ id: 1, body: `Sign in at ${secretLink}\r\nDear Lin Mei\r\nLing, hurry.\r\nPlain last line.` }),
      arrivedMail({ id: 2, from: `<${ownAddress}>`, subject: `Hello ${ownAddress.toUpperCase()}` }),
    ];
    const { input } = await formatBook(mails);
    full = input.document;
    texts = await exhibitTexts(full, input.readSource, watch);
  });

  it('is the same bytes for the same input, of its published schema, and right by its own check', () => {
    const ajv = new Ajv2020({ strict: false });
    formats.default(ajv);
    const validate = ajv.compile(redactedSchema());
    for (const choices of [leaveAllOut, shareAll]) {
      const redacted: unknown = JSON.parse(JSON.stringify(make(choices)));
      expect(JSON.stringify(make(choices))).toBe(JSON.stringify(redacted));
      expect(validate(redacted), JSON.stringify(validate.errors)).toBe(true);
      expect(checkRedacted(redacted)).toEqual([]);
      const judged = judgeFields({ document: full, texts, choices });
      expect(redact({ document: full, texts, choices, judged, id, createdAt, key })).toEqual(redacted);
    }
  });

  it('digests as RFC 9901 does: the salt, name and value of its example, computed in Python', () => {
    // With the blanks that the RFC's JSON text has (ours is of RFC 8785) the same lines of Python give the digest that it prints.
    expect(digestOf('_26bc4LT-ac6q2KI6cBW5es', 'family_name', 'Möbius')).toBe(
      'TZjouOTrBKEwUNjNDs9yeMzBoQn8FFLPaJjRRmAtwrM',
    );
  });

  it('has nothing of the person where that is left out, in any writing: the bytes of the whole file searched', () => {
    const text = JSON.stringify(make(leaveAllOut)).toLowerCase();
    for (const value of victim) for (const form of formsOf(value)) expect(text.includes(form), form).toBe(false);
    expect(text).not.toContain('zk3v9qmtxb7hlw2rcyp8ns4d');
    expect(text).toContain('desk@parcel.example');
    expect(text).toContain('+12025550142');
  });

  it('has no address of the person’s own servers where that is left out; who came to them stays', async () => {
    const { input } = await formatBook([mailThroughServers()]);
    const redacted = (choices: RedactionChoices) =>
      JSON.stringify(redact({ document: input.document, texts: new Map(), choices, id, createdAt, key }));
    for (const ip of onTheWay.own) {
      expect(redacted(leaveAllOut)).not.toContain(ip);
      expect(redacted({ ...leaveAllOut, myData: false })).toContain(ip);
    }
    for (const ip of [onTheWay.door, onTheWay.before]) expect(redacted(leaveAllOut)).toContain(ip);
  });

  it('shows what is chosen, but for lines with what is left out', () => {
    const redacted = make({ ...leaveAllOut, bodies: false, subjects: false });
    const text = JSON.stringify(redacted);
    expect(text).toContain('Plain last line.');
    expect(text).toContain('"value":"Your parcel"');
    expect(text).not.toMatch(/Dear Lin|Ling, hurry|Hello/);
    const lines = judgeFields({ document: full, texts, choices: { ...leaveAllOut, bodies: false } })
      .get('EX-0001')
      ?.filter(({ group }) => group === 'body');
    expect(lines?.map(({ leftOut }) => leftOut)).toEqual(['my-data', 'secret', 'my-data', 'my-data', null, null]);
  });

  it('leaves out what it says to leave out, whatever is chosen, and compares equal with the full one (property)', () => {
    const choices = fc.record({
      myData: fc.boolean(),
      thirdParties: fc.boolean(),
      subjects: fc.boolean(),
      bodies: fc.boolean(),
      attachments: fc.boolean(),
      secrets: fc.boolean(),
    });
    fc.assert(
      fc.property(choices, (chosen) => {
        const redacted = make(chosen);
        expect(checkRedacted(redacted)).toEqual([]);
        const values = redacted.exhibits.flatMap(({ fields }) =>
          fields.flatMap((field) => ('value' in field ? [JSON.stringify(field.value)] : [])),
        );
        if (chosen.myData)
          expect(values.filter((value) => findOwn([ownAddress, 'Lin Mei Ling']).holds(value))).toEqual([]);
        if (chosen.thirdParties) expect(values.join('\n')).not.toContain('wang.fang');
        if (chosen.secrets) expect(values.join('\n')).not.toContain(secretLink);
        if (chosen.subjects)
          expect(
            redacted.exhibits.flatMap(({ fields }) =>
              fields.filter((field) => field.name.startsWith('subject') && 'value' in field),
            ),
          ).toEqual([]);
        if (chosen.attachments) expect(values.join('\n')).not.toContain('label.pdf');
        if (chosen.bodies) expect(values.join('\n')).not.toContain('Plain last line');
        const compared = compareWithFull(redacted, noted(redacted), texts);
        expect(compared).toMatchObject({ equal: true, differences: [], unknown: 0, keyFound: true });
        expect(compared.shown + compared.hidden).toBe(redacted.exhibits.flatMap(({ fields }) => fields).length);
      }),
      { numRuns: 40 },
    );
  });

  it('has another salt and digest for each field, also for the same value in two exhibits', () => {
    const fields = make(leaveAllOut).exhibits.flatMap((exhibit) => exhibit.fields);
    expect(new Set(fields.map(({ digest }) => digest)).size).toBe(fields.length);
  });

  it('without the key compares what is shown, and says that the rest is not known', () => {
    const redacted = make(leaveAllOut);
    const compared = compareWithFull(redacted, full, texts);
    expect(compared).toMatchObject({ equal: true, hidden: 0, keyFound: false });
    expect(compared.unknown).toBeGreaterThan(10);
  });

  it.each<[string, (redacted: RedactedPackage) => void, string]>([
    ['a shown value', (one) => Object.assign(shown(one), { value: 'changed' }), 'digest'],
    ['its salt', (one) => Object.assign(shown(one), { salt: 'A'.repeat(22) }), 'digest'],
    ['a digest of a hidden field', (one) => Object.assign(hidden(one), { digest: 'A'.repeat(43) }), 'commitment'],
    ['a field left away', (one) => one.exhibits[0]?.fields.pop(), 'commitment'],
    ['a field twice', (one) => one.exhibits[0]?.fields.push(shown(one)), 'name'],
    ['an exhibit left away', (one) => one.exhibits.pop(), 'commitment'],
    ['an exhibit twice', (one) => one.exhibits.push(...one.exhibits.slice(0, 1)), 'name'],
    ['figures', (one) => Object.assign(one.leftOut, { body: 1 }), 'counts'],
    ['the schema', (one) => Object.assign(one.schema, { title: 'x' }), 'schema'],
    ['the format', (one) => Object.assign(one, { format: 'cluebook-redacted/2' }), 'form'],
  ])('by itself shows that somebody changed %s', (_what, change, code) => {
    const redacted = structuredClone(make(leaveAllOut));
    change(redacted);
    expect(checkRedacted(redacted).map((finding) => finding.code)).toContain(code);
  });

  it('beside the full one shows a hidden field that is another, and a package that is another’s', () => {
    const redacted = make(leaveAllOut);
    const other = structuredClone(noted(redacted));
    const [message] = other.exhibits.flatMap((exhibit) => exhibit.message ?? []);
    if (message) message.to = [{ name: '', address: 'other@mailbox.example' }];
    expect(compareWithFull(redacted, other, texts).differences).toEqual(['EX-0001 to.1']);
    expect(compareWithFull(redacted, { ...noted(redacted), exhibits: [] }, texts).equal).toBe(false);
    expect(compareWithFull(redacted, noted(redacted), new Map(texts).set('EX-0001', 'other words')).equal).toBe(false);
    expect(compareWithFull({ ...redacted, commitment: '0'.repeat(64) }, noted(redacted), texts).differences).toContain(
      'commitment',
    );
  });

  it.each<[string, (made: RedactedPackage) => unknown]>([
    ['verified', (made) => Object.assign(made, { verified: true })],
    ['package.note', (made) => Object.assign(made.package, { note: 'x' })],
    ['exhibits.0.verdict', (made) => Object.assign(made.exhibits[0] ?? {}, { verdict: 'a fraud' })],
    ['exhibits.0.fields.0.note', (made) => Object.assign(made.exhibits[0]?.fields[0] ?? {}, { note: 'x' })],
    [
      'exhibits.0.fields.0.leftOut',
      (made) =>
        Object.assign(made.exhibits[0]?.fields[0] ?? {}, { leftOut: 'subject', salt: 'A'.repeat(22), value: '' }),
    ],
  ])('is found to have a name that its form does not have: %s', (where, alter) => {
    const made = structuredClone(make(shareAll));
    alter(made);
    expect(checkRedacted(JSON.parse(JSON.stringify(made)))).toContainEqual({ code: 'form', where });
  });
});

function shown({ exhibits }: RedactedPackage) {
  const field = exhibits[0]?.fields.find((one) => 'value' in one);
  if (!field) throw new Error('nothing shown');
  return field;
}

function hidden({ exhibits }: RedactedPackage) {
  const field = exhibits[0]?.fields.find((one) => 'leftOut' in one);
  if (!field) throw new Error('nothing hidden');
  return field;
}
