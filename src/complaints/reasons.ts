import type { CaseEvent } from '../core/case-event.ts';
import type { Fit } from '../core/channel.ts';
import type { Certainty, Words } from '../core/channel-field.ts';
import type { ClueKind } from '../core/clue.ts';
import type { ExhibitKind } from '../core/exhibit.ts';
import type { Held } from './complaint-exhibit.ts';
import { eventWords } from './event-words.ts';
import type { Matched } from './order-channels.ts';
import { isSure } from './sureness.ts';

/** Why a channel is in the list: the fact, its sentence, and whether the fact is sure. */
export type Reason = { say: Words; certain: boolean } & (
  | { code: 'takes-this'; event: CaseEvent; rank: Fit['rank']; certainty: Certainty }
  | { code: 'holds-exhibits'; kinds: ExhibitKind[] }
  | { code: 'holds-clues'; kinds: ClueKind[] }
  | { code: 'only-in-region'; region: string }
);

/** Why one of the person's place is not in the list. */
export type NotFitting = 'not-for-this' | 'nothing-of-the-kind' | 'nearer-one';

export const notFittingWords: Record<NotFitting, Words> = {
  'not-for-this': { en: 'It does not take what you picked.', 'zh-CN': '不受理您所选的情况。' },
  'nothing-of-the-kind': {
    en: 'Your exhibits hold nothing of the kind that it takes.',
    'zh-CN': '您的证据中没有它所受理的类型。',
  },
  'nearer-one': { en: 'A nearer one takes the same.', 'zh-CN': '已有更对口的当地渠道。' },
};

const exhibitWords: Record<ExhibitKind, Words> = {
  email: { en: 'an e-mail', 'zh-CN': '邮件' },
  chat: { en: 'a chat message', 'zh-CN': '聊天消息' },
  sms: { en: 'a text message', 'zh-CN': '短信' },
  call: { en: 'a call', 'zh-CN': '来电' },
  page: { en: 'a page', 'zh-CN': '网页' },
  file: { en: 'a file', 'zh-CN': '文件' },
};
const clueWords: Record<ClueKind, Words> = {
  email: { en: 'an e-mail address', 'zh-CN': '邮箱地址' },
  phone: { en: 'a phone number', 'zh-CN': '电话号码' },
  link: { en: 'a link', 'zh-CN': '链接' },
  domain: { en: 'a domain', 'zh-CN': '域名' },
  ip: { en: 'an IP address', 'zh-CN': 'IP地址' },
  payment: { en: 'a payment address', 'zh-CN': '收款账户' },
  account: { en: 'an account', 'zh-CN': '账号' },
};

export function fitReasons({ channel, near, fits }: Matched, held: Held): Reason[] {
  const takes = fits.map(
    ({ event, rank, because, certainty }): Reason => ({
      code: 'takes-this',
      event,
      rank,
      certainty,
      certain: isSure(certainty),
      say: {
        en: `You picked “${eventWords[event].en}”. ${because.en}`,
        'zh-CN': `您选择了“${eventWords[event]['zh-CN']}”。${because['zh-CN']}`,
      },
    }),
  );
  const exhibits = among(
    fits.flatMap((fit) => fit.exhibits ?? []),
    held.exhibits,
  );
  const clues = among(
    fits.flatMap((fit) => fit.clues ?? []),
    held.clues,
  );
  return [
    ...takes,
    ...(exhibits.length === 0
      ? []
      : [{ code: 'holds-exhibits', kinds: exhibits, certain: true, say: theyHold(exhibits, exhibitWords) } as const]),
    ...(clues.length === 0
      ? []
      : [{ code: 'holds-clues', kinds: clues, certain: true, say: theyHold(clues, clueWords) } as const]),
    ...(near === 'perhaps-region' && channel.region !== undefined ? [onlyIn(channel.region)] : []),
  ];
}

function onlyIn({ code, name }: { code: string; name: Words }): Reason {
  const say = { en: `Only when it concerns ${name.en}.`, 'zh-CN': `仅适用于${name['zh-CN']}。` };
  return { code: 'only-in-region', region: code, certain: true, say };
}

function among<T>(wanted: readonly T[], there: ReadonlySet<T>): T[] {
  return [...new Set(wanted)].filter((kind) => there.has(kind));
}

function theyHold<T extends string>(kinds: readonly T[], words: Record<T, Words>): Words {
  const named = (language: keyof Words) => kinds.map((kind) => words[kind][language]);
  return {
    en: `Your exhibits hold ${named('en').join(', ')}.`,
    'zh-CN': `您的证据中有${named('zh-CN').join('、')}。`,
  };
}
