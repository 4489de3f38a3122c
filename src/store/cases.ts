import { liveQuery } from 'dexie';
import { keepsVersions } from '../core/case-statement.ts';
import { letterId } from '../core/case.ts';
import type { Case } from '../core/case.ts';
import { Failure } from '../core/failure.ts';
import { hashRecord } from '../core/hash.ts';
import type { Book } from './book.ts';
import { appendCustodies } from './custody-log.ts';
import { storageFailure } from './storage-failure.ts';
import type { TellingSeveral } from './telling.ts';

/** Every case, the newest first. */
export async function readCases(book: Book): Promise<Case[]> {
  const all = await book.cases.toArray();
  return all.sort((one, other) => (one.openedAt.utc < other.openedAt.utc ? 1 : -1));
}

/** Tells the cases now and after each change, whoever made it. Call what it returns to end it. */
export function watchCases(
  book: Book,
  onCases: (cases: Case[]) => void,
  onFailure: (error: unknown) => void,
): () => void {
  const error = (thrown: unknown) => onFailure(storageFailure(thrown));
  const { unsubscribe } = liveQuery(() => readCases(book)).subscribe({ next: onCases, error });
  return unsubscribe;
}

/**
 * Keeps a case. The log has its hash, and that of each complaint that changed, so that nobody can say later that it was written
 * then; and no words that the person may want to take back.
 *
 * @returns whether anything changed: the same kept twice is no second entry
 * @throws Failure `case-statement-over` when a version of the statement that is over would be changed or lost;
 * `case-deleted` when it was: a page that still shows it does not bring it back
 */
export async function putCase(book: Book, changed: Case, telling: TellingSeveral): Promise<boolean> {
  return written(book, async () => {
    const before = await book.cases.get(changed.id);
    const caseSha256 = hashRecord(changed);
    if (before && hashRecord(before) === caseSha256) return false;
    if (!before && (await wasDeleted(book, changed))) throw new Failure('case-deleted');
    if (before && !keepsVersions(before.statement, changed.statement, telling.at)) {
      throw new Failure('case-statement-over');
    }
    await book.cases.put(changed);
    await noted(book, telling, [
      { action: 'case', details: { what: before ? 'changed' : 'opened', case: changed.id, caseSha256 } },
      ...changedLogs(before, changed),
      ...sentLetters(before, changed),
    ]);
    return true;
  });
}

/** Erases a case. Its exhibits stay, and so do the entries in the log. */
export async function deleteCase(book: Book, id: string, telling: TellingSeveral): Promise<boolean> {
  return written(book, async () => {
    const before = await book.cases.get(id);
    if (!before) return false;
    await book.cases.delete(id);
    await noted(book, telling, [
      { action: 'case', details: { what: 'deleted', case: id, caseSha256: hashRecord(before) } },
    ]);
    return true;
  });
}

/** As the log tells it, which goes no further back than the case. */
async function wasDeleted(book: Book, { id, openedAt }: Case): Promise<boolean> {
  const deletion = await book.custody
    .reverse()
    .until(({ at }) => at.utc < openedAt.utc)
    .filter(({ content }) => content?.details?.['case'] === id && content.details['what'] === 'deleted')
    .first();
  return deletion !== undefined;
}

interface Noted {
  action: 'case' | 'complaint';
  details: Record<string, string>;
}

/** A complaint whose log the person wrote something into: sent, answered, due. Drafts of its texts are the case's own. */
function changedLogs(before: Case | undefined, { id, complaints }: Case): Noted[] {
  return complaints.flatMap((complaint): Noted[] => {
    const { channel, log } = complaint;
    const old = before?.complaints.find((one) => one.channel === channel)?.log ?? [];
    if (hashRecord(old) === hashRecord(log)) return [];
    return [{ action: 'complaint', details: { case: id, channel, complaintSha256: hashRecord(complaint) } }];
  });
}

/** A letter to a company that the person says they sent, or did not send after all. What it says is the case's own. */
function sentLetters(before: Case | undefined, { id, letters = [] }: Case): Noted[] {
  return letters.flatMap((letter): Noted[] => {
    const old = before?.letters?.find((one) => letterId(one) === letterId(letter))?.sent ?? null;
    if (hashRecord(old) === hashRecord(letter.sent ?? null)) return [];
    return [{ action: 'complaint', details: { case: id, letter: letter.kind, letterSha256: hashRecord(letter) } }];
  });
}

async function noted(
  book: Book,
  { at, newNonce, appVersion }: TellingSeveral,
  entries: readonly Noted[],
): Promise<void> {
  const contents = entries.map((entry) => ({ at, content: { nonce: newNonce(), appVersion, ...entry } }));
  await appendCustodies(book, contents);
}

async function written(book: Book, work: () => Promise<boolean>): Promise<boolean> {
  try {
    return await book.transaction('rw', [book.cases, book.custody], async () => work());
  } catch (error) {
    throw storageFailure(error);
  }
}
