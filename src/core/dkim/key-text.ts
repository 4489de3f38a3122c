import { fillIn } from '../insight/observation-text.ts';
import type { KeyAnswer } from '../key-answer.ts';
import type { Language } from '../language.ts';
import { answersAbout, hasAnswered, recordsOf } from './kept-keys.ts';

const texts = {
  published: {
    en: 'The key was in DNS: {resolver} gave it on {time}.',
    'zh-CN': '该公钥当时在 DNS 中：{resolver} 于{time}给出。',
  },
  checked: {
    en: 'The key was in DNS: {resolver} gave it on {time}, and says that it checked this by DNSSEC.',
    'zh-CN': '该公钥当时在 DNS 中：{resolver} 于{time}给出，并称已用 DNSSEC 核实。',
  },
  given: {
    en: 'You gave the key on {time}. Whether {domain} published it, this does not say.',
    'zh-CN': '该公钥由您于{time}提供，不能说明 {domain} 是否公布过它。',
  },
  none: {
    en: '{resolver} answered on {time} that there is no such key.',
    'zh-CN': '{resolver} 于{time}答复：没有这个公钥。',
  },
  another: {
    en: '{resolver} gave another key on {time}.',
    'zh-CN': '{resolver} 于{time}给出的是另一个公钥。',
  },
  failed: {
    en: '{resolver} could not look the key up on {time} (DNS code {rcode}).',
    'zh-CN': '{resolver} 于{time}未能查得（DNS 代码 {rcode}）。',
  },
  silent: {
    en: '{resolver} gave no answer that can be read on {time}.',
    'zh-CN': '{resolver} 于{time}没有给出可读的答复。',
  },
  disagree: {
    en: 'The resolvers do not agree. Rely on this key only after asking again, or asking others.',
    'zh-CN': '各解析服务器的答复不一致。请再次查询或另询他人后，再依赖此公钥。',
  },
} as const satisfies Record<string, Record<Language, string>>;

export interface KeyQuestion {
  domain: string;
  /** `selector._domainkey.domain` */
  name: string;
  /** The record that the signature was checked with, where there was one. */
  used?: string | undefined;
}

/**
 * What is known of one key, as plain sentences: who gave it and when first, who said otherwise at last, who gave no answer, and whether
 * the resolvers agree. `when` writes a time for the reader.
 */
export function tellKey(
  { domain, name, used }: KeyQuestion,
  answers: readonly KeyAnswer[],
  when: (utc: string) => string,
  language: Language,
): string[] {
  const about = answersAbout(answers, name);
  const say = (code: keyof typeof texts, answer: KeyAnswer) =>
    fillIn(texts[code][language], {
      domain,
      resolver: answer.by === 'person' ? '' : new URL(answer.resolver).host,
      time: when(answer.at.utc),
      rcode: answer.by === 'resolver' ? `${answer.read.rcode}` : '',
    });
  const found = about.filter((answer) => used !== undefined && gives(answer, used));
  const others = latest(about).filter((answer) => used === undefined || !gives(answer, used));
  const told = [...earliest(found), ...others].map((answer) => say(codeOf(answer, used), answer));
  return disagree(about) ? [...told, texts.disagree[language]] : told;
}

/** Whether the last answers of the resolvers are not the same. One that failed says nothing about the key. */
function disagree(about: readonly KeyAnswer[]): boolean {
  const last = latest(about).filter((answer) => answer.by === 'resolver' && hasAnswered(answer));
  return new Set(last.map((answer) => answer.by === 'resolver' && answer.read.records.join('\n'))).size > 1;
}

function gives(answer: KeyAnswer, record: string): boolean {
  return hasAnswered(answer) && recordsOf(answer).includes(record);
}

function codeOf(answer: KeyAnswer, used: string | undefined): keyof typeof texts {
  if (answer.by === 'silence') return 'silent';
  if (answer.by === 'person') return used !== undefined && answer.record !== used ? 'another' : 'given';
  if (!hasAnswered(answer)) return 'failed';
  if (answer.read.records.length === 0) return 'none';
  if (used !== undefined && !gives(answer, used)) return 'another';
  return answer.read.authenticated ? 'checked' : 'published';
}

/** Of each resolver, and of the person, the first answer; and the last. `about` is in the order of time. */
function earliest(about: readonly KeyAnswer[]): KeyAnswer[] {
  return [...new Map(about.toReversed().map((answer) => [whoOf(answer), answer])).values()].toReversed();
}

function latest(about: readonly KeyAnswer[]): KeyAnswer[] {
  return [...new Map(about.map((answer) => [whoOf(answer), answer])).values()];
}

function whoOf(answer: KeyAnswer): string {
  return answer.by === 'person' ? '' : answer.resolver;
}
