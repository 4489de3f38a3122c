import { runByHand } from './by-hand.ts';
import { fetchFlags, fetchSource, openImap } from './imap.ts';
import { installWebmail } from './install.ts';
import type { MessageFile } from './maildir.ts';
import { stopDaemons } from './processes.ts';
import type { Site, Skin } from './roundcube.ts';
import { inbox, otherFolder, type StoredMessage, startServers } from './servers.ts';
import { makeStateFolder, removeStateFolder } from './state-folder.ts';

/** A person's webmail, real and running: Roundcube in each skin asked for, all on one mailbox. */
export interface Webmail {
  readonly sites: readonly Site[];
  /** Address of a SOGo for the same mailbox, when asked for. */
  readonly sogo: string | null;
  readonly user: string;
  readonly password: string;
  readonly folder: string;
  readonly messages: readonly StoredMessage[];
  /** A nested folder with a name beyond ASCII (in modified UTF-7, as in `_mbox`), holding some of the messages again. */
  readonly otherFolder: { readonly name: string; readonly messages: readonly StoredMessage[] };
  /** What the mail server has, byte for byte: the reference for what a capture must bring home. */
  fetchSource(uid: number, folder?: string): Promise<Uint8Array>;
  /** Flags such as `\Seen`, sorted: proof of what a capture did not change. */
  fetchFlags(uid: number, folder?: string): Promise<string[]>;
  /** Ends the servers and removes all they wrote. May be called again. */
  stop(): Promise<void>;
}

/**
 * Starts a webmail with these messages, in the order given, unread. Installs what is missing first, so ask
 * `reasonNotRunnable` before. Should this process end without `stop`, the servers end with it.
 */
export async function startWebmail(options: {
  readonly messages: readonly MessageFile[];
  readonly skins?: readonly Skin[];
  readonly sogo?: boolean;
}): Promise<Webmail> {
  await installWebmail();
  const state = makeStateFolder();
  try {
    const servers = await startServers(state, options.messages, options.skins ?? ['elastic'], options.sogo);
    const imap = await openImap(servers.imap);
    return {
      sites: servers.sites,
      sogo: servers.sogo,
      user: servers.imap.user,
      password: servers.imap.password,
      folder: inbox,
      messages: servers.messages,
      otherFolder: { name: otherFolder, messages: servers.otherMessages },
      fetchSource: (uid, folder = inbox) => fetchSource(imap, folder, uid),
      fetchFlags: (uid, folder = inbox) => fetchFlags(imap, folder, uid),
      stop: async () => {
        imap.close();
        await stopDaemons(state);
        removeStateFolder(state);
      },
    };
  } catch (error) {
    removeStateFolder(state);
    throw error;
  }
}

if (import.meta.main) await runByHand(process.argv.slice(2));
