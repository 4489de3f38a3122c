import type { Language } from '../../core/language.ts';
import type { RedactedFinding } from '../../redact/check-redacted.ts';
import type { LeftOutReason } from '../../redact/choices.ts';

interface RedactedWords {
  good: { title: string; text(exhibits: number): string };
  bad: { title(count: number): string; text: string };
  shown: string;
  made: string;
  fields: string;
  count: string;
  reasons: Record<LeftOutReason, string>;
  findings: Record<RedactedFinding['code'], string>;
  limits: { title: string; text: string };
  compare: {
    title: string;
    text: string;
    choose: string;
    elsewhere: string;
    reading(done: number, total: number): string;
  };
  notFull: string;
  unreadable: string;
  equal(shown: number, hidden: number): string;
  differ(count: number): string;
  unknown(count: number): string;
  ownCheck: string;
}

/** The page travels with packages too, where there is nobody to ask for words: so they stand here, not in the locales. */
export const redactedWords: Record<Language, RedactedWords> = {
  en: {
    good: {
      title: 'A redacted package, and it holds',
      text: (exhibits) =>
        `It shows some fields of ${exhibits === 1 ? '1 exhibit' : `${exhibits} exhibits`}; the rest was left out on purpose. Every field that it shows fits what was committed to when it was made.`,
    },
    bad: {
      title: (count) =>
        count === 1 ? 'A redacted package: 1 thing does not hold' : `A redacted package: ${count} things do not hold`,
      text: 'It was changed after it was made, or is damaged. Ask for a fresh copy before relying on it.',
    },
    shown: 'Shown',
    made: 'Made (by the maker’s own clock)',
    fields: 'Fields',
    count: 'How many',
    reasons: {
      'my-data': 'Left out: the person’s own data',
      'third-party': 'Left out: other recipients',
      subject: 'Left out: subject',
      body: 'Left out: text of the message',
      attachment: 'Left out: attached files',
      secret: 'Left out: sign-in links, codes and passwords',
      original: 'Left out: hash of the original',
    },
    findings: {
      form: 'is not in the form of cluebook-redacted/1',
      schema: 'the schema inside is not the published one',
      name: 'stands twice',
      digest: 'is not what was committed to',
      commitment: 'fields were left out, put in or exchanged later',
      counts: 'the figures are not right',
    },
    limits: {
      title: 'What this does not tell you:',
      text: 'whether the messages say this. Only the full package can show that. A sender is claimed, not verified. The date, the notes on reading and the list of what was chosen are the maker’s word: nothing was committed to for them.',
    },
    compare: {
      title: 'Compare with the full package',
      text: 'Choose the full package (.zip or .json), or drop it here. Each field is compared, also those left out; nothing is sent.',
      choose: 'Choose the full package',
      elsewhere:
        'With the full package, the casebook of Cluebook (Check a package) compares every field, also those left out.',
      reading: (done, total) => `Reading ${done} of ${total} exhibits`,
    },
    notFull: 'This is no full package of Cluebook. Choose the .zip or .json that the redacted one was made from.',
    unreadable: 'This file cannot be read:',
    equal: (shown, hidden) =>
      hidden === 0
        ? `All ${shown} fields that are shown are the same in the full package.`
        : `All fields are the same in the full package: ${shown} shown, ${hidden} left out.`,
    differ: (count) =>
      count === 1
        ? '1 place is not the same in the full package:'
        : `${count} places are not the same in the full package:`,
    unknown: (count) =>
      `${count} left-out fields could not be compared: the custody log of this package does not know of the redacted one. Ask for a full package that was made after it.`,
    ownCheck:
      'This compares the two. Whether the full package itself holds, its own check says: choose “Check another”.',
  },
  'zh-CN': {
    good: {
      title: '这是删节版证据包，核验一致',
      text: (exhibits) =>
        `其中列出 ${exhibits} 件证据的部分内容，其余系有意略去。列出的每个字段均与制作时的承诺值一致。`,
    },
    bad: {
      title: (count) => `这是删节版证据包，有 ${count} 处不一致`,
      text: '它在制作之后被改动过，或已损坏。使用前请索取新的副本。',
    },
    shown: '已列出',
    made: '制作时间（制作者本机时钟）',
    fields: '字段',
    count: '数量',
    reasons: {
      'my-data': '略去：本人信息',
      'third-party': '略去：其他收件人',
      subject: '略去：主题',
      body: '略去：正文',
      attachment: '略去：附件',
      secret: '略去：登录链接、验证码和密码',
      original: '略去：原件哈希值',
    },
    findings: {
      form: '不符合 cluebook-redacted/1 格式',
      schema: '所附格式说明与公布的不同',
      name: '重复出现',
      digest: '与承诺值不一致',
      commitment: '之后有字段被删除、加入或调换',
      counts: '数量有误',
    },
    limits: {
      title: '这里不能说明：',
      text: '邮件内容是否确实如此，只有完整证据包才能说明。发件人均为自称，未经核实。制作时间、阅读说明和删节选项仅为制作者所述，没有承诺值可供核对。',
    },
    compare: {
      title: '与完整证据包比对',
      text: '选择完整证据包（.zip 或 .json），或把它拖到这里。逐个字段比对，略去的字段也包括在内；不会发送任何内容。',
      choose: '选择完整证据包',
      elsewhere: '如有完整证据包，可在线索簿案卷的“核验证据包”中逐个字段比对，略去的字段也包括在内。',
      reading: (done, total) => `正在读取第 ${done} 件证据，共 ${total} 件`,
    },
    notFull: '这不是线索簿的完整证据包。请选择制作删节版所用的 .zip 或 .json 文件。',
    unreadable: '无法读取此文件：',
    equal: (shown, hidden) =>
      hidden === 0
        ? `列出的 ${shown} 个字段均与完整证据包一致。`
        : `所有字段均与完整证据包一致：列出 ${shown} 个，略去 ${hidden} 个。`,
    differ: (count) => `有 ${count} 处与完整证据包不一致：`,
    unknown: (count) =>
      `${count} 个略去的字段无法比对：此证据包的保管记录中没有该删节版。请索取在其之后制作的完整证据包。`,
    ownCheck: '此处只比对两个文件。完整证据包本身是否完好，请用“核验另一个”单独核验。',
  },
};
