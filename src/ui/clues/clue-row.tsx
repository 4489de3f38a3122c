import { i18n } from '#i18n';
import type { ClueTally } from '../../core/clue-index/clue-tally.ts';
import { exhibitName } from '../../core/exhibit.ts';
import { hrefOf } from '../casebook/place.ts';
import { Bars } from '../charts/bars.tsx';
import { Foreign } from '../foreign.tsx';
import { Sign } from '../sign.tsx';
import { count, kindSigns, shortDay, shownValue } from './clue-words.ts';

interface ClueRowProps {
  tally: ClueTally;
  clue: number;
  place: { index: number; top: number; open: boolean; stop: boolean };
  now: number;
}

/** As many exhibits as are named in a row. */
const named = 2;

/** One value. It is shown harmless; the link of the row leads to its page in the casebook, nowhere else. */
export function ClueRow({ tally, clue, place, now }: ClueRowProps) {
  const { kind, value, sightings, exhibits, first, last } = tally.clue(clue);
  const tab = place.stop ? 0 : -1;
  return (
    <div
      role="row"
      class="cells"
      data-index={place.index}
      aria-rowindex={place.index + 2}
      aria-current={place.open ? 'true' : undefined}
      style={{ transform: `translateY(${place.top}px)` }}
    >
      <span role="cell" class="clue">
        <Sign name={kindSigns[kind]} />
        <a href={hrefOf('clues', kind, value)} tabIndex={tab} class={kind === 'phone' ? '' : 'fixed'}>
          <Foreign text={shownValue(kind, value)} />
        </a>
      </span>
      <span role="cell" class="kind">
        {i18n.t(`clues.kind.${kind}`)}
      </span>
      <span role="cell" class="sightings">
        {count(sightings)}
      </span>
      <span role="cell" class="exhibits">
        {count(exhibits)}
      </span>
      <span role="cell">{shortDay(first, now)}</span>
      <span role="cell">{shortDay(last, now)}</span>
      <span role="cell">
        <Strip counts={tally.strip(clue)} />
      </span>
      <span role="cell" class="seen-in">
        <SeenIn exhibits={tally.seenIn(clue, named).map(({ exhibit }) => exhibit)} all={exhibits} tab={tab} />
      </span>
    </div>
  );
}

function Strip({ counts }: { counts: number[] }) {
  const sum = counts.reduce((one, other) => one + other, 0);
  return (
    <Bars counts={counts} most={Math.max(...counts)} figures="none" name={i18n.t('clues.strip', sum, [count(sum)])} />
  );
}

function SeenIn({ exhibits, all, tab }: { exhibits: number[]; all: number; tab: number }) {
  const shown = all > named ? exhibits.slice(0, 1) : exhibits;
  const more = all - shown.length;
  return (
    <>
      {shown.map((number) => (
        <a href={hrefOf('timeline', exhibitName(number))} tabIndex={tab}>
          {exhibitName(number)}
        </a>
      ))}
      {more > 0 && <span class="quiet">{i18n.t('clues.more', more, [count(more)])}</span>}
    </>
  );
}
