import type { ExhibitKind } from '../core/exhibit.ts';
import type { Instant } from '../core/instant.ts';
import type { Language } from '../core/language.ts';
import type { Span } from './paper.ts';

/** Words that several documents share. They report, and judge nobody. */
const shared = {
  en: {
    colon: ': ',
    comma: ', ',
    list: '; ',
    case: 'Case',
    providedBy: 'Provided by',
    made: 'Made',
    exhibits: 'Exhibits',
    package: 'Package',
    noPackage: 'no package with these exhibits has been made yet',
    claimedSender: 'Claimed sender',
    none: 'not stated',
    name: 'name',
    date: 'date',
    capturedWith: 'Captured with',
    toFill: (what: string) => `[to fill in: ${what}]`,
    exhibitKinds: {
      email: 'E-mail',
      chat: 'Chat message',
      sms: 'Text message, typed by the person',
      call: 'Call, told by the person',
      page: 'Web page',
      file: 'File',
    } satisfies Record<ExhibitKind, string>,
    zone: (offset: string) => `Times are given in UTC${offset}.`,
    quoted: (text: string) => `“${text}”`,
    bytes: (count: number) => (count === 1 ? '1 byte' : `${count.toLocaleString('en')} bytes`),
  },
  'zh-CN': {
    colon: '：',
    comma: '，',
    list: '；',
    case: '案件',
    providedBy: '提交人',
    made: '制作时间',
    exhibits: '证据',
    package: '证据包',
    noPackage: '尚未制作包含这些证据的证据包',
    claimedSender: '自称发件人',
    none: '未注明',
    name: '姓名',
    date: '日期',
    capturedWith: '取证工具',
    toFill: (what: string) => `【待填：${what}】`,
    exhibitKinds: {
      email: '电子邮件',
      chat: '聊天消息',
      sms: '短信（本人录入）',
      call: '通话（本人陈述）',
      page: '网页',
      file: '文件',
    },
    zone: (offset: string) => `时间均为 UTC${offset}。`,
    quoted: (text: string) => `《${text}》`,
    bytes: (count: number) => `${count.toLocaleString('en')} 字节`,
  },
};

export function wordsIn(language: Language): (typeof shared)['en'] {
  return shared[language];
}

/** A gap that the person fills in, so that nobody can overlook it. */
export function toFill(what: string, language: Language): Span {
  return { text: wordsIn(language).toFill(what), as: 'fill' };
}

/** What the person told, else the gap for it. */
export function orToFill(value: string | undefined, what: string, language: Language): Span {
  return value === undefined || value.trim() === '' ? toFill(what, language) : { text: value.trim() };
}

/** `2026-11-26 14:39:05 (UTC+08:00)`: the person's own clock, in a form that no country reads in another way. */
export function instantWords({ utc, offset }: Instant): string {
  return `${localTime(utc, offset)} (UTC${offset})`;
}

/** `2026-11-26 06:39:05 UTC`; a text that is no such time as it stands. */
export function utcWords(utc: string): string {
  const found = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d)(?:\.\d+)?Z$/.exec(utc);
  return found ? `${found[1]} ${found[2]} UTC` : utc;
}

/** `2026-11-26 14:39:05` in the zone of that offset; a text that is no time as it stands. */
export function timeIn(utc: string, offset: string): string {
  return Number.isNaN(Date.parse(utc)) ? utc : localTime(utc, offset);
}

function localTime(utc: string, offset: string): string {
  const [hours = 0, minutes = 0] = offset.slice(1).split(':').map(Number);
  const east = (hours * 60 + minutes) * (offset.startsWith('-') ? -1 : 1);
  return new Date(Date.parse(utc) + east * 60_000).toISOString().slice(0, 19).replace('T', ' ');
}

/** A hash in groups of four, as people compare it on paper. */
export function hashWords(sha256: string): string {
  return sha256.match(/.{1,4}/g)?.join(' ') ?? sha256;
}
