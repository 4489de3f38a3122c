import { i18n } from '#i18n';
import type { Route } from '../../core/channel.ts';
import { key } from '../../look/words.ts';
import { SaidFact } from './said.tsx';

/** A way to the office. A page is opened by the person's own press, beside this one, and is not told where from. */
export function RouteLine({ route }: { route: Route }) {
  const { by, certainty, note } = route;
  return (
    <li>
      {i18n.t(`complaints.by.${key(by)}`)}{' '}
      {by === 'web' ? (
        <a href={route.address} target="_blank" rel="noopener noreferrer">
          {route.address.replace(/^https:\/\//, '').replace(/\/$/, '')}
        </a>
      ) : (
        'address' in route && <span class="fixed">{route.address}</span>
      )}{' '}
      <SaidFact
        say={'say' in route ? route.say : { en: '', 'zh-CN': '' }}
        certainty={certainty}
        {...(note === undefined ? {} : { note })}
      />
    </li>
  );
}
