import { expect, it } from 'vitest';
import { exhibitCount } from '../src/store/counters.ts';
import { makeLawyerPackage, packageFileName, planExport } from '../src/exports/lawyer-package.ts';
import { openPackageFile } from '../src/imports/package-file.ts';
import { checkPackage } from '../src/seal/check-package.ts';
import { bytesOfText, captureOf, openSmallBook, ownPage, scamMail } from './small-book.ts';

/** The whole flow in one piece: start here to find your way. Each step names the folder in which it is done. */
it('keeps a message as evidence that somebody else can check', async () => {
  // page → messages: the button has read the original and sends it, with what stood on the screen.
  const mail = scamMail(1);
  const { book, ask, input } = await openSmallBook();
  const capture = captureOf(mail);

  // messages → background → store: checked at the door, hashed, written in one transaction, then acknowledged.
  const saved = await ask('capture.save', capture);
  expect(saved).toMatchObject({
    ok: true,
    value: { exhibit: 'EX-0001', completeness: { state: 'complete' }, already: false },
  });

  // The very bytes are there, and the custody log begins.
  const [stored] = await book.sources.toArray();
  expect(new Uint8Array(await (stored?.body.arrayBuffer() ?? new ArrayBuffer()))).toEqual(bytesOfText(mail));
  expect((await book.custody.toArray()).map(({ content }) => content?.action)).toEqual(['capture']);

  // background → core: only now it is read. What is found is derived, and can be found again at any time.
  const counts = await ask('capture.counts', { pressId: capture.pressId });
  expect(counts).toMatchObject({ ok: true, value: { counts: { email: 1, phone: 1, link: 1 }, unreadable: false } });

  // store → ui: the timeline.
  expect(await book.rows.reverse().toArray()).toMatchObject([
    { number: 1, senderName: 'Parcel Desk', subject: 'Your parcel 1', completeness: 'complete', counts: { phone: 1 } },
  ]);
  expect(await exhibitCount(book)).toBe(1);

  // store → exports: the file for a lawyer, and the note that it was made.
  const exported = await input();
  const plan = planExport(exported.exhibits);
  const file = await makeLawyerPackage(exported, { signal: new AbortController().signal, onProgress: () => {} });
  const name = packageFileName(exported, plan);
  expect(name).toBe('cluebook-2026-11-24-EX-0001.json');
  expect(await ask('export.done', { details: { file: name } }, ownPage)).toMatchObject({ ok: true, value: { seq: 2 } });

  // seal: anybody checks it, without us.
  const result = await checkPackage(await openPackageFile(file, name));
  expect(result).toMatchObject({ findings: [], exhibits: 1, originals: 1, custodyEntries: 1 });
});
