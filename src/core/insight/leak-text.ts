import type { Language } from '../language.ts';
import type { LeakSource } from './leak-source.ts';
import { fillIn } from './observation-text.ts';

const texts = {
  en: {
    count: '{address} gets this since {first}: {exhibits} exhibits, {senders} senders as claimed.',
    tag: 'The address was made for one place: “{tag}”.',
    note: 'Your note: {note}.',
    likely: 'The messages do not fully show that this address is yours.',
    place: 'This points to a place, it does not prove who leaked.',
    plain: 'The address alone does not tell where it became known.',
  },
  'zh-CN': {
    count: '{address} 自 {first} 起收到这类邮件：证据 {exhibits} 件，自称的发件人 {senders} 个。',
    tag: '这个地址是为一处专设的：“{tag}”。',
    note: '您的备注：{note}。',
    likely: '邮件本身不足以完全说明这是您的地址。',
    place: '这说明值得追查，不能证明是谁泄露。',
    plain: '仅凭这个地址看不出它从哪里被人知道。',
  },
};

/**
 * A leak source in finished sentences, its limit last.
 *
 * @param first the day since when, in words; else the day in UTC
 */
export function leakSentence(
  source: LeakSource,
  language: Language,
  first: string = source.first.slice(0, 10),
): string {
  const { count, tag, note, likely, place, plain } = texts[language];
  const pointing = source.tag !== undefined || source.note !== undefined;
  const sentences = [
    count,
    ...(source.tag === undefined ? [] : [tag]),
    ...(source.note === undefined ? [] : [note]),
    ...(source.sure === 'likely' ? [likely] : []),
    pointing ? place : plain,
  ];
  const values = {
    address: source.address,
    first,
    exhibits: String(source.exhibits.length),
    senders: String(source.senders),
    tag: source.tag ?? '',
    note: (source.note ?? '').replace(/[.。\s]+$/u, ''),
  };
  return sentences.map((sentence) => fillIn(sentence, values)).join(language === 'en' ? ' ' : '');
}
