import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { installWebmail } from './install.ts';
import type { MessageFile } from './maildir.ts';
import { isRunning, stopDaemons } from './processes.ts';
import { type Servers, startServers } from './servers.ts';
import { removeStateFolder, stateFolderByHand } from './state-folder.ts';

const usage = 'node tests/lab/webmail.ts up FOLDER_OF_EML | down';

/** `up FOLDER`: a webmail to look at that stays until `down`. Run again, it says where the running one is. */
export async function runByHand(words: readonly string[]): Promise<void> {
  const [verb, folder] = words;
  if (verb === 'down') await down();
  else if (verb === 'up' && folder !== undefined) await up(resolve(folder));
  else {
    console.error(usage);
    process.exitCode = 2;
  }
}

async function up(folder: string): Promise<void> {
  const messages = messagesIn(folder);
  await installWebmail();
  const running = runningServers(folder);
  if (running === null) await down();
  show(running ?? (await start(folder, messages)));
}

async function start(folder: string, messages: readonly MessageFile[]): Promise<Servers> {
  const state = stateFolderByHand();
  try {
    const servers = await startServers(state, messages, ['elastic', 'larry'], true);
    writeFileSync(notes(state), JSON.stringify({ folder, servers }), { mode: 0o600 });
    return servers;
  } catch (error) {
    removeStateFolder(state);
    throw error;
  }
}

async function down(): Promise<void> {
  const state = stateFolderByHand();
  await stopDaemons(state);
  removeStateFolder(state);
}

/** What runs already with the mails of this folder; `null` when nothing, not all of it, or with other mails. */
function runningServers(folder: string): Servers | null {
  const state = stateFolderByHand();
  if (!existsSync(notes(state))) return null;
  const noted = JSON.parse(readFileSync(notes(state), 'utf8')) as { folder: string; servers: Servers };
  const names = ['dovecot', 'sogod', 'nginx', ...noted.servers.sites.map((site) => `roundcube-${site.skin}`)];
  return noted.folder === folder && names.every((name) => isRunning(state, name)) ? noted.servers : null;
}

function show({ sites, sogo, imap, messages }: Servers): void {
  for (const { skin, url } of sites) console.log(`${skin.padEnd(8)} ${url}`);
  console.log(`sogo     ${sogo ?? 'none'}`);
  console.log(
    `imap     127.0.0.1:${imap.port}\nuser     ${imap.user}\npassword ${imap.password}\nmessages ${messages.length}`,
  );
}

function messagesIn(folder: string): MessageFile[] {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.eml'))
    .sort();
  return names.map((name) => ({ name, bytes: readFileSync(join(folder, name)) }));
}

function notes(state: string): string {
  return join(state, 'running.json');
}
