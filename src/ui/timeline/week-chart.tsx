import { i18n } from '#i18n';
import { language } from '../../look/words.ts';
import { chartWords } from '../charts/axis.tsx';
import { Bars } from '../charts/bars.tsx';
import { WeekButtons } from './week-buttons.tsx';
import type { WeekChoice } from './week-buttons.tsx';
import './week-chart.css';
import type { WeekCounts } from './week-counts.ts';

/** A bar for each of the last twelve weeks; in a sentence for whoever does not see it. With a choice, each bar can be pressed. */
export function WeekChart({ weeks, choice }: { weeks: WeekCounts; choice?: WeekChoice | undefined }) {
  const { periods, counts } = weeks;
  const chosen = periods.all.findIndex(({ start }) => start === choice?.week);
  const sum = counts.reduce((one, other) => one + other, 0);
  const number = new Intl.NumberFormat(language());
  const day = new Intl.DateTimeFormat(language(), { day: 'numeric', month: 'short' });
  return (
    <figure class="week-chart">
      <figcaption>
        <strong>{i18n.t('find.perWeek')}</strong>
        {choice && choice.week !== null ? (
          <button
            type="button"
            class="link"
            onClick={({ currentTarget }) => {
              // The button that was pressed goes away: the bars take the focus.
              currentTarget.closest('figure')?.querySelector<HTMLElement>('.week-buttons [tabindex="0"]')?.focus();
              choice.onWeek(null);
            }}
          >
            {i18n.t('find.allWeeks')}
          </button>
        ) : (
          <span class="quiet">{i18n.t('find.inWeeks', [number.format(sum), number.format(counts.length)])}</span>
        )}
      </figcaption>
      <Bars
        counts={counts}
        most={Math.max(...counts)}
        figures="few"
        marked={chosen === -1 ? counts.length - 1 : chosen}
        name={`${i18n.t('charts.per.week')}: ${chartWords(periods, counts)}`}
        over={choice && <WeekButtons weeks={weeks} {...choice} />}
      />
      <div class="axis" aria-hidden="true">
        {[0, 4, 8].map((at) => (
          <span style={{ insetInlineStart: `${(at / counts.length) * 100}%` }}>
            {day.format(periods.all[at]?.start)}
          </span>
        ))}
        <span class="now">{i18n.t('find.thisWeek')}</span>
      </div>
    </figure>
  );
}
