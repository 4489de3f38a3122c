import type { ClueContext } from './clue.ts';
import { cluesInHeaders, cluesInPart } from './clues/find-clues.ts';
import { readHeaderBlock } from './mail/header-block.ts';
import type { HeaderBlock } from './mail/header-block.ts';
import { readMessage } from './mail/read-message.ts';
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
    const message = await readMessage(source);
    const { headers, facts, texts } = message;
    const clues = [...cluesInHeaders(headers), ...texts.flatMap((text) => cluesInPart(text, context))];
    return { headers, message, read: { message: facts, clues, observations: [] } };
  } catch (error) {
    const headers = readHeaderBlock(source);
    return { headers, read: { clues: cluesInHeaders(headers), observations: [], problem: String(error) } };
  }
}
