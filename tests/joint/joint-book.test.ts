import { describe, expect, it } from 'vitest';
import { exhibitTexts } from '../../src/exports/exhibit-texts.ts';
import { makeComplaintPackage } from '../../src/exports/complaint-package.ts';
import { makeLawyerPackage } from '../../src/exports/lawyer-package.ts';
import { packageDocument } from '../../src/exports/package-document.ts';
import { readGuestFile } from '../../src/imports/guest-file.ts';
import { guestId } from '../../src/joint/guest.ts';
import { leaveAllOut } from '../../src/redact/choices.ts';
import { redact } from '../../src/redact/redact.ts';
import { captureOf, openSmallBook, ownPage, scamMail } from '../small-book.ts';

const watch = { signal: new AbortController().signal, onProgress: () => undefined };

const looking = { ...watch, breathe: () => Promise.resolve() };

/** What another person gives: their package for a lawyer, the complaint package, the redacted one. */
async function filesOfSomebody(): Promise<{ lawyer: Blob; bag: Blob; redacted: Blob }> {
  const { ask, input } = await openSmallBook();
  await ask('capture.save', captureOf(scamMail(1)));
  await ask('capture.save', captureOf(scamMail(2)));
  const all = await input();
  const document = await packageDocument(all, 'beside', (source) => source, watch);
  const texts = await exhibitTexts(document, all.readSource, watch);
  const id = '7d4d8c6e-0d5b-4d0a-9b61-3a4f0f2b6a11';
  const redacted = redact({
    document,
    texts,
    choices: leaveAllOut,
    id,
    createdAt: all.createdAt,
    key: 'ab'.repeat(32),
  });
  return {
    lawyer: await makeLawyerPackage(all, watch),
    bag: await makeComplaintPackage(all, watch),
    redacted: new Blob([JSON.stringify(redacted)]),
  };
}

describe('other people’s packages', () => {
  it('are read in every form and checked; two forms of one package are the same guest', async () => {
    const { lawyer, bag, redacted } = await filesOfSomebody();
    const read = await Promise.all([
      readGuestFile(lawyer, 'a.json', looking),
      readGuestFile(bag, 'a.zip', looking),
      readGuestFile(redacted, 'r.json', looking),
    ]);
    expect(read.map(({ faults }) => faults)).toEqual([[], [], []]);
    const ids = read.map(({ guest }) => guestId(guest));
    expect(ids[0]).toBe(ids[1]);
    expect(ids[2]).not.toBe(ids[0]);
  });

  it('are told by name when they are altered, and refused when they are none', async () => {
    const { lawyer, redacted } = await filesOfSomebody();
    const altered = new Blob([(await lawyer.text()).replace('"originals": 2', '"originals": 3')]);
    expect((await readGuestFile(altered, 'a.json', looking)).faults).toEqual([
      { where: 'a.json: package', code: 'counts' },
    ]);
    const changed = new Blob([(await redacted.text()).replace('desk1@', 'desk9@')]);
    expect((await readGuestFile(changed, 'r.json', looking)).faults[0]).toEqual({
      where: 'EX-0001 from.1',
      code: 'digest',
    });
    for (const text of ['null', '{', '{"format":"cluebook/9"}', 'PK']) {
      await expect(readGuestFile(new Blob([text]), 'x', looking)).rejects.toMatchObject({ code: 'guest-unreadable' });
    }
  });

  it('are checked with somebody looking on, who can stop it between two exhibits', async () => {
    const { lawyer, bag } = await filesOfSomebody();
    const steps: string[] = [];
    const onProgress = (done: number, total: number) => void steps.push(`${done} of ${total}`);
    const { faults } = await readGuestFile(bag, 'a.zip', { ...looking, onProgress });
    expect(faults).toEqual([]);
    expect(steps.length).toBeGreaterThan(5);
    expect(steps.at(-1)).toMatch(/^(\d+) of \1$/);
    for (const file of [lawyer, bag]) {
      const stop = new AbortController();
      let breaths = 0;
      const breathe = () => {
        breaths += 1;
        if (breaths === 2) stop.abort();
        return Promise.resolve();
      };
      const stopped = readGuestFile(file, 'a', { ...looking, signal: stop.signal, breathe });
      await expect(stopped).rejects.toMatchObject({ code: 'cancelled' });
      expect(breaths).toBe(2);
    }
  });

  it('are kept once, beside the person’s own exhibits, and the custody log says so', async () => {
    const { lawyer } = await filesOfSomebody();
    const { guest, faults } = await readGuestFile(lawyer, 'a.json', looking);
    const { ask, book } = await openSmallBook();
    await ask('capture.save', captureOf(scamMail(1)));
    const before = await book.exhibits.toArray();
    const add = async () => ask('joint.add', { guest, faults: faults.length }, ownPage);
    expect(await add()).toEqual({ ok: true, value: { changed: true } });
    expect(await add()).toEqual({ ok: true, value: { changed: false } });
    expect(await book.guests.count()).toBe(1);
    expect(await book.exhibits.toArray()).toEqual(before);
    expect(await book.sources.count()).toBe(1);
    const id = guestId(guest);
    expect(await ask('joint.remove', { id }, ownPage)).toEqual({ ok: true, value: { changed: true } });
    expect(await ask('joint.remove', { id }, ownPage)).toEqual({ ok: true, value: { changed: false } });
    const log = (await book.custody.orderBy('seq').toArray()).map(({ content }) =>
      `${content?.action} ${content?.details?.['what'] ?? ''}`.trim(),
    );
    expect(log).toEqual(['capture', 'joint added', 'joint removed']);
  });

  it('are no business of a mail page', async () => {
    const { ask } = await openSmallBook();
    expect(await ask('joint.remove', { id: 'a'.repeat(64) })).toMatchObject({ ok: false });
  });
});
