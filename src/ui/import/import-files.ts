import { Failure } from '../../core/failure.ts';
import type { FailureCode } from '../../core/failure.ts';
import { mailsInFile } from '../../imports/mails-in-file.ts';
import type { FoundMail, ImportRefusal } from '../../imports/mails-in-file.ts';
import { send } from '../../messages/send.ts';

/** A file to import, with its path as the person knows it (of a folder, from the folder on). */
export interface FileToImport {
  file: File;
  path: string;
}

/** What was not taken, and why. `place` is where in the file it stood. */
export interface Refused {
  name: string;
  place: string | undefined;
  why: ImportRefusal | FailureCode;
}

export interface ImportState {
  files: number;
  filesDone: number;
  /** Bytes read of all bytes: what progress is measured by. */
  bytes: number;
  bytesDone: number;
  saved: number;
  already: number;
  /** The first refusals, in order; `refusedCount` counts all. */
  refused: Refused[];
  refusedCount: number;
  /** Of those that are new. */
  firstExhibit: string | null;
  lastExhibit: string | null;
  over: boolean;
  stopped: boolean;
}

export interface ImportWatch {
  signal: AbortSignal;
  onState(state: ImportState): void;
}

/** So many refusals are named; a folder of ten thousand pictures needs no ten thousand lines. */
const namedRefusals = 200;

/**
 * Imports every mail in these files, one at a time: what was saved before a stop or a failure stays saved. A message that is not taken
 * does not keep the rest from being.
 *
 * @throws Failure only of the store (disk full, blocked): nothing that follows could be kept either
 */
export async function importFiles(files: readonly FileToImport[], watch: ImportWatch): Promise<ImportState> {
  const state = startState(files);
  const offset = -new Date().getTimezoneOffset();
  for (const { file, path } of files) {
    const before = state.bytesDone;
    for await (const found of mailsInFile(file, path, offset)) {
      if (watch.signal.aborted) return finish(state, watch, true);
      await importOne(found, state);
      state.bytesDone = Math.min(before + file.size, state.bytesDone + found.file.bytes);
      watch.onState({ ...state });
    }
    state.bytesDone = before + file.size;
    state.filesDone += 1;
  }
  return finish(state, watch, false);
}

async function importOne(found: FoundMail, state: ImportState): Promise<void> {
  const { name, place } = found.file;
  if ('refused' in found) return refuse(state, { name, place, why: found.refused });
  try {
    const bytes = new Uint8Array(await found.content.arrayBuffer());
    const { exhibit, already } = await send('import.mail', { pressId: crypto.randomUUID(), file: found.file, bytes });
    state[already ? 'already' : 'saved'] += 1;
    if (already) return;
    state.firstExhibit ??= exhibit;
    state.lastExhibit = exhibit;
  } catch (error) {
    if (error instanceof Failure && error.code !== 'not-a-mail') throw error;
    refuse(state, { name, place, why: error instanceof Failure ? error.code : 'unreadable' });
  }
}

function refuse(state: ImportState, refused: Refused): void {
  state.refusedCount += 1;
  if (state.refused.length < namedRefusals) state.refused.push(refused);
}

function startState(files: readonly FileToImport[]): ImportState {
  return {
    files: files.length,
    filesDone: 0,
    bytes: files.reduce((sum, { file }) => sum + file.size, 0),
    bytesDone: 0,
    saved: 0,
    already: 0,
    refused: [],
    refusedCount: 0,
    firstExhibit: null,
    lastExhibit: null,
    over: false,
    stopped: false,
  };
}

function finish(state: ImportState, watch: ImportWatch, stopped: boolean): ImportState {
  const last = { ...state, over: true, stopped };
  watch.onState(last);
  return last;
}
