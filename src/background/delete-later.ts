import { exhibitName } from '../core/exhibit.ts';
import { undoDeletionMs } from '../core/deletion.ts';
import type { DeletionReason } from '../core/deletion.ts';
import { Failure } from '../core/failure.ts';
import { deleteExhibit } from '../store/delete-exhibit.ts';
import { planDeletion, plannedDeletions, unplanDeletion } from '../store/deleting.ts';
import type { World } from './world.ts';

/** A timer may come a little before its time. */
const soonMs = 100;

/**
 * Deletes an exhibit after a while, in which the person can take it back. The plan is in the book: a background that is stopped
 * meanwhile does it at its next start.
 *
 * @returns when it will be done, in milliseconds since 1970
 * @throws Failure `exhibit-unknown`
 */
export async function deleteLater(
  world: World,
  { number, reason }: { number: number; reason: DeletionReason },
): Promise<{ due: number }> {
  const book = await world.book();
  if (!(await book.exhibits.get(number))) throw new Failure('exhibit-unknown', { exhibit: exhibitName(number) });
  const due = Date.parse(world.now().utc) + undoDeletionMs;
  await planDeletion(book, { number, reason, due });
  setTimeout(() => void deleteDue(world).catch(() => undefined), undoDeletionMs + soonMs);
  return { due };
}

/** Takes a deletion back. */
export async function keepExhibit(world: World, number: number): Promise<{ exhibit: string }> {
  await unplanDeletion(await world.book(), number);
  return { exhibit: exhibitName(number) };
}

/** Deletes whatever is due. Asked by a timer, by the page that shows the time running, and at each start. */
export async function deleteDue(world: World): Promise<{ deleted: string[] }> {
  const book = await world.book();
  const now = Date.parse(world.now().utc);
  const deleted: string[] = [];
  for (const { number, reason, due } of await plannedDeletions(book)) {
    if (due > now + soonMs) continue;
    const deletion = { number, at: world.now(), reason, nonce: world.newNonce(), appVersion: world.tool.version };
    await deleteExhibit(book, deletion).catch((error: unknown) => {
      // The timer and the page may both ask, or one was stopped before the plan was cleared: then the plan is all that is left of it.
      if (!(error instanceof Failure) || error.code !== 'exhibit-unknown') throw error;
    });
    await unplanDeletion(book, number);
    deleted.push(exhibitName(number));
  }
  return { deleted };
}
