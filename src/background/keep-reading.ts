import browser from 'webextension-polyfill';
import { readSlice } from './read-again.ts';
import { readImagesLeft } from './read-images.ts';
import type { World } from './world.ts';

/** A service worker is stopped 30 s after the last event or call to the browser; computing alone does not count. */
const signOfLifeMs = 20_000;

/**
 * Reads whatever is not read by this version, at each start of the background: after an update, and after a stop in the
 * middle. Stopped again, it goes on at the next start. A store that cannot be opened says so at the next press.
 */
export async function keepReading(world: World): Promise<void> {
  try {
    let last = Date.now();
    while (!(await readSlice(world)).finished) {
      if (Date.now() - last < signOfLifeMs) continue;
      last = Date.now();
      await browser.runtime.getPlatformInfo();
    }
    await readImagesLeft(world);
  } catch {
    // Whoever asks for something gets the failure then; nothing that is kept depends on this.
  }
}
