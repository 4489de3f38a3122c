import { hashBlob } from '../core/hash.ts';
import { send } from '../messages/send.ts';
import { download } from './download.ts';

/**
 * Notes in the custody log that a file leaves, and hands it to the browser's downloads: in this order, so that a file that got out is
 * always in the log.
 *
 * @param details for the log, beside name and hash
 * @throws Failure of the store; then nothing left
 */
export async function handOver(file: Blob, name: string, details: Record<string, string> = {}): Promise<void> {
  await send('export.done', { details: { file: name, sha256: await hashBlob(file), ...details } });
  download(file, name);
}
