import { describe, expect, it } from 'vitest';
import { exhibitForComplaint } from '../../src/complaints/exhibit-for-complaint.ts';
import { fillChannel } from '../../src/complaints/fill-channel.ts';
import type { Acquisition, Exhibit } from '../../src/core/exhibit.ts';
import { readExhibit } from '../../src/core/read-exhibit.ts';
import { channelNamed, exampleCase, filling, headerBlock } from './example-case.ts';

const at = exampleCase().openedAt;
const exhibit: Exhibit = { number: 7, id: exampleCase().id, kind: 'email', fingerprint: '0'.repeat(64) };
const acquisition: Acquisition = {
  id: exhibit.id,
  pressId: exhibit.id,
  at,
  site: { id: 'test', origin: 'https://mail.example' },
  page: { url: 'https://mail.example/', title: '' },
  messageKey: '1',
  completeness: { state: 'complete' },
  seen: { text: 'as shown' },
  steps: [],
  tool: { name: 'test', version: '0', browser: 'test', locale: 'en' },
};
const of = async (source: string | null, changes: Partial<Exhibit> = {}) => {
  const bytes = source === null ? null : new TextEncoder().encode(source);
  const reading = await readExhibit(acquisition, bytes, { countries: [] });
  return exhibitForComplaint({ ...exhibit, ...changes }, acquisition, reading, bytes);
};

describe('an exhibit for complaints', () => {
  it('has its headers as they stand, its text as it is read, and its clues: into the boxes of dekyo', async () => {
    const one = await of(
      `${headerBlock}Content-Type: text/html\r\n\r\n<p>Pay <b>now</b>: https://parcel.example/pay</p>`,
    );
    expect(one).toMatchObject({ number: 7, completeness: 'complete', text: 'Pay now: https://parcel.example/pay' });
    expect(one.source).toContain('<b>now</b>');
    const filled = fillChannel(channelNamed('jp-dekyo'), filling({ exhibits: [one] }));
    const texts = Object.fromEntries(filled.map(({ field, text }) => [field.id, text]));
    expect(texts).toMatchObject({ sender: 'desk@parcel.example', subject: 'Your parcel', body: one.text });
    expect(texts.headers).toBe(`${headerBlock.replaceAll('\r', '')}Content-Type: text/html`);
  });

  it('has what was seen, where there is no original', async () => {
    const one = await of(null);
    expect(one).toMatchObject({ text: 'as shown' });
    expect(one).not.toHaveProperty('headers');
  });

  it('takes no file for a mail', async () => {
    expect(await of('%PDF-1.7', { kind: 'file' })).not.toHaveProperty('headers');
  });

  it.each(['', '\0', 'no header at all', 'x'.repeat(3_000_000)])('takes any bytes for a mail', async (source) => {
    expect((await of(source)).source?.length).toBeLessThanOrEqual(1_000_000);
  });
});
