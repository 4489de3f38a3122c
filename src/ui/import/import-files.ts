import { itemsInFile } from '../../imports/items-in-file.ts';
import type { FoundItem } from '../../imports/items-in-file.ts';
import { ImportBatches } from './import-batches.ts';
import { newImportState, noteRefusal } from './import-state.ts';
import type { ImportState } from './import-state.ts';

/** A file to import, with its path as the person knows it (of a folder, from the folder on). */
export interface FileToImport {
  file: File;
  path: string;
}

export interface ImportWatch {
  signal: AbortSignal;
  onState(state: ImportState): void;
}

/**
 * Imports what is in these files, many items at a time: what was saved before a stop or a failure stays saved. An item that is not taken
 * does not keep the rest from being.
 *
 * @throws Failure only of the store (disk full, blocked): nothing that follows could be kept either
 */
export async function importFiles(files: readonly FileToImport[], watch: ImportWatch): Promise<ImportState> {
  const state = newImportState(files.reduce((sum, { file }) => sum + file.size, 0));
  const tell = () => watch.onState({ ...state });
  const batches = new ImportBatches(state, tell);
  const end = (stopped: boolean) => {
    Object.assign(state, { over: true, stopped });
    tell();
    return state;
  };
  const offset = -new Date().getTimezoneOffset();
  for (const { file, path } of files) {
    const before = state.bytesDone;
    const onLook = (at: number) => {
      state.bytesDone = Math.max(state.bytesDone, before + Math.min(at, file.size));
      tell();
      watch.signal.throwIfAborted();
    };
    try {
      for await (const found of itemsInFile(file, path, offset, onLook)) {
        if (watch.signal.aborted) break;
        await take(found, state, batches);
      }
    } catch (error) {
      if (!watch.signal.aborted) throw error;
    }
    if (watch.signal.aborted) {
      await batches.drop();
      return end(true);
    }
    state.bytesDone = before + file.size;
  }
  await batches.finish();
  return end(false);
}

async function take(found: FoundItem, state: ImportState, batches: ImportBatches): Promise<void> {
  if ('content' in found) return batches.add(found);
  const { name, place } = found.file;
  if ('skipped' in found) state.skipped += 1;
  else noteRefusal(state, { name, place, why: found.refused });
}
