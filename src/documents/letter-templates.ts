/// <reference types="vite/client" />
import type { Language } from '../core/language.ts';

/** Every template of `assets/letters`, put into the program when it is built, by `en/data-request`. */
const files = import.meta.glob<string>('../../assets/letters/*/*.txt', {
  eager: true,
  import: 'default',
  query: '?raw',
});
export const letterTemplates: ReadonlyMap<string, string> = new Map(
  Object.entries(files).map(([path, text]) => [path.replace(/^.*letters\/(.+)\.txt$/, '$1'), text]),
);

export type LetterName = 'complaint-letter' | 'data-request' | 'platform-notice';

export function letterTemplate(name: LetterName, language: Language): string {
  const text = letterTemplates.get(`${language}/${name}`);
  if (text === undefined) throw new Error(`no letter ${language}/${name}`);
  return text;
}
