import { exhibitForComplaint } from '../complaints/exhibit-for-complaint.ts';
import { exhibitName } from '../core/exhibit.ts';
import { Failure } from '../core/failure.ts';
import type { WorkWatch } from '../core/work-watch.ts';
import type { ReadText } from '../documents/given.ts';
import type { ExhibitToExport, ExportInput } from './package-document.ts';

/**
 * Headers and text of each mail, by the exhibit's number, for documents that quote them. One original in memory at a time.
 *
 * @throws Failure `cancelled`; `source-altered` when the store no longer gives what was put in
 */
export async function readTexts(input: ExportInput, watch: WorkWatch): Promise<Map<string, ReadText>> {
  const texts = new Map<string, ReadText>();
  for (const [index, item] of input.exhibits.entries()) {
    if (watch.signal.aborted) throw new Failure('cancelled');
    const read = await textOf(item, input);
    if (read) texts.set(exhibitName(item.exhibit.number), read);
    watch.onProgress(index + 1, input.exhibits.length);
  }
  return texts;
}

async function textOf(
  { exhibit, acquisitions, reading }: ExhibitToExport,
  input: ExportInput,
): Promise<ReadText | null> {
  const [first] = acquisitions;
  if (!first?.source || !reading || exhibit.kind !== 'email') return null;
  const bytes = await input.readSource(first.source.sha256);
  const { headers, text } = await exhibitForComplaint(exhibit, first, reading, bytes);
  return { ...(headers === undefined ? {} : { headers }), ...(text === undefined ? {} : { text }) };
}
