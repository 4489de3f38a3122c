import type { CaseEvent } from '../core/case-event.ts';
import type { Words } from '../core/channel-field.ts';

/** The plain choices of "What happened?", in the order in which they are offered. */
export const eventWords: Record<CaseEvent, Words> = {
  'money-lost': { en: 'I lost money', 'zh-CN': '我损失了钱' },
  'account-taken': { en: 'Somebody uses my account or my identity', 'zh-CN': '有人盗用我的账号或身份' },
  threatened: { en: 'I am threatened or blackmailed', 'zh-CN': '我受到威胁或勒索' },
  'published-about-me': { en: 'Somebody published my personal data', 'zh-CN': '有人公开了我的个人信息' },
  'data-leaked': { en: 'My personal data leaked', 'zh-CN': '我的个人信息泄露了' },
  'data-misused': {
    en: 'A company uses or passes on my data without right',
    'zh-CN': '企业擅自使用或提供我的个人信息',
  },
  'data-request-refused': {
    en: 'A company does not answer what it holds about me',
    'zh-CN': '企业不答复我关于个人信息的请求',
  },
  phishing: {
    en: 'A message or call claims to be from a bank, a shop or an office',
    'zh-CN': '有消息或来电自称银行、商家或机关',
  },
  'spam-mail': { en: 'Unwanted mail', 'zh-CN': '垃圾邮件' },
  'spam-text': { en: 'Unwanted texts', 'zh-CN': '垃圾短信' },
  'unwanted-calls': { en: 'Unwanted calls', 'zh-CN': '骚扰电话' },
  'bad-website': { en: 'A site that deceives or harms', 'zh-CN': '欺骗或有害的网站' },
  'bad-app': { en: 'An app that takes too much or harms', 'zh-CN': '过度索取信息或有害的应用' },
  'consumer-dispute': { en: 'A dispute about something I bought', 'zh-CN': '消费纠纷' },
  'telecom-dispute': { en: 'A dispute with my phone or internet company', 'zh-CN': '与电信运营商的纠纷' },
  'network-attacked': { en: 'A computer, a site or a network was attacked', 'zh-CN': '电脑、网站或网络遭到攻击' },
};
