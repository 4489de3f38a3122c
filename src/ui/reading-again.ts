import { i18n } from '#i18n';
import { Failure } from '../core/failure.ts';
import type { ReadingProgress } from '../core/reading-progress.ts';
import { language } from '../look/words.ts';
import { send } from '../messages/send.ts';

/** How long to wait before a background that the browser has just stopped is asked again. */
const startsAgainMs = 500;

/**
 * Has the background read what this version has not read yet, slice by slice, until nothing is left: each question also
 * keeps it awake, and starts it again when the browser has stopped it.
 *
 * @throws Failure of the store, `cluebook-updated`
 */
export async function* readingAgain(): AsyncGenerator<ReadingProgress> {
  for (;;) {
    try {
      const progress = await send('reading.slice', {});
      yield progress;
      if (progress.finished) return;
    } catch (error) {
      if (!(error instanceof Failure) || error.code !== 'background-stopped') throw error;
      await new Promise((resolve) => setTimeout(resolve, startsAgainMs));
    }
  }
}

/** `Reading again with the new version: 120 of 1,000` */
export function readingWords({ done, total }: { done: number; total: number }): string {
  const number = new Intl.NumberFormat(language());
  return i18n.t('popup.readingAgain', [number.format(done), number.format(total)]);
}
