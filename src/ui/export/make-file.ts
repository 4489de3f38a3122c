import { v4 } from 'uuid';
import browser from 'webextension-polyfill';
import type { Case } from '../../core/case.ts';
import { Failure } from '../../core/failure.ts';
import type { WorkWatch } from '../../core/work-watch.ts';
import { complaintPackageName, makeComplaintPackage } from '../../exports/complaint-package.ts';
import { makeLawyerPackage, packageFileName, planExport } from '../../exports/lawyer-package.ts';
import type { ExportPlan } from '../../exports/lawyer-package.ts';
import { onlyExhibits } from '../../exports/some-exhibits.ts';
import { makeClueCsv, makeSpreadsheet, spreadsheetName } from '../../exports/spreadsheet.ts';
import { withoutOtherAddresses } from '../../exports/without-other-addresses.ts';
import type { ExportInput } from '../../exports/package-document.ts';
import { send } from '../../messages/send.ts';
import type { MakingWatch } from '../../exports/gather.ts';
import { makeAndHandOver } from '../hand-over.ts';
import { instantNow } from '../now.ts';
import { stampHead } from '../seal/stamp-head.ts';
import { readingAgain } from '../reading-again.ts';
import type { Book } from '../../store/book.ts';
import { gatherForExport } from '../../store/gather-export.ts';
import { readCases } from '../../store/cases.ts';
import { readSource } from '../../store/sources.ts';

/** What the file will be, so that the person knows before asking for it, and the cases that have something to take out. */
export async function planOf(book: Book): Promise<ExportPlan & { cases: Case[] }> {
  const { exhibits } = await gatherForExport(book);
  const kept = new Set(exhibits.map(({ exhibit }) => exhibit.number));
  const cases = (await readCases(book)).filter((told) => told.exhibits.some((number) => kept.has(number)));
  return { ...planExport(exhibits), cases };
}

/**
 * Has everything read that this version has not read yet, so that what the file says of all exhibits is of one version.
 *
 * @throws Failure `cancelled`, or of the store
 */
export async function readTheRest(watch: WorkWatch): Promise<void> {
  for await (const { done, total, finished } of readingAgain()) {
    if (watch.signal.aborted) throw new Failure('cancelled');
    if (!finished) watch.onProgress(done, total);
  }
}

/** What can be taken out, in the order in which it is offered. */
export const exportForms = ['lawyer', 'package', 'spreadsheet'] as const;
/** `csv`: offered once the spreadsheet is there, for programs that take nothing else. */
export type ExportForm = (typeof exportForms)[number] | 'csv';

/**
 * Signs the head of the custody log, makes a file, notes it in the custody log, and hands it to the browser's downloads.
 *
 * @param told the case that a complaint package is of
 * @returns its name
 * @throws Failure `cancelled`, `source-altered`, `disk-full`, or of the store
 */
export async function exportFile(book: Book, form: ExportForm, watch: WorkWatch, told?: Case): Promise<string> {
  await sealNow(book, watch.signal);
  const whole = await inputFrom(book);
  const input = told ? withoutOtherAddresses(onlyExhibits(whole, told.exhibits, told.id)) : whole;
  // A table of what is kept is no package that a document could point to.
  const isPackage = form === 'lawyer' || form === 'package';
  const details = { ...(isPackage ? { package: input.id } : {}), ...(told ? { case: told.id } : {}) };
  const { name } = await makeAndHandOver(
    async (gather) => ({ ...(await madeOf({ input, form, told }, { ...watch, gather })), details }),
    watch,
  );
  return name;
}

/** Signs the head, and has a time put on it where that is switched on, so that a file holds the signature of all that it holds. */
export async function sealNow(book: Book, signal: AbortSignal): Promise<void> {
  await send('seal.head', {});
  // A server that gives no time stamp now, for whatever reason, keeps nobody from exporting; it is asked again.
  await Promise.race([stampHead(book).catch(() => []), stopped(signal)]);
}

async function madeOf(
  { input, form, told }: { input: ExportInput; form: ExportForm; told: Case | undefined },
  watch: MakingWatch,
): Promise<{ name: string; file: Blob }> {
  if (form === 'package')
    return { name: complaintPackageName(input), file: await makeComplaintPackage(input, watch, told) };
  if (form === 'spreadsheet')
    return { name: spreadsheetName(input, 'xlsx'), file: await makeSpreadsheet(input, watch) };
  if (form === 'csv') return { name: spreadsheetName(input, 'csv'), file: await makeClueCsv(input, watch) };
  return { name: packageFileName(input, planExport(input.exhibits)), file: await makeLawyerPackage(input, watch) };
}

/** The whole book as an export takes it. @throws Failure of the store */
export async function inputFrom(book: Book): Promise<ExportInput> {
  const { name, version } = browser.runtime.getManifest();
  // Large, and needed at no other time.
  const { checkers } = await import('#checkers');
  return {
    ...(await gatherForExport(book)),
    id: v4(),
    createdAt: instantNow(),
    tool: { name, version },
    checkers,
    readSource: (sha256) => readSource(book, sha256),
  };
}

/** When the person stops it. Whoever goes on looks at the signal again. */
async function stopped(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  await new Promise<void>((resolve) => {
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
