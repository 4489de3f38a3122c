import type { BackupInfo } from '../core/backup/backup-form.ts';

/** What a backup is, for somebody who finds it years later. */
export function backupReadme({ createdAt, tool, exhibits, head }: BackupInfo): string {
  const made = `${createdAt.utc} (${createdAt.offset})`;
  return [
    'This is a backup of Cluebook: everything that was kept on one computer.',
    '',
    `Made: ${made}, by ${tool.name} ${tool.version}`,
    `Exhibits: ${exhibits}`,
    `Last entry of the custody log: ${head.seq}, ${head.hash}`,
    '',
    'To put it back: open Cluebook, Casebook, Settings, Restore. Cluebook has to be empty.',
    'To check that no file was damaged: unpack it, then run   sha256sum -c manifest-sha256.txt',
    'The originals lie in the folder "sources", each named by its SHA-256. Mails open in any mail program when ".eml" is put behind the name.',
    'It is private: it holds whole messages. Keep it where only you can read it.',
    '',
    '这是线索簿的备份：一台电脑上保存的全部内容。',
    '',
    `制作时间：${made}，由 ${tool.name} ${tool.version} 制作`,
    `证据：${exhibits} 件`,
    `保管记录的最后一条：${head.seq}，${head.hash}`,
    '',
    '恢复方法：打开线索簿，进入“案卷”的“设置”，选择“恢复”。线索簿须为空。',
    '检查文件是否损坏：解压后运行   sha256sum -c manifest-sha256.txt',
    '原始邮件在“sources”文件夹中，各以其 SHA-256 命名。在文件名后加上“.eml”即可用任何邮件程序打开。',
    '备份含有完整的信息内容，属于隐私。请保存在只有您能读取的地方。',
    '',
  ].join('\n');
}
