import { i18n } from '#i18n';
import { useRef, useState } from 'preact/hooks';
import { language } from '../../look/words.ts';
import { periodWords } from '../charts/axis.tsx';
import type { WeekCounts } from './week-counts.ts';

/** Which week is chosen, if any; and what chooses another, or all of them again. */
export interface WeekChoice {
  week: number | null;
  onWeek(week: number | null): void;
}

/** A button over each bar: shows that week alone, and all again. One tab stop; arrows, Home and End go from bar to bar. */
export function WeekButtons({ weeks, week, onWeek }: WeekChoice & { weeks: WeekCounts }) {
  const { periods, counts } = weeks;
  const group = useRef<HTMLDivElement>(null);
  const [stop, setStop] = useState(counts.length - 1);
  const go = (event: KeyboardEvent) => {
    const to = { ArrowRight: stop + 1, ArrowLeft: stop - 1, Home: 0, End: counts.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    group.current?.querySelectorAll('button')[Math.min(Math.max(to, 0), counts.length - 1)]?.focus();
  };
  return (
    <div class="week-buttons" role="group" aria-label={i18n.t('find.chooseWeek')} ref={group} onKeyDown={go}>
      {periods.all.map((period, at) => (
        <button
          key={period.start}
          type="button"
          aria-label={weekWords(weeks, at)}
          aria-pressed={period.start === week}
          tabIndex={at === stop ? 0 : -1}
          onFocus={() => setStop(at)}
          onClick={() => onWeek(period.start === week ? null : period.start)}
        />
      ))}
    </div>
  );
}

/** `The week of 16 November 2026: 8 exhibits` */
function weekWords({ periods, counts }: WeekCounts, at: number): string {
  const [period, count = 0] = [periods.all[at], counts[at]];
  const words = period ? periodWords('week', period) : '';
  return i18n.t('find.weekItems', count, [words, new Intl.NumberFormat(language()).format(count)]);
}
