import { randomBytes } from 'node:crypto';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Account } from './account.ts';
import type { ImapServer } from './imap.ts';
import { giveTo } from './ownership.ts';
import { freePort, loopback, waitUntilListening } from './ports.ts';
import { startDaemon } from './processes.ts';

export type Skin = 'elastic' | 'larry';

/** A running Roundcube. */
export interface Site {
  readonly skin: Skin;
  /** Ends with a slash. */
  readonly url: string;
}

/** Where Debian puts Roundcube: what a web server may serve, and the settings that the code expects beside ours. */
const documentRoot = '/var/lib/roundcube/public_html';
const debianSettings = '/etc/roundcube';

/** Starts a Roundcube in one skin on a free loopback port, with a database of its own, for the mailbox of `imap`. */
export async function startRoundcube(state: string, account: Account, imap: ImapServer, skin: Skin): Promise<Site> {
  const name = `roundcube-${skin}`;
  const folder = join(state, name);
  for (const part of ['', 'config', 'temp', 'logs']) mkdirSync(join(folder, part));
  for (const file of ['defaults.inc.php', 'mimetypes.php']) {
    symlinkSync(join(debianSettings, file), join(folder, 'config', file));
  }
  writeFileSync(join(folder, 'config', 'config.inc.php'), settings(folder, imap, skin));
  giveTo(account, folder);

  const port = await freePort();
  startDaemon(state, {
    name,
    command: 'php',
    words: [...phpOptions(folder), '-S', `${loopback}:${port}`, '-t', documentRoot],
    account,
    environment: { ROUNDCUBE_CONFIG_DIR: join(folder, 'config'), PHP_CLI_SERVER_WORKERS: '6' },
  });
  await waitUntilListening(state, name, port);
  const url = `http://${loopback}:${port}/`;
  await openOnce(url);
  return { skin, url };
}

/** The first request creates the database: one alone, before six workers get the same idea. */
async function openOnce(url: string): Promise<void> {
  const response = await fetch(url);
  const page = await response.text();
  if (!response.ok || !page.includes('rcmloginuser'))
    throw new Error(`Roundcube shows no login page (${response.status})`);
}

function phpOptions(folder: string): string[] {
  const options = [
    `session.save_path=${join(folder, 'temp')}`,
    `error_log=${join(folder, 'logs', 'php.log')}`,
    'display_errors=0',
    'date.timezone=UTC',
    'memory_limit=256M',
    'opcache.enable_cli=1',
  ];
  return options.flatMap((option) => ['-d', option]);
}

function settings(folder: string, imap: ImapServer, skin: Skin): string {
  const values = {
    db_dsnw: `sqlite:///${join(folder, 'roundcube.db')}?mode=0600`,
    imap_host: `${loopback}:${imap.port}`,
    smtp_host: `${loopback}:1`, // nothing listens there: no mail leaves
    des_key: randomBytes(12).toString('hex'),
    skin,
    // Cookies know no ports: without names of their own, two sites on this machine would log each other out.
    session_name: `roundcube_${skin}_sessid`,
    session_auth_name: `roundcube_${skin}_sessauth`,
    session_lifetime: 600,
    temp_dir: join(folder, 'temp'),
    log_dir: join(folder, 'logs'),
    language: 'en_US',
    timezone: 'UTC',
    mail_pagesize: 200,
    refresh_interval: 3600,
  };
  const lines = Object.entries(values).map(([key, value]) => `$config['${key}'] = ${phpLiteral(value)};`);
  return `<?php\n${lines.join('\n')}\n$config['plugins'] = [];\n`;
}

function phpLiteral(value: string | number): string {
  return typeof value === 'number' ? String(value) : `'${value.replaceAll(/[\\']/g, '\\$&')}'`;
}
