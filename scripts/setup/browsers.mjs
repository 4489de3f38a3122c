import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from './run-process.mjs';

/** Branded Chrome does not load an extension from the command line any more; Chromium does. */
const chromiumPlaces = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ...['ProgramFiles', 'LOCALAPPDATA'].map((name) =>
    join(process.env[name] ?? '', 'Chromium', 'Application', 'chrome.exe'),
  ),
];
const firefoxPlaces = [
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  join(process.env.ProgramFiles ?? '', 'Mozilla Firefox', 'firefox.exe'),
];

/** Where a Chromium is (`CLUEBOOK_CHROMIUM`), installed if need be; or why there is none (`CLUEBOOK_NO_CHROMIUM`). */
export async function chromium(env) {
  const found =
    env.CLUEBOOK_CHROMIUM ?? find(['chromium', 'chromium-browser'], chromiumPlaces, env) ?? playwrightsOwn();
  if (found) return { CLUEBOOK_CHROMIUM: found };
  const byApt = await tryApt(['chromium', 'fonts-noto-cjk'], env);
  const installed = find(['chromium'], [], env) ?? (await byPlaywright(env));
  if (installed) return { CLUEBOOK_CHROMIUM: installed };
  const reason = `no Chromium here: ${byApt ?? 'the package gave none'}, and none could be downloaded`;
  console.error(`! ${reason}. Install Chromium, or name one by CLUEBOOK_CHROMIUM=/path/to/chromium.`);
  return { CLUEBOOK_NO_CHROMIUM: reason };
}

/** The same for Firefox: `CLUEBOOK_FIREFOX` or `CLUEBOOK_NO_FIREFOX`. */
export async function firefox(env) {
  const names = ['firefox-esr', 'firefox'];
  const found = env.CLUEBOOK_FIREFOX ?? find(names, firefoxPlaces, env);
  if (found) return { CLUEBOOK_FIREFOX: found };
  const byApt = await tryApt(['firefox-esr'], env);
  const installed = find(names, [], env);
  if (installed) return { CLUEBOOK_FIREFOX: installed };
  const reason = `no Firefox here: ${byApt ?? 'the package gave none'}`;
  console.error(`! ${reason}. Install Firefox, or name one by CLUEBOOK_FIREFOX=/path/to/firefox.`);
  return { CLUEBOOK_NO_FIREFOX: reason };
}

function find(names, places, env) {
  const folders = (env.PATH ?? '').split(delimiter);
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...onPath, ...places].find((path) => existsSync(path));
}

/** Installs Debian packages; answers why not when it cannot. */
async function tryApt(packages, env) {
  if (!find(['apt-get'], [], env)) return 'this system has no apt';
  if (process.getuid?.() !== 0) return `not root, so "apt-get install ${packages.join(' ')}" is not possible`;
  const aptEnv = { ...env, DEBIAN_FRONTEND: 'noninteractive' };
  const wait = ['-o', 'DPkg::Lock::Timeout=600'];
  try {
    await run('apt-get', [...wait, 'update'], {
      env: aptEnv,
      quiet: true,
      label: 'Reading the list of Debian packages',
    });
    const install = [...wait, 'install', '-y', '--no-install-recommends', ...packages];
    await run('apt-get', install, { env: aptEnv, quiet: true, label: `Installing ${packages.join(' and ')}` });
    return null;
  } catch (error) {
    return error.message;
  }
}

function playwrightsOwn() {
  try {
    const script = "process.stdout.write(require('playwright-core').chromium.executablePath())";
    const path = execFileSync(process.execPath, ['-e', script], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return existsSync(path) ? path : undefined;
  } catch {
    return undefined;
  }
}

async function byPlaywright(env) {
  try {
    const args = ['node_modules/playwright-core/cli.js', 'install', 'chromium'];
    await run('node', args, { env, quiet: true, mayFail: true, label: 'Downloading a Chromium' });
  } catch {
    return undefined;
  }
  return playwrightsOwn();
}
