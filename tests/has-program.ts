import { spawnSync } from 'node:child_process';

/** Whether this machine has a program that a test asks for a second opinion: it runs with these arguments and finds nothing wrong. */
export function runs(program: string, ...args: string[]): boolean {
  return spawnSync(program, args, { stdio: 'ignore' }).status === 0;
}

/** Whether it is on the path; for those that take seconds to say who they are. */
export function hasProgram(name: string): boolean {
  return runs('sh', '-c', `command -v ${name}`);
}
