import { selfTests, testCanonical, testHash } from '../core/self-test.ts';
import type { SelfTestResult } from '../core/self-test.ts';
import type { CustodyAction } from '../core/custody.ts';
import type { Book } from '../store/book.ts';
import { appendCustody } from '../store/custody-log.ts';
import { storageFailure } from '../store/storage-failure.ts';
import { testStorage } from '../store/test-storage.ts';
import type { World } from './world.ts';

const versionKey = 'version';

/** Tests what everything else relies on, and writes the result into the custody log. */
export async function selfTest(world: World): Promise<SelfTestResult> {
  const book = await world.book();
  const result = { hash: await testHash(), canonical: testCanonical(), storage: await testStorage(book) };
  const details = selfTests.map((name) => [name, result[name] ? 'passed' : 'failed'] as const);
  await note(world, book, 'self-test', Object.fromEntries(details));
  return result;
}

/**
 * At a start of the background: what changed around the log since its last entry, each said in an entry of its own. A book that has
 * nothing in its log yet has nothing to say: the tests run again before anybody relies on it.
 *
 * @param first the first start since the browser was started: the self-test is due
 */
export async function noteStart(world: World, first: boolean): Promise<void> {
  const book = await world.book();
  const before = await book.meta.get(versionKey);
  const { version } = world.tool;
  if (before?.value !== version) await book.meta.put({ key: versionKey, value: version });
  const last = await book.custody.orderBy('seq').last();
  if (!last) return;
  const now = world.now();
  if (now.utc < last.at.utc) await note(world, book, 'clock-changed', { lastEntry: last.at.utc, now: now.utc });
  const updated = before !== undefined && before.value !== version;
  if (updated) await note(world, book, 'update', { from: String(before.value), to: version });
  if (updated || first) await selfTest(world);
}

async function note(world: World, book: Book, action: CustodyAction, details: Record<string, string>): Promise<void> {
  const content = { nonce: world.newNonce(), action, appVersion: world.tool.version, details };
  try {
    await book.transaction('rw', [book.custody], async () => appendCustody(book, world.now(), content));
  } catch (error) {
    throw storageFailure(error);
  }
}
