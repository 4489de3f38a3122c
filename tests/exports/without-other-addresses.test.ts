import { describe, expect, it } from 'vitest';
import type { ToldAddress } from '../../src/core/insight/told.ts';
import { makeComplaintPackage } from '../../src/exports/complaint-package.ts';
import { onlyExhibits } from '../../src/exports/some-exhibits.ts';
import { withoutOtherAddresses } from '../../src/exports/without-other-addresses.ts';
import { openPackageFile } from '../../src/imports/package-file.ts';
import { checkPackage } from '../../src/seal/check-package.ts';
import { captureOf, openSmallBook, ownPage, scamMail } from '../small-book.ts';

const watch = { signal: new AbortController().signal, onProgress: () => undefined };

const told: ToldAddress[] = [
  { address: 'lin.mei@mailbox.example', mine: true, note: 'My first address', givenOn: '2020-01-01' },
  { address: 'lin.mei+shop@mailbox.example', mine: false, note: 'The shoe shop' },
  { address: 'clinic@own.example', mine: true, note: 'The clinic in Harbour Street' },
  { address: '@own.example', mine: true, note: '' },
  { address: '@secret.example', mine: true, note: 'Nobody knows this one' },
  { address: '+44 7700 900123', mine: true, note: 'Telephone at work' },
];

/** Four mails: two to the mailbox, one of them to an alias; one to the own domain. */
async function bookOfAddresses() {
  const { ask, input } = await openSmallBook();
  const mails = [
    scamMail(1),
    scamMail(2).replace('lin.mei@', 'lin.mei+shop@'),
    scamMail(3).replace('lin.mei@mailbox.example', 'clinic@own.example'),
  ];
  for (const mail of mails) await ask('capture.save', captureOf(mail));
  for (const address of told) await ask('told.address', address, ownPage);
  await ask('seal.head', {}, ownPage);
  return input();
}

describe('own addresses in a package of some exhibits', () => {
  it.each([
    [[1], ['lin.mei@mailbox.example'], ['lin.mei@mailbox.example']],
    [[2], ['lin.mei@mailbox.example'], ['lin.mei+shop@mailbox.example']],
    [[3], ['@own.example', 'clinic@own.example'], ['clinic@own.example']],
  ])(
    'of %j: only those that one of them came to, with their notes; and its check finds nothing',
    async (numbers, addresses, notes) => {
      const some = withoutOtherAddresses(onlyExhibits(await bookOfAddresses(), numbers));
      const opened = await openPackageFile(await makeComplaintPackage(some, watch), 'some.zip');
      const { leakSources } = opened.document as {
        leakSources: { own: { addresses: string[]; notes: { address: string }[] } };
      };
      expect(leakSources.own.addresses).toEqual(addresses);
      expect(leakSources.own.notes.map(({ address }) => address)).toEqual(notes);
      expect(JSON.stringify(opened.document)).not.toMatch(
        /secret\.example|Nobody knows|7700 ?900123|Telephone at work/,
      );
      expect((await checkPackage(opened)).findings).toEqual([]);
    },
  );

  it('are all there while own values are looked for in its texts, and say of each exhibit the same sources', async () => {
    const whole = await bookOfAddresses();
    const some = onlyExhibits(whole, [2, 3]);
    expect(some.told?.own).toEqual(whole.told?.own);
    const sources = async (input: typeof whole) => {
      const opened = await openPackageFile(await makeComplaintPackage(input, watch), 'some.zip');
      return (opened.document as { leakSources: { sources: unknown } }).leakSources.sources;
    };
    expect(await sources(withoutOtherAddresses(some))).toEqual(await sources(some));
  });
});
