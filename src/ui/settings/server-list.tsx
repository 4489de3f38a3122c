import { i18n } from '#i18n';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { usableAddress } from '../../core/settings.ts';
import { Sign } from '../sign.tsx';

interface ServerListProps {
  /** Whose texts: `seal` for time stamps, `keys` for resolvers. Also what the elements are called. */
  of: 'seal' | 'keys';
  title: string;
  servers: readonly string[];
  most: number;
  /** Offered in the field, never asked unless they are added. */
  known?: readonly string[];
  onAdd(servers: string[]): void;
  onRemove(servers: string[]): void;
  /** The switch. */
  children: ComponentChildren;
}

/** The servers that the person named, each with a way to remove it, and a field for one more. */
export function ServerList({ of, title, servers, most, known = [], onAdd, onRemove, children }: ServerListProps) {
  return (
    <div class="countries" role="group" aria-labelledby={`${of}-servers`}>
      <h3 id={`${of}-servers`}>{title}</h3>
      <ul role="list">
        {servers.map((server) => (
          <li key={server}>
            <span class="fixed">{server}</span>
            <button
              type="button"
              class="button step"
              aria-label={i18n.t(`${of}.remove`, [server])}
              onClick={() => onRemove(servers.filter((one) => one !== server))}
            >
              <Sign name="close" />
            </button>
          </li>
        ))}
      </ul>
      {servers.length < most && (
        <AddServer of={of} known={known} onAdd={(server) => onAdd([...new Set([...servers, server])])} />
      )}
      {children}
    </div>
  );
}

interface AddServerProps extends Pick<ServerListProps, 'of'> {
  known: readonly string[];
  onAdd(server: string): void;
}

function AddServer({ of, known, onAdd }: AddServerProps) {
  const [address, setAddress] = useState('');
  const [wrong, setWrong] = useState(false);
  const add = (event: Event) => {
    event.preventDefault();
    const server = address.trim();
    const right = usableAddress(server);
    setWrong(!right);
    if (!right) return;
    setAddress('');
    onAdd(server);
  };
  return (
    <form class="line" onSubmit={add}>
      <label for={`${of}-server`}>{i18n.t(`${of}.address`)}</label>
      <input
        id={`${of}-server`}
        class="field"
        type="text"
        inputMode="url"
        autocomplete="off"
        spellcheck={false}
        placeholder="https://"
        list={`${of}-known`}
        aria-invalid={wrong}
        aria-describedby={`${of}-wrong`}
        value={address}
        onInput={(event) => setAddress(event.currentTarget.value)}
      />
      <datalist id={`${of}-known`}>
        {known.map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
      <button type="submit" class="button" disabled={address.trim() === ''}>
        {i18n.t(`${of}.add`)}
      </button>
      <p id={`${of}-wrong`} role="alert">
        {wrong && i18n.t(`${of}.addressWrong`)}
      </p>
    </form>
  );
}
