import type { Words } from '../core/channel-field.ts';
import type { ClueKind } from '../core/clue.ts';
import type { ExhibitKind } from '../core/exhibit.ts';

interface Headings {
  claimedSender: string;
  wish: string;
  losses: string;
  evidence: string;
  earlier: string;
  receipts: string;
  paidTo: string;
  answered: string;
  noAnswer: string;
  more(left: number): string;
  kinds: Record<ClueKind, string>;
  exhibits: Record<ExhibitKind, string>;
  colon: string;
  comma: string;
}

/** The words that stand between the person's own in a complaint. They report, and judge nobody. */
export const headings: Record<keyof Words, Headings> = {
  en: {
    claimedSender: 'claimed sender',
    wish: 'What I ask for',
    losses: 'Losses reported',
    evidence: 'Evidence',
    earlier: 'What I have done so far',
    receipts: 'receipts',
    paidTo: 'paid to, as I was told',
    answered: 'answered on',
    noAnswer: 'no answer noted',
    more: (left) => `and ${left} more in the list of clues`,
    kinds: {
      phone: 'Phone numbers found in the exhibits:',
      email: 'E-mail addresses found in the exhibits:',
      link: 'Links found in the exhibits:',
      domain: 'Domains found in the exhibits:',
      ip: 'IP addresses found in the exhibits:',
      payment: 'Payment addresses found in the exhibits:',
      account: 'Accounts found in the exhibits:',
    },
    exhibits: {
      email: 'e-mail',
      chat: 'chat message',
      sms: 'text message',
      call: 'call',
      page: 'web page',
      file: 'file',
    },
    colon: ': ',
    comma: ', ',
  },
  'zh-CN': {
    claimedSender: '自称发送者',
    wish: '我的请求',
    losses: '损失情况（本人陈述）',
    evidence: '证据',
    earlier: '已采取的措施',
    receipts: '凭证',
    paidTo: '收款方（对方告知）',
    answered: '答复日期',
    noAnswer: '未记录到答复',
    more: (left) => `另有 ${left} 项，见线索表`,
    kinds: {
      phone: '证据中出现的电话号码：',
      email: '证据中出现的邮箱地址：',
      link: '证据中出现的链接：',
      domain: '证据中出现的域名：',
      ip: '证据中出现的IP地址：',
      payment: '证据中出现的收款账户：',
      account: '证据中出现的账号：',
    },
    exhibits: { email: '电子邮件', chat: '聊天消息', sms: '短信', call: '电话', page: '网页', file: '文件' },
    colon: '：',
    comma: '，',
  },
};
