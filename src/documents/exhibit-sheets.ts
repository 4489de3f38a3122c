import { exhibitLine } from '../core/bag/exhibit-line.ts';
import { completenessIn } from '../core/bag/words.ts';
import type { PackagedExhibit } from '../core/package.ts';
import { paperOf } from './begin-paper.ts';
import type { Given } from './given.ts';
import type { Block, Line, Paper } from './paper.ts';
import { hashWords, instantWords, utcWords, wordsIn } from './words.ts';

const texts = {
  en: {
    kind: 'Kind',
    to: 'To (as stated)',
    subject: 'Subject or name',
    stated: 'Time stated by the message',
    remembered: 'When, as remembered',
    captured: 'Captured',
    times: 'Captured how often',
    takenFrom: 'Taken from',
    completeness: 'Original',
    shows: 'What it shows (the person’s own word)',
    files: 'Files kept',
    fileColumns: ['File in the package', 'Bytes', 'SHA-256'],
    observations: 'Observations',
    observationsNote: 'Facts worth a look, not a verdict.',
    text: 'Text, as read from the original',
    seen: 'Text, as seen on the screen',
    statement: 'As the person told it',
    headers: 'Headers, as they stand in the original',
    cut: (left: number) => `… ${left.toLocaleString('en')} more characters are in the original.`,
    picture: 'The screen at the time of capture. It shows what the page showed; the original counts.',
    given: 'A picture that the person put beside their statement.',
  },
  'zh-CN': {
    kind: '种类',
    to: '收件人（邮件所写）',
    subject: '主题或名称',
    stated: '邮件自述时间',
    remembered: '据记忆的时间',
    captured: '取证时间',
    times: '取证次数',
    takenFrom: '取自',
    completeness: '原件情况',
    shows: '证明内容（由本人填写）',
    files: '所存文件',
    fileColumns: ['证据包中的文件', '字节数', 'SHA-256'],
    observations: '提示',
    observationsNote: '仅为值得留意的事实，不是结论。',
    text: '正文（读自原件）',
    seen: '正文（屏幕所见）',
    statement: '本人陈述',
    headers: '邮件头（与原件一致）',
    cut: (left: number) => `……原件中另有 ${left.toLocaleString('en')} 个字符。`,
    picture: '取证时的屏幕。仅反映页面所显示的内容，以原件为准。',
    given: '本人附在陈述旁的图片。',
  },
};
/** A text longer than this belongs on no paper: the original has it. */
const mostText = 20_000;

/** A sheet for each exhibit: what it is, what was kept of it with hashes, its text, its headers, the picture of the screen. */
export function exhibitSheets(given: Given): Paper {
  const blocks = given.exhibits.flatMap((exhibit, index): Block[] => [
    ...(index === 0 ? [] : [{ is: 'page-break' } as const]),
    ...sheetOf(exhibit, given),
  ]);
  return paperOf('exhibit-sheets', given, blocks);
}

function sheetOf(exhibit: PackagedExhibit, given: Given): Block[] {
  const { language } = given;
  const words = texts[language];
  const { name } = exhibitLine(exhibit);
  const headers = given.texts.get(exhibit.number)?.headers ?? '';
  return [
    { is: 'heading', level: 2, line: name === '' ? exhibit.number : `${exhibit.number} ${name}` },
    factsOf(exhibit, given),
    ...filesOf(exhibit, given),
    ...observationsOf(exhibit, given),
    ...verbatim(...textOf(exhibit, given), given),
    ...verbatim(words.headers, headers, given),
    ...picturesOf(exhibit, given),
  ];
}

/** Its text, and whose word that is. */
function textOf({ acquisitions: [first], number }: PackagedExhibit, given: Given): [title: string, text: string] {
  const words = texts[given.language];
  if (first?.statement) return [words.statement, first.statement.text];
  const read = given.texts.get(number)?.text;
  return read === undefined ? [words.seen, first?.seen.text ?? ''] : [words.text, read];
}

function factsOf(exhibit: PackagedExhibit, { language, proves }: Given): Block {
  const words = texts[language];
  const common = wordsIn(language);
  const line = exhibitLine(exhibit);
  const to = exhibit.message?.to.map(({ address }) => address).join(common.list) ?? '';
  const told = exhibit.acquisitions[0]?.statement !== undefined;
  const shows = (proves.get(exhibit.number) ?? '').trim();
  const rows: [string, string][] = [
    [words.kind, common.exhibitKinds[exhibit.kind]],
    [common.claimedSender, line.claimedSender || common.none],
    [words.to, to],
    [words.subject, line.name],
    [told ? words.remembered : words.stated, line.stated === undefined ? '' : utcWords(line.stated)],
    [words.captured, instantWords(exhibit.capturedAt)],
    [words.times, exhibit.acquisitions.length > 1 ? String(exhibit.acquisitions.length) : ''],
    [words.takenFrom, line.takenFrom],
    [words.completeness, completenessIn(exhibit.completeness, language)],
    [common.capturedWith, line.tool],
    [words.shows, shows],
  ];
  return { is: 'facts', rows: rows.filter(([, value]) => value !== '') };
}

function filesOf({ sources, number }: PackagedExhibit, { language }: Given): Block[] {
  if (sources.length === 0) return [];
  const words = texts[language];
  const [file = '', bytes = '', hash = ''] = words.fileColumns;
  const rows = sources.map((source): Line[] => [
    source.file ?? number,
    source.bytes.toLocaleString('en'),
    [{ text: hashWords(source.sha256), as: 'fixed' }],
  ]);
  const columns = [
    { name: file, width: 38 },
    { name: bytes, width: 14 },
    { name: hash, width: 48 },
  ];
  return [{ is: 'table', caption: words.files, columns, rows }];
}

function observationsOf({ observations = [] }: PackagedExhibit, { language }: Given): Block[] {
  if (observations.length === 0) return [];
  const words = texts[language];
  return [
    { is: 'heading', level: 3, line: words.observations },
    { is: 'list', lines: observations.map(({ sentence }) => sentence[language]) },
    { is: 'paragraph', line: words.observationsNote, small: true },
  ];
}

function verbatim(title: string, text: string, { language }: Given): Block[] {
  const whole = text.trim();
  if (whole === '') return [];
  const left = whole.length - mostText;
  return [
    { is: 'heading', level: 3, line: title },
    { is: 'verbatim', text: whole.slice(0, mostText) },
    ...(left > 0 ? [{ is: 'paragraph', line: texts[language].cut(left), small: true } as const] : []),
  ];
}

function picturesOf({ acquisitions }: PackagedExhibit, { language }: Given): Block[] {
  const { picture, given } = texts[language];
  const pictures = new Map(
    acquisitions.flatMap(({ attached = [], statement }) =>
      attached
        .filter(({ what }) => what === 'screenshot')
        .map(({ sha256 }) => [sha256, statement ? given : picture] as const),
    ),
  );
  return [...pictures].map(([sha256, caption]) => ({ is: 'picture', sha256, caption }));
}
