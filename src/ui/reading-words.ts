import { i18n } from '#i18n';
import { language } from '../look/words.ts';

/** `Reading again with the new version: 120 of 1,000` */
export function readingWords({ done, total }: { done: number; total: number }): string {
  const number = new Intl.NumberFormat(language());
  return i18n.t('popup.readingAgain', [number.format(done), number.format(total)]);
}
