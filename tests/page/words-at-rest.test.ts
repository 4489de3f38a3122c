import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { languageAtRest, saveWords } from '../../src/page/words-at-rest.ts';

describe('the words of a page where nothing is pressed', () => {
  afterEach(() => vi.unstubAllGlobals());

  it.each([
    ['en', 'en'],
    ['zh_CN', 'zh-CN'],
  ] as const)('are those of the locale %s', (locale, language) => {
    const written = readFileSync(`assets/locales/${locale}.yml`, 'utf8');
    expect(/^button:\n {2}save: (.*)$/m.exec(written)?.[1]).toBe(saveWords[language]);
  });

  it.each([
    ['en-GB', 'en'],
    ['zh-CN', 'zh-CN'],
    ['zh-Hans', 'zh-CN'],
    ['zh-TW', 'en'],
    ['fr', 'en'],
  ])('are in the language that a browser in %s has of ours', (own, language) => {
    vi.stubGlobal('chrome', { i18n: { getUILanguage: () => own } });
    expect(languageAtRest()).toBe(language);
  });
});
