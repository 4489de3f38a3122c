import { atStart } from './at-start.ts';
import { keepReading } from './keep-reading.ts';
import { keepRewriting } from './rewrite.ts';
import type { World } from './world.ts';

/** Whatever is due, or was stopped in the middle: at each start of the background, and when the book is unlocked. */
export async function goOn(world: World): Promise<void> {
  await atStart(world);
  await keepRewriting(world);
  await keepReading(world);
}
