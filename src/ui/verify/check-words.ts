import type { Language } from '../../core/language.ts';

/** The page travels with packages too, where there is no browser extension to ask for words: so they stand here, not in the locales. */
export const checkWords = {
  en: {
    title: 'Check a package',
    intro:
      'Choose a package of Cluebook (.zip or .json), or drop it anywhere on this page. It is read on this computer; nothing is sent.',
    choose: 'Choose a package',
    again: 'Check another',
    reading: (done: number, total: number) => `Reading ${done} of ${total} files`,
    cancel: 'Cancel',
    cancelled: 'Stopped. Nothing was checked.',
    copy: 'Copy the report',
    copied: 'Copied',
    save: 'Save the report',
    more: (count: number) => `Show all ${count}`,
    head: 'Last hash of the custody log',
    states: { holds: 'Holds', fails: 'Does not hold', 'not-checked': 'Not checked' },
    inside:
      'This checker came with a package. It is here for convenience: whoever put both together could have changed it too. To be independent, take a checker from elsewhere.',
  },
  'zh-CN': {
    title: '核验证据包',
    intro: '选择线索簿证据包（.zip 或 .json），或把它拖到本页任意位置。文件只在本机读取，不会发送。',
    choose: '选择证据包',
    again: '核验另一个',
    reading: (done: number, total: number) => `正在读取第 ${done} 个文件，共 ${total} 个`,
    cancel: '取消',
    cancelled: '已停止，没有核验任何内容。',
    copy: '复制核验报告',
    copied: '已复制',
    save: '保存核验报告',
    more: (count: number) => `显示全部 ${count} 项`,
    head: '保管记录末条哈希',
    states: { holds: '成立', fails: '不成立', 'not-checked': '未核验' },
    inside: '本核验页随证据包附带，只为方便：把两者一起制作的人也可能改动它。要独立核验，请从别处取得核验工具。',
  },
} as const satisfies Record<Language, unknown>;
