import type { Words } from '../core/channel-field.ts';

/** A gap of a letter: what is asked for where the case does not tell it. */
export const letterGaps = {
  today: { en: 'date', 'zh-CN': '日期' },
  sender: { en: 'your name', 'zh-CN': '您的姓名' },
  'sender-contact': { en: 'your address, telephone or e-mail for the answer', 'zh-CN': '您的通讯地址、电话或邮箱' },
  recipient: { en: 'legal name of the company', 'zh-CN': '公司全称' },
  'recipient-address': {
    en: 'its address, or that of its data protection contact',
    'zh-CN': '公司地址或个人信息保护负责人联系方式',
  },
  office: { en: 'name of the office or company that you write to', 'zh-CN': '受理机关或单位名称' },
  'office-address': { en: 'its address', 'zh-CN': '其地址' },
  account: {
    en: 'the name, number or address under which they know you',
    'zh-CN': '您在该公司使用的账号、电话或邮箱',
  },
  law: { en: 'the law', 'zh-CN': '法律依据' },
  deadline: { en: 'deadline', 'zh-CN': '期限' },
  'what-follows': { en: 'what follows', 'zh-CN': '逾期后果' },
  'leak-address': { en: 'the address or number that you gave to them alone', 'zh-CN': '仅提供给该公司的邮箱或号码' },
  'leak-since': { en: 'day of the first message', 'zh-CN': '首次收到的日期' },
  'leak-count': { en: 'how many', 'zh-CN': '数量' },
  'leak-exhibits': { en: 'exhibit numbers', 'zh-CN': '证据编号' },
  'leak-note': { en: 'when and for what you gave it to them', 'zh-CN': '提供的时间与用途' },
  period: { en: 'from when to when you want to see the logs', 'zh-CN': '希望查询日志的起止时间' },
  'item-name': { en: 'name of the seller or app', 'zh-CN': '卖家或应用名称' },
  'item-address': { en: 'where it is on the platform', 'zh-CN': '其在平台上的位置（店铺名、链接或编号）' },
  'what-happened': { en: 'what happened', 'zh-CN': '发生的事' },
  statement: { en: 'what happened, in your own words', 'zh-CN': '事情经过，用您自己的话写' },
  wish: { en: 'what you ask for', 'zh-CN': '您的请求' },
  losses: { en: 'losses', 'zh-CN': '损失' },
  'earlier-steps': { en: 'what you have done so far', 'zh-CN': '已采取的措施' },
} as const satisfies Record<string, Words>;

export type LetterGap = keyof typeof letterGaps;

/** What is known for a letter; what is absent or empty becomes a gap that shows. */
export type LetterValues = Partial<Record<LetterGap, string>>;
