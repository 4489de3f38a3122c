import { mostListBytes } from '../../core/revocation-list.ts';
import { send } from '../../messages/send.ts';
import type { TakeFault } from '../../seal/time-stamp/take-list.ts';
import type { Book } from '../../store/book.ts';
import { readTies } from '../../store/seals.ts';

/** What came of asking for a list or of giving one. `from`: the host or the file. */
export interface ListOutcome {
  from: string;
  /** Absent: it was kept, or was here before. */
  fault?: TakeFault | 'silent' | 'too-large';
}

/** Asks these addresses for their lists, one after the other, and keeps each that belongs to a time stamp. */
export async function askForLists(book: Book, addresses: readonly string[]): Promise<ListOutcome[]> {
  const outcomes: ListOutcome[] = [];
  for (const address of addresses) {
    const from = new URL(address).host;
    const answer = await send('revocation-list.ask', { address });
    if ('list' in answer) outcomes.push({ from, ...(await keep(book, answer.list, { address })) });
    else outcomes.push({ from, fault: answer.none === 'too-large' ? 'too-large' : 'silent' });
  }
  return outcomes;
}

/** The lists that the person wants to be asked for and that are over, or never came. */
export async function askForDueLists(book: Book, addresses: readonly string[]): Promise<void> {
  if (addresses.length === 0) return;
  const { listsDue } = await import('../../seal/time-stamp/lists-about.ts');
  const { revocationLists } = await readTies(book);
  await askForLists(book, listsDue(addresses, revocationLists, Date.now()));
}

/** Keeps a list that the person got in another way. */
export async function giveList(book: Book, file: File): Promise<ListOutcome> {
  // In PEM it is larger by a third.
  if (file.size > mostListBytes * 1.5) return { from: file.name, fault: 'too-large' };
  return { from: file.name, ...(await keep(book, new Uint8Array(await file.arrayBuffer()), {})) };
}

async function keep(
  book: Book,
  bytes: Uint8Array<ArrayBuffer>,
  from: { address?: string },
): Promise<Pick<ListOutcome, 'fault'>> {
  const { takeList } = await import('../../seal/time-stamp/take-list.ts');
  const { timeStamps } = await readTies(book);
  const taken = await takeList(bytes, timeStamps);
  if ('fault' in taken) return taken;
  await send('revocation-list.keep', { ...taken, ...from });
  return {};
}
