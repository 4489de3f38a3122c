import { i18n } from '#i18n';
import { ClueKind } from '../../core/clue.ts';
import { count } from './clue-words.ts';

/** Which values are listed: all of others, one kind of them, or the person's own. */
export type Shown = 'all' | 'mine' | ClueKind;

interface ClueFiltersProps {
  counts: Record<Shown, number>;
  shown: Shown;
  onShown(shown: Shown): void;
}

/** One is on at any time; kinds of which there is none are left out. */
export function ClueFilters({ counts, shown, onShown }: ClueFiltersProps) {
  const offered = (['all', ...ClueKind.options, 'mine'] as const).filter(
    (one) => one === 'all' || one === shown || counts[one] > 0,
  );
  return (
    <div class="filters" role="group" aria-label={i18n.t('clues.show')}>
      {offered.map((one) => (
        <button type="button" class="filter" aria-pressed={one === shown} onClick={() => onShown(one)}>
          {i18n.t(`clues.filter.${one}`)} <span class="figure">{count(counts[one])}</span>
        </button>
      ))}
    </div>
  );
}
