import { i18n } from '#i18n';
import { useMemo, useState } from 'preact/hooks';
import type { LeakSource } from '../../core/insight/leak-source.ts';
import { Axis, chartWords, periodWords } from '../charts/axis.tsx';
import { Bars } from '../charts/bars.tsx';
import { countIn, periodsOver } from '../charts/periods.ts';
import type { Periods } from '../charts/periods.ts';
import { count } from '../clues/clue-words.ts';
import { Foreign } from '../foreign.tsx';

/** More strips than these are not compared at a glance; the table has all. */
const mostStrips = 8;

interface Strip {
  source: LeakSource;
  counts: number[];
}

/** A strip of weeks for each own address, all on one axis; or the same figures as a table. */
export function LeakChart({ sources, chosen }: { sources: readonly LeakSource[]; chosen: string }) {
  const [asTable, setAsTable] = useState(false);
  const { periods, strips } = useMemo(() => stripsOf(sources), [sources]);
  const most = Math.max(...strips.flatMap(({ counts }) => counts));
  return (
    <figure class="leak-chart">
      <figcaption>
        <h2>{i18n.t(`charts.per.${periods.unit}`)}</h2>
        <button type="button" class="link" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
          {i18n.t('charts.asTable')}
        </button>
      </figcaption>
      {asTable ? (
        <PeriodTable periods={periods} strips={strips} />
      ) : (
        <>
          {strips.map(({ source, counts }) => (
            <div class="leak-strip">
              <p>
                <Foreign class="fixed" text={source.address} />
                <span class="quiet">
                  <Foreign text={source.note ?? source.tag ?? ''} />
                </span>
              </p>
              <Bars
                counts={counts}
                most={most}
                figures="all"
                chosen={source.address === chosen}
                name={`${source.address}: ${chartWords(periods, counts)}`}
              />
            </div>
          ))}
          <div class="leak-strip">
            <span />
            <Axis periods={periods} />
          </div>
        </>
      )}
      {sources.length > mostStrips && (
        <p class="note">{i18n.t('leaks.drawn', [count(mostStrips), count(sources.length)])}</p>
      )}
      <p class="note">{i18n.t('charts.timeNote')}</p>
    </figure>
  );
}

function stripsOf(sources: readonly LeakSource[]): { periods: Periods; strips: Strip[] } {
  const shown = sources.slice(0, mostStrips);
  const now = Date.now();
  const first = shown.reduce((earliest, source) => Math.min(earliest, Date.parse(source.first)), now);
  const periods = periodsOver(first, now, 16);
  const strips = shown.map((source) => ({
    source,
    counts: countIn(
      periods,
      source.evidence.map(({ at }) => Date.parse(at)),
    ),
  }));
  return { periods, strips };
}

/** Periods in which nothing came are left out. */
function PeriodTable({ periods, strips }: { periods: Periods; strips: readonly Strip[] }) {
  const filled = periods.all
    .map((period, index) => ({ period, index }))
    .filter(({ index }) => strips.some(({ counts }) => (counts[index] ?? 0) > 0));
  return (
    <div class="table-frame" role="group" aria-label={i18n.t(`charts.per.${periods.unit}`)} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{i18n.t('charts.period')}</th>
            {strips.map(({ source }) => (
              <th scope="col" class="number">
                <Foreign class="fixed" text={source.address} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {filled.map(({ period, index }) => (
            <tr>
              <th scope="row">{periodWords(periods.unit, period)}</th>
              {strips.map(({ counts }) => (
                <td class="number">{count(counts[index] ?? 0)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
