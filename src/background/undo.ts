import { exhibitName } from '../core/exhibit.ts';
import { Failure } from '../core/failure.ts';
import { deleteExhibit } from '../store/delete-exhibit.ts';
import { acquisitionsOf } from '../store/save-acquisition.ts';
import { tellingOf } from './telling.ts';
import type { World } from './world.ts';

/** A page may take back what its own press made, for as long as a person may have the card open. */
const undoWithinMs = 15 * 60_000;

/**
 * Takes back a press.
 *
 * @throws Failure `exhibit-unknown`; `undo-too-late` when it was long ago, or when the exhibit was there before the
 *   press or has been saved again since, so that erasing it would lose somebody's other evidence
 */
export async function undo(world: World, pressId: string): Promise<{ exhibit: string }> {
  const book = await world.book();
  const pressed = await book.acquisitions.where('pressId').equals(pressId).first();
  if (!pressed) throw new Failure('exhibit-unknown');
  const exhibit = exhibitName(pressed.exhibit);
  const telling = tellingOf(world);
  const others = (await acquisitionsOf(book, pressed.exhibit)).length > 1;
  const age = Date.parse(telling.at.utc) - Date.parse(pressed.at.utc);
  if (others || age > undoWithinMs) throw new Failure('undo-too-late', { exhibit });
  await deleteExhibit(book, { number: pressed.exhibit, reason: 'undo', ...telling });
  return { exhibit };
}
