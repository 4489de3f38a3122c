import type { ReadingProgress } from '../core/reading-progress.ts';
import { beginAnew } from './read-again.ts';
import { readWhenQuiet } from './read-when-quiet.ts';
import type { World } from './world.ts';

/**
 * Begins to read every exhibit again, whoever read it before: what its reading relies on besides its source has changed. Whoever asked
 * may go away: what is left then, and the codes in pictures, which every reading begins without, follow by themselves.
 */
export async function readAnew(world: World): Promise<ReadingProgress> {
  const progress = await beginAnew(world);
  readWhenQuiet(world);
  return progress;
}
