import type { Note } from '../core/note.ts';
import { changeNote } from '../store/notes.ts';
import { tellingOf } from './telling.ts';
import type { World } from './world.ts';

/** Keeps what the person wrote about an exhibit. */
export async function writeNote(world: World, note: Note): Promise<{ changed: boolean }> {
  return { changed: await changeNote(await world.book(), note, tellingOf(world)) };
}
