import { exhibitLines } from '../../complaints/case-values.ts';
import type { CaseFile } from '../../complaints/attachment-set.ts';
import type { ComplaintExhibit } from '../../complaints/complaint-exhibit.ts';
import { currentStatement } from '../../complaints/filling.ts';
import type { Filling } from '../../complaints/filling.ts';
import { messageText } from '../../complaints/message-values.ts';
import { exhibitName } from '../../core/exhibit.ts';
import type { LoadedExhibit } from '../../store/load-exhibit.ts';
import type { Book } from '../../store/book.ts';
import { readSource } from '../../store/sources.ts';
import { sourceFileName } from '../../core/source-file-name.ts';
import type { ComplaintExhibits } from './use-complaint-exhibits.ts';

/** The files that a case could send, and how each of their forms is had when it is wanted. */
export interface CaseFiles {
  files: CaseFile[];
  bytesOf: Map<string, () => Promise<Uint8Array<ArrayBuffer>>>;
}

/** Originals first, then what lies beside them, then what the case itself tells. Names are ours: a stranger's are not safe everywhere. */
export function caseFiles(ofExhibits: CaseFiles, filling: Filling): CaseFiles {
  const made: CaseFiles = { files: [...ofExhibits.files], bytesOf: new Map(ofExhibits.bytesOf) };
  addText(made, 'evidence-list.txt', 'evidence-list', exhibitLines(filling));
  addText(made, 'statement.txt', 'statement', currentStatement(filling));
  return made;
}

/** The part that stays the same as long as the exhibits do: that of many messages takes its time. */
export function exhibitFiles(book: Book, { exhibits, loaded }: ComplaintExhibits): CaseFiles {
  const made: CaseFiles = { files: [], bytesOf: new Map() };
  const byNumber = new Map(exhibits.map((one) => [one.number, one]));
  for (const one of loaded) addExhibit(made, book, one, textAlone(byNumber.get(one.exhibit.number)));
  return made;
}

function addExhibit(made: CaseFiles, book: Book, { exhibit, acquisitions }: LoadedExhibit, text: string): void {
  const [first] = acquisitions;
  const name = exhibitName(exhibit.number);
  if (first?.source) {
    const { mediaType, bytes, sha256 } = first.source;
    const file = flat(sourceFileName(name, first.source, 0));
    const smaller = exhibit.kind === 'email' && text !== '' ? asText(`${name}_text.txt`, text) : null;
    made.bytesOf.set(file, () => readSource(book, sha256));
    if (smaller) made.bytesOf.set(smaller.name, () => Promise.resolve(encoded(text)));
    made.files.push({
      what: 'original',
      exhibit: exhibit.number,
      name: file,
      mediaType,
      bytes,
      ...(smaller ? { smaller: [{ ...smaller, how: 'text-alone' as const }] } : {}),
    });
  }
  for (const [index, record] of (first?.attached ?? []).entries()) {
    const file = flat(sourceFileName(name, record, index, 'attached', record.what));
    made.bytesOf.set(file, () => readSource(book, record.sha256));
    made.files.push({
      what: record.what === 'screenshot' ? 'screenshot' : 'other',
      exhibit: exhibit.number,
      name: file,
      mediaType: record.mediaType,
      bytes: record.bytes,
    });
  }
}

/** `originals/EX-0001/message.eml` as one name: forms take no folders. */
function flat(path: string): string {
  return path.split('/').slice(1).join('_');
}

/** Headers and text of a mail, for an office that takes no mails. */
function textAlone(exhibit: ComplaintExhibit | undefined): string {
  if (!exhibit) return '';
  return [exhibit.headers ?? '', messageText(exhibit)].filter((part) => part !== '').join('\n\n');
}

function addText(made: CaseFiles, name: string, what: CaseFile['what'], text: string): void {
  if (text === '') return;
  made.bytesOf.set(name, () => Promise.resolve(encoded(text)));
  made.files.push({ what, ...asText(name, text) });
}

function asText(name: string, text: string) {
  return { name, mediaType: 'text/plain', bytes: encoded(text).length };
}

function encoded(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(new TextEncoder().encode(text.replaceAll(/\r?\n/g, '\r\n')));
}
