import { i18n } from '#i18n';
import { useRef, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { usableAddress } from '../../core/settings.ts';
import type { Settings } from '../../core/settings.ts';
import { patternOf } from '../../core/site-address.ts';
import { send } from '../../messages/send.ts';
import type { Book } from '../../store/book.ts';
import { useAttempt } from '../clues/use-attempt.ts';
import { FailureNote } from '../failure-note.tsx';
import { Foreign } from '../foreign.tsx';
import { askForLists, giveList } from '../seal/revocation-lists.ts';
import type { ListOutcome } from '../seal/revocation-lists.ts';
import { Sign } from '../sign.tsx';

interface StampListsProps {
  book: Book;
  stamps: Settings['timeStamps'];
  /** Where the certificates say that the lists are. */
  addresses: readonly string[];
}

type State = { at: 'rest' | 'work' | 'refused' } | { at: 'done'; outcomes: ListOutcome[] };

/** Ways to get the lists of revoked certificates: each address that can be asked, each that cannot, and a file that the person has. */
export function StampLists({ book, stamps, addresses }: StampListsProps) {
  const [state, setState] = useState<State>({ at: 'rest' });
  const { failure, attempt } = useAttempt();
  const input = useRef<HTMLInputElement>(null);
  const work = (getting: () => Promise<ListOutcome[]>) =>
    attempt(async () => {
      setState({ at: 'work' });
      try {
        setState({ at: 'done', outcomes: await getting() });
      } catch (error) {
        setState({ at: 'rest' });
        throw error;
      }
    });
  const { lists = [] } = stamps;
  const ask = async (address: string) => {
    // Asked at once: the browser only listens while the press is still fresh.
    const granted = await browser.permissions.request({ origins: [patternOf(new URL(address))] });
    if (!granted) return setState({ at: 'refused' });
    if (!lists.includes(address)) await setLists([...lists, address]);
    return work(() => askForLists(book, [address]));
  };
  const setLists = (next: string[]) => send('settings.change', { timeStamps: { ...stamps, lists: next } });
  const chosen = ({ currentTarget }: Event & { currentTarget: HTMLInputElement }) => {
    const file = currentTarget.files?.[0];
    if (file) work(async () => [await giveList(book, file)]);
    // The same file can be chosen again.
    currentTarget.value = '';
  };
  const busy = state.at === 'work';
  const toAsk = addresses.filter((one) => stamps.on && usableAddress(one));
  const toOpen = addresses.filter((one) => !toAsk.includes(one));
  return (
    <div class="countries" role="group" aria-labelledby="stamp-lists">
      <h3 id="stamp-lists">{i18n.t('revocation.title')}</h3>
      <p>{i18n.t('revocation.text')}</p>
      {toAsk.length > 0 && <p>{i18n.t('revocation.asked')}</p>}
      <ul role="list">
        {toAsk.map((address) => (
          <li key={address} class="line">
            <Foreign class="fixed fingerprint" text={address} />
            <button type="button" class="button" disabled={busy} onClick={() => attempt(() => ask(address))}>
              {i18n.t('revocation.ask', [new URL(address).host])}
            </button>
            {lists.includes(address) && (
              <button
                type="button"
                class="button"
                onClick={() => attempt(() => setLists(lists.filter((one) => one !== address)))}
              >
                {i18n.t('revocation.stop', [new URL(address).host])}
              </button>
            )}
          </li>
        ))}
      </ul>
      {toOpen.length > 0 && (
        <>
          <p>{i18n.t('revocation.open')}</p>
          <ul role="list">
            {toOpen.map((address) => (
              <li key={address}>
                <a class="fixed fingerprint" href={address} target="_blank" rel="noopener noreferrer">
                  <Foreign text={address} />
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      <p>
        <button type="button" class="button" disabled={busy} onClick={() => input.current?.click()}>
          {i18n.t('revocation.give')}
        </button>
        <input ref={input} type="file" accept=".crl,.der,.pem" hidden onChange={chosen} />
      </p>
      <div role="status">
        <Said state={state} />
      </div>
      {failure && <FailureNote failure={failure} />}
    </div>
  );
}

function Said({ state }: { state: State }) {
  if (state.at === 'rest') return null;
  if (state.at !== 'done') return <p>{i18n.t(`revocation.${state.at}`)}</p>;
  return (
    <>
      {state.outcomes.map(({ from, fault }) => (
        <p key={from} class="with-sign">
          <Sign name={fault ? 'note' : 'tick'} />
          <span>
            <Foreign text={from} />
            {i18n.t('revocation.colon')}
            {fault ? i18n.t(`revocation.fault.${fault === 'too-large' ? 'large' : fault}`) : i18n.t('revocation.kept')}
          </span>
        </p>
      ))}
    </>
  );
}
