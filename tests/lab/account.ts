import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { userInfo } from 'node:os';

/** The Unix account that servers run under. */
export interface Account {
  readonly name: string;
  readonly group: string;
  readonly uid: number;
  readonly gid: number;
}

const systemUser = 'cluebook-lab';

/**
 * The account for the servers: a system user of our own when we are root (made when missing), otherwise ourselves.
 * A webmail that renders scam mails is nothing to run as root.
 */
export function serverAccount(): Account {
  const me = userInfo();
  if (me.uid !== 0) return accountNamed(me.username);
  if (line('/etc/passwd', systemUser) === undefined) {
    execFileSync('useradd', [
      '--system',
      '--user-group',
      '--home-dir',
      '/nonexistent',
      '--shell',
      '/usr/sbin/nologin',
      systemUser,
    ]);
  }
  return accountNamed(systemUser);
}

function accountNamed(name: string): Account {
  const [, , uid, gid] = line('/etc/passwd', name)?.split(':') ?? [];
  const group = readFileSync('/etc/group', 'utf8')
    .split('\n')
    .find((entry) => entry.split(':')[2] === gid)
    ?.split(':')[0];
  if (uid === undefined || gid === undefined || group === undefined)
    throw new Error(`No account ${name} on this machine`);
  return { name, group, uid: Number(uid), gid: Number(gid) };
}

function line(file: string, name: string): string | undefined {
  return readFileSync(file, 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${name}:`));
}
