import type { Language } from '../core/language.ts';
import type { Vouched } from './check-key-answers.ts';

/** So many mails are named; the rest is counted. */
const fewLines = 20;

const texts = {
  en: {
    unchecked: 'The signatures of the mails were not checked with them here. Cluebook itself does that.',
    none: 'No signature of a mail holds with them.',
    by: ({ exhibit, domain, by, at }: Vouched) =>
      `${exhibit} is as ${domain} signed it, by the key that ${by} gave at ${at} (clock of the maker).`,
    given: ({ exhibit, domain, at }: Vouched) =>
      `${exhibit} is as the owner of a key signed it that the maker gave at ${at} as the key of ${domain}.`,
    more: (count: number) => `And ${count} more.`,
    limit:
      'The answers are what the maker kept; a resolver signs nothing. Nobody’s person is shown by it, and an old private key may have been published.',
  },
  'zh-CN': {
    unchecked: '此处未用这些公钥核对邮件签名；线索簿本身可以核对。',
    none: '没有邮件签名能用这些公钥核对成立。',
    by: ({ exhibit, domain, by, at }: Vouched) =>
      `${exhibit} 与 ${domain} 签名时一致，所用公钥由 ${by} 于 ${at} 给出（制作者的时钟）。`,
    given: ({ exhibit, domain, at }: Vouched) =>
      `${exhibit} 与签名时一致，所用公钥由制作者于 ${at} 提供，称属于 ${domain}。`,
    more: (count: number) => `另有 ${count} 项。`,
    limit: '这些答复由制作者保存，解析服务器并未签名。它们不能说明是谁所写，旧私钥也可能已被公开。',
  },
} as const satisfies Record<Language, unknown>;

/** What the kept keys show of the mails, one line each, and what they do not. */
export function vouchedText(vouched: readonly Vouched[] | null, language: Language): string {
  const words = texts[language];
  if (!vouched) return words.unchecked;
  if (vouched.length === 0) return words.none;
  const lines = vouched.slice(0, fewLines).map((one) => (one.by === null ? words.given(one) : words.by(one)));
  if (vouched.length > fewLines) lines.push(words.more(vouched.length - fewLines));
  return [...lines, words.limit].join('\n');
}
