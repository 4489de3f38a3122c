import { i18n } from '#i18n';
import type { Case } from '../../core/case.ts';

/** What a case is called wherever it is shown: one that was given no name has words for that. */
export function caseName({ name }: Pick<Case, 'name'>): string {
  return name === '' ? i18n.t('cases.unnamed') : name;
}
