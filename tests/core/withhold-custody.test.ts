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
import { captureOf, openSmallBook, ownPage, scamMail } from '../small-book.ts';

const watch = { signal: new AbortController().signal, onProgress: () => undefined };

describe('a package of some exhibits', () => {
  it('has the whole chain, says nothing of the others, and is found right by its check', async () => {
    const { ask, input } = await openSmallBook();
    for (const number of [1, 2, 3]) await ask('capture.save', captureOf(scamMail(number)));
    await ask('told.pair', { exhibits: ['EX-0001', 'EX-0002'], apart: true }, ownPage);
    const all = await input();
    const wanted = new Set(['EX-0001', 'EX-0003']);
    const custody = withholdCustody(all.custody, wanted);
    expect(chainFaults(custody)).toEqual([]);
    expect(custody.map(({ content }) => content?.exhibit ?? content?.action ?? null)).toEqual([
      'EX-0001',
      null,
      'EX-0003',
      null,
    ]);
    const some = { ...all, custody, exhibits: all.exhibits.filter(({ exhibit }) => exhibit.number !== 2), told: {} };
    const opened = await openPackageFile(await makeComplaintPackage(some, watch), 'some.zip');
    expect(JSON.stringify(opened.document)).not.toContain('EX-0002');
    expect((await checkPackage(opened)).findings).toEqual([]);
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
