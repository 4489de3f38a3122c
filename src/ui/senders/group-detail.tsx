import { i18n } from '#i18n';
import { useState } from 'preact/hooks';
import type { SenderGroup, SenderLink } from '../../core/insight/sender-group.ts';
import { send } from '../../messages/send.ts';
import { hrefOf } from '../casebook/place.ts';
import { count } from '../clues/clue-words.ts';
import { FailureNote } from '../failure-note.tsx';
import { useAttempt } from '../clues/use-attempt.ts';
import { Foreign } from '../foreign.tsx';
import { GroupPicture } from './group-picture.tsx';
import { reasonKind, reasonWords } from './reason-words.ts';
import { ShowMore } from '../clues/show-more.tsx';

const step = 50;

/** A group: its picture, and each thing that joins two exhibits of it, to be taken apart. */
export function GroupDetail({ group }: { group: SenderGroup }) {
  const [limit, setLimit] = useState(step);
  const [said, setSaid] = useState('');
  const { failure, attempt } = useAttempt();
  const takeApart = async ({ exhibits }: SenderLink) => {
    await send('told.pair', { exhibits, apart: true });
    setSaid(i18n.t('clues.group.apartSaid', [...exhibits]));
  };
  const left = group.links.length - limit;
  return (
    <section class="group" aria-labelledby="group">
      <h2 id="group">{i18n.t('clues.group.of', group.exhibits.length, [count(group.exhibits.length)])}</h2>
      <GroupPicture group={group} />
      <div class="table-frame" role="group" aria-label={i18n.t('clues.group.links')} tabIndex={0}>
        <table aria-label={i18n.t('clues.group.links')}>
          <thead>
            <tr>
              <th scope="col">{i18n.t('clues.group.both')}</th>
              <th scope="col">{i18n.t('clues.group.why')}</th>
              <th scope="col">{i18n.t('clues.group.shared')}</th>
              <th scope="col">{i18n.t('clues.group.yours')}</th>
            </tr>
          </thead>
          <tbody>
            {group.links.slice(0, limit).map((link) => (
              <LinkRow link={link} onApart={() => attempt(() => takeApart(link))} />
            ))}
          </tbody>
        </table>
      </div>
      <ShowMore left={left} onMore={() => setLimit(limit + step)} />
      <p role="status" class="note">
        {said}
      </p>
      {failure && <FailureNote failure={failure} />}
    </section>
  );
}

function LinkRow({ link, onApart }: { link: SenderLink; onApart(): void }) {
  return (
    <tr>
      <th scope="row" class="pair">
        {link.exhibits.map((exhibit) => (
          <a href={hrefOf('timeline', exhibit)}>{exhibit}</a>
        ))}
      </th>
      <td>{reasonKind(link)}</td>
      <td class="fixed">
        <Foreign text={reasonWords(link)} />
      </td>
      <td>
        <button
          type="button"
          class="link"
          aria-label={i18n.t('clues.group.takeOf', [...link.exhibits])}
          onClick={onApart}
        >
          {i18n.t('clues.group.take')}
        </button>
      </td>
    </tr>
  );
}
