import { i18n } from '#i18n';
import type { Settings } from '../../core/settings.ts';
import { ServerList } from './server-list.tsx';

type LookUp = Settings['keyLookUp'];

/** One alone could say anything; of two that agree, both would have to. */
const fewest = 2;
const most = 4;
/** Public ones, by the addresses that their owners publish. */
const known = [
  'https://cloudflare-dns.com/dns-query',
  'https://dns.google/dns-query',
  'https://dns.quad9.net/dns-query',
  'https://dns.alidns.com/dns-query',
  'https://doh.pub/dns-query',
];

/** The resolvers that the person named, with a way to add, to remove, and to switch on and off. */
export function Resolvers({ look, onChange }: { look: LookUp; onChange: (next: LookUp) => void }) {
  const { on, resolvers } = look;
  return (
    <ServerList
      of="keys"
      title={i18n.t('keys.resolvers')}
      servers={resolvers}
      known={known}
      most={most}
      onAdd={(next) => onChange({ on, resolvers: next })}
      onRemove={(next) => onChange({ on: on && next.length >= fewest, resolvers: next })}
    >
      {resolvers.length < fewest ? (
        <p>{i18n.t('keys.needTwo')}</p>
      ) : (
        <p>
          <button type="button" class="button" onClick={() => onChange({ on: !on, resolvers })}>
            {i18n.t(on ? 'keys.switchOff' : 'keys.switchOn')}
          </button>
        </p>
      )}
    </ServerList>
  );
}
