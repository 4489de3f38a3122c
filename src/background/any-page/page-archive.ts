/** Chromium's own; Firefox has none. https://developer.chrome.com/docs/extensions/reference/api/pageCapture */
interface PageCapture {
  saveAsMHTML(of: { tabId: number }): Promise<Blob | undefined>;
}

const mostTries = 5;

/**
 * The page as one file with its pictures and styles (MHTML, RFC 2557), where the browser can and the person allowed it: without the
 * optional permission `pageCapture` the browser has no such thing to ask.
 *
 * @returns null where it is not to be had
 */
export async function pageArchive(tabId: number): Promise<Blob | null> {
  const { chrome } = globalThis as { chrome?: { pageCapture?: PageCapture } };
  for (let tries = 1; ; tries += 1) {
    const file = await chrome?.pageCapture?.saveAsMHTML({ tabId });
    if (!file) return null;
    try {
      // Not the file itself: it lies in a folder of the browser's, which deletes it.
      return new Blob([await file.arrayBuffer()]);
    } catch (error) {
      // Chromium deletes it at times before anybody could read it: one in three on a busy machine.
      if (tries === mostTries) throw error;
    }
  }
}
