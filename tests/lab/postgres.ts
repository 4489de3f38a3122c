import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Account } from './account.ts';
import { giveTo } from './ownership.ts';
import { freePort, loopback, waitUntilListening } from './ports.ts';
import { startDaemon } from './processes.ts';

/** A running PostgreSQL with one role, `sogo`, that needs no password. */
export interface Postgres {
  readonly port: number;
  /** Runs statements in a database. */
  run(database: string, statements: string): void;
}

const role = 'sogo';

/** Starts a PostgreSQL on a free loopback port with nothing in it. It forgets everything: no fsync. */
export async function startPostgres(state: string, account: Account): Promise<Postgres> {
  const programs = programFolder();
  const folder = join(state, 'postgres');
  const data = join(folder, 'data');
  mkdirSync(folder);
  giveTo(account, folder);
  const asAccount = process.getuid?.() === 0 ? { uid: account.uid, gid: account.gid } : {};
  execFileSync(
    join(programs, 'initdb'),
    ['-D', data, '-U', role, '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'],
    {
      ...asAccount,
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  const port = await freePort();
  appendFileSync(join(data, 'postgresql.conf'), configuration(port));
  startDaemon(state, { name: 'postgres', command: join(programs, 'postgres'), words: ['-D', data], account });
  await waitUntilListening(state, 'postgres', port);
  const run = (database: string, statements: string) => {
    const words = [
      '-qAt',
      '-v',
      'ON_ERROR_STOP=1',
      '-h',
      loopback,
      '-p',
      String(port),
      '-U',
      role,
      database,
      '-c',
      statements,
    ];
    execFileSync(join(programs, 'psql'), words, { stdio: ['ignore', 'ignore', 'pipe'] });
  };
  await answers(run);
  return { port, run };
}

/** It listens before it takes questions. */
async function answers(run: Postgres['run']): Promise<void> {
  for (let left = 200; ; left -= 1) {
    try {
      run('postgres', 'select 1');
      return;
    } catch (error) {
      if (left === 0) throw error;
      await pause(50);
    }
  }
}

/** Debian keeps a folder for each major version. */
function programFolder(): string {
  const root = '/usr/lib/postgresql';
  const newest = readdirSync(root)
    .sort((one, other) => Number(one) - Number(other))
    .at(-1);
  if (newest === undefined) throw new Error('PostgreSQL is not installed');
  return join(root, newest, 'bin');
}

function configuration(port: number): string {
  return `
listen_addresses = '${loopback}'
port = ${port}
unix_socket_directories = ''
fsync = off
synchronous_commit = off
full_page_writes = off
max_connections = 40
shared_buffers = 16MB
`;
}
