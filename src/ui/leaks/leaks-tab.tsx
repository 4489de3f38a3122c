import { i18n } from '#i18n';
import { useMemo } from 'preact/hooks';
import { leakSourcesOf } from '../../core/insight/insight-entry.ts';
import type { LeakSource } from '../../core/insight/leak-source.ts';
import { leakSentence } from '../../core/insight/leak-text.ts';
import { language } from '../../look/words.ts';
import { hrefOf } from '../casebook/place.ts';
import type { TabProps } from '../casebook/tabs.ts';
import { Looking } from '../clues/clues-tab.tsx';
import { count, longDay } from '../clues/clue-words.ts';
import { StillReading } from '../clues/still-reading.tsx';
import { useIndex } from '../clues/use-index.ts';
import { useTold } from '../clues/use-told.ts';
import { FailureNote } from '../failure-note.tsx';
import { Foreign } from '../foreign.tsx';
import { AddOwn } from './add-own.tsx';
import { buildArrivals } from './build-arrivals.ts';
import { LeakChart } from './leak-chart.tsx';
import { leakRows } from './leak-rows.ts';
import { LeakTable } from './leak-table.tsx';
import './leaks.css';

/** Which of the person's addresses gets this, since when, and what they noted of whom they gave it to. */
export function LeaksTab({ book, rows, place }: TabProps) {
  const { value, failure } = useIndex(book, rows, buildArrivals);
  const told = useTold(book);
  const sources = useMemo(() => (value && told ? leakSourcesOf(value.arrivals, told) : []), [value, told]);
  if (failure) return <FailureNote failure={failure} />;
  if (!value || !told) return <Looking />;
  const lines = leakRows(sources, told.own);
  const chosen = sources.find(({ address }) => address === place[0]);
  const first = sources[0];
  return (
    <>
      <p class="quiet intro">{i18n.t('leaks.intro')}</p>
      <StillReading left={rows.length - value.read} />
      {first ? (
        <>
          <p class="finding">
            <Foreign text={sentenceOf(first)} />
          </p>
          <LeakChart sources={sources} chosen={(chosen ?? first).address} />
        </>
      ) : (
        <section class="message">
          <h2>{i18n.t('leaks.empty')}</h2>
          <p class="quiet">{i18n.t('leaks.emptyText')}</p>
        </section>
      )}
      {lines.length > 0 && <LeakTable rows={lines} />}
      <AddOwn />
      {chosen && <CameTo source={chosen} />}
    </>
  );
}

function sentenceOf(source: LeakSource): string {
  return leakSentence(source, language(), longDay(Date.parse(source.first)));
}

/** So many exhibits are listed; the book has the rest. */
const most = 200;

function CameTo({ source }: { source: LeakSource }) {
  const { address, evidence } = source;
  const newest = evidence.toReversed().slice(0, most);
  return (
    <section class="came-to" aria-labelledby="came-to">
      <h2 id="came-to">
        {i18n.t('leaks.cameTo')} <Foreign class="fixed" text={address} />
      </h2>
      <ul role="list">
        {newest.map(({ exhibit, at, time, header }) => (
          <li>
            <a href={hrefOf('timeline', exhibit)}>{exhibit}</a>{' '}
            <span class="quiet">
              {longDay(Date.parse(at))}
              {i18n.t('comma')}
              {i18n.t(`leaks.time.${time}`)}
              {i18n.t('comma')}
              {i18n.t('leaks.shownBy', [header])}
            </span>
          </li>
        ))}
      </ul>
      {evidence.length > most && <p class="quiet">{i18n.t('leaks.newest', [count(most), count(evidence.length)])}</p>}
    </section>
  );
}
