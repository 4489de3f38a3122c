import { v4 } from 'uuid';
import { describe, expect, it } from 'vitest';
import type { Capture, Seen } from '../../src/core/capture.ts';
import { cluesOnScreen } from '../../src/core/clues/find-clues.ts';
import type { Acquisition } from '../../src/core/exhibit.ts';
import { timelineRow } from '../../src/core/timeline-row.ts';
import { makeLawyerPackage } from '../../src/exports/lawyer-package.ts';
import { openPackageFile } from '../../src/imports/package-file.ts';
import { checkPackage } from '../../src/seal/check-package.ts';
import { openSmallBook } from '../small-book.ts';

const seen: Seen = {
  conversation: {
    title: 'Parcel Desk',
    handle: 'desk@parcel.example',
    messages: [
      {
        id: 'm1',
        author: 'Parcel Desk',
        own: false,
        at: '2026-11-23T08:14:05.000Z',
        text: 'Pay at https://pay.evil.example/now',
      },
      {
        id: 'm2',
        author: '+1 202 555 0142',
        own: false,
        text: 'Call us',
        links: [
          { asWritten: 'here', link: 'https://hidden.evil.example/x' },
          { asWritten: 'call', link: 'tel:+12025550143' },
        ],
      },
      {
        id: 'm3',
        author: 'me@mailbox.example',
        handle: 'me@mailbox.example',
        own: true,
        text: 'Is it\nfor desk2@parcel.example ?',
      },
      { id: 'm4', own: false },
    ],
  },
};
const chat = (messageKey: string, shown: Seen = seen): Capture => ({
  pressId: v4(),
  siteId: 'converse',
  kind: 'chat',
  messageKey,
  pageTitle: 'Chat',
  seen: shown,
  source: { got: false, reason: 'site-gives-none' },
  steps: [],
});
const acquisition = (shown: Seen) =>
  ({
    at: { utc: '2026-11-24T08:00:00.000Z', offset: '+00:00' },
    seen: shown,
    completeness: { state: 'on-screen', reason: 'site-gives-none' },
  }) as unknown as Acquisition;

describe('a conversation', () => {
  it('has clues in its texts, links, authors and in whom it is with, each with its place', () => {
    const clues = cluesOnScreen(acquisition(seen), { countries: [] });
    expect(clues.every(({ role }) => role === 'on-screen')).toBe(true);
    const told = clues
      .filter(({ kind }) => kind !== 'domain')
      .map(({ value, where }) => [value, 'field' in where ? where.field : '']);
    expect(told).toEqual([
      ['desk@parcel.example', 'conversation.handle'],
      ['https://pay.evil.example/now', 'conversation.messages.0.text'],
      ['+12025550142', 'conversation.messages.1.author'],
      ['https://hidden.evil.example/x', 'conversation.messages.1.links'],
      ['+12025550143', 'conversation.messages.1.links'],
      ['desk2@parcel.example', 'conversation.messages.2.text'],
    ]);
  });

  it('stands in the timeline with the other side and the last words', () => {
    const row = (shown: Seen) => timelineRow({ number: 1, kind: 'chat' } as never, acquisition(shown), null);
    expect(row(seen)).toMatchObject({
      kind: 'chat',
      senderName: 'Parcel Desk',
      senderAddress: 'desk@parcel.example',
      subject: 'Is it for desk2@parcel.example ?',
      completeness: 'on-screen',
    });
    const number = { conversation: { title: '+1 202 555 0142', handle: '+1 202 555 0142', messages: [] } };
    expect(row(number)).toMatchObject({ senderName: '', senderAddress: '+1 202 555 0142', subject: '' });
    expect(row({ subject: 'A mail', from: { address: 'a@b.example' } })).toMatchObject({
      senderName: '',
      senderAddress: 'a@b.example',
      subject: 'A mail',
    });
  });

  it('is kept, read, given out and checked like a mail; more of it is another exhibit', async () => {
    const { ask, book, input } = await openSmallBook();
    const first = chat('c m1 m4');
    await ask('capture.save', first);
    await ask('capture.save', chat('c m1 m4'));
    const conversation = {
      ...seen.conversation,
      messages: [...(seen.conversation?.messages ?? []), { id: 'm5', text: 'More' }],
    };
    await ask('capture.save', chat('c m1 m5', { conversation }));
    expect(
      (await book.rows.toArray()).map(({ number, kind, subject, counts }) => [number, kind, subject, counts?.link]),
    ).toEqual([
      [1, 'chat', 'Is it for desk2@parcel.example ?', 2],
      [2, 'chat', 'More', 2],
    ]);
    const file = await makeLawyerPackage(await input(), { signal: new AbortController().signal, onProgress: () => {} });
    const result = await checkPackage(await openPackageFile(file, 'a.json'));
    expect(result).toMatchObject({ findings: [], exhibits: 2, originals: 0 });
    const altered = JSON.parse((await file.text()).replaceAll('pay.evil.example', 'pay.good.example')) as object;
    const found = await checkPackage({
      name: 'a.json',
      document: altered,
      files: null,
      readFile: () => Promise.resolve(null),
    });
    expect(found.findings.map(({ code }) => code)).toEqual(expect.arrayContaining(['not-in-custody', 'derived']));
  });
});
