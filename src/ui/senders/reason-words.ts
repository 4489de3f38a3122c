import { i18n } from '#i18n';
import { defang } from '../../core/defang.ts';
import { showControls } from '../../core/show-controls.ts';
import { key } from '../../look/words.ts';
import { shownValue } from '../clues/clue-words.ts';
import type { SharedValue } from './shared-values.ts';

/** What exhibits share, harmless: a number, a link, an account; for texts that are alike, that they are. */
export function reasonWords({ reason, value }: Pick<SharedValue, 'reason' | 'value'>): string {
  if (reason === 'skeleton') return i18n.t('clues.group.sameText');
  if (reason === 'phone') return shownValue('phone', value);
  return showControls(reason === 'short-link' || reason === 'link-host' ? defang(value) : value);
}

/** What kind of thing it is: `phone number`, `reply address`. */
export function reasonKind({ reason }: Pick<SharedValue, 'reason'>): string {
  return i18n.t(`clues.reason.${key(reason)}`);
}
