import { describe, expect, it } from 'vitest';
import { hashRecord } from '../../src/core/hash.ts';
import { makeLawyerPackage } from '../../src/exports/lawyer-package.ts';
import { openPackageFile } from '../../src/imports/package-file.ts';
import { checkPackage } from '../../src/seal/check-package.ts';
import { captureOf, mailPage, openSmallBook, ownPage, scamMail } from '../small-book.ts';

const note = { number: 1, text: 'He rang again on Sunday', tags: ['bank'] };

describe('a note', () => {
  it('is kept beside the exhibit, with its hash in the log and not its words, and nothing of it in a package', async () => {
    const small = await openSmallBook();
    await small.ask('capture.save', captureOf(scamMail(1)));
    expect(await small.ask('note.change', note, ownPage)).toEqual({ ok: true, value: { changed: true } });
    expect(await small.ask('note.change', note, ownPage)).toEqual({ ok: true, value: { changed: false } });
    expect(await small.book.notes.toArray()).toEqual([note]);
    const log = await small.book.custody.toArray();
    expect(log.map(({ content }) => content)).toMatchObject([
      { action: 'capture' },
      { action: 'note', exhibit: 'EX-0001', details: { noteSha256: hashRecord(note) } },
    ]);
    const file = await makeLawyerPackage(await small.input(), {
      signal: new AbortController().signal,
      onProgress: () => {},
    });
    expect(JSON.stringify(log) + (await file.text())).not.toContain('Sunday');
    expect((await checkPackage(await openPackageFile(file, 'a.json'))).findings).toEqual([]);
  });

  it('is forgotten when nothing is left of it, and noted so', async () => {
    const small = await openSmallBook();
    await small.ask('capture.save', captureOf(scamMail(1)));
    await small.ask('note.change', note, ownPage);
    await small.ask('note.change', { number: 1, text: '', tags: [] }, ownPage);
    expect(await small.book.notes.count()).toBe(0);
    expect((await small.book.custody.toArray()).at(-1)?.content?.details).toEqual({ removed: 'yes' });
  });

  it('is refused for an exhibit that is not there, without end, or from a mail page', async () => {
    const small = await openSmallBook();
    expect(await small.ask('note.change', note, ownPage)).toMatchObject({ code: 'exhibit-unknown' });
    expect(await small.ask('note.change', note, mailPage)).toMatchObject({ code: 'request-refused' });
    const endless = { ...note, text: 'x'.repeat(20_001) };
    expect(await small.ask('note.change', endless, ownPage)).toMatchObject({ code: 'request-refused' });
    expect(await small.book.custody.count()).toBe(0);
  });
});
