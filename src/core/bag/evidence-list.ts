import type { Package } from '../package.ts';
import { exhibitLine } from './exhibit-line.ts';
import { both, completenessWords, exhibitKinds } from './words.ts';

const head = [
  both('No.', '编号'),
  both('Name (as claimed)', '名称（自称）'),
  both('Kind', '类型'),
  both('Claimed sender', '自称发件人'),
  both('Time stated by the message (UTC)', '邮件自述时间（UTC）'),
  both('Captured (UTC, local offset)', '取证时间（UTC，本地时差）'),
  both('Taken from', '来源'),
  both('Completeness', '完整性'),
  both('File', '文件'),
  both('Bytes', '字节数'),
  'SHA-256',
  both('Further files', '其他文件'),
  both('Made with', '取证工具'),
  both('What it is to show (fill in)', '证明目的（由本人填写）'),
];

/** The evidence list (证据目录) as rows, the head first: one exhibit a row. What it proves is for people to say and stays empty. */
export function* evidenceList({ exhibits }: Package): Generator<(string | number)[]> {
  yield head;
  for (const exhibit of exhibits) {
    const line = exhibitLine(exhibit);
    const [first, ...more] = exhibit.sources;
    yield [
      line.number,
      line.name,
      exhibitKinds[exhibit.kind],
      line.claimedSender,
      line.stated ?? '',
      line.captured,
      line.takenFrom,
      completenessWords(exhibit.completeness),
      first?.file ?? '',
      first?.bytes ?? '',
      first?.sha256 ?? '',
      more.map(({ file }) => file ?? '').join('; '),
      line.tool,
      '',
    ];
  }
}
