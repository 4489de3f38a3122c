import type { ToldAddress, ToldPair } from '../core/insight/told.ts';
import { tellAddress, tellPair } from '../store/told.ts';
import { tellingOf } from './telling.ts';
import type { World } from './world.ts';

/** Keeps what the person says of one of their addresses. */
export async function tellOfAddress(world: World, told: ToldAddress): Promise<{ changed: boolean }> {
  return { changed: await tellAddress(await world.book(), told, tellingOf(world)) };
}

/** Keeps that two exhibits were taken apart, or put together again. */
export async function tellOfPair(world: World, told: ToldPair): Promise<{ changed: boolean }> {
  return { changed: await tellPair(await world.book(), told, tellingOf(world)) };
}
