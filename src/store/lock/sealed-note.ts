import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import { asFailure } from '../../core/failure.ts';
import type { Book } from '../book.ts';
import { openRow, sealRow } from './row-seal.ts';

const mark = 'locked:';

/** What a page keeps outside the book (in the browser's memory of a tab, which it writes to the disk), locked where the book is. */
export function sealedNote({ lock }: Book, place: string, note: object): string {
  return lock?.seals === true ? mark + bytesToHex(sealRow(lock.key, place, {}, note)) : JSON.stringify(note);
}

/** Null for what is no note, or was locked with another key. */
export function openedNote({ lock }: Book, place: string, kept: string | null): unknown {
  if (kept?.startsWith(mark) !== true) return parsed(kept);
  try {
    return lock ? openRow(lock.key, place, {}, hexToBytes(kept.slice(mark.length))) : null;
  } catch (error) {
    // Of a lock that was taken away since: it is gone with its key.
    if (asFailure(error).code === 'lock-altered') return null;
    throw error;
  }
}

function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return null;
  }
}
