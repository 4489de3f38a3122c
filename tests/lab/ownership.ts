import { chownSync, lchownSync, lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Account } from './account.ts';

/** Hands folders, with all that is in them, to the servers' account. Only root can and needs to. */
export function giveTo(account: Account, ...folders: readonly string[]): void {
  if (process.getuid?.() !== 0) return;
  for (const folder of folders) {
    chownSync(folder, account.uid, account.gid);
    for (const name of readdirSync(folder)) giveEntry(account, join(folder, name));
  }
}

function giveEntry(account: Account, path: string): void {
  if (lstatSync(path).isDirectory()) giveTo(account, path);
  else lchownSync(path, account.uid, account.gid); // of a symbolic link the link, not what it points to
}
