import type { Case } from '../case.ts';
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
export function letterPath(kind: string, language: Language): string {
  return `letters/${kind}-${language}.docx`;
}

/**
 * Every file of the payload that a package of this case has besides, letters to companies where the person wrote some. They do not follow
 * from `clues.json`: the case is the person's word, and a word processor's file is never the same twice.
 */
export function caseFiles(told: Pick<Case, 'letters'>): string[] {
  const kinds = [...caseLetters, ...(told.letters ?? []).map(({ kind }) => kind)];
  return [caseFile, ...letterLanguages.flatMap((language) => kinds.map((kind) => letterPath(kind, language)))];
}
