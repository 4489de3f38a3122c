import { i18n } from '#i18n';
import { useMemo, useState } from 'preact/hooks';
import { senderGroupsOf } from '../../core/insight/insight-entry.ts';
import type { ApartPair, SenderGroup } from '../../core/insight/sender-group.ts';
import { send } from '../../messages/send.ts';
import { hrefOf } from '../casebook/place.ts';
import type { TabProps } from '../casebook/tabs.ts';
import { count } from '../clues/clue-words.ts';
import { StillReading } from '../clues/still-reading.tsx';
import { useAttempt } from '../clues/use-attempt.ts';
import { useIndex } from '../clues/use-index.ts';
import { useTold } from '../clues/use-told.ts';
import { FailureNote } from '../failure-note.tsx';
import { useLater } from '../use-later.ts';
import { buildJoins } from './build-joins.ts';
import { GroupDetail } from './group-detail.tsx';
import { reasonKind, reasonWords } from './reason-words.ts';
import { sharedValues } from './shared-values.ts';
import './senders.css';
import { ShowMore } from '../clues/show-more.tsx';

/** Exhibits that may come from the same people, and why. The person takes apart what does not belong together. */
export function SendersView({ book, rows, place }: TabProps) {
  const { value, failure } = useIndex(book, rows, buildJoins);
  const told = useTold(book);
  const late = useLater(300);
  const groups = useMemo(
    () =>
      value && told
        ? senderGroupsOf(value.joins, told).sort((one, other) => other.exhibits.length - one.exhibits.length)
        : undefined,
    [value, told],
  );
  if (failure) return <FailureNote failure={failure} />;
  if (!value || !groups || !told) return late ? <p role="status">{i18n.t('clues.looking')}</p> : null;
  const chosen = groups.find(({ exhibits }) => exhibits.includes(place[0] ?? '')) ?? groups[0];
  return (
    <div class="senders">
      <p class="quiet intro">{i18n.t('clues.group.intro')}</p>
      <StillReading left={rows.length - value.read} />
      {groups.length === 0 ? (
        <section class="message">
          <h2>{i18n.t('clues.group.none')}</h2>
          <p class="quiet">{i18n.t('clues.group.noneText')}</p>
        </section>
      ) : (
        <GroupList groups={groups} chosen={chosen} />
      )}
      {chosen && <GroupDetail key={chosen.exhibits[0]} group={chosen} />}
      {told.apart.length > 0 && <Apart pairs={told.apart} />}
    </div>
  );
}

const step = 20;

function GroupList({ groups, chosen }: { groups: readonly SenderGroup[]; chosen: SenderGroup | undefined }) {
  const [limit, setLimit] = useState(step);
  const left = groups.length - limit;
  return (
    <>
      <div class="table-frame" role="group" aria-label={i18n.t('clues.senders')} tabIndex={0}>
        <table aria-label={i18n.t('clues.senders')}>
          <thead>
            <tr>
              <th scope="col">{i18n.t('clues.group.column')}</th>
              <th scope="col" class="number">
                {i18n.t('clues.column.exhibits')}
              </th>
              <th scope="col">{i18n.t('clues.group.joinedBy')}</th>
            </tr>
          </thead>
          <tbody>
            {groups.slice(0, limit).map((group, index) => (
              <tr aria-current={group === chosen ? 'true' : undefined}>
                <th scope="row">
                  <a href={hrefOf('clues', 'senders', group.exhibits[0] ?? '')}>
                    {i18n.t('clues.group.name', [count(index + 1), group.exhibits[0] ?? ''])}
                  </a>
                </th>
                <td class="number">{count(group.exhibits.length)}</td>
                <td>
                  <Reasons group={group} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <ShowMore left={left} onMore={() => setLimit(limit + step)} />
    </>
  );
}

function Reasons({ group }: { group: SenderGroup }) {
  const shared = useMemo(() => sharedValues(group), [group]);
  const shown = shared
    .slice(0, 2)
    .map((one) => `${reasonKind(one)} ${one.reason === 'skeleton' ? '' : reasonWords(one)}`.trim());
  const more = shared.length - shown.length;
  return (
    <>
      {[...new Set(shown)].join(i18n.t('list'))}{' '}
      {more > 0 && <span class="quiet">{i18n.t('clues.group.more', more, [count(more)])}</span>}
    </>
  );
}

/** What the person took apart, with the way back. */
function Apart({ pairs }: { pairs: readonly ApartPair[] }) {
  const { failure, attempt } = useAttempt();
  return (
    <section aria-labelledby="taken-apart">
      <h2 id="taken-apart">{i18n.t('clues.group.apart')}</h2>
      <ul role="list" class="apart">
        {pairs.map((exhibits) => (
          <li>
            {exhibits.map((exhibit) => (
              <a href={hrefOf('timeline', exhibit)}>{exhibit}</a>
            ))}
            <button
              type="button"
              class="link"
              aria-label={i18n.t('clues.group.undoOf', [...exhibits])}
              onClick={() => attempt(() => send('told.pair', { exhibits, apart: false }))}
            >
              {i18n.t('card.undo')}
            </button>
          </li>
        ))}
      </ul>
      {failure && <FailureNote failure={failure} />}
    </section>
  );
}
