import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Account } from './account.ts';
import type { ImapServer } from './imap.ts';
import { giveTo } from './ownership.ts';
import { freePort, loopback, waitUntilListening } from './ports.ts';
import { startPostgres } from './postgres.ts';
import { startDaemon } from './processes.ts';

/** SOGo reads this path and no other. */
const settingsPath = '/etc/sogo/sogo.conf';
const resources = '/usr/lib/GNUstep/SOGo/WebServerResources/';

/** Starts a SOGo (with PostgreSQL, memcached and nginx) for the mailbox of `imap`; the address ends with a slash. Needs root. */
export async function startSogo(state: string, account: Account, imap: ImapServer): Promise<string> {
  const folder = join(state, 'sogo');
  for (const part of ['', 'spool', 'nginx', 'home', 'home/GNUstep', 'home/GNUstep/Defaults'])
    mkdirSync(join(folder, part));
  const [memcached, sogod, web] = [await freePort(), await freePort(), await freePort()];
  const database = await startPostgres(state, account);
  database.run('postgres', 'create database sogo');
  database.run('sogo', userTable(imap));
  startDaemon(state, {
    name: 'memcached',
    command: 'memcached',
    words: ['-l', loopback, '-p', String(memcached), '-U', '0', '-m', '16'],
    account,
  });
  const settings = join(folder, 'sogo.conf');
  writeFileSync(settings, sogoSettings({ folder, imap, database: database.port, memcached, sogod }), { mode: 0o644 });
  const proxy = join(folder, 'nginx.conf');
  writeFileSync(proxy, nginxSettings(folder, web, sogod));
  giveTo(account, folder);
  startSogod(state, folder, account, settings, sogod);
  const words = ['-e', 'stderr', '-c', proxy, '-p', join(folder, 'nginx')];
  startDaemon(state, { name: 'nginx', command: 'nginx', words, account });
  await Promise.all([waitUntilListening(state, 'nginx', web), waitUntilListening(state, 'sogod', sogod)]);
  return `http://${loopback}:${web}/SOGo/`;
}

/** In a mount namespace of its own, in which our settings lie at the fixed path: the machine's own file is not touched. */
function startSogod(state: string, folder: string, account: Account, settings: string, port: number): void {
  const run = ['setpriv', `--reuid=${account.uid}`, `--regid=${account.gid}`, '--clear-groups', '--no-new-privs'];
  const sogod = ['sogod', '-WOUseWatchDog', 'NO', '-WONoDetach', 'YES', '-WOPort', `${loopback}:${port}`];
  const more = ['-WOPidFile', join(folder, 'sogod.pid'), '-WOLogFile', '-', '-WOWorkersCount', '3'];
  startDaemon(state, {
    name: 'sogod',
    command: 'unshare',
    words: [
      '--mount',
      'sh',
      '-c',
      `mount --bind "$0" ${settingsPath} && exec "$@"`,
      settings,
      ...run,
      ...sogod,
      ...more,
    ],
    account: { ...account, uid: 0, gid: 0 },
    environment: { HOME: join(folder, 'home') },
  });
}

function userTable({ user, password }: ImapServer): string {
  const columns = ['c_uid', 'c_name', 'c_password', 'c_cn', 'mail'].map((name) => `${name} varchar(128)`).join(', ');
  const values = [user, user, password, 'Reader Example', `${user}@mailbox.example`]
    .map((value) => `'${value}'`)
    .join(', ');
  return `create table lab_users(${columns}, primary key (c_uid)); insert into lab_users values (${values})`;
}

interface Ports {
  folder: string;
  imap: ImapServer;
  database: number;
  memcached: number;
  sogod: number;
}

function sogoSettings({ folder, imap, database, memcached, sogod }: Ports): string {
  const url = `postgresql://sogo@${loopback}:${database}/sogo`;
  const tables = {
    SOGoProfileURL: 'sogo_user_profile',
    OCSFolderInfoURL: 'sogo_folder_info',
    OCSSessionsFolderURL: 'sogo_sessions_folder',
    OCSEMailAlarmsFolderURL: 'sogo_alarms_folder',
    OCSStoreURL: 'sogo_store',
    OCSAclURL: 'sogo_acl',
    OCSCacheFolderURL: 'sogo_cache_folder',
  };
  const texts = {
    ...Object.fromEntries(Object.entries(tables).map(([key, table]) => [key, `${url}/${table}`])),
    SOGoIMAPServer: `imap://${loopback}:${imap.port}`,
    SOGoMailingMechanism: 'smtp',
    SOGoSMTPServer: `smtp://${loopback}:1`, // nothing listens there: no mail leaves
    SOGoMailDomain: 'mailbox.example',
    SOGoMemcachedHost: `${loopback}:${memcached}`,
    SOGoLanguage: 'English',
    SOGoTimeZone: 'UTC',
    SOGoLoginModule: 'Mail',
    SOGoRefreshViewCheck: 'manually',
    SOGoMailSpoolPath: join(folder, 'spool'),
    WOPort: `${loopback}:${sogod}`,
    WOLogFile: '-',
  };
  const source = `type = sql; id = lab; viewURL = "${url}/lab_users"; canAuthenticate = YES; isAddressBook = NO; userPasswordAlgorithm = plain;`;
  const lines = Object.entries(texts).map(([key, value]) => `  ${key} = "${value}";`);
  return `{\n${lines.join('\n')}\n  SOGoUserSources = ({ ${source} });\n  WOWorkersCount = 3;\n  SxVMemLimit = 1024;\n}\n`;
}

/** What Debian's own example for nginx says, on one free port; the larger buffer because SOGo's sign-in answers with long headers. */
function nginxSettings(folder: string, port: number, sogod: number): string {
  const own = join(folder, 'nginx');
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (kind) => `${kind}_temp_path ${own}/${kind};`,
  );
  return `daemon off; worker_processes 1; pid ${own}/nginx.pid; error_log stderr warn;
events { worker_connections 256; }
http {
  include /etc/nginx/mime.types; access_log off; client_max_body_size 64m;
  ${temporary.join(' ')}
  server {
    listen ${loopback}:${port};
    location = / { return 302 /SOGo; }
    location ^~ /SOGo {
      proxy_pass http://${loopback}:${sogod}; proxy_http_version 1.1;
      proxy_set_header Host $http_host;
      proxy_set_header x-webobjects-server-protocol HTTP/1.0;
      proxy_set_header x-webobjects-remote-host ${loopback};
      proxy_set_header x-webobjects-server-name $server_name;
      proxy_set_header x-webobjects-server-url $scheme://$http_host;
      proxy_set_header x-webobjects-server-port $server_port;
      proxy_buffer_size 64k; proxy_buffers 8 64k; proxy_busy_buffers_size 128k;
    }
    location /SOGo.woa/WebServerResources/ { alias ${resources}; }
    location /SOGo/WebServerResources/ { alias ${resources}; }
  }
}
`;
}
