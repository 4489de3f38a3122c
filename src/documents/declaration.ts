import { headFacts, paperOf } from './begin-paper.ts';
import type { Given } from './given.ts';
import { howMade } from './how-made.ts';
import type { Block, Paper } from './paper.ts';
import { utcWords, wordsIn } from './words.ts';

interface Texts {
  tool: string;
  places: string;
  between: string;
  range(first: string, last: string): string;
  what: string;
  counts(complete: number, incomplete: number, onScreen: number, statements: number): string;
  kept: string;
  size(files: number, bytes: string): string;
  method: { title: string; lines: string[] };
  limits: { title: string; lines: string[] };
  check: { title: string; lines: string[] };
  signatures: string[];
}

const texts: Record<'en' | 'zh-CN', Texts> = {
  en: {
    tool: 'Made with',
    places: 'Taken from',
    between: 'Between',
    range: (first, last) => `${first} and ${last}`,
    what: 'Exhibits',
    counts: (complete, incomplete, onScreen, statements) =>
      `${complete} with the complete source, ${incomplete} with an incomplete one, ${onScreen} kept as seen on the screen, ${statements} told by the person`,
    kept: 'Kept',
    size: (files, bytes) => `${files} files, ${bytes}`,
    method: {
      title: 'Method',
      lines: [
        'Cluebook is a browser extension. The person opened a message, a page or a file and pressed “Save as evidence”. Nothing is collected without such a press.',
        'For a message in a webmail, the program asks the mail site, with the person’s own session, for the original: the same bytes that the site hands out as “show original” or “download”. It does not change, move or mark anything in the mailbox.',
        'The bytes are hashed (SHA-256) before anything reads them, stored on the person’s own computer, and hashed again each time that they are handed out.',
        'Each exhibit has a number for life. Everything that is done (taking, deleting, exporting, what the person told) is written into a log in which each entry holds the hash of the one before, so that a change in the middle shows.',
        'Addresses, numbers and links are read from the originals by rules; the version of the rules is kept, and anybody can repeat it. They never alter an original.',
        'What the person wrote in their own words is kept apart from what was captured.',
      ],
    },
    limits: {
      title: 'What this does not show',
      lines: [
        'The program runs on the computer of the person who provides this evidence, with that computer’s clock. Hashes and log show that nothing was changed since the package was handed over; they do not prove by themselves when a message arrived, who wrote it, or that what it says is true.',
        'A sender’s name and address can be made up. They are “claimed” until somebody has authenticated them. A clue shows where a value stands, not who is behind it.',
        'What is “on screen only” is what the page showed; the page may have left something out or shown it in another way. Where a source is incomplete, the reason is with the exhibit.',
        'Times come from the sources that state them; clocks of computers and servers may differ. Screenshots show the visible part of a page.',
        'The reading of unusual or damaged messages may miss addresses, numbers or links. The original has everything.',
        'The mailboxes were not searched as a whole: only what the person saved is here.',
      ],
    },
    check: {
      title: 'How somebody else can check it',
      lines: [
        'VERIFY.txt in the package lists commands that every computer has, which compare each file with its hash. No program of ours is needed.',
        'The mail provider can be asked to confirm what it holds. The person was told to keep the messages in the mailbox.',
      ],
    },
    signatures: ['Signature of the person who made the captures', 'Date'],
  },
  'zh-CN': {
    tool: '制作工具',
    places: '取自',
    between: '取证期间',
    range: (first, last) => `${first} 至 ${last}`,
    what: '证据',
    counts: (complete, incomplete, onScreen, statements) =>
      `原始邮件完整 ${complete} 件，不完整 ${incomplete} 件，仅屏幕所见 ${onScreen} 件，本人陈述 ${statements} 件`,
    kept: '所存文件',
    size: (files, bytes) => `${files} 个，${bytes}`,
    method: {
      title: '方法',
      lines: [
        '线索簿（Cluebook）是浏览器扩展。本人打开邮件、网页或文件并按下“证据留存”；未按下时不收集任何内容。',
        '对于网页邮箱中的邮件，程序以本人的登录状态向邮箱网站索取原件，即网站通过“显示原文”或“下载”给出的同一份数据；不改动、移动或标记邮箱中的任何内容。',
        '数据在被读取之前先计算哈希值（SHA-256），存于本人的电脑；每次取出时再次计算并核对。',
        '每件证据有终身编号。所做的一切（取证、删除、导出、本人说明）均写入保管记录，每条含有前一条的哈希值，中间如有改动即可看出。',
        '地址、号码和链接按规则从原件读出；规则版本有记录，任何人都可以重复。读取不会改变原件。',
        '本人自己写的内容与取证内容分开保存。',
      ],
    },
    limits: {
      title: '本说明不能证明的事',
      lines: [
        '程序在证据提供者本人的电脑上运行，使用该电脑的时钟。哈希值与记录只能说明证据包交出之后内容未变；其本身不能证明邮件何时到达、由谁所写，也不能证明其内容属实。',
        '发件人的名称和地址可以编造，未经他人验证的均为“自称”。线索只说明某个内容出现在哪里，不说明背后是谁。',
        '“仅屏幕所见”是页面当时显示的内容，页面可能有省略或以其他方式显示。原件不完整的，原因写在该证据中。',
        '时间来自各自的来源；电脑与服务器的时钟可能不一致。截图只包含页面的可见部分。',
        '读取特殊或损坏的邮件时，可能遗漏地址、号码或链接；原件中有全部内容。',
        '没有对邮箱作全面检索：这里只有本人保存的内容。',
      ],
    },
    check: {
      title: '他人如何核对',
      lines: [
        '证据包中的 VERIFY.txt 列出电脑自带的命令，可逐一核对文件与其哈希值，不需要我们的程序。',
        '可以请邮箱服务商证实其所存的内容。程序已提示本人在邮箱中保留邮件。',
      ],
    },
    signatures: ['取证人签名', '日期'],
  },
};

/** What made the exhibits, how, and what that does not show: in plain words, for whoever has to judge them. */
export function declarationPaper(given: Given): Paper {
  const words = texts[given.language];
  const sections = [words.method, words.limits, words.check].flatMap(({ title, lines }): Block[] => [
    { is: 'heading', level: 2, line: title },
    { is: 'list', lines },
  ]);
  return paperOf('declaration', given, [
    headFacts(given),
    makingFacts(given),
    ...sections,
    { is: 'signatures', names: words.signatures },
  ]);
}

/** The same facts for every document about the making. */
export function makingFacts(given: Given): Block {
  const words = texts[given.language];
  const { list, bytes } = wordsIn(given.language);
  const made = howMade(given);
  return {
    is: 'facts',
    rows: [
      [words.tool, made.tools.join(list)],
      [words.places, made.places.join(list)],
      [words.between, made.first === '' ? '' : words.range(utcWords(made.first), utcWords(made.last))],
      [words.what, words.counts(made.complete, made.incomplete, made.onScreen, made.statements)],
      [words.kept, words.size(made.files, bytes(made.bytes))],
    ].filter((row): row is [string, string] => row[1] !== ''),
  };
}
