import { oneLine } from '../core/text/one-line.ts';
import { exhibitLine } from '../core/bag/exhibit-line.ts';
import { completenessIn } from '../core/bag/words.ts';
import type { PackagedExhibit } from '../core/package.ts';
import { headFacts, paperOf } from './begin-paper.ts';
import type { Given } from './given.ts';
import type { Line, Paper, Span } from './paper.ts';
import { hashWords, timeIn, wordsIn } from './words.ts';

const texts = {
  en: {
    columns: ['No.', 'Exhibit, name and kind', 'Source', 'Date', 'What it shows', 'Content', 'Original', 'Pages'],
    stated: 'Stated',
    captured: 'Captured',
    takenFrom: 'taken from',
    begins: 'Begins',
    noText: 'See the original.',
    inPackage: 'In the package',
    told: 'no original; the statement is in the package',
    seen: 'what was seen is in the package',
    legend: [
      'The sender of a message is claimed: it is what the message or the page says, until somebody authenticated it. “Stated” is the time that the message gives of itself; “captured” is when the person kept it, by their computer’s clock.',
      '“Source complete”: every byte that the site or file gave. “Source incomplete”: only part arrived. “On screen only”: kept as shown on the page. “The person’s own statement”: written down by them, not original data.',
      'The originals are in the package; the messages stay in the mailbox that they were taken from, unless their owner deletes them. “What it shows” is the person’s own word. “Pages” is filled in by hand once the exhibits are printed.',
    ],
    signatures: ['Provided by (signature, date)', 'Received by (signature, date)', 'Reference number'],
  },
  'zh-CN': {
    columns: ['序号', '编号、证据名称及种类', '证据来源', '时间', '证明内容', '主要内容', '原件情况', '页码'],
    stated: '自述',
    captured: '取证',
    takenFrom: '取自',
    begins: '开头',
    noText: '见原件。',
    inPackage: '存于证据包',
    told: '无原件；陈述存于证据包',
    seen: '所见内容存于证据包',
    legend: [
      '发件人均为自称，即邮件或网页所写，尚未经他人验证。“自述”为邮件自己注明的时间；“取证”为本人留存的时间，以其电脑时钟为准。',
      '“原始邮件完整”：保存了网站或文件给出的全部字节。“原始邮件不完整”：只收到一部分。“仅屏幕所见”：按页面显示保存。“本人陈述”：由本人记录，不是原始数据。',
      '原件存于证据包；除非邮箱主人删除，邮件仍在取证时的邮箱中。“证明内容”由本人填写。“页码”在打印证据后手工填写。',
    ],
    signatures: ['提交人（签名、日期）', '接收人（签名、日期）', '受理编号'],
  },
};
const widths = [4, 15, 15, 15, 13, 12, 21, 5];
/** As much of a message as a list shows. */
const excerpt = 120;

/** The evidence list (证据目录): what there is, where it is from, what it is to show, and how to find and check the original. */
export function evidenceListPaper(given: Given): Paper {
  const words = texts[given.language];
  return paperOf(
    'evidence-list',
    given,
    [
      headFacts(given),
      {
        is: 'table',
        caption: wordsIn(given.language).exhibits,
        columns: words.columns.map((name, index) => ({ name, width: widths[index] ?? 0 })),
        rows: given.exhibits.map((exhibit, index) => rowOf(exhibit, index, given)),
      },
      ...[...words.legend, wordsIn(given.language).zone(given.madeAt.offset)].map(
        (line) => ({ is: 'paragraph', line, small: true }) as const,
      ),
      { is: 'signatures', names: words.signatures },
    ],
    { wide: true },
  );
}

function rowOf(exhibit: PackagedExhibit, index: number, given: Given): Line[] {
  const { language, proves, madeAt, texts: read } = given;
  const words = texts[language];
  const common = wordsIn(language);
  const line = exhibitLine(exhibit);
  const text = oneLine(read.get(exhibit.number)?.text ?? '');
  const begins = text.length > excerpt ? `${text.slice(0, excerpt).replace(/[\ud800-\udbff]$/, '')}…` : text;
  return [
    String(index + 1),
    [
      { text: exhibit.number, as: 'strong' },
      { text: ` ${common.exhibitKinds[exhibit.kind]}` },
      ...(line.name === '' ? [] : [{ text: ` ${common.quoted(line.name)}` }]),
    ],
    [
      { text: `${common.claimedSender}${common.colon}${line.claimedSender || common.none}` },
      ...(line.takenFrom === '' ? [] : [{ text: `${common.list}${words.takenFrom} ${line.takenFrom}` }]),
    ],
    [
      ...(line.stated === undefined
        ? []
        : [{ text: `${words.stated} ${timeIn(line.stated, madeAt.offset)}${common.list}` }]),
      { text: `${words.captured} ${timeIn(exhibit.capturedAt.utc, madeAt.offset)}` },
    ],
    (proves.get(exhibit.number) ?? '').trim(),
    begins === '' ? words.noText : `${words.begins}${common.colon}${begins}`,
    originalOf(exhibit, given),
    '',
  ];
}

function originalOf({ completeness, sources }: PackagedExhibit, { language }: Given): Line {
  const words = texts[language];
  const common = wordsIn(language);
  const state = completenessIn(completeness, language);
  const [first] = sources;
  if (!first) return `${state}${common.list}${completeness.state === 'statement' ? words.told : words.seen}`;
  const where = first.file === undefined ? words.inPackage : `${words.inPackage}${common.colon}${first.file}`;
  const hash: Span = { text: hashWords(first.sha256), as: 'fixed' };
  return [
    { text: `${state}${common.list}${where}${common.comma}${common.bytes(first.bytes)}${common.list}SHA-256 ` },
    hash,
  ];
}
