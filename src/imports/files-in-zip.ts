import { readZip } from './zip-reader.ts';

/** A Takeout archive is split at 2 GB by default, at 50 GB at most; a mail box in it is one entry. */
const mailArchive = { bytes: 20e9, entryBytes: 20e9 };

/** The files of a ZIP, one at a time, each unpacked into the browser's own store (on the disk when it is large). @throws ZipRefusal */
export async function* filesInZip(zip: Blob): AsyncGenerator<{ name: string; content: Blob }> {
  for (const entry of await readZip(zip, mailArchive)) yield { name: entry.name, content: await entry.blob() };
}
