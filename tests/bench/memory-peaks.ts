import { readFileSync, readdirSync } from 'node:fs';

/** Highest resident memory (MB) seen of the largest page or worker process, of the browser's own process, and of all together. */
export interface MemoryPeaks {
  page: number;
  browser: number;
  all: number;
}

/** Looks at the processes of the Chromium with this profile (Linux), ten times a second, until `end` is called. */
export function memoryPeaks(profile: string): { end(): MemoryPeaks } {
  const peaks: MemoryPeaks = { page: 0, browser: 0, all: 0 };
  const timer = setInterval(() => look(profile, peaks), 100);
  return {
    end() {
      clearInterval(timer);
      return peaks;
    },
  };
}

function look(profile: string, peaks: MemoryPeaks): void {
  const main = processes().find(({ line }) => line.includes(`--user-data-dir=${profile}`) && !line.includes('--type='));
  if (!main) return;
  const all = processes();
  const family = new Set([main.id]);
  for (let before = 0; before !== family.size; ) {
    before = family.size;
    for (const { id, parent } of all) if (family.has(parent)) family.add(id);
  }
  let sum = 0;
  for (const { id, line } of all) {
    if (!family.has(id)) continue;
    const megabytes = residentOf(id);
    sum += megabytes;
    if (id === main.id) peaks.browser = Math.max(peaks.browser, megabytes);
    else if (line.includes('--type=renderer')) peaks.page = Math.max(peaks.page, megabytes);
  }
  peaks.all = Math.max(peaks.all, sum);
}

function processes(): { id: number; parent: number; line: string }[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const line = readFileSync(`/proc/${name}/cmdline`, 'utf8');
        const status = readFileSync(`/proc/${name}/status`, 'utf8');
        return [{ id: Number(name), parent: Number(/^PPid:\s*(\d+)/m.exec(status)?.[1] ?? 0), line }];
      } catch {
        return [];
      }
    });
}

function residentOf(id: number): number {
  try {
    return Math.round(Number(/^VmRSS:\s*(\d+)/m.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1] ?? 0) / 1000);
  } catch {
    return 0;
  }
}
