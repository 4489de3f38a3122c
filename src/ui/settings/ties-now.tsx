import { i18n } from '#i18n';
import { clockBehind } from '../../core/time-stamp.ts';
import type { TimeStamp } from '../../core/time-stamp.ts';
import type { Ties } from '../../store/watch-ties.ts';
import { CopyButton } from '../copy-button.tsx';
import { fullTime } from '../exhibit/exhibit-words.ts';
import { Sign } from '../sign.tsx';

/** The key, what it signed last, and who put a time on that. */
export function TiesNow({ ties: { key, head, stamps } }: { ties: Ties }) {
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
        <div key={stamp.server} class="with-sign">
          <Sign name="tick" />
          <Stamped stamp={stamp} />
        </div>
      ))}
    </>
  );
}

function Stamped({ stamp }: { stamp: TimeStamp }) {
  const apart = clockBehind(stamp);
  const words = apart === 0 ? 'same' : apart > 0 ? 'behind' : 'ahead';
  return (
    <div>
      <p>{i18n.t('seal.stamped', [new URL(stamp.server).host, fullTime(stamp.time)])}</p>
      <p class="quiet">
        {i18n.t(`seal.clock.${words}`, [String(Math.abs(apart))])} {i18n.t('seal.noList')}
      </p>
    </div>
  );
}
