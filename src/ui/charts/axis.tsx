import { i18n } from '#i18n';
import { language } from '../../look/words.ts';
import { labelled } from './periods.ts';
import type { Period, Periods } from './periods.ts';

/** The dates under bars. The sentence of the chart has them too. */
export function Axis({ periods, most = 7 }: { periods: Periods; most?: number }) {
  const { unit, all } = periods;
  const share = (index: number) => `${(index / all.length) * 100}%`;
  const words = new Intl.DateTimeFormat(language(), unit === 'week' ? { month: 'short' } : { year: 'numeric' });
  const marks = labelled(periods, most).filter((index) => index / all.length < 0.86);
  return (
    <div class="axis" aria-hidden="true">
      {marks.map((index) => (
        <span style={{ insetInlineStart: share(index) }}>{words.format(all[index]?.start)}</span>
      ))}
      <span class="now">{i18n.t('charts.now')}</span>
    </div>
  );
}

/** `the week of 16 November 2026`, `November 2026`, `2026` */
export function periodWords(unit: Periods['unit'], { start }: Period): string {
  if (unit === 'week') {
    const day = new Intl.DateTimeFormat(language(), { dateStyle: 'long' }).format(start);
    return i18n.t('charts.weekOf', [day]);
  }
  const options = unit === 'month' ? ({ year: 'numeric', month: 'long' } as const) : ({ year: 'numeric' } as const);
  return new Intl.DateTimeFormat(language(), options).format(start);
}

/** The whole chart in a sentence: how many in all, and when the most. */
export function chartWords({ unit, all }: Periods, counts: readonly number[]): string {
  const sum = counts.reduce((one, other) => one + other, 0);
  if (sum === 0) return i18n.t('charts.none');
  const most = Math.max(...counts);
  const highest = all[counts.indexOf(most)];
  const when = highest ? periodWords(unit, highest) : '';
  return `${i18n.t('charts.sum', sum, [new Intl.NumberFormat(language()).format(sum)])}${i18n.t('charts.most', [String(most), when])}`;
}
