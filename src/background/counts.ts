import { Failure } from '../core/failure.ts';
import type { ReadResult } from '../messages/protocol.ts';
import { read } from './read.ts';
import { readImagesLater } from './read-images.ts';
import type { World } from './world.ts';

/** Reads what a press saved and counts its clues: for the card, after "Saved". */
export async function countsOfPress(world: World, pressId: string): Promise<ReadResult> {
  const book = await world.book();
  const acquisition = await book.acquisitions.where('pressId').equals(pressId).first();
  if (!acquisition) throw new Failure('exhibit-unknown');
  const { counts, problem } = await read(world, acquisition.exhibit);
  void readImagesLater(world, acquisition.exhibit);
  return { counts, unreadable: problem !== undefined };
}
