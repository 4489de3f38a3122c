import type { Note } from '../core/note.ts';
import { changeNote } from '../store/notes.ts';
import type { World } from './world.ts';

/** Keeps what the person wrote about an exhibit. */
export async function writeNote(world: World, note: Note): Promise<{ changed: boolean }> {
  const telling = { at: world.now(), nonce: world.newNonce(), appVersion: world.tool.version };
  return { changed: await changeNote(await world.book(), note, telling) };
}
