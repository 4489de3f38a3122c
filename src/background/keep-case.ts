import type { Case } from '../core/case.ts';
import { deleteCase, putCase } from '../store/cases.ts';
import { tellingSeveralOf } from './telling.ts';
import type { World } from './world.ts';

/** Keeps a case as the person left it. */
export async function keepCase(world: World, changed: Case): Promise<{ changed: boolean }> {
  return { changed: await putCase(await world.book(), changed, tellingSeveralOf(world)) };
}

/** Erases a case, its exhibits stay. */
export async function deleteTheCase(world: World, id: string): Promise<{ changed: boolean }> {
  return { changed: await deleteCase(await world.book(), id, tellingSeveralOf(world)) };
}
