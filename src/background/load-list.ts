import browser from 'webextension-polyfill';
import { Failure } from '../core/failure.ts';
import type { Sender } from '../messages/answer.ts';

/**
 * Puts the button for lists into the very frame that asks for it.
 *
 * @throws Failure `request-refused` when the frame is gone, or none
 */
export async function loadList({ frame }: Sender): Promise<Record<string, never>> {
  if (!frame) throw new Failure('request-refused', { why: 'frame' });
  const target = { tabId: frame.tabId, frameIds: [frame.frameId] };
  await browser.scripting.executeScript({ target, files: ['content-scripts/list.js'] }).catch(() => {
    throw new Failure('request-refused', { why: 'frame' });
  });
  return {};
}
