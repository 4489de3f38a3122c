import type { AccountHit } from './account-hit.ts';
import { matchesIn } from '../../text/matches-in.ts';

/** An address that names an account: how it begins, and the account in the rest. */
interface LinkForm {
  /** Sticky, without `https://`. `(?<id>…)` is the account. */
  form: RegExp;
  service: string;
  /** `+` before digits, `as-is` keeps capitals (invitations are case-sensitive); lower case otherwise. */
  id?: 'number' | 'as-is';
}

const name = '(?<id>[A-Za-z][\\w.]{2,40})';
const number = '(?:\\+|%2B)?(?<id>[1-9]\\d{6,14})(?!\\d)';

/** Services' own documents on links: telegram.org/deep-links, faq.whatsapp.com, developers.line.biz, signal.org, wiki.open.qq.com. */
const forms: readonly LinkForm[] = [
  { service: 'telegram', form: /(?:t|telegram)\.(?:me|dog)\/(?:\+|%2B)(?<id>[1-9]\d{6,14})(?![\w-])/iy, id: 'number' },
  {
    service: 'telegram-invite',
    form: /(?:t|telegram)\.(?:me|dog)\/(?:joinchat\/|\+)(?<id>[\w-]{10,40})/iy,
    id: 'as-is',
  },
  { service: 'telegram', form: /(?:t|telegram)\.(?:me|dog)\/(?:s\/)?(?<id>[A-Za-z]\w{3,31})(?!\w)/iy },
  { service: 'telegram', form: /(?<id>[A-Za-z]\w{3,31})\.t\.me(?![\w.-])/iy },
  { service: 'telegram', form: /tg:(?:\/\/)?resolve\/?\?(?:[^#\s]*&)?domain=(?<id>[A-Za-z]\w{3,31})(?!\w)/iy },
  { service: 'whatsapp', form: new RegExp(`wa\\.me\\/${number}`, 'iy'), id: 'number' },
  { service: 'whatsapp-business', form: /wa\.me\/(?:message|qr)\/(?<id>[A-Z0-9]{8,20})/iy, id: 'as-is' },
  {
    service: 'whatsapp',
    form: new RegExp(`(?:(?:api|web|www)\\.)?whatsapp\\.com\\/send\\/?\\?(?:[^#\\s]*&)?phone=${number}`, 'iy'),
    id: 'number',
  },
  {
    service: 'whatsapp',
    form: new RegExp(`whatsapp:\\/\\/send\\/?\\?(?:[^#\\s]*&)?phone=${number}`, 'iy'),
    id: 'number',
  },
  { service: 'whatsapp-group', form: /chat\.whatsapp\.com\/(?:invite\/)?(?<id>[A-Za-z0-9]{18,26})/iy, id: 'as-is' },
  { service: 'line', form: /line\.me\/(?:R\/)?ti\/p\/(?:@|%40|~)?(?<id>[\w.-]{2,40})/iy },
  { service: 'line', form: /(?:lin\.ee|page\.line\.me)\/(?<id>[\w.-]{4,30})/iy, id: 'as-is' },
  { service: 'signal', form: new RegExp(`signal\\.me\\/?#p\\/${number}`, 'iy'), id: 'number' },
  { service: 'signal-link', form: /signal\.(?:me\/?#eu|group\/?#)\/?(?<id>[\w-]{20,80})/iy, id: 'as-is' },
  {
    service: 'viber',
    form: new RegExp(`viber:\\/\\/(?:chat|add)\\/?\\?(?:[^#\\s]*&)?number=${number}`, 'iy'),
    id: 'number',
  },
  { service: 'skype', form: /skype:(?<id>live:[\w.,-]{3,60}|[A-Za-z][\w.,-]{5,31})(?=\?(?:chat|call|add|userinfo))/iy },
  { service: 'skype', form: /join\.skype\.com\/invite\/(?<id>[A-Za-z0-9]{8,20})/iy, id: 'as-is' },
  {
    service: 'discord-invite',
    form: /(?:discord\.gg|discord(?:app)?\.com\/invite)\/(?<id>[A-Za-z0-9-]{2,30})/iy,
    id: 'as-is',
  },
  { service: 'facebook', form: new RegExp(`m\\.me\\/${name}`, 'iy') },
  { service: 'instagram', form: new RegExp(`ig\\.me\\/m\\/${name}`, 'iy') },
  { service: 'kakaotalk', form: /(?:open\.kakao\.com\/(?:o|me)|pf\.kakao\.com)\/(?<id>[\w-]{4,30})/iy, id: 'as-is' },
  { service: 'zalo', form: /zalo\.me\/(?<id>\d{8,20})/iy },
  { service: 'wechat', form: /weixin:\/\/contacts\/profile\/(?<id>[A-Za-z][\w-]{5,29})/iy },
  { service: 'wechat-link', form: /(?:u\.wechat\.com|weixin\.qq\.com\/r)\/(?<id>[\w-]{8,40})/iy, id: 'as-is' },
  {
    service: 'qq',
    form: /(?:wpa\.qq\.com\/msgrd|(?:tencent|mqq(?:wpa)?):\/\/\w+(?:\/\w+)?)\/?\?(?:[^#\s]*&)?uin=(?<id>[1-9]\d{4,10})(?!\d)/iy,
  },
  { service: 'qq-link', form: /qm\.qq\.com\/cgi-bin\/qm\/qr\?(?:[^#\s]*&)?k=(?<id>[\w-]{10,60})/iy, id: 'as-is' },
  { service: 'alipay-link', form: /qr\.alipay\.com\/(?<id>[a-z0-9]{10,40})/iy },
];

/** Names in Telegram's and others' links that are pages of the service itself. */
const servicePages =
  /^(?:share|joinchat|addstickers|addemoji|addtheme|proxy|socks|setlanguage|login|confirmphone|invoice|iv|msg|bg|contact|message|download|web|support|privacy|terms)$/;
/** Where such an address may begin in text: its host or scheme, so that the forms are tried there only. */
export const beginning =
  /(?<![\w@.%/-])(?:https?:\/\/)?(?:www\.)?(?:t\.me\/|telegram\.(?:me|dog)\/|[A-Za-z]\w{3,31}\.t\.me(?![\w.-])|tg:|wa\.me\/|(?:api\.|web\.|chat\.)?whatsapp(?:\.com\/|:\/\/)|line\.me\/|page\.line\.me\/|lin\.ee\/|signal\.(?:me|group)\/|viber:|skype:|join\.skype\.com\/|discord(?:\.gg|(?:app)?\.com)\/|m\.me\/|ig\.me\/|(?:open|pf)\.kakao\.com\/|zalo\.me\/|weixin:|u\.wechat\.com\/|weixin\.qq\.com\/|wpa\.qq\.com\/|qm\.qq\.com\/|tencent:|mqq(?:wpa)?:|qr\.alipay\.com\/)/gi;
/** Something that each of these has, found by its full stop or colon: ten times as fast to look for, and most texts have none. */
export const mayBegin =
  /\.(?:me|dog|ee|gg|group)\b|\.com(?<=(?:whatsapp|skype|discord|discordapp|kakao|wechat|qq|alipay)\.com)|:(?<=(?:tg|viber|skype|weixin|tencent|mqq|mqqwpa|whatsapp):)/i;
const longestLink = 300;

/** The account that an address leads to; null when it leads to none. For what stands in text, and for pressed links. */
export function accountOfLink(url: string): { value: string; length: number } | null {
  const scheme = /^(?:https?:\/\/)?(?:www\.)?/i.exec(url)?.[0].length ?? 0;
  const rest = url.slice(scheme, scheme + longestLink);
  for (const { form, service, id } of forms) {
    form.lastIndex = 0;
    const match = form.exec(rest);
    const written = match?.groups?.['id'];
    if (match === null || written === undefined) continue;
    const trimmed = id === undefined ? written.toLowerCase().replace(/[.,-]+$/, '') : written;
    if (servicePages.test(trimmed)) continue;
    return { value: `${service}:${id === 'number' ? '+' : ''}${trimmed}`, length: scheme + match[0].length };
  }
  return null;
}

/** Addresses of accounts in folded text. */
export function findAccountLinks(text: string): AccountHit[] {
  if (!mayBegin.test(text)) return [];
  return matchesIn(text, beginning).flatMap(({ index }) => {
    const found = accountOfLink(text.slice(index, index + longestLink + 20));
    return found ? [{ value: found.value, start: index, end: index + found.length, evidence: ['link'] }] : [];
  });
}
