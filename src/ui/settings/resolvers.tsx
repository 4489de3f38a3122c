import { i18n } from '#i18n';
import { useState } from 'preact/hooks';
import { usableAddress } from '../../core/settings.ts';
import type { Settings } from '../../core/settings.ts';
import { Sign } from '../sign.tsx';

type LookUp = Settings['keyLookUp'];

/** One alone could say anything; of two that agree, both would have to. */
const fewest = 2;
const most = 4;
/** Public ones, by the addresses that their owners publish. Suggested in the field, never asked unless they are added. */
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
  const missing = fewest - resolvers.length;
  return (
    <div class="countries" role="group" aria-labelledby="resolvers">
      <h3 id="resolvers">{i18n.t('keys.resolvers')}</h3>
      <ul role="list">
        {resolvers.map((resolver) => (
          <li key={resolver}>
            <span class="fixed">{resolver}</span>
            <button
              type="button"
              class="button step"
              aria-label={i18n.t('keys.remove', [resolver])}
              onClick={() =>
                onChange({ on: on && missing < 0, resolvers: resolvers.filter((one) => one !== resolver) })
              }
            >
              <Sign name="close" />
            </button>
          </li>
        ))}
      </ul>
      {resolvers.length < most && (
        <AddResolver onAdd={(resolver) => onChange({ on, resolvers: [...new Set([...resolvers, resolver])] })} />
      )}
      {missing > 0 ? (
        <p>{i18n.t('keys.needTwo')}</p>
      ) : (
        <p>
          <button type="button" class="button" onClick={() => onChange({ on: !on, resolvers })}>
            {i18n.t(on ? 'keys.switchOff' : 'keys.switchOn')}
          </button>
        </p>
      )}
    </div>
  );
}

function AddResolver({ onAdd }: { onAdd: (resolver: string) => void }) {
  const [address, setAddress] = useState('');
  const [wrong, setWrong] = useState(false);
  const add = (event: Event) => {
    event.preventDefault();
    const resolver = address.trim();
    const right = usableAddress(resolver);
    setWrong(!right);
    if (!right) return;
    setAddress('');
    onAdd(resolver);
  };
  return (
    <form class="line" onSubmit={add}>
      <label for="resolver">{i18n.t('keys.address')}</label>
      <input
        id="resolver"
        class="field"
        type="text"
        inputMode="url"
        autocomplete="off"
        spellcheck={false}
        placeholder="https://"
        list="known-resolvers"
        aria-invalid={wrong}
        aria-describedby="resolver-wrong"
        value={address}
        onInput={(event) => setAddress(event.currentTarget.value)}
      />
      <datalist id="known-resolvers">
        {known.map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
      <button type="submit" class="button" disabled={address.trim() === ''}>
        {i18n.t('keys.add')}
      </button>
      <p id="resolver-wrong" role="alert">
        {wrong && i18n.t('keys.addressWrong')}
      </p>
    </form>
  );
}
