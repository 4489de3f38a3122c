import type { Case, CaseLetter } from '../case.ts';
import type { Language } from '../language.ts';

/** The case that a package is of, as the person wrote it (RFC 8785): its SHA-256 stands in the custody log. */
export const caseFile = 'case/case.json';

/** The documents that go with a case, in the order in which the folder has them. */
export const caseLetters = [
  'complaint-letter',
  'evidence-list',
  'timeline',
  'statement',
  'loss-list',
  'declaration',
] as const;

export const letterLanguages = ['en', 'zh-CN'] as const satisfies readonly Language[];

/** `letters/timeline-en.docx` */
export function letterPath(name: string, language: Language): string {
  return `letters/${name}-${language}.docx`;
}

/** What the files of each letter to a company are called: `data-request`, and the next one of that kind `data-request-2`. */
export function namedLetters(letters: readonly CaseLetter[] = []): { name: string; letter: CaseLetter }[] {
  const counts = new Map<CaseLetter['kind'], number>();
  return letters.map((letter) => {
    const at = (counts.get(letter.kind) ?? 0) + 1;
    counts.set(letter.kind, at);
    return { name: at === 1 ? letter.kind : `${letter.kind}-${at}`, letter };
  });
}

/**
 * Every file of the payload that a package of this case has besides, letters to companies where the person wrote some. They do not follow
 * from `clues.json`: the case is the person's word, and a word processor's file is never the same twice.
 */
export function caseFiles(told: Pick<Case, 'letters'>): string[] {
  const names = [...caseLetters, ...namedLetters(told.letters).map(({ name }) => name)];
  return [caseFile, ...letterLanguages.flatMap((language) => names.map((name) => letterPath(name, language)))];
}
