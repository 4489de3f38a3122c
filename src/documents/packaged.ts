import type { CustodyEntry } from '../core/custody.ts';

/** The package that a document speaks of. `file` and `sha256` are known once it was made and noted in the custody log. */
export interface Packaged {
  id: string;
  file?: string;
  sha256?: string;
}

const takenIn = new Set(['capture', 'capture-again', 'statement']);

/** The newest package in the custody log that was made after these exhibits were last taken in: it holds all that is kept of them. */
export function latestPackage(custody: readonly CustodyEntry[], exhibits: readonly string[]): Packaged | null {
  const chosen = new Set(exhibits);
  let found: Packaged | null = null;
  for (const { content } of custody) {
    const { action, exhibit, details } = content ?? {};
    if (takenIn.has(action ?? '') && chosen.has(exhibit ?? '')) found = null;
    if (action !== 'export' || details?.package === undefined) continue;
    const { package: id, file, sha256 } = details;
    found = { id, ...(file === undefined ? {} : { file }), ...(sha256 === undefined ? {} : { sha256 }) };
  }
  return found;
}
