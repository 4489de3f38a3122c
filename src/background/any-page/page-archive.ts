/** Chromium's own; Firefox has none. https://developer.chrome.com/docs/extensions/reference/api/pageCapture */
interface PageCapture {
  saveAsMHTML(of: { tabId: number }): Promise<Blob | undefined>;
}

/**
 * The page as one file with its pictures and styles (MHTML, RFC 2557), where the browser can and the person allowed it: without the
 * optional permission `pageCapture` the browser has no such thing to ask.
 *
 * @returns null where it is not to be had
 */
export async function pageArchive(tabId: number): Promise<Blob | null> {
  const { chrome } = globalThis as { chrome?: { pageCapture?: PageCapture } };
  return (await chrome?.pageCapture?.saveAsMHTML({ tabId })) ?? null;
}
