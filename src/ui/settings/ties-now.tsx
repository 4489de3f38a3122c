import { i18n } from '#i18n';
import { clockBehind } from '../../core/time-stamp.ts';
import type { TimeStamp } from '../../core/time-stamp.ts';
import type { ListsAbout } from '../../seal/time-stamp/lists-about.ts';
import { isVoid } from '../../seal/is-void.ts';
import type { Revocation } from '../../seal/time-stamp/revocation.ts';
import type { Ties } from '../../store/watch-ties.ts';
import { CopyButton } from '../copy-button.tsx';
import { fullTime } from '../exhibit/exhibit-words.ts';
import { Sign } from '../sign.tsx';
import { RevokedWords } from './revoked-words.tsx';

interface TiesNowProps {
  ties: Ties;
  /** What the kept lists of revoked certificates say, by the server of the stamp. */
  about: ReadonlyMap<string, ListsAbout>;
}

/** The key, what it signed last, and who put a time on that. */
export function TiesNow({ ties: { key, head, stamps }, about }: TiesNowProps) {
  if (!key || !head) return <p class="quiet">{i18n.t('seal.noKey')}</p>;
  return (
    <>
      <p>
        {i18n.t('seal.key', [key.algorithm])} <span class="fixed fingerprint">{key.fingerprint}</span>{' '}
        <CopyButton text={key.fingerprint} name={i18n.t('seal.fingerprint')} />
      </p>
      <p class="with-sign">
        <Sign name="tick" />
        {i18n.t('seal.signed', [String(head.seq), fullTime(head.at.utc)])}
      </p>
      {stamps.map((stamp) => (
        <Stamped key={stamp.server} stamp={stamp} revocations={about.get(stamp.server)?.revocations ?? []} />
      ))}
    </>
  );
}

function Stamped({ stamp, revocations }: { stamp: TimeStamp; revocations: readonly Revocation[] }) {
  const apart = clockBehind(stamp);
  const words = apart === 0 ? 'same' : apart > 0 ? 'behind' : 'ahead';
  return (
    <div class="with-sign">
      <Sign name={revocations.some(isVoid) ? 'cross' : 'tick'} />
      <div>
        <p>{i18n.t('seal.stamped', [new URL(stamp.server).host, fullTime(stamp.time)])}</p>
        <p class="quiet">
          {i18n.t(`seal.clock.${words}`, [String(Math.abs(apart))])} {i18n.t('seal.noList')}
        </p>
        {revocations.map((revocation, at) => (
          <RevokedWords key={at} revocation={revocation} />
        ))}
      </div>
    </div>
  );
}
