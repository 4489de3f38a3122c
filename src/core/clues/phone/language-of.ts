import { chineseWords, languages, scripts, simplified, traditional } from './languages.ts';

/** Country, weight, language. */
export type LanguageCountry = readonly [country: string, weight: number, language: string];

/** Which languages a word belongs to, by their place in the table. */
const languagesOf = new Map<string, number[]>();
languages.forEach(({ words }, index) => {
  for (const word of new Set(words.split(' '))) languagesOf.set(word, [...(languagesOf.get(word) ?? []), index]);
});
/** Fewer words of a language than these say nothing where another language has nearly as many. */
const lead = 1.25;
const likelier = 0.85;
const doubtful = 0.7;
const lettersCount = 2;
/** From Greek on, without punctuation. */
const beyondLatin = /[\u0370-\u1FFF\u3040-\uD7FF]/;
const beyondAscii = /[\u0080-\uFFFF]/;

/**
 * The countries that a text's language or script speaks for. `words` are its words in lower case. Several languages when the
 * text does not tell them apart; none when it says too little.
 */
export function languageCountries(text: string, words: readonly string[]): LanguageCountry[] {
  const byScript = scriptCountries(text);
  if (byScript.length > 0) return byScript;
  const lower = beyondAscii.test(text) ? text.toLowerCase() : '';
  const scores: number[] = languages.map(({ letters }) =>
    lower !== '' && letters?.test(lower) === true ? lettersCount : 0,
  );
  for (const word of words) {
    // Single letters are words of half the languages, and initials in all.
    for (const index of (word.length > 1 ? languagesOf.get(word) : undefined) ?? [])
      scores[index] = (scores[index] ?? 0) + 1;
  }
  const best = Math.max(...scores);
  if (best === 0) return [];
  const near = scores.map((score) => score * lead > best);
  const alone = best > 1 || near.filter(Boolean).length === 1;
  let first = true;
  return languages.flatMap(({ code, countries }, index) => {
    if (near[index] !== true) return [];
    // One word that several languages have says little: English first, then the more widely written.
    const share = alone || (first && code === 'en') ? 1 : first ? likelier : doubtful;
    first = false;
    return Object.entries(countries).map(([country, weight]) => [country, weight * share, code] as const);
  });
}

function scriptCountries(text: string): LanguageCountry[] {
  if (!beyondLatin.test(text)) return [];
  const half = 0.3 * (text.match(/\p{L}/gu)?.length ?? 0);
  const count = (letters: RegExp) => text.match(letters)?.length ?? 0;
  const inJapanese = count(/[\u3040-\u30FA]/gu);
  const han = count(/\p{Script=Han}/gu);
  if (inJapanese > 0 && inJapanese * 4 >= han) return [['JP', 2.2, 'ja']];
  if (han > 0 && han >= half) return chinese(count(simplified), count(traditional), !chineseWords.test(text));
  const written = scripts.find(({ letters, marks }) => {
    const hits = marks?.test(text) === false ? 0 : count(letters);
    return hits > 0 && hits >= half;
  });
  if (written === undefined) return [];
  return Object.entries(written.countries).map(([country, weight]) => [country, weight, written.code] as const);
}

/** Han characters without Japanese syllables; a few words of them can be Japanese all the same. */
function chinese(mainland: number, elsewhere: number, orJapanese: boolean): LanguageCountry[] {
  if (elsewhere > mainland) {
    return [
      ['TW', 2, 'zh-Hant'],
      ['HK', 2, 'zh-Hant'],
      ['MO', 1.7, 'zh-Hant'],
      ['CN', 1.5, 'zh-Hant'],
    ];
  }
  if (mainland > 0) return [['CN', 2, 'zh-Hans']];
  return [['CN', 2, 'zh'], ['TW', 1.9, 'zh'], ['HK', 1.9, 'zh'], ...(orJapanese ? [['JP', 1.9, 'zh'] as const] : [])];
}
