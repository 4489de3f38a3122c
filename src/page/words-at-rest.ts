import type { Language } from '../core/language.ts';

interface Ui {
  i18n?: { getUILanguage(): string };
}

/**
 * What the button says before a press, as in the locales. A page where nothing is pressed does not ask the browser for its table of our
 * words: the first question fetches it from another process, while the page waits.
 */
export const saveWords: Readonly<Record<Language, string>> = { en: 'Save as evidence', 'zh-CN': '证据留存' };

/** The language that Cluebook speaks here, told from the browser's own: of our two, the one that it would choose. */
export function languageAtRest(): Language {
  const { browser, chrome } = globalThis as { browser?: Ui; chrome?: Ui };
  const own = (browser ?? chrome)?.i18n?.getUILanguage() ?? '';
  return /^zh-(?:CN|Hans)\b/i.test(own) ? 'zh-CN' : 'en';
}
