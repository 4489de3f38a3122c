import { readdirSync, readFileSync } from 'node:fs';

/** A process, told from a later one with the same pid by its start time (clock ticks since the machine came up). */
export interface RunningProcess {
  readonly pid: number;
  readonly startedAt: string;
}

/** The process that has this pid now; `null` when there is none, or only its remains that nobody has waited for. */
export function processNow(pid: number): RunningProcess | null {
  const fields = statusOf(pid);
  return fields === null ? null : { pid, startedAt: fields.startedAt };
}

/** The pids in the session of this leader. Linux gives a session's number to no new process while it has members. */
export function sessionMembers(leader: number): number[] {
  const pids = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
  return pids.filter((pid) => statusOf(pid)?.session === leader);
}

/** Fields of /proc/PID/stat (proc(5)), read behind the command's name, which may itself hold spaces and brackets. */
function statusOf(pid: number): { session: number; startedAt: string } | null {
  let text: string;
  try {
    text = readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    return null; // no such process
  }
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  const [state, , , session] = fields;
  const startedAt = fields[19];
  if (state === undefined || session === undefined || startedAt === undefined || state === 'Z' || state === 'X')
    return null;
  return { session: Number(session), startedAt };
}
