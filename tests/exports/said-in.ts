import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Bag } from '../seal/altered-bag.ts';

/** What a shell says to a command in the unpacked package. */
export function saidIn(bag: Bag, command: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'cluebook-bag-'));
  try {
    for (const [path, bytes] of bag) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), bytes);
    }
    return execFileSync('sh', ['-c', command], { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
