import type { Language } from '../language.ts';
import type { Observation } from '../observation.ts';

/** What codes in an observation's values mean: the values keep the codes, for programs; a sentence says the words. */
const words: Readonly<Record<string, Record<Language, string>>> = {
  'smime-encrypted': { en: 'an encrypted part (S/MIME)', 'zh-CN': '加密的部分（S/MIME）' },
  'smime-signed': { en: 'a part inside of a signature (S/MIME)', 'zh-CN': '包在签名里的部分（S/MIME）' },
  'pgp-encrypted': { en: 'an encrypted part (OpenPGP)', 'zh-CN': '加密的部分（OpenPGP）' },
  tnef: { en: 'a winmail.dat of Outlook (TNEF)', 'zh-CN': 'Outlook 的 winmail.dat（TNEF）' },
  'external-body': { en: 'a part that lies on another server', 'zh-CN': '存放在别的服务器上的部分' },
  rpmsg: { en: 'a part protected by Microsoft’s rights management', 'zh-CN': '受微软权限管理保护的部分' },
  'header-field-cut': { en: 'the rest of a very long header field', 'zh-CN': '过长的邮件头字段的其余内容' },
  'header-fields-cut': { en: 'header fields beyond the limit', 'zh-CN': '超出上限的邮件头字段' },
  'nested-too-deep': { en: 'parts that are nested too deep', 'zh-CN': '嵌套过深的部分' },
  'parts-cut': { en: 'parts beyond the limit', 'zh-CN': '超出上限的部分' },
  'text-cut': { en: 'the rest of a very long text, in part', 'zh-CN': '过长文字的其余内容，位于部分' },
  'clues-cut': { en: 'clues beyond the limit', 'zh-CN': '超出上限的线索' },
  'encoding-cycle': { en: 'a part that is encoded again and again', 'zh-CN': '反复编码的部分' },
  'header-only': { en: 'it ends with its header', 'zh-CN': '只有邮件头' },
  'end-boundary-missing': { en: 'the mark that ends it is missing', 'zh-CN': '缺少结尾标记' },
  'ends-in-encoding': { en: 'it breaks off inside of a part', 'zh-CN': '在某个部分中间断掉' },
};
const coded = new Set<Observation['code']>(['not-opened', 'source-cut']);
const code = /[a-z]+(?:-[a-z]+)*/g;
/** A form without an address to send to. */
const nowhere = { en: 'a place that the message does not name', 'zh-CN': '邮件没有写明的地方' };
const units: readonly [RegExp, string][] = [
  [/^(\d+) min$/, '$1 分钟'],
  [/^(\d+) h$/, '$1 小时'],
  [/^(\d+) d$/, '$1 天'],
];

/** An observation's values as a sentence of that language says them. What the message wrote stays as it is. */
export function valuesInWords(observation: Observation, language: Language): Record<string, string> {
  const { values } = observation;
  if (coded.has(observation.code)) {
    const say = (value: string) => value.replaceAll(code, (one) => words[one]?.[language] ?? one);
    const separator = language === 'en' ? ', ' : '、';
    return Object.fromEntries(
      Object.entries(values).map(([name, value]) => [name, say(value).replaceAll(', ', separator)]),
    );
  }
  if (observation.code === 'form-in-mail' && values['target'] === '?') return { target: nowhere[language] };
  if (observation.code === 'look-alike-domain') return { ...values, domain: domainInWords(values) };
  if (observation.code === 'numeric-host-link') return { ...values, written: numberInWords(values, language) };
  const { time } = values;
  if (language === 'en' || time === undefined) return values;
  return { ...values, time: units.reduce((told, [unit, word]) => told.replace(unit, word), time) };
}

/** With the address that the number stands for, where it is written in another way. */
function numberInWords({ written = '', host = '' }: Record<string, string>, language: Language): string {
  if (written === host) return written;
  return language === 'en' ? `${written} (IP address ${host})` : `${written}（IP 地址 ${host}）`;
}

/** With what it really is, where it is shown in other letters. */
function domainInWords({ domain = '', ascii = domain }: Record<string, string>): string {
  return domain === ascii ? domain : `${domain} (${ascii})`;
}
