import browser from 'webextension-polyfill';
import { LeftMessages, leftAfter } from '../core/batch-left.ts';
import type { BatchChange, LeftMessage } from '../core/batch-left.ts';
import type { Sender } from '../messages/answer.ts';

/** One change at a time: reading and writing are two steps. */
let last: Promise<unknown> = Promise.resolve();

/**
 * Keeps what is left of the batches on the sender's own site, beyond a reload and a restart of the browser. Not in the book: it is a
 * list of things to do, and no evidence. Answers with what is left now.
 */
export function changeBatchLeft(change: BatchChange, sender: Sender): Promise<LeftMessage[]> {
  const name = `batch ${change.siteId} ${new URL(sender.url).origin}`;
  const next = last.catch(() => undefined).then(() => changed(name, change));
  last = next;
  return next;
}

async function changed(name: string, change: BatchChange): Promise<LeftMessage[]> {
  const kept = LeftMessages.safeParse((await browser.storage.local.get(name))[name]);
  const before = kept.success ? kept.data : [];
  if (change.add.length + change.gone.length === 0) return before;
  const left = leftAfter(before, change);
  if (left.length > 0) await browser.storage.local.set({ [name]: left });
  else await browser.storage.local.remove(name);
  return left;
}
