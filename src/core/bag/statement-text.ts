import type { PackagedExhibit } from '../package.ts';
import { both } from './words.ts';

/** What the person typed about a call or a text, for people to read; each version that was saved. Line breaks are theirs. */
export function statementText({ number, acquisitions }: PackagedExhibit): string {
  const told = acquisitions.flatMap(({ at, statement }) => (statement ? [{ at, statement }] : []));
  const texts = told.map(({ at, statement }) => {
    const lines: [string, string | number | undefined][] = [
      [both('About', '关于'), statement.about === 'call' ? both('a call', '通话') : both('a text message', '短信')],
      [both('Direction', '方向'), statement.direction === 'in' ? both('received', '收到') : both('sent', '发出')],
      [both('Number as shown', '显示的号码'), statement.numberAsShown || both('withheld', '未显示')],
      [both('When, as remembered (UTC)', '据记忆的时间（UTC）'), statement.at?.utc],
      [both('How exactly', '时间精度'), statement.atKnown],
      [both('Duration in seconds', '时长（秒）'), statement.durationSeconds],
      [both('Who they said they were', '对方自称'), statement.claimedIdentity],
      [both('What they knew about me', '对方知道的我的信息'), statement.knewAboutMe],
      [both('Money asked for', '索要的钱款'), statement.moneyAsked],
      [both('What was said', '内容'), statement.text],
      [both('As pasted', '粘贴的原文'), statement.pasted],
      [both('Notes', '备注'), statement.notes],
    ];
    const rows = lines.flatMap(([name, value]) =>
      value === undefined || value === '' ? [] : [`${name}:\n  ${value}`],
    );
    return `${number}, ${both('saved', '保存于')} ${at.utc} (${at.offset})\n\n${rows.join('\n')}\n`;
  });
  const head = both(
    'The person’s own word, typed by them; not a recording and not original data.',
    '本人陈述，由本人录入；不是录音，也不是原始数据。',
  );
  return `${head}\n\n${texts.join('\n')}`;
}
