import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';

/** The browser's memory for this session, which no page of the web and no content script can read, and which is on no disk. */
interface SessionMemory {
  get(name: string): Promise<Record<string, unknown>>;
  set(values: Record<string, string>): Promise<void>;
  remove(name: string): Promise<void>;
}

/** Its name in the session's memory, for whoever watches that. */
export const heldKeyName = 'bookKey';

/** What the book is locked with, while it is unlocked. */
export async function heldKey(): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const held = (await memory().get(heldKeyName))[heldKeyName];
  return typeof held === 'string' ? new Uint8Array(hexToBytes(held)) : undefined;
}

export async function holdKey(key: Uint8Array): Promise<void> {
  await memory().set({ [heldKeyName]: bytesToHex(key) });
}

export async function dropKey(): Promise<void> {
  await memory().remove(heldKeyName);
}

function memory(): SessionMemory {
  const { browser, chrome } = globalThis as {
    browser?: { storage: { session: SessionMemory } };
    chrome?: { storage: { session: SessionMemory } };
  };
  const session = (browser ?? chrome)?.storage.session;
  if (!session) throw new Error('no memory of the session');
  return session;
}
