/** The languages that Cluebook speaks, as BCP 47 tags. */
export type Language = 'en' | 'zh-CN';
