import { i18n } from '#i18n';
import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import type { Settings } from '../../core/settings.ts';
import { patternOf } from '../../core/site-address.ts';
import { send } from '../../messages/send.ts';
import type { ListsAbout } from '../../seal/time-stamp/lists-about.ts';
import { watchTies } from '../../store/watch-ties.ts';
import type { Ties } from '../../store/watch-ties.ts';
import { useAttempt } from '../clues/use-attempt.ts';
import { FailureNote } from '../failure-note.tsx';
import { stampHead } from '../seal/stamp-head.ts';
import type { StampOutcome } from '../seal/stamp-head.ts';
import { Sign } from '../sign.tsx';
import type { SectionProps } from './sections.ts';
import { StampLists } from './stamp-lists.tsx';
import { StampServers } from './stamp-servers.tsx';
import { TiesNow } from './ties-now.tsx';
import { useListsAbout } from './use-lists-about.ts';
import { useSettings } from './use-settings.ts';

const none: never[] = [];

type Asking = { at: 'rest' | 'work' | 'refused' } | { at: 'done'; outcomes: StampOutcome[] };

/** The signature of the log's head and the time stamps over it: what they are worth, whom they ask, and how it stands now. */
export function TimeStampsSection({ book }: SectionProps) {
  const stamps = useSettings(book)?.timeStamps;
  const [ties, setTies] = useState<Ties>();
  const [asking, setAsking] = useState<Asking>({ at: 'rest' });
  const { failure, attempt } = useAttempt();
  useEffect(() => watchTies(book, setTies), [book]);
  const about = useListsAbout(ties?.stamps ?? none, ties?.lists ?? none);
  if (!stamps || !ties) return null;
  // Asked at once: the browser only listens while the press is still fresh.
  const change = async (next: Settings['timeStamps']) => {
    const origins = next.on ? [...next.servers, ...(next.lists ?? [])].map((one) => patternOf(new URL(one))) : [];
    const granted = origins.length === 0 || (await browser.permissions.request({ origins }));
    setAsking({ at: granted ? 'rest' : 'refused' });
    if (granted) await send('settings.change', { timeStamps: next });
  };
  const now = async () => {
    setAsking({ at: 'work' });
    try {
      await send('seal.head', {});
      setAsking({ at: 'done', outcomes: await stampHead(book) });
    } catch (error) {
      setAsking({ at: 'rest' });
      throw error;
    }
  };
  const on = stamps.on && stamps.servers.length > 0;
  return (
    <>
      <p>{i18n.t('seal.text')}</p>
      <TiesNow ties={ties} about={about} />
      <p>{i18n.t('seal.stampText')}</p>
      <p class="with-sign" role="status">
        <Sign name={on ? 'tick' : 'on-screen'} />
        {on ? i18n.t('seal.on', stamps.servers.length, [String(stamps.servers.length)]) : i18n.t('seal.off')}
      </p>
      <StampServers stamps={stamps} onChange={(next) => attempt(() => change(next))} />
      <p>
        <button type="button" class="button" disabled={asking.at === 'work'} onClick={() => attempt(now)}>
          {i18n.t(on ? 'seal.signAndStamp' : 'seal.sign')}
        </button>
      </p>
      <div role="status">
        <Said asking={asking} />
      </div>
      {failure && <FailureNote failure={failure} />}
      {about.size > 0 && <StampLists book={book} stamps={stamps} addresses={addressesIn([...about.values()])} />}
    </>
  );
}

function addressesIn(about: readonly ListsAbout[]): string[] {
  return [...new Set(about.flatMap(({ addresses }) => addresses))];
}

function Said({ asking }: { asking: Asking }) {
  if (asking.at === 'rest') return null;
  if (asking.at !== 'done') return <p>{i18n.t(`seal.${asking.at}`)}</p>;
  const failed = asking.outcomes.filter(({ fault }) => fault !== undefined);
  return (
    <>
      <p class="with-sign">
        <Sign name="tick" />
        {i18n.t('seal.done')}
      </p>
      {failed.map(({ server, fault = 'no-answer' }) => (
        <p key={server} class="with-sign">
          <Sign name="note" />
          <span>
            {i18n.t('seal.none', [new URL(server).host])} {i18n.t(`seal.fault.${faultKey(fault)}`)}
          </span>
        </p>
      ))}
    </>
  );
}

/** Many causes, few things that a person can do. */
function faultKey(fault: NonNullable<StampOutcome['fault']>) {
  if (fault === 'no-answer' || fault === 'status' || fault === 'too-large') return 'silent';
  if (fault === 'refused') return 'refused';
  return fault === 'unreadable' ? 'unreadable' : 'wrong';
}
