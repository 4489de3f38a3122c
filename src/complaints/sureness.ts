import type { Certainty, Words } from '../core/channel-field.ts';

/** How each certainty is said. */
export const certaintyWords: Record<Certainty, Words> = {
  'official-text': { en: 'from the text of the law', 'zh-CN': '依据法律原文' },
  'official-copy': { en: 'from a stored copy of the official page', 'zh-CN': '依据官方页面的存档' },
  'official-news': { en: 'from an official announcement', 'zh-CN': '依据官方公告' },
  mirror: {
    en: 'not certain: from somebody else’s copy of the official page',
    'zh-CN': '不确定：来自官方页面的第三方副本',
  },
  secondary: { en: 'not certain: from a page about it', 'zh-CN': '不确定：来自介绍性页面' },
  memory: { en: 'not certain: found in no page', 'zh-CN': '不确定：未查到依据' },
};

/** Whether a fact was read in an official text. What was not is shown as uncertain. */
export function isSure(certainty: Certainty): boolean {
  return certainty === 'official-text' || certainty === 'official-copy' || certainty === 'official-news';
}
