import { BlobReader, BlobWriter, ZipWriter } from '@zip.js/zip.js';
import { Failure } from '../core/failure.ts';

/** Files of a ZIP carry a date; ours is always the first that the format can say, so that the same content is the same file. */
const date = new Date(1980, 0, 1);

/**
 * Puts files into a ZIP (APPNOTE 6.3), stored as they are, names in UTF-8, in the order given. The same files make the
 * same bytes.
 *
 * @throws Failure `cancelled`
 */
export async function writeZip(
  files: readonly { name: string; content: Blob }[],
  { signal }: { signal: AbortSignal },
): Promise<Blob> {
  const zip = new ZipWriter(new BlobWriter('application/zip'), {
    level: 0,
    lastModDate: date,
    extendedTimestamp: false,
    dataDescriptor: false,
    useWebWorkers: false,
    signal,
  });
  try {
    for (const { name, content } of files) {
      signal.throwIfAborted();
      await zip.add(name, new BlobReader(content));
    }
    return await zip.close();
  } catch (error) {
    throw signal.aborted ? new Failure('cancelled') : error;
  }
}
