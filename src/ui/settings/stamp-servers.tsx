import { i18n } from '#i18n';
import type { Settings } from '../../core/settings.ts';
import { ServerList } from './server-list.tsx';

type Stamps = Settings['timeStamps'];

/** More than two say little more. */
const most = 2;

/** The servers that the person named, with a way to add, to remove, and to stop asking any. */
export function StampServers({ stamps, onChange }: { stamps: Stamps; onChange: (next: Stamps) => void }) {
  const { on, servers } = stamps;
  return (
    <ServerList
      of="seal"
      title={i18n.t('seal.servers')}
      servers={servers}
      most={most}
      onAdd={(next) => onChange({ ...stamps, on: true, servers: next })}
      // Which of the lists were for that server, nobody asks any more.
      onRemove={(next) => onChange({ on: on && next.length > 0, servers: next })}
    >
      {servers.length > 0 && (
        <p>
          <button type="button" class="button" onClick={() => onChange({ ...stamps, on: !on })}>
            {i18n.t(on ? 'seal.switchOff' : 'seal.switchOn')}
          </button>
        </p>
      )}
    </ServerList>
  );
}
