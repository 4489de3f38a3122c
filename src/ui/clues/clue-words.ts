import { i18n } from '#i18n';
import { inGroups } from '../../core/clues/phone/in-groups.ts';
import type { Clue, ClueKind, ClueRole, Where } from '../../core/clue.ts';
import { defang } from '../../core/defang.ts';
import type { SignName } from '../../look/shapes.ts';
import { key, language } from '../../look/words.ts';

export const kindSigns: Record<ClueKind, SignName> = {
  email: 'at',
  phone: 'call',
  link: 'link-off',
  domain: 'globe',
  ip: 'server',
  payment: 'card',
  account: 'person',
};

/** Kinds whose values a program might make something to press of. */
export function isPressable(kind: ClueKind): boolean {
  return kind === 'link' || kind === 'domain';
}

/** A value as it is shown: links and domains harmless, numbers in the groups of their country. */
export function shownValue(kind: ClueKind, value: string): string {
  if (isPressable(kind)) return defang(value);
  return kind === 'phone' ? inGroups(value) : value;
}

/** `26 Nov`; of another year, `Nov 2025`. */
export function shortDay(at: number, now: number): string {
  const thisYear = new Date(at).getFullYear() === new Date(now).getFullYear();
  return formatOf(thisYear ? { day: 'numeric', month: 'short' } : { month: 'short', year: 'numeric' }).format(at);
}

/** `26 November 2026` */
export function longDay(at: number): string {
  return formatOf({ dateStyle: 'long' }).format(at);
}

const formats = new Map<string, Intl.DateTimeFormat>();
/** Making a format takes longer than using it a hundred times. */
function formatOf(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const name = JSON.stringify(options);
  const format = formats.get(name) ?? new Intl.DateTimeFormat(language(), options);
  formats.set(name, format);
  return format;
}

export function count(value: number): string {
  return new Intl.NumberFormat(language()).format(value);
}

/** Roles that say more than the place does. */
const telling = [
  'mailto',
  'tel',
  'pressed',
  'shown',
  'form-target',
  'hidden',
  'qr-code',
  'calendar',
] as const satisfies readonly ClueRole[];

/** Where a clue stands: `in the text, where a link leads`. */
export function whereWords({ where, role }: Pick<Clue, 'where' | 'role'>): string {
  const place = placeWords(where);
  const more = telling.find((one) => one === role);
  return more === undefined ? place : `${place}${i18n.t('comma')}${i18n.t(`clues.role.${key(more)}`)}`;
}

function placeWords(where: Where): string {
  if (where.in === 'header') return i18n.t('clues.where.header', [where.name]);
  if (where.in === 'attachment') return i18n.t('clues.where.attachment', [where.name ?? where.part]);
  return i18n.t(`clues.where.${where.in}`);
}
