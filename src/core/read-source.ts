import type { ClueContext } from './clue.ts';
import { cluesInMessage } from './clues/assemble/in-message.ts';
import { mostClues } from './clues/assemble/most-clues.ts';
import { cluesInHeaders } from './clues/find-clues.ts';
import { readInsight } from './insight/read-insight.ts';
import { readHeaderBlock } from './mail/header-block.ts';
import type { HeaderBlock } from './mail/header-block.ts';
import { beginMessage } from './mail/read-message.ts';
import type { ReadMessage } from './mail/read-message.ts';
import type { Reading } from './reading.ts';

/** What the bytes of a message say, whoever asks: the extension, the command line, the figures, the fuzzer. */
export interface SourceReading {
  headers: HeaderBlock;
  /** Absent when the body could not be read; then `problem` says why, in technical words. */
  message?: ReadMessage;
  read: Omit<Reading, 'readerVersion' | 'counts'>;
}

/** Reads a source (RFC 5322, MIME): facts, clues, observations. Never rejects: what can be read is kept. */
export async function readSource(source: Uint8Array<ArrayBuffer>, context: ClueContext): Promise<SourceReading> {
  try {
    const { message: begun, whole } = beginMessage(source);
    // Should reading the clues throw, nobody waits for the hashes any more.
    whole.catch(() => undefined);
    const all = cluesInMessage(begun, context);
    const clues = all.slice(0, mostClues);
    if (clues.length < all.length) begun.facts.notes.push({ code: 'clues-cut', count: mostClues });
    const insight = readInsight(begun, clues);
    const message = await whole;
    return {
      headers: message.headers,
      message,
      read: { message: message.facts, clues, ...insight },
    };
  } catch (error) {
    const headers = readHeaderBlock(source);
    return { headers, read: { clues: cluesInHeaders(headers), observations: [], problem: String(error) } };
  }
}
