import { keepReading } from './keep-reading.ts';
import type { World } from './world.ts';

/** So long after the last batch of an import, or after everything was asked for again, in milliseconds, nothing more is expected. */
const quietMs = 1_500;

let timer: ReturnType<typeof setTimeout> | undefined;
let reading: Promise<void> | undefined;

/**
 * Reads what is not read yet, of an import or because everything shall be read again, in slices, when no more of it came for a moment.
 * A background that is stopped before reads it at its next start; a popup or an export that needs it sooner asks for slices itself.
 */
export function readWhenQuiet(world: World): void {
  clearTimeout(timer);
  timer = setTimeout(() => {
    // What came while the last pass was under way is in that pass or in the next one.
    reading = (reading ?? Promise.resolve()).then(() => keepReading(world));
  }, quietMs);
}
