import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { processNow } from './process-table.ts';
import { killDaemons } from './processes.ts';

const prefix = 'cluebook-lab-';

/** Where the webmail started by hand lives, so that a later command finds it. */
const byHand = `${prefix}by-hand`;

/**
 * Makes an empty state folder that belongs to this process: what runs there is killed and the folder removed when the
 * process ends, and also by a later process should this one be killed without a chance to do it.
 */
export function makeStateFolder(): string {
  removeAbandoned();
  const state = mkdtempSync(join(tmpdir(), prefix));
  openToServers(state);
  writeFileSync(join(state, 'owner'), `${process.pid} ${processNow(process.pid)?.startedAt ?? ''}`);
  removeAtExit(state);
  return state;
}

/** The folder of the webmail started by hand, made when missing; it belongs to no process. */
export function stateFolderByHand(): string {
  const state = join(tmpdir(), byHand);
  if (!existsSync(state)) mkdirSync(state, { mode: 0o700 });
  if (!isOurs(state)) throw new Error(`${state} belongs to somebody else`);
  openToServers(state);
  return state;
}

/** Kills what is recorded in a state folder and removes it. At once, without waiting. */
export function removeStateFolder(state: string): void {
  killDaemons(state);
  rmSync(state, { recursive: true, force: true, maxRetries: 10, retryDelay: 20 });
}

/** The servers' account has to pass through to its own folders below, and no further. */
function openToServers(state: string): void {
  chmodSync(state, 0o711);
}

function removeAtExit(state: string): void {
  process.once('exit', () => removeStateFolder(state));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => {
      removeStateFolder(state);
      if (process.listenerCount(signal) === 0) process.kill(process.pid, signal); // what would have happened without us
    });
  }
}

function removeAbandoned(): void {
  const names = readdirSync(tmpdir()).filter((name) => name.startsWith(prefix) && name !== byHand);
  for (const state of names.map((name) => join(tmpdir(), name))) {
    if (isOurs(state) && isAbandoned(state)) removeStateFolder(state);
  }
}

function isAbandoned(state: string): boolean {
  const file = join(state, 'owner');
  if (!existsSync(file)) return false;
  const [pid, startedAt] = readFileSync(file, 'utf8').split(' ');
  return processNow(Number(pid))?.startedAt !== startedAt;
}

/** Anybody can make a folder with our name here, with pids of their choice in it. */
function isOurs(state: string): boolean {
  const found = lstatSync(state, { throwIfNoEntry: false });
  return found?.isDirectory() === true && found.uid === process.getuid?.();
}
