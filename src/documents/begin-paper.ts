import type { Given } from './given.ts';
import type { Block, Line, Paper, PaperKind } from './paper.ts';
import { hashWords, instantWords, orToFill, wordsIn } from './words.ts';

/** The names of the documents. */
export const paperTitles: Record<PaperKind, { en: string; 'zh-CN': string }> = {
  'complaint-letter': { en: 'Complaint', 'zh-CN': '投诉书' },
  'evidence-list': { en: 'Evidence list', 'zh-CN': '证据目录' },
  timeline: { en: 'Timeline', 'zh-CN': '时间线' },
  'exhibit-sheets': { en: 'Exhibits, one by one', 'zh-CN': '证据单页' },
  statement: { en: 'Statement', 'zh-CN': '陈述' },
  'loss-list': { en: 'List of losses', 'zh-CN': '损失清单' },
  declaration: { en: 'How this evidence was made', 'zh-CN': '取证工具与方法说明' },
  'how-copied': { en: 'How the copies were made (for China)', 'zh-CN': '电子数据复制件制作说明' },
  certification: {
    en: 'Draft certification, FRE 902(13) and (14)',
    'zh-CN': '美国联邦证据规则第902(13)、(14)条证明（草稿）',
  },
  'data-request': { en: 'Request about my personal data', 'zh-CN': '个人信息查阅与说明请求' },
  'platform-notice': { en: 'Notice to a platform', 'zh-CN': '致平台的通知' },
};

/** A document of this kind with its foot; what it says comes as blocks. */
export function paperOf(kind: PaperKind, given: Given, blocks: readonly Block[], form: { wide?: true } = {}): Paper {
  const { language, packaged } = given;
  const words = wordsIn(language);
  const title = paperTitles[kind][language];
  const from = packaged === null ? words.noPackage : packaged.id;
  const foot = `${title} · ${words.package}${words.colon}${from}`;
  return { kind, language, title, ...form, foot, blocks };
}

/** What stands under the title of a list: case, who gives it, when it was made, of which package. */
export function headFacts(given: Given): Block {
  const { language, packaged, exhibits, madeAt } = given;
  const words = wordsIn(language);
  const rows: [string, Line][] = [
    ...(given.case === null ? [] : [[words.case, given.case.name] as [string, Line]]),
    [words.providedBy, [orToFill(given.case?.complainant.name, words.name, language)]],
    [words.exhibits, String(exhibits.length)],
    [words.made, instantWords(madeAt)],
    [words.package, packageLine(given)],
    ...(packaged?.sha256 === undefined
      ? []
      : [['SHA-256', [{ text: hashWords(packaged.sha256), as: 'fixed' }]] as [string, Line]]),
  ];
  return { is: 'facts', rows };
}

function packageLine({ packaged, language }: Given): Line {
  if (packaged === null) return wordsIn(language).noPackage;
  return [
    { text: packaged.id, as: 'fixed' },
    ...(packaged.file === undefined ? [] : [{ text: ` (${packaged.file})` }]),
  ];
}
