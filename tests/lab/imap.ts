import { once } from 'node:events';
import { connect } from 'node:net';
import { type ImapAnswer, ImapReader } from './imap-reader.ts';
import { loopback } from './ports.ts';

/** Where to log in, as whom. */
export interface ImapServer {
  readonly port: number;
  readonly user: string;
  readonly password: string;
}

/** A logged-in connection (RFC 3501) that can only look: folders are opened with EXAMINE, bodies with PEEK. */
export interface Imap {
  /** Runs one command in a folder; folder names are in modified UTF-7, as on the wire. Commands wait for each other. */
  command(folder: string, text: string): Promise<ImapAnswer[]>;
  close(): void;
}

/** Connects and logs in. The connection stays open until `close`. */
export async function openImap(server: ImapServer): Promise<Imap> {
  const socket = connect(server.port, loopback);
  await once(socket, 'connect');
  const reader = new ImapReader(socket);
  await reader.next(); // the greeting
  let count = 0;
  const run = async (text: string): Promise<ImapAnswer[]> => {
    const tag = `c${++count}`;
    socket.write(`${tag} ${text}\r\n`);
    return reader.until(tag);
  };
  await run(`LOGIN ${quoted(server.user)} ${quoted(server.password)}`);

  let last: Promise<unknown> = Promise.resolve();
  const command = (folder: string, text: string): Promise<ImapAnswer[]> => {
    // Opened anew each time: what others changed meanwhile is then part of the answer.
    const answer = last.then(() => run(`EXAMINE ${quoted(folder)}`)).then(() => run(text));
    last = answer.catch(() => undefined);
    return answer;
  };
  return { command, close: () => socket.destroy() };
}

/** The source of a message as the server has it (line ends are CRLF whatever was delivered). Sets no flag. */
export async function fetchSource(imap: Imap, folder: string, uid: number): Promise<Uint8Array> {
  const answers = await imap.command(folder, `UID FETCH ${uid} (BODY.PEEK[])`);
  const source = answers.find((answer) => answer.text.includes('BODY[]'))?.literals[0];
  if (source === undefined) throw new Error(`No message ${uid} in ${folder}`);
  return source;
}

/** The flags of a message, sorted, e.g. `['\\Seen']`. */
export async function fetchFlags(imap: Imap, folder: string, uid: number): Promise<string[]> {
  const answers = await imap.command(folder, `UID FETCH ${uid} (FLAGS)`);
  const flags = answers
    .map((answer) => /FLAGS \(([^)]*)\)/.exec(answer.text)?.[1])
    .find((found) => found !== undefined);
  if (flags === undefined) throw new Error(`No message ${uid} in ${folder}`);
  return flags.split(' ').filter(Boolean).sort();
}

/** The uid of every message in a folder, by the name Dovecot keeps for it for life (`X-GUID`; in a Maildir, of its file). */
export async function fetchUids(imap: Imap, folder: string): Promise<Map<string, number>> {
  const uids = new Map<string, number>();
  for (const { text } of await imap.command(folder, 'UID FETCH 1:* (X-GUID)')) {
    const guid = /X-GUID "?([^\s")]+)/.exec(text)?.[1];
    const uid = /UID (\d+)/.exec(text)?.[1];
    if (guid !== undefined && uid !== undefined) uids.set(guid, Number(uid));
  }
  return uids;
}

function quoted(text: string): string {
  return `"${text.replaceAll(/["\\]/g, '\\$&')}"`;
}
