import type { Language } from '../core/language.ts';
import type { Revocation } from './time-stamp/revocation.ts';

type Listed = Extract<Revocation, { is: 'listed' }>;
type NotListed = Extract<Revocation, { is: 'not-listed' }>;

/** Why a certificate was taken back, in words, by what `Revocation` calls it. */
const reasons: Readonly<Record<string, Record<Language, string>>> = {
  unspecified: { en: 'not specified', 'zh-CN': '未指明' },
  keyCompromise: { en: 'its key fell into other hands', 'zh-CN': '私钥泄露' },
  cACompromise: { en: 'the key of an authority fell into other hands', 'zh-CN': '颁发机构私钥泄露' },
  affiliationChanged: { en: 'the owner’s name or belonging changed', 'zh-CN': '隶属关系变更' },
  superseded: { en: 'replaced by a newer one', 'zh-CN': '已被新证书取代' },
  cessationOfOperation: { en: 'no longer in use', 'zh-CN': '停止使用' },
  certificateHold: { en: 'on hold', 'zh-CN': '暂停使用' },
  privilegeWithdrawn: { en: 'a right was withdrawn', 'zh-CN': '权限被撤回' },
  aACompromise: { en: 'the key of an attribute authority fell into other hands', 'zh-CN': '属性机构私钥泄露' },
  other: { en: 'a reason that no standard names', 'zh-CN': '标准之外的原因' },
};

/** For people; null: the list tells none. */
export function reasonWords(reason: string | null, language: Language): string {
  const none = { en: 'no reason told', 'zh-CN': '未说明原因' };
  return (reason === null ? none : (reasons[reason] ?? none))[language];
}

const texts = {
  en: {
    whose: ({ name }: Revocation, at: number) => (at === 0 ? 'its certificate' : `the certificate "${name}" above it`),
    none: (whose: string) =>
      `No list of revoked certificates was kept for ${whose}: whether it was taken back, nothing here says.`,
    later: (whose: string, { issued }: NotListed) =>
      `The issuer’s list of ${issued}, made after the stamp, does not name ${whose}: it was not taken back until then.`,
    current: (whose: string, { issued, until }: NotListed) =>
      `The issuer’s list that was in force at the time of the stamp (${issued} to ${until ?? '?'}) does not name ${whose}. Of what came after, it says nothing.`,
    ended: (whose: string, { issued, until }: NotListed) =>
      `The issuer’s list of ${issued} does not name ${whose}, but it was over before the stamp was made (${until ?? 'it does not say until when it holds'}): of that time it says nothing.`,
    counts: (whose: string, { issued, at, reason }: Listed) =>
      `By its issuer’s list of ${issued}, ${whose} was taken back at ${at}, after the stamp (${reasonWords(reason, 'en')}): a stamp from before goes on to count (RFC 3161, section 4).`,
    not: (whose: string, { issued, at, reason }: Listed) =>
      `By its issuer’s list of ${issued}, ${whose} was taken back at ${at} (${reasonWords(reason, 'en')}): this stamp does not count (RFC 3161, section 4).`,
  },
  'zh-CN': {
    whose: ({ name }: Revocation, at: number) => (at === 0 ? '其证书' : `上级证书“${name}”`),
    none: (whose: string) => `没有保存涉及${whose}的吊销列表，是否已被吊销，此处无法说明。`,
    later: (whose: string, { issued }: NotListed) =>
      `颁发者在时间戳之后签发的吊销列表（${issued}）未列入${whose}，即截至当时未被吊销。`,
    current: (whose: string, { issued, until }: NotListed) =>
      `加盖时间戳时有效的吊销列表（${issued} 至 ${until ?? '?'}）未列入${whose}；此后的情况，该列表无法说明。`,
    ended: (whose: string, { issued, until }: NotListed) =>
      `颁发者的吊销列表（${issued}）未列入${whose}，但该列表在加盖时间戳之前已经过期（${until ?? '未注明有效期'}），无法说明当时的情况。`,
    counts: (whose: string, { issued, at, reason }: Listed) =>
      `据颁发者的吊销列表（${issued}），${whose}在时间戳之后（${at}）被吊销（${reasonWords(reason, 'zh-CN')}）；此前的时间戳仍然有效（RFC 3161 第 4 节）。`,
    not: (whose: string, { issued, at, reason }: Listed) =>
      `据颁发者的吊销列表（${issued}），${whose}已于 ${at} 被吊销（${reasonWords(reason, 'zh-CN')}）；该时间戳不能作数（RFC 3161 第 4 节）。`,
  },
} as const satisfies Record<Language, unknown>;

/** What the kept lists say of each certificate under a time stamp, the signer's first: a sentence each. */
export function revocationText(revocations: readonly Revocation[], language: Language): string[] {
  const words = texts[language];
  return revocations.map((one, at) => {
    const whose = words.whose(one, at);
    if (one.is === 'no-list') return words.none(whose);
    if (one.is === 'not-listed') return words[one.when](whose, one);
    return one.counts ? words.counts(whose, one) : words.not(whose, one);
  });
}
