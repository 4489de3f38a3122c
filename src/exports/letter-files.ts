import { letterPath } from '../core/bag/case-files.ts';
import { docxFile } from './docx-file.ts';
import type { Pictures } from './docx-file.ts';
import type { Paper } from '../documents/paper.ts';

/** A document as a file of a package, its path from the payload. */
export interface LetterFile {
  path: string;
  content: Blob;
}

/** A document, and what its file is called. */
export interface NamedPaper {
  name: string;
  paper: Paper;
}

/** Each document as a file of its own, for the folder `letters/` of a package; made when it is asked for. */
export async function* letterFiles(papers: readonly NamedPaper[], pictures: Pictures): AsyncGenerator<LetterFile> {
  for (const { name, paper } of papers) {
    yield { path: letterPath(name, paper.language), content: await docxFile([paper], pictures) };
  }
}
