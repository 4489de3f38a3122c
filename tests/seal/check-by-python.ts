import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { runs } from '../has-program.ts';

export const pythonChecker = resolve('assets/checkers/check_package.py');
export const hasPython = runs('python3', '--version');

/** The Python program as one process that checks many packages. */
export interface PythonChecks {
  /** `file code detail`, one a finding. */
  found(content: Uint8Array, name?: string): Promise<string[]>;
  stop(): void;
}

export function startPython(): PythonChecks {
  const folder = mkdtempSync(join(tmpdir(), 'cluebook-python-'));
  const python = spawn('python3', [pythonChecker, '--batch'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: python.stdout })[Symbol.asyncIterator]();
  return {
    async found(content, name = 'a.zip') {
      const path = join(folder, name);
      writeFileSync(path, content);
      python.stdin.write(`${path}\n`);
      const { value, done } = await lines.next();
      if (done) throw new Error('python ended');
      return (JSON.parse(value) as string[][]).map((one) => one.join(' '));
    },
    stop() {
      python.stdin.end();
      rmSync(folder, { recursive: true });
    },
  };
}
