import { i18n } from '#i18n';
import { useMemo } from 'preact/hooks';
import type { ClueTally } from '../../core/clue-index/clue-tally.ts';
import { jointClues } from '../../joint/joint-case.ts';
import type { JointCase } from '../../joint/joint-case.ts';
import { hrefOf } from '../casebook/place.ts';
import { count, longDay, shownValue } from '../clues/clue-words.ts';
import { Foreign } from '../foreign.tsx';

/** So many are listed: those that most people have come first. */
const most = 500;

interface SharedCluesProps {
  joint: JointCase;
  /** The person's own book. */
  own: string | undefined;
  tally: ClueTally;
}

/** The clues that stand in more than one person's book, the person's own among them. */
export function SharedClues({ joint, own, tally }: SharedCluesProps) {
  const shared = useMemo(
    () =>
      jointClues(joint)
        .map((clue) => {
          const others = clue.books.filter((book) => book !== own).length;
          const mine = tally.find(clue.kind, clue.value) !== -1;
          return { ...clue, mine, people: others + Number(mine) };
        })
        .filter(({ people }) => people > 1)
        .sort((one, other) => other.people - one.people),
    [joint, own, tally],
  );
  if (shared.length === 0) return <p class="message">{i18n.t('joint.none')}</p>;
  return (
    <>
      <div class="table-frame" tabIndex={0} role="region" aria-label={i18n.t('joint.shared')}>
        <table>
          <caption>{i18n.t('joint.shared')}</caption>
          <thead>
            <tr>
              {[
                i18n.t('joint.clue'),
                i18n.t('joint.people'),
                i18n.t('joint.exhibits'),
                i18n.t('joint.first'),
                i18n.t('joint.last'),
              ].map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shared.slice(0, most).map(({ kind, value, mine, people, exhibits, first, last }) => (
              <tr key={`${kind} ${value}`}>
                <th scope="row">
                  <Foreign text={shownValue(kind, value)} />{' '}
                  {mine && <a href={hrefOf('clues', kind, value)}>{i18n.t('joint.alsoMine')}</a>}
                </th>
                <td class="number">{count(people)}</td>
                <td class="number">{count(exhibits)}</td>
                <td>{longDay(Date.parse(first))}</td>
                <td>{longDay(Date.parse(last))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {shared.length > most && <p class="quiet">{i18n.t('joint.newest', [count(most), count(shared.length)])}</p>}
      <p class="quiet">{i18n.t('joint.limit')}</p>
    </>
  );
}
