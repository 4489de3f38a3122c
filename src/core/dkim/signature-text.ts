import { fillIn } from '../insight/observation-text.ts';
import type { AuthenticationField } from '../message-facts.ts';
import { arcReasonTexts, reasonTexts } from './reason-texts.ts';
import type { Language } from '../language.ts';
import type { Alignment, ArcCheck, SignatureCheck, SignatureReport } from './signature-report.ts';

/** A signature in plain sentences. */
export interface ToldSignature {
  /** What was found. */
  finding: string;
  /** What it proves; empty unless a key vouches for it. */
  proves: string[];
  /** What it does not prove, and what to know before relying on it. */
  limits: string[];
}

const texts = {
  verified: {
    en: 'The signature of {domain} is right: what it covers is as it was signed.',
    'zh-CN': '{domain} 的签名正确：签名所及的内容与签名时一致。',
  },
  provesAll: {
    en: '{domain} signed these header fields and this body: {fields}.',
    'zh-CN': '{domain} 对以下邮件头和正文签了名：{fields}。',
  },
  provesPart: {
    en: '{domain} signed these header fields, and the first {signed} bytes of the body: {fields}.',
    'zh-CN': '{domain} 对以下邮件头，以及正文的前 {signed} 字节签了名：{fields}。',
  },
  provesHeader: {
    en: '{domain} signed these header fields, and they are unchanged: {fields}.',
    'zh-CN': '{domain} 对以下邮件头签了名，且未被改动：{fields}。',
  },
  person: {
    en: 'It does not say which person wrote the message, nor whether what it says is true.',
    'zh-CN': '不能说明邮件由谁所写，也不能说明内容属实。',
  },
  key: {
    en: 'It counts from when the key was looked up: a domain can publish an old private key, and then anybody can sign with it.',
    'zh-CN': '效力以查得密钥的时间为准：域名所有者可能公开旧私钥，此后任何人都能用它签名。',
  },
  unsigned: {
    en: 'Not signed, so anybody on the way can have written it: {fields}.',
    'zh-CN': '以下内容不在签名之内，途中任何人都可能写入：{fields}。',
  },
  tail: {
    en: 'The last {unsigned} bytes of the body are not signed: anybody can have added them.',
    'zh-CN': '正文最后 {unsigned} 字节不在签名之内，任何人都可能添加。',
  },
  testing: {
    en: '{domain} says of its key that it is only trying signatures out.',
    'zh-CN': '{domain} 在密钥中注明仅作试用。',
  },
  expired: {
    en: 'The signature was meant to be checked until {expires}; the message arrived later.',
    'zh-CN': '签名的有效期到 {expires}，邮件在此之后才到达。',
  },
  'from-the-future': {
    en: 'The signature names a later time than the message’s arrival: {signedAt}.',
    'zh-CN': '签名所写时间晚于邮件到达时间：{signedAt}。',
  },
  'length-beyond-body': {
    en: 'The signature names a longer body than there is.',
    'zh-CN': '签名所写的正文长度超过实际长度。',
  },
  alteredOnTheWay: {
    en: 'Mailing lists and virus scanners change messages as well.',
    'zh-CN': '邮件列表和杀毒网关也会改动邮件。',
  },
  bodyUnchecked: { en: 'The body could not be compared.', 'zh-CN': '正文无法比对。' },
  restored: {
    en: 'This copy had {count} line ends other than mail has on its way; they were restored for the check.',
    'zh-CN': '这份副本有 {count} 处换行与邮件传输时不同，核对时已还原。',
  },
  arcPass: {
    en: 'Every server that sealed the message on its way is vouched for, the last being {domain}: since then it is unchanged.',
    'zh-CN': '途中各服务器的封签全部正确，最后一个是 {domain}：此后邮件未被改动。',
  },
  arcFail: {
    en: 'The seals of the servers on the way do not hold: {reason}.',
    'zh-CN': '途中服务器的封签不成立：{reason}。',
  },
  arcNoKey: {
    en: 'Servers on the way sealed the message; a key to check the seals was not asked for, or not to be had.',
    'zh-CN': '途中服务器对邮件加了封签；核对封签所需的密钥未查询或未取得。',
  },
  arcLimit: {
    en: 'A seal shows what its server says that it saw; whether to believe that server is another question.',
    'zh-CN': '封签只表明该服务器声称看到的情况；是否相信该服务器是另一回事。',
  },
  strict: {
    en: 'The sender’s address and the signature have the same domain: {from}.',
    'zh-CN': '发件人地址与签名的域名相同：{from}。',
  },
  relaxed: {
    en: 'The sender’s address is of {from}, the signature of {by}: the same organisation.',
    'zh-CN': '发件人地址属于 {from}，签名属于 {by}：同一机构。',
  },
  unchecked: {
    en: 'The sender’s address is of {from}, and a signature names {by}: the same organisation, if its key vouches for it.',
    'zh-CN': '发件人地址属于 {from}，有签名写明属于 {by}：若密钥能作证，则为同一机构。',
  },
  none: {
    en: 'No valid signature is of the domain in the sender’s address, {from}.',
    'zh-CN': '没有有效签名属于发件人地址的域名 {from}。',
  },
  noFrom: {
    en: 'The sender’s address does not name one domain, so no signature can be compared with it.',
    'zh-CN': '发件人地址没有写明唯一的域名，无法与签名比对。',
  },
  quoted: {
    en: '{server}, which received the message, wrote: {results}. This is its word; it cannot be checked afterwards.',
    'zh-CN': '收件服务器 {server} 写道：{results}。这是该服务器的说法，事后无法核对。',
  },
} as const satisfies Record<string, Record<Language, string>>;

