import { caseLetters, letterLanguages, namedLetters } from '../core/bag/case-files.ts';
import type { Case, CaseLetter } from '../core/case.ts';
import { Failure } from '../core/failure.ts';
import type { Package } from '../core/package.ts';
import type { WorkWatch } from '../core/work-watch.ts';
import type { Given } from '../documents/given.ts';
import { lawsFor } from '../documents/letter-law.ts';
import type { LetterChoices } from '../documents/letters.ts';
import { makePapers } from '../documents/make-papers.ts';
import type { PaperKind } from '../documents/paper.ts';
import { letterFiles } from './letter-files.ts';
import type { LetterFile } from './letter-files.ts';
import type { ExportInput } from './package-document.ts';
import { readTexts } from './read-texts.ts';

const kinds: ReadonlySet<PaperKind> = new Set(caseLetters);

/**
 * The documents that go with a case, in both languages, of the package that they will lie in. Loaded when there is a case: what writes
 * them is large.
 *
 * @throws Failure `cancelled`; `source-altered` when the store no longer gives what was put in
 */
export async function* lettersOfCase(
  { input, contents, file }: { input: ExportInput; contents: Package; file: string },
  told: Case,
  { signal }: Pick<WorkWatch, 'signal'>,
): AsyncGenerator<LetterFile> {
  const about: Omit<Given, 'language'> = {
    contents,
    exhibits: contents.exhibits,
    case: told,
    madeAt: input.createdAt,
    packaged: { id: contents.package.id, file },
    proves: new Map(),
    texts: await readTexts(input, { signal, onProgress: () => undefined }),
  };
  for (const language of letterLanguages) {
    const given = { ...about, language };
    const papers = [
      ...makePapers(kinds, given).map((paper) => ({ name: paper.kind, paper })),
      ...namedLetters(told.letters).flatMap(({ name, letter }) =>
        makePapers(new Set([letter.kind]), given, choicesOf(letter, contents)).map((paper) => ({ name, paper })),
      ),
    ];
    for await (const letter of letterFiles(papers, new Map())) {
      if (signal.aborted) throw new Failure('cancelled');
      yield letter;
    }
  }
}

/** As the person chose and filled it in. */
function choicesOf({ kind, law, leak, values }: CaseLetter, { leakSources }: Package): LetterChoices {
  const under = lawsFor([kind]).find(({ id }) => id === law);
  const source = leakSources?.sources.find(({ address }) => address === leak);
  return { ...(under ? { law: under } : {}), ...(source ? { leak: source } : {}), values };
}
