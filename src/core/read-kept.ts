import { cluesInChat, readChat } from './chats/read-chat.ts';
import type { ClueContext } from './clue.ts';
import { mailType, outlookType } from './files/file-kind.ts';
import { outlookToMail } from './outlook/outlook-to-mail.ts';
import type { ObservationCode } from './observation.ts';
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
  try {
    if (mediaType === outlookType) return await readOutlook(source, context);
    if (!chatTypes.has(mediaType)) return closed;
    const messages = readChat(source, mediaType);
    return messages ? { clues: cluesInChat(messages, context), observations: [] } : closed;
  } catch (error) {
    return { ...closed, problem: String(error) };
  }
}

/** Without a header of its own, an Outlook item cannot show what servers saw: that it lacks that is no fact about the mail. */
const ofServers = new Set<ObservationCode>([
  'authentication-missing',
  'received-gap',
  'received-backwards',
  'date-differs',
]);

/** Places are those of the mail that is written anew from the item (`outlookToMail`), the same each time. */
async function readOutlook(source: Uint8Array<ArrayBuffer>, context: ClueContext): Promise<SourceReading['read']> {
  const mail = outlookToMail(source);
  if (!mail) return { ...closed, problem: 'This is no Outlook item, or it is damaged.' };
  const { read } = await readSource(mail.bytes, context);
  if (mail.ownHeader) return read;
  return { ...read, observations: read.observations.filter(({ code }) => !ofServers.has(code)) };
}
