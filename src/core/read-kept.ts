import { cluesInChat, readChat } from './chats/read-chat.ts';
import type { ClueContext } from './clue.ts';
import { mailType } from './files/file-kind.ts';
import { readSource } from './read-source.ts';
import type { SourceReading } from './read-source.ts';

/** Kept and never opened: pictures, documents, recordings, whatever else was given. */
const closed: SourceReading['read'] = { clues: [], observations: [] };
const chatTypes = new Set(['text/plain', 'application/json']);

/**
 * What kept bytes say, by the media type that their record has: a mail, a chat that was exported, or nothing for what is not opened. Never
 * rejects: what cannot be read is said in `problem`.
 */
export async function readKept(
  source: Uint8Array<ArrayBuffer>,
  mediaType: string,
  context: ClueContext,
): Promise<SourceReading['read']> {
  if (mediaType === mailType) return (await readSource(source, context)).read;
  if (!chatTypes.has(mediaType)) return closed;
  try {
    const messages = readChat(source, mediaType);
    return messages ? { clues: cluesInChat(messages, context), observations: [] } : closed;
  } catch (error) {
    return { ...closed, problem: String(error) };
  }
}
