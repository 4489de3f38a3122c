import { makingFacts } from './declaration.ts';
import { headFacts, paperOf } from './begin-paper.ts';
import type { Given } from './given.ts';
import { hashTable } from './hash-table.ts';
import type { Paper } from './paper.ts';
import { orToFill, toFill, wordsIn } from './words.ts';

const note = 'For courts and offices in China; in Chinese, as they read it. Unsigned. This is no legal advice.';

/** How the copies were made and where the originals are (电子数据复制件制作说明), unsigned. Whoever signs it has to fill in the gaps. */
export function howCopiedPaper(given: Given): Paper {
  const gap = (what: string) => toFill(what, 'zh-CN');
  const name = orToFill(given.case?.complainant.name, '姓名', 'zh-CN');
  const chinese: Given = { ...given, language: 'zh-CN' };
  const paper = paperOf('how-copied', given, [
    ...(given.language === 'en' ? [{ is: 'paragraph', line: note, small: true } as const] : []),
    headFacts(chinese),
    { is: 'heading', level: 2, line: '一、制作人与设备' },
    {
      is: 'facts',
      rows: [
        ['制作人', [name]],
        ['与本案关系', [gap('如：邮件收件人本人')]],
        ['电脑与操作系统', [gap('型号、系统版本')]],
        ['制作地点', [gap('地点')]],
      ],
    },
    makingFacts(chinese),
    { is: 'heading', level: 2, line: '二、原件存放' },
    {
      is: 'paragraph',
      line: [
        { text: '原件为上述邮箱或网站中的邮件、消息及本人提供的文件。邮箱账号：' },
        gap('账号'),
        { text: '。截至制作本说明之日，原件' },
        gap('仍在邮箱中／已被删除，说明原因'),
        { text: '。' },
      ],
    },
    { is: 'heading', level: 2, line: '三、制作过程' },
    {
      is: 'list',
      lines: [
        '本人登录邮箱或打开网页、文件，打开需要留存的内容，按下“证据留存”。',
        '程序以本人的登录状态向网站索取原件，未作任何改动即计算 SHA-256 哈希值，并存入本机；不能取得原件的，按页面显示保存，并注明原因。',
        '程序在每次导出时重新计算哈希值并与保存时的值核对；不一致的不予导出。',
        '复制件逐字节等于程序取得的数据；下表列出每个文件的字节数与哈希值，任何人都可用电脑自带的命令（见证据包中的 VERIFY.txt）重新计算。',
        '全部操作按时间写入保管记录，每条含有前一条的哈希值。',
      ],
    },
    { is: 'heading', level: 2, line: '四、需要说明的事' },
    {
      is: 'list',
      lines: [
        '哈希值与记录由本人电脑上的程序生成，使用该电脑的时钟，只能说明此后内容未变；不能单独证明邮件的到达时间、作者及内容真实。',
        '发件人名称与地址为邮件所写，未经验证。',
        '如对真实性有疑问，可向邮箱服务商调取，或由公证机构在本人登录邮箱时核对。',
      ],
    },
    hashTable(given, 'zh-CN'),
    { is: 'paragraph', line: '本说明为草稿，未经签名。签名前请逐项核对，并填写标有“待填”的内容。', small: true },
    { is: 'signatures', names: ['制作人签名', wordsIn('zh-CN').date] },
  ]);
  return paper;
}
