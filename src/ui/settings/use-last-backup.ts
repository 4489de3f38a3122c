import { useEffect, useState } from 'preact/hooks';
import type { Book } from '../../store/book.ts';
import { watchLastBackup } from '../../store/last-backup.ts';
import type { LastBackup } from '../../store/last-backup.ts';

/** The last backup (null: none was made here) and the number of the next exhibit, now and after each change. */
export function useLastBackup(book: Book): { last: LastBackup | null; nextNumber: number } | undefined {
  const [state, setState] = useState<{ last: LastBackup | null; nextNumber: number }>();
  useEffect(() => watchLastBackup(book, (last, nextNumber) => setState({ last, nextNumber })), [book]);
  return state;
}
