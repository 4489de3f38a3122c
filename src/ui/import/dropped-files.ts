import type { FileToImport } from './import-files.ts';

/** Files that were chosen, with their path in the folder where a folder was. */
export function chosenFiles(list: FileList | null): FileToImport[] {
  return [...(list ?? [])].map((file) => ({ file, path: file.webkitRelativePath || file.name }));
}

/** Files and folders that were dropped: every file in them, however deep. */
export async function droppedFiles(transfer: DataTransfer): Promise<FileToImport[]> {
  // Taken at once: after the first wait the browser has emptied the transfer.
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  const files = await Promise.all(entries.map((entry) => filesUnder(entry)));
  return files.flat();
}

async function filesUnder(entry: FileSystemEntry): Promise<FileToImport[]> {
  if (entry instanceof FileSystemFileEntry) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
    return [{ file, path: entry.fullPath.replace(/^\//, '') }];
  }
  if (!(entry instanceof FileSystemDirectoryEntry)) return [];
  const inside = await entriesOf(entry.createReader());
  return (await Promise.all(inside.map((one) => filesUnder(one)))).flat();
}

/** A reader gives a hundred at a time, and none when it is through. */
async function entriesOf(reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> {
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return all;
    all.push(...some);
  }
}
