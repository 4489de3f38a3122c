import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, rmSync, writeFileSync } from 'node:fs';

/** Debian asks this file before it starts a service that a package brings along; 101 means "don't". */
const servicePolicy = '/usr/sbin/policy-rc.d';

/** Those of `packages` that are not installed, in the order given. */
export function missingPackages(packages: readonly string[]): string[] {
  const installed = new Set(installedAmong(packages));
  return packages.filter((name) => !installed.has(name));
}

/**
 * Installs Debian packages without starting what they bring along. Needs root, and asks the machine's own package
 * sources. Silent unless it fails; then it throws with the end of what apt-get said.
 *
 * @param answers lines for debconf-set-selections: questions a package would otherwise ask a person
 */
export async function installPackages(packages: readonly string[], answers: readonly string[] = []): Promise<void> {
  const keepServicesDown = !existsSync(servicePolicy);
  if (keepServicesDown) writeFileSync(servicePolicy, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  try {
    await aptGet(['update']);
    if (answers.length > 0) giveAnswers(answers);
    await aptGet(['install', '--yes', '--no-install-recommends', ...packages]);
  } finally {
    if (keepServicesDown) rmSync(servicePolicy, { force: true });
  }
}

/**
 * Only saves work: without them a package takes its own defaults. debconf refuses an answer where an earlier, purged
 * installation left half of a question behind, so a refusal is no reason to stop.
 */
function giveAnswers(answers: readonly string[]): void {
  spawnSync('debconf-set-selections', { input: `${answers.join('\n')}\n`, stdio: ['pipe', 'ignore', 'ignore'] });
}

function installedAmong(packages: readonly string[]): string[] {
  const query = ['--show', '--showformat', '${db:Status-Status} ${Package}\n', ...packages];
  const lines = outputOf('dpkg-query', query).split('\n');
  return lines.filter((line) => line.startsWith('installed ')).map((line) => line.slice('installed '.length));
}

/** Standard output of a command, also of one that fails: dpkg-query does when it does not know one of the names. */
function outputOf(command: string, words: readonly string[]): string {
  try {
    return execFileSync(command, words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch (error) {
    const output: unknown = error instanceof Error && 'stdout' in error ? error.stdout : '';
    return typeof output === 'string' ? output : '';
  }
}

function aptGet(words: readonly string[]): Promise<void> {
  // Another installation may hold the lock (ten minutes); a changed configuration file of the machine's owner is kept.
  const options = [
    '-qq',
    '-o',
    'DPkg::Lock::Timeout=600',
    '-o',
    'Dpkg::Use-Pty=0',
    '-o',
    'Dpkg::Options::=--force-confold',
  ];
  return new Promise((resolve, reject) => {
    const child = spawn('apt-get', [...options, ...words], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    let said = '';
    const hear = (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-4000);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`apt-get ${words[0]} failed (${code}):\n${said}`));
    });
  });
}
