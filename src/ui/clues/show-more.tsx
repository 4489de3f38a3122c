import { i18n } from '#i18n';
import { count } from './clue-words.ts';

/** More of a long list, and how much is left; nothing where all of it is shown. */
export function ShowMore({ left, onMore }: { left: number; onMore(): void }) {
  if (left <= 0) return null;
  return (
    <button type="button" class="button" onClick={onMore}>
      {i18n.t('clues.showMore', left, [count(left)])}
    </button>
  );
}
