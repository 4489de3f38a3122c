import { i18n } from '#i18n';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { ClueKind } from '../../core/clue.ts';
import type { ClueTally } from '../../core/clue-index/clue-tally.ts';
import { send } from '../../messages/send.ts';
import type { Book } from '../../store/book.ts';
import { hrefOf } from '../casebook/place.ts';
import { Axis, chartWords } from '../charts/axis.tsx';
import { Bars } from '../charts/bars.tsx';
import { countIn, periodsOver } from '../charts/periods.ts';
import { FailureNote } from '../failure-note.tsx';
import { Foreign } from '../foreign.tsx';
import { count, isPressable, longDay, shownValue } from './clue-words.ts';
import { CopyButton } from '../copy-button.tsx';
import { useAttempt } from './use-attempt.ts';
import { ownTest } from './own-values.ts';
import { Sightings } from './sightings.tsx';
import type { Told } from '../../core/insight/told.ts';

interface CluePageProps {
  book: Book;
  tally: ClueTally;
  told: Told;
  kind: ClueKind;
  value: string;
}

/** One value: what it is, since when, and every place where it stands. */
export function CluePage({ book, tally, told, kind, value }: CluePageProps) {
  const head = useRef<HTMLHeadingElement>(null);
  const index = tally.find(kind, value);
  // Where one column has room for the page alone, the focus goes with it.
  useEffect(() => {
    if (head.current && getComputedStyle(head.current).getPropertyValue('--alone') === '1') head.current.focus();
  }, []);
  return (
    <section class="clue-page" aria-labelledby="clue-value">
      <p class="back">
        <a href={hrefOf('clues')}>{i18n.t('clues.back')}</a>
      </p>
      <p class="kind">{i18n.t(`clues.kind.${kind}`)}</p>
      <h2 id="clue-value" class={kind === 'phone' ? '' : 'fixed'} tabIndex={-1} ref={head}>
        <Foreign text={shownValue(kind, value)} />
      </h2>
      {index < 0 ? (
        <p class="quiet">{i18n.t('clues.gone')}</p>
      ) : (
        <Known {...{ book, tally, told, kind, value, index }} />
      )}
    </section>
  );
}

function Known({ book, tally, told, kind, value, index }: CluePageProps & { index: number }) {
  const { sightings, exhibits, first, last } = tally.clue(index);
  const { times, numbers } = useMemo(() => {
    const seen = tally.seenIn(index);
    return { times: seen.map(({ at }) => at), numbers: seen.map(({ exhibit }) => exhibit) };
  }, [tally, index]);
  const days = [longDay(first), longDay(last)] as const;
  return (
    <>
      <p>
        {i18n.t('clues.sightings', sightings, [count(sightings)])}
        {i18n.t('clues.inExhibits', exhibits, [count(exhibits)])}
        {days[0] === days[1] ? i18n.t('clues.onDay', [days[0]]) : i18n.t('clues.fromTo', [...days])}
      </p>
      <p class="actions">
        <CopyButton boxed text={isPressable(kind) ? shownValue(kind, value) : value} label={i18n.t('clues.copy')} />
        <OwnButton kind={kind} value={value} told={told} tally={tally} />
        {isPressable(kind) && <CopyButton text={value} label={i18n.t('clues.copyRaw')} />}
      </p>
      <History times={times} />
      <Sightings book={book} kind={kind} value={value} numbers={numbers} />
    </>
  );
}

function History({ times }: { times: readonly number[] }) {
  const { periods, counts } = useMemo(() => {
    const now = Date.now();
    const first = times.reduce((one, other) => Math.min(one, other), now);
    const over = periodsOver(first, now);
    return { periods: over, counts: countIn(over, times) };
  }, [times]);
  return (
    <figure>
      <figcaption>
        <h3>{i18n.t(`charts.per.${periods.unit}`)}</h3>
      </figcaption>
      <Bars counts={counts} most={Math.max(...counts)} figures="few" name={chartWords(periods, counts)} />
      <Axis periods={periods} most={4} />
      <p class="note">{i18n.t('charts.timeNote')}</p>
    </figure>
  );
}

function OwnButton({ kind, value, told, tally }: Pick<CluePageProps, 'kind' | 'value' | 'told' | 'tally'>) {
  const { failure, attempt } = useAttempt();
  if (kind !== 'email' && kind !== 'phone') return null;
  const listed = told.own.addresses.includes(value);
  if (!listed && ownTest(tally, told.own)(kind, value)) return <span class="quiet">{i18n.t('clues.isMine')}</span>;
  const note = told.own.notes.find(({ address }) => address === value);
  const { givenOn } = note ?? {};
  const tell = () =>
    send('told.address', {
      address: value,
      mine: !listed,
      note: note?.note ?? '',
      ...(givenOn === undefined ? {} : { givenOn }),
    });
  return (
    <>
      <button type="button" class="button" aria-pressed={listed} onClick={() => attempt(tell)}>
        {i18n.t('clues.mine')}
      </button>
      {failure && <FailureNote failure={failure} />}
    </>
  );
}
