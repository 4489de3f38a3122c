import type { Case } from '../../core/case.ts';
import { exhibitName } from '../../core/exhibit.ts';
import { Failure } from '../../core/failure.ts';
import { instantNow } from '../now.ts';
import type { WorkWatch } from '../../core/work-watch.ts';
import type { ReadText } from '../../documents/given.ts';
import { latestPackage } from '../../documents/packaged.ts';
import { lawsFor } from '../../documents/letter-law.ts';
import { makePapers } from '../../documents/make-papers.ts';
import type { Paper, PaperKind } from '../../documents/paper.ts';
import { packageDocument } from '../../exports/package-document.ts';
import type { ExportInput } from '../../exports/package-document.ts';
import { readTexts } from '../../exports/read-texts.ts';
import type { Book } from '../../store/book.ts';
import { readSource } from '../../store/sources.ts';
import { inputFrom } from '../export/make-file.ts';
import type { Draft } from './draft.ts';

/** The documents as they are looked at, printed and saved: one and the same. */
export interface MadeDocuments {
  papers: readonly Paper[];
  /** By SHA-256, for those that show some. */
  pictures: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
}

/** Documents that quote messages. */
const quoting: ReadonlySet<PaperKind> = new Set(['evidence-list', 'exhibit-sheets']);

/** @throws Failure `cancelled`, `source-altered`, or of the store */
export async function makeDocuments(
  book: Book,
  names: readonly string[],
  draft: Draft,
  chosenCase: Case | null,
  watch: WorkWatch,
): Promise<MadeDocuments> {
  const kinds = new Set(draft.kinds);
  const wanted = new Set(names);
  const whole = await inputFrom(book);
  const input: ExportInput = {
    ...whole,
    exhibits: whole.exhibits.filter(({ exhibit }) => wanted.has(exhibitName(exhibit.number))),
  };
  const silent = { signal: watch.signal, onProgress: () => undefined };
  const contents = await packageDocument(input, 'beside', (source, file) => ({ ...source, file }), silent);
  const texts = draft.kinds.some((kind) => quoting.has(kind))
    ? await readTexts(input, watch)
    : new Map<string, ReadText>();
  const law = lawsFor(draft.kinds).find(({ id }) => id === draft.law);
  const leak = contents.leakSources?.sources.find(({ address }) => address === draft.leak);
  const papers = makePapers(
    kinds,
    {
      contents,
      exhibits: contents.exhibits,
      case: chosenCase,
      language: draft.language,
      madeAt: instantNow(),
      packaged: latestPackage(input.custody, names),
      proves: new Map(Object.entries(draft.proves)),
      texts,
    },
    { ...(law ? { law } : {}), ...(leak ? { leak } : {}), values: draft.values },
  );
  const pictures = await picturesIn(book, papers);
  if (watch.signal.aborted) throw new Failure('cancelled');
  return { papers, pictures };
}

async function picturesIn(book: Book, papers: readonly Paper[]): Promise<Map<string, Uint8Array<ArrayBuffer>>> {
  const pictures = new Map<string, Uint8Array<ArrayBuffer>>();
  for (const block of papers.flatMap(({ blocks }) => blocks)) {
    if (block.is !== 'picture' || pictures.has(block.sha256)) continue;
    pictures.set(block.sha256, await readSource(book, block.sha256));
  }
  return pictures;
}
