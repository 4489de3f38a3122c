import { i18n } from '#i18n';
import type { Acquisition } from '../../core/exhibit.ts';
import { captureLimits } from '../../core/capture-limits.ts';
import { mailType, outlookType } from '../../core/files/file-kind.ts';
import type { MessageFacts } from '../../core/message-facts.ts';
import { key, language, sizeWords } from '../../look/words.ts';

/** `Thursday 26 November 2026 at 14:32:07 UTC+1`: with the zone, because it is evidence. */
export function fullTime(utc: string): string {
  return new Intl.DateTimeFormat(language(), {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'shortOffset',
  }).format(new Date(utc));
}

/** `26 Nov 2026, 14:32:07.208` */
export function exactTime(utc: string): string {
  return new Intl.DateTimeFormat(language(), {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    fractionalSecondDigits: 3,
    hourCycle: 'h23',
  }).format(new Date(utc));
}

/** `14:32:07` */
export function clockTime(utc: string): string {
  return new Intl.DateTimeFormat(language(), {
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  }).format(new Date(utc));
}

/** `38,412 bytes`: of an original every one is told. */
export function bytesWords(bytes: number): string {
  return new Intl.NumberFormat(language(), { style: 'unit', unit: 'byte', unitDisplay: 'long' }).format(bytes);
}

/** How much of the original there is, and why it is not more. */
export function originalWords({ completeness, source, method }: Acquisition): string {
  const whole = capital(i18n.t(`completeness.long.${key(completeness.state)}`));
  if (completeness.state === 'complete') {
    const isMail = source?.mediaType === mailType || source?.mediaType === outlookType;
    if (method === 'file' && !isMail) return i18n.t('exhibit.fileComplete');
    const made = source?.transformation;
    if (made === 'rebuilt') return i18n.t('card.rebuilt');
    return made === 'regenerated' ? i18n.t('card.regenerated') : whole;
  }
  if (completeness.state === 'statement') return whole;
  return `${whole}${i18n.t('exhibit.because')}${reasonOf(completeness.reason)}`;
}

function capital(words: string): string {
  return words.slice(0, 1).toLocaleUpperCase(language()) + words.slice(1);
}

function reasonOf(reason: Extract<Acquisition['completeness'], { reason: unknown }>['reason']): string {
  if (reason === 'too-large') return i18n.t('reason.too_large', [sizeWords(captureLimits.sourceBytes)]);
  if (reason === 'http-status') return i18n.t('reason.http_status', ['?']);
  return i18n.t(`reason.${key(reason)}`);
}

/** Whether the recipient's own server found the sender's domain to be the sender's: its word, not ours. */
export function authenticationWords({ authentication }: MessageFacts): string {
  const own = authentication.filter(({ word }) => word === 'own');
  const dmarc = own.flatMap(({ server, results }) =>
    results.filter(({ method, result }) => method === 'dmarc' && result === 'pass').map(() => server ?? ''),
  )[0];
  if (dmarc === undefined) return i18n.t('exhibit.notAuthenticated');
  return i18n.t('exhibit.authenticated', [dmarc]);
}

/** When the recipient's own server took it; else the time that the sending side wrote, and that it is claimed. */
export function arrivedWords({ hops, date }: MessageFacts): string | null {
  const own = hops.find(({ word, at }) => word === 'own' && at !== undefined)?.at;
  if (own !== undefined) return fullTime(own);
  if (date === undefined) return null;
  return i18n.t('exhibit.claimedTime', [date.utc === null ? date.raw : fullTime(date.utc)]);
}
