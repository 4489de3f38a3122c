import { v4 } from 'uuid';
import browser from 'webextension-polyfill';
import { Failure } from '../core/failure.ts';
import { hashBlob } from '../core/hash.ts';
import { outgoingAlarm } from '../core/outgoing.ts';
import { gatherInMemory } from '../exports/gather.ts';
import type { Gather } from '../exports/gather.ts';
import { send } from '../messages/send.ts';
import { writeOutgoing } from '../store/outgoing-files.ts';
import type { OutgoingFile } from '../store/outgoing-files.ts';
import { download } from './download.ts';

/** A file that was made, and what the log says of it beside name and hash. */
export interface Made {
  file: Blob;
  name: string;
  details?: Record<string, string>;
}

/**
 * Notes in the custody log that a file leaves, and hands it to the browser's downloads: in this order, so that a file that got out is
 * always in the log.
 *
 * @param details for the log, beside name and hash
 * @throws Failure of the store; then nothing left
 */
export async function handOver(file: Blob, name: string, details: Record<string, string> = {}): Promise<void> {
  await makeAndHandOver(() => Promise.resolve({ file, name, details }));
}

/**
 * Has a file made, of any size, and hands it over. It grows on the disk and not in memory, where the browser lets it; when it is not
 * made to its end, or cannot be noted, nothing of it is left there.
 *
 * @param make gives what it makes to `gather`
 * @param noted which entry the log gets
 * @throws Failure `cancelled`, `disk-full`, or of the store; or what `make` throws
 */
export async function makeAndHandOver<Result extends Made>(
  make: (gather: Gather) => Promise<Result>,
  { signal, noted = 'export.done' }: { signal?: AbortSignal; noted?: 'export.done' | 'backup.done' } = {},
): Promise<Result> {
  const written: OutgoingFile[] = [];
  const gather: Gather = async (pieces) => {
    const outgoing = await writeOutgoing(v4(), pieces);
    if (!outgoing) return gatherInMemory(pieces);
    written.push(outgoing);
    return outgoing.file;
  };
  try {
    const made = await make(gather);
    const { file, name, details } = made;
    const sha256 = written.find((outgoing) => outgoing.file === file)?.sha256 ?? (await hashBlob(file));
    if (signal?.aborted === true) throw new Failure('cancelled');
    await send(noted, { details: { file: name, sha256, ...details } });
    download(file, name);
    if (written.length > 0) await browser.alarms.create(outgoingAlarm.name, { when: Date.now() + outgoingAlarm.after });
    return made;
  } catch (error) {
    await Promise.all(written.map(({ remove }) => remove()));
    throw error;
  }
}
