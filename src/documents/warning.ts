import { inGroups } from '../core/clues/phone/in-groups.ts';
import { defang } from '../core/defang.ts';
import type { Language } from '../core/language.ts';
import type { Nameable } from './nameable.ts';
import { printable } from './printable.ts';

/** The words of a warning to friends and family. Nothing in them is about the person but that data of theirs leaked. */
export const warningWords = {
  en: {
    headline: ['My data leaked.', 'Someone may', 'write as me.'],
    notMe: ['These are ', 'not me', ':'],
    toDo: [
      'Do not pay and do not press links.',
      'Call me on the number you already have.',
      'Got one? Keep it and tell me.',
    ],
    defanged: 'links are written with [.] so that nobody can press them',
  },
  'zh-CN': {
    headline: ['我的信息泄露了，', '有人可能冒充我'],
    notMe: ['以下号码和地址', '都不是我', '：'],
    toDo: ['不要付款，不要点链接。', '请用原来存的号码联系我。', '收到请保留，并告诉我。'],
    defanged: '网址中的 [.] 是为防止误点',
  },
} as const satisfies Record<Language, unknown>;

/** `notice[at]parcel-desk[.]example`: a value as a warning names it, which no program makes pressable. */
export function namedWords({ kind, value }: Nameable): string {
  if (kind === 'phone') return printable(inGroups(value));
  if (kind === 'email') return printable(defang(value).replaceAll('@', '[at]'));
  return printable(kind === 'domain' ? defang(value) : value.replaceAll('.', '[.]').replaceAll('@', '[at]'));
}

/**
 * The warning as a short text, for a message to friends.
 *
 * @param day in the words of the language: `26 November 2026`
 */
export function warningText(named: readonly Nameable[], language: Language, day: string): string {
  const { headline, notMe, toDo } = warningWords[language];
  const space = language === 'en' ? ' ' : '';
  const list = named.length === 0 ? [] : [notMe.join(''), ...named.map((one) => `- ${namedWords(one)}`)];
  const steps = toDo.map((step, index) => `${index + 1}. ${step}`);
  return [headline.join(space), ...list, ...steps, footWords(named, language, day)].join('\n');
}

/** The day, and why values are written oddly where some are. */
export function footWords(named: readonly Nameable[], language: Language, day: string): string {
  const odd = named.some((one) => namedWords(one).includes('[.]'));
  return odd ? `${day} · ${warningWords[language].defanged}` : day;
}
