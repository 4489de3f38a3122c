import { i18n } from '#i18n';
import type { SourceAnswer, SourceReason } from '../core/capture.ts';
import { captureLimits } from '../core/capture-limits.ts';
import type { FailureCode } from '../core/failure.ts';
import type { Language } from '../core/language.ts';
import type { Instant } from '../core/instant.ts';
import type { ClueCounts } from '../core/reading.ts';

const kinds = ['email', 'phone', 'link', 'ip'] as const;

/** "2 addresses, 1 number, 5 links": only what there is. */
export function countWords(counts: ClueCounts): string {
  const parts = kinds
    .filter((kind) => counts[kind] > 0)
    .map((kind) => i18n.t(`count.${kind}`, counts[kind], [String(counts[kind])]));
  return parts.length === 0 ? i18n.t('card.countsNone') : parts.join(i18n.t('list'));
}

export function reasonWords(reason: SourceReason, source: SourceAnswer): string {
  if (reason === 'too-large') return i18n.t('reason.too_large', [sizeWords(captureLimits.sourceBytes)]);
  if (reason === 'http-status') return i18n.t('reason.http_status', [String(source.transport?.status ?? '?')]);
  return i18n.t(`reason.${key(reason)}`);
}

/** What a whole source is: what is not the original as its server stores it must not be called complete without more. */
export function wholeWords(source: SourceAnswer): string {
  if (source.got && source.transformation === 'rebuilt') return i18n.t('card.rebuilt');
  if (source.got && source.transformation === 'regenerated') return i18n.t('card.regenerated');
  return i18n.t('card.complete');
}

export function failureWords(code: FailureCode): string {
  return i18n.t(`failure.${key(code)}`);
}

/** `112 kB`, `472 bytes`, in thousands, as the person's language writes it. */
export function sizeWords(bytes: number): string {
  const [value, unit] = inUnit(bytes);
  // English has no short form of bytes that has a plural.
  const unitDisplay = unit === 'byte' ? 'long' : 'short';
  const maximumFractionDigits = value < 10 ? 1 : 0;
  return new Intl.NumberFormat(language(), { style: 'unit', unit, unitDisplay, maximumFractionDigits }).format(value);
}

export function timeWords(instant: Instant): string {
  return new Intl.DateTimeFormat(language(), { dateStyle: 'long', timeStyle: 'short' }).format(new Date(instant.utc));
}

/** What there is of these, in one line. */
export function listed(parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join(i18n.t('comma'));
}

/** What a country or region is called (ISO 3166-1 alpha-2); its code where the browser has no name for it. */
export function countryName(code: string): string {
  return new Intl.DisplayNames(language(), { type: 'region' }).of(code) ?? code;
}

/** The language that Cluebook speaks here. */
export function language(): Language {
  return i18n.t('language') === 'zh-CN' ? 'zh-CN' : 'en';
}

function inUnit(bytes: number): [value: number, unit: string] {
  if (bytes < 1e3) return [bytes, 'byte'];
  if (bytes < 1e6) return [bytes / 1e3, 'kilobyte'];
  return bytes < 1e9 ? [bytes / 1e6, 'megabyte'] : [bytes / 1e9, 'gigabyte'];
}

type Key<Code extends string> = Code extends `${infer Start}-${infer Rest}` ? `${Start}_${Key<Rest>}` : Code;

/** A code as part of the name of a text: browsers allow no hyphen there. */
export function key<Code extends string>(code: Code): Key<Code> {
  return code.replaceAll('-', '_') as Key<Code>;
}
