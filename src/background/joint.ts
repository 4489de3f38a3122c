import type { Guest } from '../joint/guest.ts';
import { addGuest, removeGuest } from '../store/guests.ts';
import { tellingOf } from './telling.ts';
import type { World } from './world.ts';

/** Takes another person's package into the joint case. */
export async function addToJoint(
  world: World,
  { guest, faults }: { guest: Guest; faults: number },
): Promise<{ changed: boolean }> {
  return { changed: await addGuest(await world.book(), guest, faults, tellingOf(world)) };
}

/** Takes one out again. */
export async function removeFromJoint(world: World, { id }: { id: string }): Promise<{ changed: boolean }> {
  return { changed: await removeGuest(await world.book(), id, tellingOf(world)) };
}
