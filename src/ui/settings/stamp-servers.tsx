import { i18n } from '#i18n';
import { useState } from 'preact/hooks';
import type { Settings } from '../../core/settings.ts';
import { Sign } from '../sign.tsx';

type Stamps = Settings['timeStamps'];

/** More than two say little more. */
const mostServers = 2;
/** Encrypted, or on this computer itself. */
const usable = /^(?:https:\/\/|http:\/\/(?:127\.0\.0\.1|localhost)[:/])[^\s@]{1,300}$/;

/** The servers that the person named, with a way to add, to remove, and to stop asking any. */
export function StampServers({ stamps, onChange }: { stamps: Stamps; onChange: (next: Stamps) => void }) {
  const { on, servers } = stamps;
  return (
    <div class="countries" role="group" aria-labelledby="stamp-servers">
      <h3 id="stamp-servers">{i18n.t('seal.servers')}</h3>
      <ul role="list">
        {servers.map((server) => (
          <li key={server}>
            <span class="fixed">{server}</span>
            <button
              type="button"
              class="button step"
              aria-label={i18n.t('seal.remove', [server])}
              onClick={() =>
                onChange({ on: on && servers.length > 1, servers: servers.filter((one) => one !== server) })
              }
            >
              <Sign name="close" />
            </button>
          </li>
        ))}
      </ul>
      {servers.length < mostServers && (
        <AddServer onAdd={(server) => onChange({ on: true, servers: [...new Set([...servers, server])] })} />
      )}
      {servers.length > 0 && (
        <p>
          <button type="button" class="button" onClick={() => onChange({ on: !on, servers })}>
            {i18n.t(on ? 'seal.switchOff' : 'seal.switchOn')}
          </button>
        </p>
      )}
    </div>
  );
}

function AddServer({ onAdd }: { onAdd: (server: string) => void }) {
  const [address, setAddress] = useState('');
  const [wrong, setWrong] = useState(false);
  const add = (event: Event) => {
    event.preventDefault();
    const server = address.trim();
    const right = usable.test(server) && URL.canParse(server);
    setWrong(!right);
    if (!right) return;
    setAddress('');
    onAdd(server);
  };
  return (
    <form class="line" onSubmit={add}>
      <label for="stamp-server">{i18n.t('seal.address')}</label>
      <input
        id="stamp-server"
        class="field"
        type="text"
        inputMode="url"
        autocomplete="off"
        spellcheck={false}
        placeholder="https://"
        aria-invalid={wrong}
        aria-describedby="stamp-server-wrong"
        value={address}
        onInput={(event) => setAddress(event.currentTarget.value)}
      />
      <button type="submit" class="button" disabled={address.trim() === ''}>
        {i18n.t('seal.add')}
      </button>
      <p id="stamp-server-wrong" role="alert">
        {wrong && i18n.t('seal.addressWrong')}
      </p>
    </form>
  );
}
