import { i18n } from '#i18n';
import { count } from './clue-words.ts';

/** What is not in the tables yet, so that nobody takes them for whole. */
export function StillReading({ left }: { left: number }) {
  if (left <= 0) return null;
  return (
    <p class="note" role="status">
      {i18n.t('clues.unread', left, [count(left)])}
    </p>
  );
}
