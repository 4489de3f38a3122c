import { i18n } from '#i18n';
import { useMemo, useState } from 'preact/hooks';
import type { SenderGroup, SenderLink } from '../../core/insight/sender-group.ts';
import { send } from '../../messages/send.ts';
import { count } from '../clues/clue-words.ts';
import { FailureNote } from '../failure-note.tsx';
import { useAttempt } from '../clues/use-attempt.ts';
import { GroupPicture } from './group-picture.tsx';
import { ReasonRow } from './reason-row.tsx';
import { reasonsOf } from './shared-values.ts';
import { ShowMore } from '../clues/show-more.tsx';

const step = 50;

/** A group: its picture, and each thing that joins exhibits of it, to be taken apart. */
export function GroupDetail({ group }: { group: SenderGroup }) {
  const [limit, setLimit] = useState(step);
  const [said, setSaid] = useState('');
  const { failure, attempt } = useAttempt();
  const takeApart = async ({ exhibits }: SenderLink) => {
    await send('told.pair', { exhibits, apart: true });
    setSaid(i18n.t('clues.group.apartSaid', [...exhibits]));
  };
  const reasons = useMemo(() => reasonsOf(group), [group]);
  return (
    <section class="group" aria-labelledby="group">
      <h2 id="group">{i18n.t('clues.group.of', group.exhibits.length, [count(group.exhibits.length)])}</h2>
      <GroupPicture group={group} />
      <div class="table-frame" role="group" aria-label={i18n.t('clues.group.links')} tabIndex={0}>
        <table aria-label={i18n.t('clues.group.links')}>
          <thead>
            <tr>
              <th scope="col">{i18n.t('clues.group.why')}</th>
              <th scope="col">{i18n.t('clues.group.shared')}</th>
              <th scope="col">{i18n.t('clues.group.both')}</th>
              <th scope="col">{i18n.t('clues.group.yours')}</th>
            </tr>
          </thead>
          <tbody>
            {reasons.slice(0, limit).map((reason) => (
              <ReasonRow reason={reason} onApart={(link) => attempt(() => takeApart(link))} />
            ))}
          </tbody>
        </table>
      </div>
      <ShowMore left={reasons.length - limit} onMore={() => setLimit(limit + step)} />
      <p role="status" class="note">
        {said}
      </p>
      {failure && <FailureNote failure={failure} />}
    </section>
  );
}
