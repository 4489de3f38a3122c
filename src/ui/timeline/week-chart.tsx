import { i18n } from '#i18n';
import { language } from '../../look/words.ts';
import { chartWords } from '../charts/axis.tsx';
import { Bars } from '../charts/bars.tsx';
import './week-chart.css';
import type { WeekCounts } from './week-counts.ts';

/** A bar for each of the last twelve weeks; in a sentence for whoever does not see it. */
export function WeekChart({ weeks }: { weeks: WeekCounts }) {
  const { periods, counts } = weeks;
  const sum = counts.reduce((one, other) => one + other, 0);
  const number = new Intl.NumberFormat(language());
  const day = new Intl.DateTimeFormat(language(), { day: 'numeric', month: 'short' });
  return (
    <figure class="week-chart">
      <figcaption>
        <strong>{i18n.t('find.perWeek')}</strong>
        <span class="quiet">{i18n.t('find.inWeeks', [number.format(sum), number.format(counts.length)])}</span>
      </figcaption>
      <Bars
        counts={counts}
        most={Math.max(...counts)}
        figures="few"
        lastIsNow
        name={`${i18n.t('charts.per.week')}: ${chartWords(periods, counts)}`}
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
