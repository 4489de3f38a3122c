import type { Language } from '../language.ts';
import type { ArcReason, SignatureReason } from './signature-report.ts';

type Texts<Code extends string> = Record<Code, Record<Language, string>>;

/** The finding on a signature that did not verify, by its reason. `{domain}`, `{tag}` and `{bits}` are put in. */
export const reasonTexts: Texts<SignatureReason> = {
  'too-long': malformed('it is longer than any signature', '长度超出任何正常签名'),
  'tag-syntax': malformed('it is not written as a signature', '写法不合规则'),
  'tag-twice': malformed('{tag}= stands in it twice', '{tag}= 出现了两次'),
  'tag-missing': malformed('{tag}= is missing', '缺少 {tag}='),
  version: malformed('it is of an unknown version', '版本未知'),
  algorithm: malformed('its algorithm is unknown', '算法未知'),
  canonicalization: malformed('its form of comparing is unknown', '规范化方式未知'),
  base64: malformed('{tag}= is damaged', '{tag}= 已损坏'),
  number: malformed('{tag}= is not a number', '{tag}= 不是数字'),
  expiry: malformed('it would expire before it was made', '失效时间早于签名时间'),
  'name-syntax': malformed('{tag}= is not a domain name', '{tag}= 不是域名'),
  identity: malformed('it names an address outside the domain that signs', '所写身份不属于签名域名'),
  'query-method': malformed('its key is to be fetched in an unknown way', '取得密钥的方式未知'),
  'from-unsigned': malformed('it leaves out the sender’s address (From)', '没有签入发件人（From）'),
  'seal-signed': malformed('it covers ARC seals, which come after it', '把后加的 ARC 封签也签了进去'),
  'body-changed': {
    en: 'The body is not the one that the signature of {domain} names: it was changed after signing.',
    'zh-CN': '正文与 {domain} 签名所记的不一致：签名之后被改动过。',
  },
  'header-changed': {
    en: 'The signature does not fit the header fields with the key of {domain}: a field was changed after signing, or somebody else made the signature.',
    'zh-CN': '用 {domain} 的密钥核对，签名与邮件头不符：签名之后邮件头被改动过，或者签名另有其人。',
  },
  'both-changed': {
    en: 'Neither the body nor the header fields fit the signature of {domain}.',
    'zh-CN': '正文和邮件头都与 {domain} 的签名不符。',
  },
  'key-not-asked': {
    en: 'The body is the one that was signed; the signer’s key was not asked for.',
    'zh-CN': '正文就是当初签名的正文；尚未查询签名者的密钥。',
  },
  'key-not-answered': {
    en: 'The body is the one that was signed; the signer’s key could not be had.',
    'zh-CN': '正文就是当初签名的正文；未能取得签名者的密钥。',
  },
  'key-not-published': {
    en: 'The body is the one that was signed; {domain} publishes no such key (any more).',
    'zh-CN': '正文就是当初签名的正文；{domain} 没有（或不再）公布这个密钥。',
  },
  'key-revoked': refused('it was revoked', '已被撤销'),
  'key-syntax': refused('its record cannot be read', '记录无法读取'),
  'key-version': refused('its record is of an unknown version', '记录版本未知'),
  'key-type': refused('it is of another kind than the signature', '与签名的类型不同'),
  'key-hash': refused('its owner does not allow the signature’s hash', '所有者不允许签名所用的哈希算法'),
  'key-service': refused('it is not for e-mail', '不用于电子邮件'),
  'key-identity': refused('its owner does not allow addresses below the domain', '所有者不允许子域名身份'),
  'key-unusable': refused('it cannot be used', '无法使用'),
  'rsa-sha1': {
    en: 'The signature of {domain} fits, but it is made with SHA-1, which can be forged: by today’s rules it proves nothing.',
    'zh-CN': '{domain} 的签名相符，但使用了可被伪造的 SHA-1：按现行规则不能证明任何事。',
  },
  'short-key': {
    en: 'The key of {domain} has only {bits} bits and can be worked out by others: by today’s rules its signature proves nothing.',
    'zh-CN': '{domain} 的密钥只有 {bits} 位，可被他人破解：按现行规则不能证明任何事。',
  },
};

/** Why an ARC chain does not hold; `{instance}` is put in. */
export const arcReasonTexts: Texts<ArcReason> = {
  'too-many': { en: 'there are more seals than can be', 'zh-CN': '封签数量超出上限' },
  'instance-syntax': { en: 'a set has no number', 'zh-CN': '有一组没有编号' },
  'instance-gap': { en: 'set {instance} is missing', 'zh-CN': '缺少第 {instance} 组' },
  'field-missing': { en: 'set {instance} is not whole', 'zh-CN': '第 {instance} 组不完整' },
  'field-twice': { en: 'set {instance} has a field twice', 'zh-CN': '第 {instance} 组有重复的字段' },
  'chain-value': {
    en: 'set {instance} says what it cannot say of those before it',
    'zh-CN': '第 {instance} 组对之前各组的说法不合规则',
  },
  'chain-failed-before': { en: 'set {instance} found it broken already', 'zh-CN': '第 {instance} 组当时已发现不成立' },
  'seal-malformed': { en: 'the seal of set {instance} is malformed', 'zh-CN': '第 {instance} 组的封签写法有误' },
  'seal-broken': { en: 'the seal of set {instance} does not fit', 'zh-CN': '第 {instance} 组的封签不符' },
  'seal-key': { en: 'the key of set {instance} cannot be relied on', 'zh-CN': '第 {instance} 组的密钥不可用' },
  'message-signature': {
    en: 'the message is not as set {instance} signed it',
    'zh-CN': '邮件与第 {instance} 组签名时不一致',
  },
};

function malformed(en: string, chinese: string): Record<Language, string> {
  return {
    en: `The signature breaks a rule, so nobody may rely on it: ${en}.`,
    'zh-CN': `签名违反规则，不能作为依据：${chinese}。`,
  };
}

function refused(en: string, chinese: string): Record<Language, string> {
  return {
    en: `The body is the one that was signed; the key of {domain} does not vouch for it: ${en}.`,
    'zh-CN': `正文就是当初签名的正文；但 {domain} 的密钥不能作证：${chinese}。`,
  };
}
