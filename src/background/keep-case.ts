import type { Case } from '../core/case.ts';
import { deleteCase, putCase } from '../store/cases.ts';
import type { World } from './world.ts';

/** Keeps a case as the person left it. */
export async function keepCase(world: World, changed: Case): Promise<{ changed: boolean }> {
  return { changed: await putCase(await world.book(), changed, changingOf(world)) };
}

/** Erases a case, its exhibits stay. */
export async function deleteTheCase(world: World, id: string): Promise<{ changed: boolean }> {
  return { changed: await deleteCase(await world.book(), id, changingOf(world)) };
}

function changingOf(world: World) {
  return { at: world.now(), nonce: () => world.newNonce(), appVersion: world.tool.version };
}
