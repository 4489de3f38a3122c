import { describe, expect, it } from 'vitest';
import { chainFaults } from '../../src/core/custody.ts';
import { hashRecord } from '../../src/core/hash.ts';
import { makeLawyerPackage } from '../../src/exports/lawyer-package.ts';
import { openPackageFile } from '../../src/imports/package-file.ts';
import { checkPackage } from '../../src/seal/check-package.ts';
import { readTold } from '../../src/store/told.ts';
import { captureOf, mailPage, openSmallBook, ownPage, scamMail } from '../small-book.ts';

const address = { address: 'lin.mei@mailbox.example', mine: true, note: 'Northgate Clinic', givenOn: '2026-03-03' };
const pair = ['EX-0002', 'EX-0001'];

describe('what the person tells', () => {
  it('is kept with an entry in the custody log that has its hash and not its words', async () => {
    const small = await openSmallBook();
    expect(await small.ask('told.address', address, ownPage)).toEqual({ ok: true, value: { changed: true } });
    const { note, givenOn } = address;
    expect((await readTold(small.book)).own).toEqual({
      addresses: [address.address],
      notes: [{ address: address.address, note, givenOn }],
    });
    const log = await small.book.custody.toArray();
    expect(log[0]?.content).toMatchObject({ action: 'told', details: { toldSha256: hashRecord(address) } });
    expect(JSON.stringify(log)).not.toContain('Northgate');
    expect(chainFaults(log)).toEqual([]);
  });

  it('is one entry when it is sent twice, and another when it is forgotten', async () => {
    const small = await openSmallBook();
    await small.ask('told.address', address, ownPage);
    expect(await small.ask('told.address', address, ownPage)).toMatchObject({ value: { changed: false } });
    await small.ask('told.address', { address: address.address, mine: false, note: '' }, ownPage);
    expect((await readTold(small.book)).own).toEqual({ addresses: [], notes: [] });
    expect(await small.book.custody.count()).toBe(2);
  });

  it('takes exhibits apart in either order, and undoes it', async () => {
    const small = await openSmallBook();
    await small.ask('told.pair', { exhibits: pair, apart: true }, ownPage);
    expect((await readTold(small.book)).apart).toEqual([['EX-0001', 'EX-0002']]);
    await small.ask('told.pair', { exhibits: pair.toReversed(), apart: false }, ownPage);
    expect((await readTold(small.book)).apart).toEqual([]);
    const said = (await small.book.custody.toArray()).map(({ content }) => content?.details?.['what']);
    expect(said).toEqual(['taken-apart', 'put-together']);
  });

  it('forgets a pair when one of the two is erased', async () => {
    const small = await openSmallBook();
    const capture = captureOf(scamMail(1));
    await small.ask('capture.save', capture);
    await small.ask('capture.save', captureOf(scamMail(2)));
    await small.ask('told.pair', { exhibits: pair, apart: true }, ownPage);
    await small.ask('capture.undo', { pressId: capture.pressId });
    expect((await readTold(small.book)).apart).toEqual([]);
  });

  it('stands in what is given to a lawyer, and the package is found right', async () => {
    const small = await openSmallBook();
    for (const number of [1, 2]) await small.ask('capture.save', captureOf(scamMail(number)));
    await small.ask('told.address', address, ownPage);
    await small.ask('told.pair', { exhibits: pair, apart: true }, ownPage);
    const file = await makeLawyerPackage(await small.input(), {
      signal: new AbortController().signal,
      onProgress: () => {},
    });
    const told = JSON.parse(await file.text()) as {
      leakSources: { own: { notes: unknown[] }; sources: { note?: string; givenOn?: string }[] };
      senders: { apart: unknown[]; groups: unknown[] };
    };
    expect(told.leakSources.sources[0]).toMatchObject({ note: 'Northgate Clinic', givenOn: '2026-03-03' });
    expect(told.senders).toEqual({ apart: [['EX-0001', 'EX-0002']], groups: [] });
    expect((await checkPackage(await openPackageFile(file, 'a.json'))).findings).toEqual([]);
  });

  it.each([
    ['an address without end', 'told.address', { ...address, address: 'a'.repeat(400) }],
    ['a day that is none', 'told.address', { ...address, givenOn: 'spring' }],
    ['no address', 'told.address', { ...address, address: '' }],
    ['something that is no exhibit', 'told.pair', { exhibits: ['EX-0001', '2'], apart: true }],
  ])('is refused: %s', async (_what, name, input) => {
    const small = await openSmallBook();
    expect(await small.ask(name, input, ownPage)).toMatchObject({ ok: false, code: 'request-refused' });
    expect(await small.book.custody.count()).toBe(0);
  });

  it('is nothing that a mail page may say', async () => {
    const small = await openSmallBook();
    expect(await small.ask('told.address', address, mailPage)).toMatchObject({ ok: false, code: 'request-refused' });
  });
});
