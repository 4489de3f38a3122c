/// <reference types="vite/client" />
import * as z from 'zod/mini';
import { Certainty, Words } from '../core/channel-field.ts';
import { Day } from '../core/case.ts';
import type { PaperKind } from './paper.ts';

/** So long after the letter was received. Working days are Monday to Friday: no list of holidays is kept. */
const Span = z.strictObject({ count: z.int().check(z.positive()), unit: z.enum(['days', 'working-days', 'months']) });
export type Span = z.infer<typeof Span>;

/** A law under which a letter is written: what it is called in it, until when an answer is due, what can follow. */
export const LetterLaw = z.strictObject({
  id: z.enum(['china', 'gdpr', 'uk', 'ccpa']),
  letters: z.array(z.enum(['data-request', 'platform-notice'])),
  name: Words,
  basis: Words,
  platformBasis: z.exactOptional(Words),
  deadline: z.extend(Span, {
    /** The latest day when the company asks for more time. */
    longest: z.exactOptional(Span),
    certainty: Certainty,
    note: z.exactOptional(Words),
  }),
  asks: Words,
  follows: Words,
  sources: z.array(z.strictObject({ title: z.string(), date: z.exactOptional(Day) })).check(z.minLength(1)),
  checkedOn: Day,
});
export type LetterLaw = z.infer<typeof LetterLaw>;

/** Our own file, checked by a test and so not again here. */
const files = import.meta.glob<LetterLaw[]>('../../assets/letters/laws.json', { eager: true, import: 'default' });
export const letterLaws: readonly LetterLaw[] = Object.values(files).flat();

/** Those that each letter to a company among these papers can be written under. */
export function lawsFor(kinds: readonly PaperKind[]): LetterLaw[] {
  const company = kinds.filter((kind) => kind === 'data-request' || kind === 'platform-notice');
  return letterLaws.filter(({ letters }) => company.every((kind) => letters.includes(kind)));
}

/** The last day of the time for an answer, `2026-12-28`, to a letter that came on that day. The day itself is not counted. */
export function dueOn(received: string, { count, unit }: Span): string {
  const day = new Date(`${received}T00:00:00Z`);
  if (unit === 'months') return monthsAfter(day, count);
  for (let left = count; left > 0; ) {
    day.setUTCDate(day.getUTCDate() + 1);
    if (unit === 'days' || !isWeekend(day)) left -= 1;
  }
  return dayText(day);
}

/** The same day of a later month; where that has no such day, its last. */
function monthsAfter(day: Date, count: number): string {
  const last = new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + count + 1, 0));
  const date = Math.min(day.getUTCDate(), last.getUTCDate());
  return dayText(new Date(Date.UTC(last.getUTCFullYear(), last.getUTCMonth(), date)));
}

function isWeekend(day: Date): boolean {
  return [0, 6].includes(day.getUTCDay());
}

function dayText(day: Date): string {
  return day.toISOString().slice(0, 10);
}
