import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { installPackages, missingPackages } from './debian.ts';

const packages = [
  'dovecot-imapd',
  'php-cli',
  'php-sqlite3',
  'roundcube-core',
  'roundcube-sqlite3',
  'roundcube-skin-larry',
  'sogo',
  'memcached',
  'postgresql',
  'nginx-light',
];

/** We bring our own database, one for each started webmail. */
const answers = ['roundcube-core roundcube/dbconfig-install boolean false'];

/** Dovecot 2.4 reads another configuration language than the one in `dovecot.ts`. */
const dovecotSeries = '2.3.';

/** Why this machine cannot run the webmail of the tests, as a sentence for people; `null` when it can. */
export function reasonNotRunnable(): string | null {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/apt-get')) {
    return 'The webmail of the tests runs on Debian Linux only (it needs apt-get).';
  }
  const missing = missingPackages(packages);
  if (missing.length === 0) return reasonAgainstDovecot() ?? reasonAgainstSogo();
  if (process.getuid?.() !== 0) {
    return `The webmail of the tests needs packages that only root can install: ${missing.join(' ')}`;
  }
  return isDebian12() ? null : 'The webmail of the tests can be installed on Debian 12 only.';
}

/**
 * Makes Dovecot, PHP and Roundcube available. Does nothing when they are there (a few milliseconds); installs them
 * on a fresh Debian 12 as root (a minute or two). Throws where `reasonNotRunnable` has a reason.
 */
export async function installWebmail(): Promise<void> {
  const reason = reasonNotRunnable();
  if (reason !== null) throw new Error(reason);
  const missing = missingPackages(packages);
  if (missing.length === 0) return;
  process.stderr.write(`Installing for the webmail tests: ${missing.join(' ')}\n`);
  await installPackages(missing, answers);
}

function reasonAgainstDovecot(): string | null {
  const version = execFileSync('dovecot', ['--version'], { encoding: 'utf8', env: systemPath() }).trim();
  if (version.startsWith(dovecotSeries)) return null;
  return `The webmail of the tests is written for Dovecot ${dovecotSeries}x; this machine has ${version}.`;
}

/** SOGo reads its settings from one fixed path; only root can lay ours over it, for SOGo alone. */
function reasonAgainstSogo(): string | null {
  return process.getuid?.() === 0 ? null : 'SOGo can only be started by root.';
}

/** A plain user's PATH lacks the folder in which Dovecot lives. */
function systemPath(): NodeJS.ProcessEnv {
  return { ...process.env, PATH: `${process.env['PATH'] ?? ''}:/usr/sbin:/sbin` };
}

function isDebian12(): boolean {
  if (!existsSync('/etc/os-release')) return false;
  return /^VERSION_CODENAME=bookworm$/m.test(readFileSync('/etc/os-release', 'utf8'));
}
