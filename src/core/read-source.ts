import type { Clue, ClueContext } from './clue.ts';
import { cluesInHeaders, cluesInPart } from './clues/find-clues.ts';
import { readHeaderBlock } from './mail/header-block.ts';
import type { HeaderBlock } from './mail/header-block.ts';
import { readMessage } from './mail/read-message.ts';
import type { ReadMessage } from './mail/read-message.ts';
import type { MessageFacts } from './message-facts.ts';
import type { Observation } from './observation.ts';

/** What the bytes of a message say, whoever asks: the extension, the command line, the figures, the fuzzer. */
export interface SourceReading {
  headers: HeaderBlock;
  /** Absent when the body could not be read; then `problem` says why, in technical words. */
  facts?: MessageFacts;
  clues: Clue[];
  observations: Observation[];
  /** For QR codes, which are read later and elsewhere. */
  images: ReadMessage['images'];
  problem?: string;
}

/** Reads a source (RFC 5322, MIME): facts, clues, observations. Never rejects: what can be read is kept. */
export async function readSource(source: Uint8Array<ArrayBuffer>, context: ClueContext): Promise<SourceReading> {
  try {
    const { facts, headers, texts, images } = await readMessage(source);
    const clues = [...cluesInHeaders(headers), ...texts.flatMap((text) => cluesInPart(text, context))];
    return { headers, facts, clues, observations: [], images };
  } catch (error) {
    const headers = readHeaderBlock(source);
    return { headers, clues: cluesInHeaders(headers), observations: [], images: [], problem: String(error) };
  }
}
