import type { Language } from '../language.ts';
import { fillIn } from './observation-text.ts';
import type { LinkReason, SenderLink } from './sender-group.ts';

const texts: Record<LinkReason, { en: string; 'zh-CN': string }> = {
  payment: {
    en: '{one} and {other} name the same payment address, {value}.',
    'zh-CN': '{one} 和 {other} 写有同一个收款地址 {value}。',
  },
  account: {
    en: '{one} and {other} name the same account, {value}.',
    'zh-CN': '{one} 和 {other} 写有同一个账号 {value}。',
  },
  phone: {
    en: '{one} and {other} give the same number, {value}.',
    'zh-CN': '{one} 和 {other} 写有同一个号码 {value}。',
  },
  'reply-to': {
    en: 'Replies to {one} and {other} go to the same address, {value}.',
    'zh-CN': '{one} 和 {other} 的回复发往同一个地址 {value}。',
  },
  'return-path': {
    en: '{one} and {other} have the same return path, {value}. The sending side can write anything here.',
    'zh-CN': '{one} 和 {other} 的退信地址相同，都是 {value}。这一项由发送一方填写，可以是任意值。',
  },
  'short-link': {
    en: '{one} and {other} have the same short link, {value}.',
    'zh-CN': '{one} 和 {other} 里有同一个短链接 {value}。',
  },
  'link-host': {
    en: 'Links in {one} and {other} lead to the same site, {value}.',
    'zh-CN': '{one} 和 {other} 的链接指向同一个网站 {value}。',
  },
  skeleton: {
    en: '{one} and {other} have almost the same text, apart from names, numbers and links. Senders copy from one another.',
    'zh-CN': '除姓名、数字和链接外，{one} 和 {other} 的文字几乎相同。不同的发件人也可能相互抄用。',
  },
};

/** Why two exhibits stand in one group. It says what they share, not who is behind them. */
export function linkReasonSentence({ reason, value, exhibits }: SenderLink, language: Language): string {
  return fillIn(texts[reason][language], { one: exhibits[0], other: exhibits[1], value });
}
