import { randomUUID } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { serverAccount } from './account.ts';
import { startDovecot } from './dovecot.ts';
import { fetchUids, type Imap, type ImapServer, openImap } from './imap.ts';
import { deliver, type MessageFile } from './maildir.ts';
import { type Site, type Skin, startRoundcube } from './roundcube.ts';
import { startSogo } from './sogo.ts';

export const inbox = 'INBOX';

/**
 * A nested folder whose name has a letter beyond ASCII and a space: "Belege/Verdächtige Post" in modified UTF-7
 * (RFC 3501, section 5.1.3), as on the wire and in Roundcube's `_mbox`.
 */
export const otherFolder = 'Belege/Verd&AOQ-chtige Post';

/** How many messages, from the front of the list, lie in the other folder too. */
const inOtherFolder = 3;

export interface StoredMessage {
  readonly name: string;
  readonly uid: number;
}

/** What runs; plain data. */
export interface Servers {
  readonly imap: ImapServer;
  readonly sites: readonly Site[];
  /** A SOGo for the same mailbox, when asked for. */
  readonly sogo: string | null;
  readonly messages: readonly StoredMessage[];
  readonly otherMessages: readonly StoredMessage[];
}

/** Starts Dovecot with these messages and a Roundcube for each skin. Everything it writes is in `state`. */
export async function startServers(
  state: string,
  messages: readonly MessageFile[],
  skins: readonly Skin[],
  withSogo = false,
): Promise<Servers> {
  const account = serverAccount();
  const others = messages.slice(0, inOtherFolder);
  let guids: string[] = [];
  const fill = (maildir: string) => {
    mkdirSync(maildir);
    guids = deliver(maildir, messages);
    deliver(join(maildir, onDisk(otherFolder)), others);
    subscribe(maildir, otherFolder);
  };
  const imap = await startDovecot(state, account, { user: 'reader', password: randomUUID(), fill });
  const sites = await Promise.all(skins.map((skin) => startRoundcube(state, account, imap, skin)));
  const sogo = withSogo ? await startSogo(state, account, imap) : null;

  const connection = await openImap(imap);
  try {
    return {
      imap,
      sites,
      sogo,
      messages: await stored(connection, inbox, messages, guids),
      otherMessages: await stored(connection, otherFolder, others, guids),
    };
  } finally {
    connection.close();
  }
}

async function stored(imap: Imap, folder: string, messages: readonly MessageFile[], guids: readonly string[]) {
  const uids = await fetchUids(imap, folder);
  return messages.map(({ name }, index): StoredMessage => {
    const uid = uids.get(guids[index] ?? '');
    if (uid === undefined) throw new Error(`The mail server does not have ${name} in ${folder}`);
    return { name, uid };
  });
}

/** Maildir++ keeps nested folders side by side, with dots. */
function onDisk(folder: string): string {
  return `.${folder.replaceAll('/', '.')}`;
}

/** Roundcube lists the folders a person is subscribed to. */
function subscribe(maildir: string, folder: string): void {
  const [parent] = folder.split('/');
  writeFileSync(join(maildir, 'subscriptions'), `${parent}\n${folder.replaceAll('/', '.')}\n`);
}
