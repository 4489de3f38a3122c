import { headFacts, paperOf } from './begin-paper.ts';
import type { Given } from './given.ts';
import type { Block, Paper } from './paper.ts';
import { instantWords, toFill } from './words.ts';

const texts = {
  en: {
    own: 'The person’s own words. They are kept apart from what was captured, and are not original data.',
    version: (at: string, count: number) =>
      count === 1 ? `Written ${at}.` : `Written ${at}; version ${count}. The earlier versions are kept.`,
    gap: 'what happened, in your own words',
    signatures: ['Signature', 'Place and date'],
  },
  'zh-CN': {
    own: '本人陈述，与取证内容分开保存，不是原始数据。',
    version: (at: string, count: number) =>
      count === 1 ? `写于 ${at}。` : `写于 ${at}，第 ${count} 版；此前各版均有保留。`,
    gap: '事情经过，用您自己的话写',
    signatures: ['签名', '地点与日期'],
  },
};

/** The person's own statement, as its newest version stands, to be signed. */
export function statementPaper(given: Given): Paper {
  const { language } = given;
  const words = texts[language];
  const versions = given.case?.statement ?? [];
  const newest = versions.at(-1);
  const text: Block[] =
    newest === undefined || newest.text.trim() === ''
      ? [{ is: 'paragraph', line: [toFill(words.gap, language)] }]
      : [
          ...paragraphs(newest.text),
          { is: 'paragraph', line: words.version(instantWords(newest.at), versions.length), small: true },
        ];
  return paperOf('statement', given, [
    headFacts(given),
    ...text,
    { is: 'paragraph', line: words.own, small: true },
    { is: 'signatures', names: words.signatures },
  ]);
}

/** A text that somebody typed, a paragraph for each of its lines. */
export function paragraphs(text: string): Block[] {
  return text
    .split(/\r\n?|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => ({ is: 'paragraph', line }));
}
