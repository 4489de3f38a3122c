import { makeComplaintPackage } from '../../src/exports/complaint-package.ts';
import type { ExportInput } from '../../src/exports/package-document.ts';
import { captureOf, openSmallBook, ownPage, scamMail } from '../small-book.ts';
import { statementOfCall } from '../statement.ts';

const watch = () => ({ signal: new AbortController().signal, onProgress: () => undefined });

/** A book with one of everything that a package keeps apart: mails, one on screen only, a call with recording and picture, one deleted. */
export async function mixedInput(subject = 'Your parcel', from = 1): Promise<ExportInput> {
  const { ask, input } = await openSmallBook();
  const mail = (number: number) =>
    captureOf(scamMail(from + number).replace('Your parcel', subject), { pageTitle: subject });
  await ask('capture.save', mail(0));
  await ask('capture.save', captureOf('', { source: { got: false, reason: 'site-gives-none' }, seen: { subject } }));
  await ask('statement.save', statementOfCall({ claimedIdentity: subject }), ownPage);
  const undone = mail(1);
  await ask('capture.save', undone);
  await ask('capture.undo', { pressId: undone.pressId });
  await ask('capture.save', mail(2));
  await ask('seal.head', {}, ownPage);
  return input();
}

export async function mixedPackage(subject?: string, from?: number): Promise<Blob> {
  return makeComplaintPackage(await mixedInput(subject, from), watch());
}
