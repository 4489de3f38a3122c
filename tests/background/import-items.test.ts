import { v4 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { readSlice } from '../../src/background/read-again.ts';
import { chainFaults } from '../../src/core/custody.ts';
import { instantAt } from '../../src/core/instant-at.ts';
import { makeLawyerPackage } from '../../src/exports/lawyer-package.ts';
import { openPackageFile } from '../../src/imports/package-file.ts';
import type { GivenItem } from '../../src/messages/protocol.ts';
import { checkPackage } from '../../src/seal/check-package.ts';
import { bytesOfText, captureOf, openSmallBook, ownPage, scamMail } from '../small-book.ts';

const modified = instantAt(Date.UTC(2026, 10, 1), 0);

function item(name: string, content: string | Uint8Array<ArrayBuffer>, place?: string): GivenItem {
  const bytes = typeof content === 'string' ? bytesOfText(content) : content;
  const file = { name, bytes: bytes.length, modified, ...(place === undefined ? {} : { place }) };
  return { pressId: v4(), file, bytes, mail: place?.startsWith('message') === true };
}
const picture = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3);
const chat = '10/20/19, 10:16 - Parcel: pay at https://pay.parcel.example/9';

describe('items from files', () => {
  it('become exhibits of their kinds, read later, in a package that anybody can check', async () => {
    const { ask, book, world, input } = await openSmallBook();
    const items = [
      item('a.eml', scamMail(1)),
      item('screen.png', picture),
      item('WhatsApp Chat with Parcel.txt', chat),
      item('x.mbox', scamMail(2), 'message 2'),
      item('x.mbox', 'no mail at all', 'message 3'),
      item('y.eml', Uint8Array.of(0x4d, 0x5a, 0x90, 0)),
    ];
    expect(await ask('import.items', { items }, ownPage)).toEqual({
      ok: true,
      value: [
        { exhibit: 'EX-0001', kind: 'email', as: 'new' },
        { exhibit: 'EX-0002', kind: 'file', as: 'new' },
        { exhibit: 'EX-0003', kind: 'chat', as: 'new' },
        { exhibit: 'EX-0004', kind: 'email', as: 'new' },
        { refused: 'not-mail' },
        { refused: 'program' },
      ],
    });
    while (!(await readSlice(world)).finished);
    expect(await book.rows.reverse().toArray()).toMatchObject([
      { kind: 'email', subject: 'Your parcel 2', counts: { link: 1 } },
      { kind: 'chat', subject: 'WhatsApp Chat with Parcel.txt', counts: { link: 1 } },
      { kind: 'file', subject: 'screen.png', counts: { link: 0 }, unreadable: false },
      { kind: 'email', subject: 'Your parcel 1' },
    ]);
    const sources = (await book.acquisitions.toArray()).map(({ source }) => source?.mediaType);
    expect(sources.toSorted((one, other) => String(one).localeCompare(String(other)))).toEqual([
      'image/png',
      'message/rfc822',
      'message/rfc822',
      'text/plain',
    ]);
    const file = await makeLawyerPackage(await input(), { signal: new AbortController().signal, onProgress: () => {} });
    expect(await checkPackage(await openPackageFile(file, 'p.json'))).toMatchObject({ findings: [], exhibits: 4 });
  });

  it('are noted once: the same file again changes nothing, the same mail from elsewhere is noted', async () => {
    const { ask, book } = await openSmallBook();
    await ask('capture.save', captureOf(scamMail(1)));
    const again = () => [item('a.eml', scamMail(1)), item('b.eml', scamMail(2)), item('c.eml', scamMail(2))];
    const first = again();
    const answered = {
      ok: true,
      value: [
        { exhibit: 'EX-0001', kind: 'email', as: 'again' },
        { exhibit: 'EX-0002', kind: 'email', as: 'new' },
        { exhibit: 'EX-0002', kind: 'email', as: 'again' },
      ],
    };
    expect(await ask('import.items', { items: first }, ownPage)).toEqual(answered);
    const before = await book.custody.toArray();
    expect(before.map(({ content }) => content?.action)).toEqual([
      'capture',
      'capture-again',
      'capture',
      'capture-again',
    ]);
    expect(chainFaults(before)).toEqual([]);
    // Sent twice, because the background was stopped before it could answer.
    await ask('import.items', { items: first }, ownPage);
    expect(await ask('import.items', { items: again() }, ownPage)).toMatchObject({
      value: [{ as: 'noted' }, { as: 'noted' }, { as: 'noted' }],
    });
    expect(await book.custody.count()).toBe(before.length);
    expect(await book.acquisitions.count()).toBe(4);
    // The same mail under another name is another place that it stood at.
    await ask('import.items', { items: [item('other.eml', scamMail(1))] }, ownPage);
    expect(await book.acquisitions.count()).toBe(5);
  });

  it('are all kept or none', async () => {
    const { ask, book } = await openSmallBook();
    const stop = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    book.custody.hook('creating', stop);
    const items = [1, 2, 3].map((number) => item(`${number}.eml`, scamMail(number)));
    expect(await ask('import.items', { items }, ownPage)).toMatchObject({ ok: false });
    book.custody.hook('creating').unsubscribe(stop);
    expect([await book.exhibits.count(), await book.sources.count(), await book.meta.count()]).toEqual([0, 0, 0]);
    expect(await ask('import.items', { items }, ownPage)).toMatchObject({ value: [{ exhibit: 'EX-0001' }, {}, {}] });
  });
});
