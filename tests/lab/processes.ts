import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Account } from './account.ts';
import { processNow, type RunningProcess, sessionMembers } from './process-table.ts';

/** A server to start: in the foreground, as `account`, in a session of its own. */
export interface Daemon {
  /** Unique within its state folder; names its record and its log. */
  readonly name: string;
  readonly command: string;
  readonly words: readonly string[];
  readonly account: Account;
  readonly environment?: Readonly<Record<string, string>>;
}

/** How long a server may take to end by itself after TERM. */
const patienceMs = 2000;

/** Starts a server and records its pid and start time under `state`. What it says goes to `state/logs/NAME.log`. */
export function startDaemon(state: string, daemon: Daemon): void {
  mkdirSync(join(state, 'logs'), { recursive: true });
  mkdirSync(join(state, 'pids'), { recursive: true });
  const log = openSync(logFile(state, daemon.name), 'a');
  const child = spawn(daemon.command, daemon.words, {
    cwd: state,
    detached: true, // setsid(2): the session's members are this server and nothing else
    stdio: ['ignore', log, log],
    env: { PATH: '/usr/sbin:/usr/bin:/sbin:/bin', LANG: 'C.UTF-8', ...daemon.environment },
    ...(process.getuid?.() === 0 ? { uid: daemon.account.uid, gid: daemon.account.gid } : {}),
  });
  closeSync(log);
  record(state, daemon.name, child);
}

/** Whether the server was started in this state folder and is still the process that was started. */
export function isRunning(state: string, name: string): boolean {
  return recorded(state, name).some(isSameProcess);
}

/** The end of what the server said, for error messages. */
export function logOf(state: string, name: string): string {
  return existsSync(logFile(state, name)) ? readFileSync(logFile(state, name), 'utf8').slice(-2000) : '';
}

/** Ends every server recorded under `state`: TERM, and KILL for what is left after two seconds. Others are not touched. */
export async function stopDaemons(state: string): Promise<void> {
  const daemons = namesIn(state).flatMap((name) => recorded(state, name));
  for (const daemon of daemons) signalSession(daemon, 'SIGTERM');
  const deadline = Date.now() + patienceMs;
  while (Date.now() < deadline && daemons.some(hasMembers)) await pause(10);
  killDaemons(state);
}

/** The same at once, for a process that is about to exit and can no longer wait. */
export function killDaemons(state: string): void {
  for (const name of namesIn(state)) {
    for (const daemon of recorded(state, name)) signalSession(daemon, 'SIGKILL');
    rmSync(join(state, 'pids', name), { force: true });
  }
}

function record(state: string, name: string, child: ChildProcess): void {
  child.on('error', () => undefined); // said below
  const running = child.pid === undefined ? null : processNow(child.pid);
  if (running === null) throw new Error(`${name} did not start:\n${logOf(state, name)}`);
  writeFileSync(join(state, 'pids', name), `${running.pid} ${running.startedAt}\n`);
  child.unref();
}

function recorded(state: string, name: string): RunningProcess[] {
  const file = join(state, 'pids', name);
  if (!existsSync(file)) return [];
  const [pid, startedAt] = readFileSync(file, 'utf8').trim().split(' ');
  return pid === undefined || startedAt === undefined ? [] : [{ pid: Number(pid), startedAt }];
}

function namesIn(state: string): string[] {
  const folder = join(state, 'pids');
  return existsSync(folder) ? readdirSync(folder).sort() : [];
}

function logFile(state: string, name: string): string {
  return join(state, 'logs', `${name}.log`);
}

function isSameProcess(daemon: RunningProcess): boolean {
  return processNow(daemon.pid)?.startedAt === daemon.startedAt;
}

/** Members of the daemon's session; none when its pid has meanwhile become somebody else's. */
function members(daemon: RunningProcess): number[] {
  const leader = processNow(daemon.pid);
  if (leader !== null && leader.startedAt !== daemon.startedAt) return [];
  return sessionMembers(daemon.pid);
}

function hasMembers(daemon: RunningProcess): boolean {
  return members(daemon).length > 0;
}

function signalSession(daemon: RunningProcess, signal: NodeJS.Signals): void {
  for (const pid of members(daemon)) {
    try {
      process.kill(pid, signal);
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error; // gone since we looked
    }
  }
}
