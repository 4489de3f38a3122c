import type { Language } from '../language.ts';
import type { Observation, ObservationCode } from '../observation.ts';
import { showControls } from '../show-controls.ts';
import { valuesInWords } from './observation-words.ts';

/** A fact in one sentence, with the values that it names in braces; and its limit, where the fact has one. */
interface Sentence {
  fact: string;
  limit?: string;
}

export const observationTexts: Record<ObservationCode, Record<Language, Sentence>> = {
  'reply-to-elsewhere': {
    en: { fact: 'Replies go somewhere else: to {replyTo}. The sender is given as {from}.' },
    'zh-CN': { fact: '回复会发到别处：回复地址是 {replyTo}，发件人写的是 {from}。' },
  },
  'name-carries-address': {
    en: { fact: 'The sender’s name shows another address, {name}. The address behind it is {address}.' },
    'zh-CN': { fact: '发件人名称里写着另一个地址 {name}，实际地址是 {address}。' },
  },
  'link-text-differs': {
    en: {
      fact: 'A link shows {shown} and leads to {target}.',
      limit: 'Services that count clicks cause this as well.',
    },
    'zh-CN': { fact: '有链接显示为 {shown}，实际指向 {target}。', limit: '统计点击的服务也会造成这种情况。' },
  },
  'look-alike-domain': {
    en: { fact: '{domain} looks like {known} and is another domain.' },
    'zh-CN': { fact: '{domain} 看起来像 {known}，但它是另一个域名。' },
  },
  'authentication-failed': {
    en: {
      fact: '{server} checked who sent this and the check failed: {results}.',
      limit: 'Forwarding can cause this as well.',
    },
    'zh-CN': { fact: '{server} 核对过发件人，未通过：{results}。', limit: '转发也可能造成这种结果。' },
  },
  'authentication-missing': {
    en: {
      fact: '{server} found nothing to check the sender by: {results}.',
      limit: 'So nothing shows that the address is genuine, nor that it is not.',
    },
    'zh-CN': { fact: '{server} 没有可用来核对发件人的信息：{results}。', limit: '因此无法说明地址是真是假。' },
  },
  'received-gap': {
    en: {
      fact: 'The message took {time} from {before} to {by}.',
      limit: 'Queues and mailing lists cause gaps too, and the sending side can write any time here.',
    },
    'zh-CN': {
      fact: '邮件从 {before} 到 {by} 用了 {time}。',
      limit: '排队和邮件列表也会造成间隔；发送一方可以随意填写时间。',
    },
  },
  'received-backwards': {
    en: {
      fact: 'Times on the way run backwards: {by} is {time} earlier than {before}, which had it first.',
      limit: 'A wrong clock does this as well.',
    },
    'zh-CN': { fact: '途中时间倒退：{by} 的时间比先经手的 {before} 早 {time}。', limit: '时钟不准也会这样。' },
  },
  'date-differs': {
    en: {
      fact: 'The date written is {date}. It reached {by} at {arrival}, a difference of {time}.',
      limit: 'The sending side can write any date.',
    },
    'zh-CN': {
      fact: '邮件所写日期是 {date}，到达 {by} 的时间是 {arrival}，相差 {time}。',
      limit: '日期由发送一方填写，可以是任意值。',
    },
  },
  'reply-forged': {
    en: {
      fact: 'It looks like an answer (“{written}”) and names no message that it answers.',
      limit: 'Some old mail programs leave that out.',
    },
    'zh-CN': {
      fact: '它看起来像回复（“{written}”），但没有指明回复的是哪封邮件。',
      limit: '部分旧邮件软件也不写这一项。',
    },
  },
  'executable-attachment': {
    en: {
      fact: 'The attachment {name} is of a kind that can run something when it is opened.',
      limit: 'It was not opened here.',
    },
    'zh-CN': { fact: '附件 {name} 属于打开后可能运行程序的类型。', limit: '此处没有打开它。' },
  },
  'macro-attachment': {
    en: {
      fact: 'The attachment {name} is of a kind that carries macros: small programs inside a file.',
      limit: 'It was not opened here.',
    },
    'zh-CN': { fact: '附件 {name} 属于带宏的文档，宏是文档里的小程序。', limit: '此处没有打开它。' },
  },
  'type-differs': {
    en: { fact: 'The attachment {name} says it is {declared}. Its first bytes say {sniffed}.' },
    'zh-CN': { fact: '附件 {name} 自称是 {declared}，开头的字节却是 {sniffed}。' },
  },
  'asks-to-delete': {
    en: { fact: 'The message asks you to delete it: “{written}”.', limit: 'It is kept here as it was.' },
    'zh-CN': { fact: '邮件要求您删除它：“{written}”。', limit: '这里已按原样保存。' },
  },
  'sent-to-alias': {
    en: {
      fact: 'It came to {address}. You may have given this address, with “{tag}”, to one place alone.',
      limit: 'This points to a place, it does not prove who leaked.',
    },
    'zh-CN': {
      fact: '它发到了 {address}。带有“{tag}”的这个地址，您可能只给过一处。',
      limit: '这说明值得追查，不能证明是谁泄露。',
    },
  },
  'several-from': {
    en: {
      fact: 'More than one sender is given: {addresses} (From fields: {fields}).',
      limit: 'Mail programs differ in which one they show.',
    },
    'zh-CN': {
      fact: '写了不止一个发件人：{addresses}（From 字段 {fields} 个）。',
      limit: '不同邮件软件显示的可能不是同一个。',
    },
  },
  'userinfo-link': {
    en: { fact: 'A link begins with {written}, which is only a user name. It leads to {host}.' },
    'zh-CN': { fact: '有链接以 {written} 开头，那只是用户名，实际指向 {host}。' },
  },
  'numeric-host-link': {
    en: { fact: 'A link leads to a number instead of a name: {written}.' },
    'zh-CN': { fact: '有链接指向数字而不是域名：{written}。' },
  },
  'form-in-mail': {
    en: {
      fact: 'The message has a form to fill in. What is typed goes to {target}.',
      limit: 'Nothing was sent from here.',
    },
    'zh-CN': { fact: '邮件里有要填写的表单，填写的内容发往：{target}。', limit: '此处没有发送任何内容。' },
  },
  'hidden-text': {
    en: {
      fact: 'Something stands in the message that its reader does not see: {what}.',
      limit: 'Newsletters do this as well.',
    },
    'zh-CN': { fact: '邮件里有读者看不到的内容：{what}。', limit: '普通群发邮件也会这样。' },
  },
  'not-opened': {
    en: {
      fact: 'A part of the message was recognised and not opened: {what}.',
      limit: 'What is in it is not among the clues.',
    },
    'zh-CN': { fact: '邮件有一部分已识别但未打开：{what}。', limit: '其中的内容不在线索里。' },
  },
  'source-cut': {
    en: { fact: 'The source is not whole: {why}.', limit: 'What arrived is kept as it was.' },
    'zh-CN': { fact: '原始邮件不完整：{why}。', limit: '已收到的部分按原样保存。' },
  },
};

/**
 * An observation as a sentence: the fact, and its limit. Values come from the message: control characters and what turns the
 * direction of text are shown by number, so that a value cannot change the sentence around it.
 */
export function observationSentence(observation: Observation, language: Language): string {
  const { fact, limit } = observationTexts[observation.code][language];
  const told = fillIn(fact, valuesInWords(observation, language));
  if (limit === undefined) return told;
  return language === 'en' ? `${told} ${limit}` : `${told}${limit}`;
}

/** Puts values where their names stand in braces. One pass: braces inside a value are text. */
export function fillIn(sentence: string, values: Readonly<Record<string, string>>): string {
  return sentence.replaceAll(/\{(\w+)\}/g, (_, name: string) => showControls(values[name] ?? '?'));
}
