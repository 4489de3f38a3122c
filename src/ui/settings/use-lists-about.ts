import { useEffect, useState } from 'preact/hooks';
import type { RevocationList } from '../../core/revocation-list.ts';
import type { TimeStamp } from '../../core/time-stamp.ts';
import type { ListsAbout } from '../../seal/time-stamp/lists-about.ts';

/** What the kept lists say of each of these time stamps, by the server that gave it. Empty until they are read. */
export function useListsAbout(
  stamps: readonly TimeStamp[],
  lists: readonly RevocationList[],
): ReadonlyMap<string, ListsAbout> {
  const [about, setAbout] = useState<ReadonlyMap<string, ListsAbout>>(new Map());
  useEffect(() => {
    let over = false;
    void readAll(stamps, lists).then((read) => over || setAbout(read));
    return () => {
      over = true;
    };
  }, [stamps, lists]);
  return about;
}

async function readAll(stamps: readonly TimeStamp[], lists: readonly RevocationList[]) {
  if (stamps.length === 0) return new Map<string, ListsAbout>();
  // Large, and needed only where there is a time stamp.
  const { listsAbout } = await import('../../seal/time-stamp/lists-about.ts');
  return listsAbout(stamps, lists);
}
