import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A message to deliver: a name of the test's choice and its source bytes. */
export interface MessageFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Arrival of the first message (2026-03-02 08:00 UTC), in seconds; each later one arrives a minute after. */
const firstArrival = 1_772_438_400;

/**
 * Writes messages into a Maildir as already seen by the server (`cur`), unread by the person. The names are such that
 * the server gives ascending uids in the order of the list.
 *
 * @returns for each message the first part of its file name, which Dovecot serves as `X-GUID`
 */
export function deliver(maildir: string, messages: readonly MessageFile[]): string[] {
  for (const part of ['cur', 'new', 'tmp']) mkdirSync(join(maildir, part), { recursive: true });
  return messages.map((message, index) => {
    const arrival = firstArrival + 60 * index;
    const name = `${arrival}.M${String(index).padStart(6, '0')}.lab`;
    const file = join(maildir, 'cur', `${name}:2,`);
    writeFileSync(file, message.bytes);
    utimesSync(file, arrival, arrival);
    return name;
  });
}
