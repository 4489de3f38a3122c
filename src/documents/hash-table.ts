import type { Block, Line } from './paper.ts';
import type { Given } from './given.ts';
import { hashWords, utcWords } from './words.ts';

const texts = {
  en: { caption: 'Files and their hashes', columns: ['Exhibit', 'File', 'Captured', 'Bytes', 'SHA-256'] },
  'zh-CN': { caption: '文件与哈希值', columns: ['编号', '文件', '取证时间', '字节数', 'SHA-256'] },
};
const widths = [11, 26, 18, 11, 34];

/** Every kept file of the exhibits with its size and hash. */
export function hashTable({ exhibits }: Pick<Given, 'exhibits'>, language: Given['language']): Block {
  const words = texts[language];
  const rows = exhibits.flatMap(({ number, sources, capturedAt }) =>
    sources.map((source): Line[] => [
      [{ text: number, as: 'strong' }],
      source.file ?? '',
      utcWords(capturedAt.utc),
      source.bytes.toLocaleString('en'),
      [{ text: hashWords(source.sha256), as: 'fixed' }],
    ]),
  );
  const columns = words.columns.map((name, index) => ({ name, width: widths[index] ?? 0 }));
  return { is: 'table', caption: words.caption, columns, rows };
}
