import { exhibitName } from '../core/exhibit.ts';
import { undoDeletionMs } from '../core/deletion.ts';
import type { DeletionReason } from '../core/deletion.ts';
import { Failure } from '../core/failure.ts';
import { deletePlanned } from '../store/delete-exhibit.ts';
import { planDeletion, plannedDeletions, unplanDeletion } from '../store/deleting.ts';
import { tellingOf } from './telling.ts';
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

/**
 * Takes a deletion back.
 *
 * @throws Failure `undo-too-late` when it is done already
 */
export async function keepExhibit(world: World, number: number): Promise<{ exhibit: string }> {
  const [book, exhibit] = [await world.book(), exhibitName(number)];
  await unplanDeletion(book, number);
  if (!(await book.exhibits.get(number))) throw new Failure('undo-too-late', { exhibit });
  return { exhibit };
}

/** Deletes whatever is due. Asked by a timer, by the page that shows the time running, and at each start. */
export async function deleteDue(world: World): Promise<{ deleted: string[] }> {
  const book = await world.book();
  const by = Date.parse(world.now().utc) + soonMs;
  const deleted: string[] = [];
  for (const { number, reason, due } of await plannedDeletions(book)) {
    if (due > by) continue;
    // The timer and the page may both ask.
    if (await deletePlanned(book, { number, reason, ...tellingOf(world) }, by)) deleted.push(exhibitName(number));
  }
  return { deleted };
}