/** Names in a sentence; hostile mail has thousands. */
const mostNames = 20;

/** What a signature says, as plain sentences. */
export function tellSignature(check: SignatureCheck, report: SignatureReport, language: Language): ToldSignature {
  const say = (code: keyof typeof texts, more: Record<string, string> = {}) =>
    fillIn(texts[code][language], { ...valuesOf(check), ...more });
  const found = check.reason === undefined ? texts.verified : reasonTexts[check.reason];
  const limits: string[] = [];
  if (check.outcome === 'verified') limits.push(say('person'), say('key'));
  if (check.outcome === 'broken') limits.push(say('alteredOnTheWay'));
  if (check.outcome === 'malformed' && check.body.state === 'unchecked') limits.push(say('bodyUnchecked'));
  if (check.header.unsigned.length > 0)
    limits.push(say('unsigned', { fields: namesText(check.header.unsigned, language) }));
  if (check.body.unsignedBytes > 0) limits.push(say('tail'));
  limits.push(...check.notes.map((note) => say(note)));
  if (report.restoredLineEnds > 0) limits.push(say('restored', { count: `${report.restoredLineEnds}` }));
  return { finding: fillIn(found[language], valuesOf(check)), proves: provenBy(check, say, language), limits };
}

function provenBy(
  { outcome, header, body }: SignatureCheck,
  say: (code: keyof typeof texts, more?: Record<string, string>) => string,
  language: Language,
): string[] {
  const fields = { fields: namesText(header.signed, language) };
  if (outcome === 'verified') return [say(body.unsignedBytes > 0 ? 'provesPart' : 'provesAll', fields)];
  return outcome === 'broken' && header.state === 'as-signed' ? [say('provesHeader', fields)] : [];
}

/** What the ARC chain says. Nothing when there is none. */
export function tellArc(arc: ArcCheck, language: Language): string[] {
  if (arc.outcome === 'none') return [];
  const say = (code: keyof typeof texts, values: Record<string, string> = {}) => fillIn(texts[code][language], values);
  const limit = say('arcLimit');
  if (arc.outcome === 'pass') return [say('arcPass', { domain: arc.sets.at(-1)?.domain ?? '?' }), limit];
  if (arc.outcome === 'no-key') return [say('arcNoKey'), limit];
  const reason = arcReasonTexts[arc.reason ?? 'instance-syntax'][language];
  return [say('arcFail', { reason: fillIn(reason, { instance: `${arc.instance ?? '?'}` }) })];
}

/** How the sender's address stands to the signatures. */
export function tellAlignment({ fromDomain, state, by }: Alignment, language: Language): string {
  if (fromDomain === null) return texts.noFrom[language];
  return fillIn(texts[state][language], { from: fromDomain, by: by ?? '?' });
}

/** SPF and DMARC as the recipient's server wrote them: its word, quoted. What the sending side claims is left out. */
export function tellResults(fields: readonly AuthenticationField[], language: Language): string[] {
  return fields
    .filter(({ word, results }) => word === 'own' && results.length > 0)
    .map(({ server, results }) => {
      const said = results.slice(0, mostNames).map(({ method, result }) => `${method}=${result}`);
      return fillIn(texts.quoted[language], {
        server: server ?? '?',
        results: said.join(language === 'en' ? ', ' : '、'),
      });
    });
}

function valuesOf({ domain, tag, key, body, signedAt, expiresAt }: SignatureCheck): Record<string, string> {
  return {
    domain: domain ?? '?',
    tag: tag ?? '?',
    bits: `${key?.bits ?? '?'}`,
    signed: `${body.signedBytes}`,
    signedAt: signedAt ?? '?',
    unsigned: `${body.unsignedBytes}`,
    expires: expiresAt ?? '?',
  };
}

/** Each name once, as people write it: `Message-Id`. */
function namesText(names: readonly string[], language: Language): string {
  const once = [...new Set(names)].map((name) => name.replaceAll(/(?:^|-)[a-z]/g, (sign) => sign.toUpperCase()));
  const shown = once.slice(0, mostNames);
  if (once.length > mostNames) shown.push('…');
  return shown.join(language === 'en' ? ', ' : '、');
}
