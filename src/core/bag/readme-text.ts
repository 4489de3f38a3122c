import type { Language } from '../language.ts';
interface Section {
  title: string;
  lines: readonly string[];
}

/** The prose of `README.html`, a paragraph a line. */
export const readmeText: Record<'what' | 'case' | 'check', Record<Language, Section>> = {
  what: {
    en: {
      title: 'What is here',
      lines: [
        'Messages, pages and statements that a person kept as evidence. Each has a number (EX-0001) for life. A sender is claimed: it is what the message or the page says, until somebody authenticated it.',
        'originals/: each message byte for byte as the site or file gave it. Do not open these in a mail program that is connected to the net: it may load pictures and tell the sender. A text editor shows them safely.',
        'screenshots/ and attached/: pictures of the screen, recordings and files beside a message. statements/: the person’s own word, kept apart. derived/: what a program read from the originals; anybody can make it again.',
        "evidence-list.csv and clues.csv: tables for spreadsheets, copies for reading; a quotation mark (') stands before what a spreadsheet would take for a formula. clues.json: everything exactly, for programs; its form is in cluebook-1.schema.json. custody.jsonl: the log of all that was done.",
      ],
    },
    'zh-CN': {
      title: '包内有什么',
      lines: [
        '由本人留存为证据的邮件、网页和陈述，每条有终身编号（EX-0001）。发件人均为自称，即邮件或网页所写，尚未经他人验证。',
        'originals/：邮件原件，逐字节等于网站或文件给出的内容。请勿用联网的邮件程序打开，否则可能加载图片并让发件人得知；用文本编辑器查看是安全的。',
        'screenshots/ 与 attached/：屏幕截图、录音及邮件旁的文件。statements/：本人陈述，单独存放。derived/：程序从原件读出的内容，任何人都可以重新得出。',
        "evidence-list.csv 与 clues.csv：供电子表格使用的副本；凡电子表格会当作公式的内容，前面加了引号（'）。clues.json：供程序使用的准确内容，格式见 cluebook-1.schema.json。custody.jsonl：所做一切的保管记录。",
      ],
    },
  },
  case: {
    en: {
      title: 'The case',
      lines: [
        'This package is of one case: it holds the exhibits that the person put into it. Of entries of the custody log about other exhibits only the hashes are here.',
        'case/case.json: what the person wrote about the case (what happened, statement, losses, people, complaints), in the form of their book; its SHA-256 stands in the custody log. It is their own word, not a finding.',
        'letters/: complaint, evidence list, timeline, statement, list of losses and a declaration of how the evidence was made, in English (-en) and Chinese (-zh-CN), for reading, printing and signing; where the person wrote them, also requests to companies about their data (data-request) and notices to platforms (platform-notice), the second of a kind with -2, as they stand in case/case.json. They were made from the case and the exhibits; where they differ, the originals count.',
      ],
    },
    'zh-CN': {
      title: '案件',
      lines: [
        '本证据包只涉及一个案件，包含本人放入该案件的证据。保管记录中有关其他证据的条目，此处只有哈希值。',
        'case/case.json：本人就案件所写的内容（经过、陈述、损失、相关人员、投诉），按其案卷中的格式保存；其 SHA-256 载于保管记录。这是本人的说法，不是认定。',
        'letters/：投诉书、证据目录、时间线、陈述、损失清单、取证工具与方法说明，英文（-en）、中文（-zh-CN）各一份，供阅读、打印和签名；本人写有致企业的个人信息请求（data-request）或致平台的通知（platform-notice）的，也在其中，同类第二封起带序号（-2），内容以 case/case.json 所存为准。它们根据案件与证据制作；如有出入，以原件为准。',
      ],
    },
  },
  check: {
    en: {
      title: 'How to check, and what this does not show',
      lines: [
        'VERIFY.txt says how to compare every file with its hash by commands that every computer has; manifest-sha256.txt lists them.',
        'What it does not show: the hashes and the log were made by the program of the person who collected this. They show that nothing was changed since the package was given away; they do not prove by themselves when a message arrived, who wrote it, or that what it says is true. A clue shows where a value stands, not who is behind it.',
        'The person should keep the messages in the mailbox too: the mail provider can confirm what it holds.',
      ],
    },
    'zh-CN': {
      title: '如何核对，以及本证据包不能说明的事',
      lines: [
        'VERIFY.txt 说明如何用电脑自带的命令逐一核对文件的哈希值；清单为 manifest-sha256.txt。',
        '不能说明的事：哈希与记录由收集者本人的程序生成，只能说明证据包交出之后内容未变；其本身不能证明邮件何时到达、由谁所写，也不能证明其内容属实。线索只说明某个内容出现在哪里，不说明背后是谁。',
        '请收集者同时在邮箱中保留邮件：邮箱服务商可以证实其所存的内容。',
      ],
    },
  },
};
