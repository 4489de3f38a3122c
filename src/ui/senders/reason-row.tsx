import { i18n } from '#i18n';
import type { SenderLink } from '../../core/insight/sender-group.ts';
import { hrefOf } from '../casebook/place.ts';
import { count } from '../clues/clue-words.ts';
import { ShowMore } from '../clues/show-more.tsx';
import { Foreign } from '../foreign.tsx';
import { useState } from 'preact/hooks';
import { reasonKind, reasonWords } from './reason-words.ts';
import type { SharedValue } from './shared-values.ts';

const mostNamed = 24;
const step = 50;

/** One thing that exhibits of a group have in common, which of them have it, and a way to part any two of them. */
export function ReasonRow({ reason, onApart }: { reason: SharedValue; onApart(link: SenderLink): void }) {
  const { exhibits, links } = reason;
  const more = exhibits.length - mostNamed;
  const [only] = links.length === 1 ? links : [];
  return (
    <tr>
      <th scope="row">{reasonKind(reason)}</th>
      <td class="fixed">
        <Foreign text={reasonWords(reason)} />
      </td>
      <td class="sharing">
        {exhibits.slice(0, mostNamed).map((exhibit) => (
          <a href={hrefOf('timeline', exhibit)}>{exhibit}</a>
        ))}
        {more > 0 && <span class="quiet">{i18n.t('clues.group.more', more, [count(more)])}</span>}
      </td>
      <td>{only ? <TakeApart link={only} onApart={onApart} /> : <Links links={links} onApart={onApart} />}</td>
    </tr>
  );
}

/** Each two that follow one another, because they share it: closed until somebody wants to part some. */
function Links({ links, onApart }: { links: readonly SenderLink[]; onApart(link: SenderLink): void }) {
  const [limit, setLimit] = useState(step);
  return (
    <details class="pairs">
      <summary>{i18n.t('clues.group.choose')}</summary>
      <ul role="list">
        {links.slice(0, limit).map((link) => (
          <li>
            <span>{link.exhibits.join(' – ')}</span>
            <TakeApart link={link} onApart={onApart} />
          </li>
        ))}
      </ul>
      <ShowMore left={links.length - limit} onMore={() => setLimit(limit + step)} />
    </details>
  );
}

function TakeApart({ link, onApart }: { link: SenderLink; onApart(link: SenderLink): void }) {
  return (
    <button
      type="button"
      class="link"
      aria-label={i18n.t('clues.group.takeOf', [...link.exhibits])}
      onClick={() => onApart(link)}
    >
      {i18n.t('clues.group.take')}
    </button>
  );
}
