import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Account } from './account.ts';
import type { ImapServer } from './imap.ts';
import { giveTo } from './ownership.ts';
import { freePort, loopback, waitUntilListening } from './ports.ts';
import { startDaemon } from './processes.ts';

/** What to serve: one person's mail. */
export interface Mailbox {
  readonly user: string;
  readonly password: string;
  /** Fills the person's Maildir before the server looks at it. */
  readonly fill: (maildir: string) => void;
}

/** Starts Dovecot with one mailbox on a free loopback port, under `account` alone (no root helper, no chroot). */
export async function startDovecot(state: string, account: Account, mailbox: Mailbox): Promise<ImapServer> {
  const home = join(state, 'mail');
  const run = join(state, 'dovecot');
  // Not in `run`: Dovecot puts a link of the name dovecot.conf there.
  const settings = join(state, 'dovecot-settings');
  for (const folder of [home, run, settings]) mkdirSync(folder);
  mailbox.fill(join(home, 'Maildir'));
  const users = join(settings, 'users');
  writeFileSync(users, `${mailbox.user}:{PLAIN}${mailbox.password}:${account.uid}:${account.gid}::${home}\n`, {
    mode: 0o600,
  });
  const port = await freePort();
  const file = join(settings, 'dovecot.conf');
  writeFileSync(file, configuration({ account, run, users, port }));
  giveTo(account, home, run, settings);

  startDaemon(state, { name: 'dovecot', command: 'dovecot', words: ['-F', '-c', file], account });
  await waitUntilListening(state, 'dovecot', port);
  return { port, user: mailbox.user, password: mailbox.password };
}

interface Settings {
  readonly account: Account;
  readonly run: string;
  readonly users: string;
  readonly port: number;
}

/** Dovecot 2.3 settings. Everything that would need root, a second account or a fixed path is turned off. */
function configuration({ account, run, users, port }: Settings): string {
  return `base_dir = ${run}
state_dir = ${run}
log_path = /dev/stderr
listen = ${loopback}
protocols = imap
ssl = no
disable_plaintext_auth = no

default_internal_user = ${account.name}
default_internal_group = ${account.group}
default_login_user = ${account.name}
first_valid_uid = ${account.uid}
first_valid_gid = ${account.gid}

passdb {
  driver = passwd-file
  args = ${users}
}
userdb {
  driver = passwd-file
  args = ${users}
}

mail_location = maildir:~/Maildir
mail_fsync = never
# Roundcube opens a connection for each request, the tests keep theirs.
mail_max_userip_connections = 200
namespace inbox {
  inbox = yes
  separator = /
}

service imap-login {
  chroot =
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
service anvil {
  chroot =
}
service stats {
  chroot =
}
`;
}
