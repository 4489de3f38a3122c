import { describe, expect, it } from 'vitest';
import { caseRecord } from '../../src/core/case-record.ts';
import { chainFaults } from '../../src/core/custody.ts';
import { hashRecord } from '../../src/core/hash.ts';
import { hashText } from '../../src/core/hash-text.ts';
import { readCases } from '../../src/store/cases.ts';
import { exampleCase } from '../complaints/example-case.ts';
import { mailPage, openSmallBook, ownPage } from '../small-book.ts';

describe('cases', () => {
  it('are kept, each change with an entry in the log that has the hash and not the words', async () => {
    const small = await openSmallBook();
    const told = exampleCase();
    expect(await small.ask('case.put', told, ownPage)).toEqual({ ok: true, value: { changed: true } });
    expect(await small.ask('case.put', told, ownPage)).toMatchObject({ value: { changed: false } });
    expect(await readCases(small.book)).toEqual([told]);
    const log = await small.book.custody.toArray();
    expect(log).toHaveLength(1);
    expect(log[0]?.content).toMatchObject({
      action: 'case',
      details: { what: 'opened', case: told.id, caseSha256: await hashText([caseRecord(told)]) },
    });
    expect(JSON.stringify(log)).not.toContain('parcel');
    expect(chainFaults(log)).toEqual([]);
  });

  it('have an entry of its own for what became of a complaint, and none for a draft of it', async () => {
    const small = await openSmallBook();
    const draft = { channel: 'cn-12321', fields: { numbers: '1' }, ticked: [], log: [] };
    await small.ask('case.put', exampleCase({ complaints: [draft] }), ownPage);
    const sent = { ...draft, log: [{ what: 'sent', on: '2026-11-25', said: 'REF-77' }] };
    await small.ask('case.put', { ...exampleCase(), complaints: [sent] }, ownPage);
    const log = await small.book.custody.toArray();
    expect(log.map(({ content }) => content?.action)).toEqual(['case', 'case', 'complaint']);
    expect(log[2]?.content?.details).toMatchObject({ channel: 'cn-12321' });
    expect(JSON.stringify(log)).not.toContain('REF-77');
    expect(chainFaults(log)).toEqual([]);
  });

  it('have an entry of its own for a letter that was sent, and none for what is written in it', async () => {
    const small = await openSmallBook();
    const letter = { kind: 'data-request' as const, law: 'gdpr', values: { recipient: 'Northgate Clinic Ltd' } };
    const sent = { ...letter, sent: { on: '2026-11-02', due: '2026-12-02' } };
    await small.ask('case.put', exampleCase(), ownPage);
    for (const one of [letter, sent, { ...sent, values: { recipient: 'Another' } }, letter])
      await small.ask('case.put', exampleCase({ letters: [one] }), ownPage);
    expect((await readCases(small.book))[0]?.letters).toEqual([letter]);
    const log = await small.book.custody.toArray();
    const actions = log.map(({ content }) => content?.action);
    expect(actions).toEqual(['case', 'case', 'case', 'complaint', 'case', 'case', 'complaint']);
    expect(log[3]?.content?.details).toEqual({
      case: exampleCase().id,
      letter: 'data-request',
      letterSha256: hashRecord(sent),
    });
    expect(JSON.stringify(log)).not.toMatch(/Northgate|2026-12-02/);
    expect(chainFaults(log)).toEqual([]);
  });

  it('lose no version of a statement that is over: the change is refused and nothing is written', async () => {
    const small = await openSmallBook();
    const told = exampleCase();
    await small.ask('case.put', told, ownPage);
    const [first, second] = told.statement;
    const altered = { ...told, statement: [{ ...first, text: 'Other words.' }, second] };
    expect(await small.ask('case.put', altered, ownPage)).toMatchObject({
      ok: false,
      code: 'case-statement-over',
    });
    expect(await readCases(small.book)).toEqual([told]);
    expect(await small.book.custody.count()).toBe(1);
  });

  it('are erased with an entry that stays', async () => {
    const small = await openSmallBook();
    const told = exampleCase();
    await small.ask('case.put', told, ownPage);
    await small.ask('case.delete', { id: told.id }, ownPage);
    expect(await readCases(small.book)).toEqual([]);
    const log = await small.book.custody.toArray();
    expect(log.at(-1)?.content).toMatchObject({ action: 'case', details: { what: 'deleted', case: told.id } });
    expect(await small.ask('case.delete', { id: told.id }, ownPage)).toMatchObject({ value: { changed: false } });
  });

  it('do not come back when a page that still shows a deleted one keeps what was typed there', async () => {
    const small = await openSmallBook();
    const told = exampleCase();
    await small.ask('case.put', told, ownPage);
    await small.ask('case.delete', { id: told.id }, ownPage);
    const log = await small.book.custody.toArray();
    expect(await small.ask('case.put', exampleCase({ wish: 'Typed late.' }), ownPage)).toMatchObject({
      ok: false,
      code: 'case-deleted',
    });
    expect(await readCases(small.book)).toEqual([]);
    expect(await small.book.custody.toArray()).toEqual(log);
    const other = exampleCase({ id: small.world.newId() });
    expect(await small.ask('case.put', other, ownPage)).toMatchObject({ ok: true });
  });

  it('are nothing that a mail page could write', async () => {
    const small = await openSmallBook();
    expect(await small.ask('case.put', exampleCase(), mailPage)).toMatchObject({ ok: false });
    expect(await readCases(small.book)).toEqual([]);
  });
});
