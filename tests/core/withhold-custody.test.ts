import { v4 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { chainFaults } from '../../src/core/custody.ts';
import { hashRecord } from '../../src/core/hash.ts';
import { Package } from '../../src/core/package.ts';
import { withholdCustody } from '../../src/core/withhold-custody.ts';
import { makeComplaintPackage } from '../../src/exports/complaint-package.ts';
import { exhibitTexts } from '../../src/exports/exhibit-texts.ts';
import { packageFileStem } from '../../src/exports/formats/file-stem.ts';
import { packageDocument } from '../../src/exports/package-document.ts';
import { onlyExhibits } from '../../src/exports/some-exhibits.ts';
import { withoutOtherAddresses } from '../../src/exports/without-other-addresses.ts';
import { openPackageFile } from '../../src/imports/package-file.ts';
import { leaveAllOut } from '../../src/redact/choices.ts';
import { compareWithFull } from '../../src/redact/check-redacted.ts';
import { redact } from '../../src/redact/redact.ts';
import { checkPackage } from '../../src/seal/check-package.ts';
import { fullCase } from '../documents/example-papers.ts';
import { captureOf, openSmallBook, ownPage, scamMail } from '../small-book.ts';

const watch = { signal: new AbortController().signal, onProgress: () => undefined };

describe('a package of some exhibits', () => {
  it('has the whole chain, says nothing of the others, and is found right by its check', async () => {
    const { ask, input } = await openSmallBook();
    for (const number of [1, 2, 3]) await ask('capture.save', captureOf(scamMail(number)));
    await ask('told.pair', { exhibits: ['EX-0001', 'EX-0002'], apart: true }, ownPage);
    for (const file of ['EX-0002_message.eml', 'EX-0003_message.eml'])
      await ask('export.done', { details: { file, sha256: 'a'.repeat(64) } }, ownPage);
    const all = await input();
    const wanted = new Set(['EX-0001', 'EX-0003']);
    const custody = withholdCustody(all.custody, { exhibits: wanted });
    expect(chainFaults(custody)).toEqual([]);
    expect(custody.map(({ content }) => content?.exhibit ?? content?.action ?? null)).toEqual([
      'EX-0001',
      null,
      'EX-0003',
      null,
      null,
      'export',
    ]);
    const some = { ...all, custody, exhibits: all.exhibits.filter(({ exhibit }) => exhibit.number !== 2), told: {} };
    const opened = await openPackageFile(await makeComplaintPackage(some, watch), 'some.zip');
    expect(JSON.stringify(opened.document)).not.toContain('EX-0002');
    expect((await checkPackage(opened)).findings).toEqual([]);
  });

  it('says nothing of other cases, nor of what other people gave', async () => {
    const { ask, input } = await openSmallBook();
    for (const number of [1, 2]) await ask('capture.save', captureOf(scamMail(number)));
    const [own, other] = [fullCase({ exhibits: [1] }), fullCase({ exhibits: [1, 2], id: v4() })];
    for (const one of [own, other]) {
      await ask('case.put', one, ownPage);
      const log = [{ what: 'sent', on: '2026-11-24', said: 'B-1' }];
      await ask('case.put', { ...one, complaints: [{ channel: 'some', fields: {}, ticked: [], log }] }, ownPage);
      const details = { file: 'a.zip', sha256: 'a'.repeat(64), case: one.id };
      await ask('export.done', { details }, ownPage);
    }
    const guest = {
      packageId: v4(),
      format: 'cluebook/1',
      createdAt: own.openedAt,
      book: 'b'.repeat(64),
      exhibits: [],
    };
    await ask('joint.add', { guest, faults: 0 }, ownPage);
    const all = await input();
    const actions = all.custody.map(({ content }) => content?.action);
    expect(new Set(actions)).toEqual(new Set(['capture', 'case', 'complaint', 'export', 'joint']));
    const openIn = (ofCase?: string) => onlyExhibits(all, [1], ofCase).custody.flatMap(({ content }) => content ?? []);
    expect(openIn(own.id).filter(({ action }) => action === 'complaint')).not.toEqual([]);
    expect(new Set(openIn(own.id).flatMap(({ details }) => details?.['case'] ?? []))).toEqual(new Set([own.id]));
    expect(openIn(own.id).map(({ action }) => action)).not.toContain('joint');
    expect(openIn().map(({ action }) => action)).toEqual(['capture']);
    expect(chainFaults(onlyExhibits(all, [1]).custody)).toEqual([]);
  });

  it('opens no redacted package of other exhibits, whatever its file is called, and tells no address to try', async () => {
    const { ask, input } = await openSmallBook();
    for (const number of [1, 2, 3]) await ask('capture.save', captureOf(scamMail(number)));
    const all = await input();
    const document = await packageDocument(all, 'beside', (source, file) => ({ ...source, file }), watch);
    const texts = await exhibitTexts(document, all.readSource, watch);
    const id = '7d4d8c6e-0d5b-4d0a-9b61-3a4f0f2b6a11';
    const key = 'ab'.repeat(32);
    const redacted = redact({ document, texts, choices: leaveAllOut, id, createdAt: all.createdAt, key });
    // Named by its first and last exhibit; the second is in it too.
    const file = `${packageFileStem(document)}-redacted.json`;
    const { commitment } = redacted;
    const details = { file, sha256: '0'.repeat(64), what: 'redacted', redacted: id, commitment, key };
    expect(await ask('export.done', { details }, ownPage)).toMatchObject({ ok: true });
    const own = { address: 'lin.mei@mailbox.example', mine: true, note: '' };
    expect(await ask('told.address', own, ownPage)).toMatchObject({ ok: true });
    const whole = await input();
    const some = withoutOtherAddresses(onlyExhibits(whole, [1, 3]));
    const opened = await openPackageFile(await makeComplaintPackage(some, watch), 'some.zip');
    const text = JSON.stringify(opened.document);
    expect(text).not.toContain(key);
    expect(text).not.toContain(hashRecord(own));
    expect((await checkPackage(opened)).findings).toEqual([]);
    const partial = Package.parse(opened.document);
    expect(compareWithFull(redacted, partial, texts)).toMatchObject({ keyFound: false, hidden: 0 });
    const full = await packageDocument(whole, 'beside', (source, name) => ({ ...source, file: name }), watch);
    expect(compareWithFull(redacted, full, texts)).toMatchObject({ keyFound: true, equal: true, unknown: 0 });
  });
});
