import { i18n } from '#i18n';
import type { ImportState } from './import-state.ts';
import { savedCount } from './import-state.ts';

const kinds = ['email', 'chat', 'file'] as const;

/** `3 mails saved, EX-0003 to EX-0005. 1 was saved before; only this second look was noted.` */
export function outcomeWords(state: ImportState): string {
  const { again, noted, skipped } = state;
  const parts = [savedWords(state)];
  if (again > 0) parts.push(i18n.t('import.already', again, [String(again)]));
  if (noted > 0) parts.push(i18n.t('import.noted', noted, [String(noted)]));
  if (skipped > 0) parts.push(i18n.t('import.skipped', skipped, [String(skipped)]));
  return parts.join(' ');
}

function savedWords(state: ImportState): string {
  const { saved, firstExhibit, lastExhibit } = state;
  const count = savedCount(state);
  const facts = [String(count), firstExhibit ?? '', lastExhibit ?? ''] as const;
  if (count === (saved.email ?? 0)) return i18n.t('import.saved', count, [...facts]);
  const each = kinds.flatMap((kind) => {
    const some = saved[kind] ?? 0;
    return some === 0 ? [] : i18n.t(`import.kind.${kind}`, some, [String(some)]);
  });
  return i18n.t('import.savedItems', count, [...facts, each.join(i18n.t('list'))]);
}
