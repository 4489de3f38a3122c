import { describe, expect, it } from 'vitest';
import { chainFaults } from '../../src/core/custody.ts';
import { withholdCustody } from '../../src/core/withhold-custody.ts';
import { makeComplaintPackage } from '../../src/exports/complaint-package.ts';
import { openPackageFile } from '../../src/imports/package-file.ts';
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
});
