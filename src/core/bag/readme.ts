import type { Package, PackagedExhibit } from '../package.ts';
import type { PackageForm } from './bag-tags.ts';
import { exhibitLine } from './exhibit-line.ts';
import { escaped, tableMarkup } from './markup.ts';
import type { Cell } from './markup.ts';
import { readmeStyle } from './readme-style.ts';
import { readmeText } from './readme-text.ts';
import { defang } from '../defang.ts';
import { both, clueKinds, completenessWords, exhibitKinds } from './words.ts';

/** As many rows as a browser shows without effort; the tables for spreadsheets have all. */
const mostRows = 5_000;

/**
 * `README.html` in pieces: what is in the package, for people without Cluebook, in both languages. It holds no script, nothing that
 * is loaded, and no link of the messages that could be pressed.
 */
export function* readme(contents: Package, form: PackageForm): Generator<string> {
  const { id, createdAt, tool, exhibits, originals, originalBytes } = contents.package;
  yield `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Cluebook 线索簿 ${escaped(createdAt.utc.slice(0, 10))}</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width"><style>${readmeStyle}</style></head><body><main>
<h1>Evidence package <span lang="zh-CN">证据包</span></h1>\n`;
  const facts: [string, string][] = [
    [both('Package', '证据包编号'), id],
    [both('Made', '生成时间'), `${createdAt.utc} (${createdAt.offset})`],
    [both('Made with', '生成工具'), `${tool.name} ${tool.version}`],
    [both('Exhibits', '证据'), String(exhibits)],
    [both('Kept files', '留存文件'), `${originals} (${originalBytes} ${both('bytes', '字节')})`],
    [both('Last hash of the custody log', '保管记录末条哈希'), contents.custody.at(-1)?.hash ?? ''],
  ];
  yield* tableMarkup(
    'facts',
    both('About this package', '关于本证据包'),
    [both('What', '项目'), both('Value', '内容')],
    facts,
  );
  yield* sections('what');
  if (form === 'case') yield* sections('case');
  yield* timeline(contents.exhibits);
  yield* kept(contents.exhibits);
  yield* clues(contents);
  yield* sections('check');
  yield '</main></body></html>\n';
}

function* sections(which: keyof typeof readmeText): Generator<string> {
  const { en, 'zh-CN': zh } = readmeText[which];
  for (const [lang, { title, lines }] of [['en', en] as const, ['zh-CN', zh] as const]) {
    const paragraphs = lines.map((line) => `<p>${escaped(line)}</p>\n`).join('');
    yield `<section lang="${lang}"><h2>${escaped(title)}</h2>\n${paragraphs}</section>\n`;
  }
}

function heading(en: string, zh: string): string {
  return `<h2>${escaped(en)} <span lang="zh-CN">${escaped(zh)}</span></h2>\n`;
}

function* timeline(exhibits: readonly PackagedExhibit[]): Generator<string> {
  const lines = exhibits.map((exhibit) => ({ exhibit, line: exhibitLine(exhibit) }));
  const when = ({ line: { stated, captured } }: (typeof lines)[number]) => stated ?? captured;
  lines.sort((one, other) => (when(one) < when(other) ? -1 : when(one) > when(other) ? 1 : 0));
  yield heading('Timeline', '时间线');
  const head = [
    both('Time stated by the message (UTC)', '邮件自述时间（UTC）'),
    both('No.', '编号'),
    both('Kind', '类型'),
    both('Claimed sender', '自称发件人'),
    both('Name (as claimed)', '名称（自称）'),
  ];
  const rows = lines
    .slice(0, mostRows)
    .map(({ exhibit: { kind }, line }): Cell[] => [
      line.stated ?? `(${both('captured', '取证')}) ${line.captured}`,
      anchor(line.number),
      exhibitKinds[kind],
      line.claimedSender,
      line.name,
    ]);
  yield* tableMarkup('timeline', both('Oldest first', '由旧到新'), head, rows);
  yield* rest(lines.length, 'evidence-list.csv');
}

function* kept(exhibits: readonly PackagedExhibit[]): Generator<string> {
  yield heading('Exhibits', '证据');
  const head = [
    both('No.', '编号'),
    both('Captured (UTC, local offset)', '取证时间（UTC，本地时差）'),
    both('Taken from', '来源'),
    both('Completeness', '完整性'),
    both('Files, bytes and SHA-256', '文件、字节数与 SHA-256'),
  ];
  const rows = exhibits.slice(0, mostRows).map((exhibit): Cell[] => {
    const { number, completeness, sources } = exhibit;
    const { captured, takenFrom } = exhibitLine(exhibit);
    const files = sources.map(
      ({ file = '', bytes, sha256 }) => `<code>${escaped(file)}</code>, ${bytes}<br><code>${inFours(sha256)}</code>`,
    );
    const name: Cell = { markup: `<span id="${escaped(number)}">${escaped(number)}</span>`, name: true };
    return [name, captured, takenFrom, completenessWords(completeness), { markup: files.join('<br>') }];
  });
  yield* tableMarkup('exhibits', both('What was kept of each', '每条证据留存的文件'), head, rows);
  yield* rest(exhibits.length, 'evidence-list.csv');
}

function* clues({ clues: all }: Package): Generator<string> {
  yield heading('Clues', '线索');
  const head = [
    both('Kind', '类型'),
    both('Clue (links cannot be pressed)', '线索（链接不可点击）'),
    both('Sightings', '出现次数'),
    both('Exhibits', '证据编号'),
  ];
  const rows = all
    .slice(0, mostRows)
    .map(({ kind, value, sightings, exhibits }): Cell[] => [
      clueKinds[kind],
      ['link', 'domain'].includes(kind) ? defang(value) : value,
      String(sightings.length),
      exhibits.join(', '),
    ]);
  yield* tableMarkup('clues', both('Values found in the exhibits', '从证据中找到的内容'), head, rows);
  yield* rest(all.length, 'clues.csv');
}

/** Says where the rest stands, when a table was cut. */
function* rest(rows: number, file: string): Generator<string> {
  if (rows <= mostRows) return;
  const more = rows - mostRows;
  yield `<p>${escaped(both(`${more} more stand in ${file}.`, `另有 ${more} 行，见 ${file}。`))}</p>\n`;
}

function anchor(number: string): Cell {
  return { markup: `<a href="#${escaped(number)}">${escaped(number)}</a>`, name: true };
}

function inFours(hash: string): string {
  return escaped(hash.replaceAll(/(.{4})(?=.)/g, '$1 '));
}
