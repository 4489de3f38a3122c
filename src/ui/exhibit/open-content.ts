import { readChat } from '../../core/chats/read-chat.ts';
import type { ChatMessage } from '../../core/chats/chat-message.ts';
import type { Acquisition } from '../../core/exhibit.ts';
import { mailType, outlookType } from '../../core/files/file-kind.ts';
import { readMessage } from '../../core/mail/read-message.ts';
import type { ReadMessage } from '../../core/mail/read-message.ts';
import { outlookToMail } from '../../core/outlook/outlook-to-mail.ts';
import type { Book } from '../../store/book.ts';
import { readSource } from '../../store/sources.ts';

/** What the kept bytes are, opened for a reader; `closed`: nothing that is opened here, or there are none. */
export type Content =
  | { is: 'mail'; mail: ReadMessage; source: Uint8Array<ArrayBuffer> }
  | { is: 'chat'; messages: ChatMessage[] }
  | { is: 'closed' };

/** Reads the source of an acquisition (its hash is compared on the way). @throws Failure of the store */
export async function openContent(book: Book, { source }: Acquisition): Promise<Content> {
  if (!source) return { is: 'closed' };
  const { mediaType, sha256 } = source;
  if (mediaType === mailType) return mailOf(await readSource(book, sha256));
  if (mediaType === outlookType) {
    const rebuilt = outlookToMail(await readSource(book, sha256));
    return rebuilt ? mailOf(rebuilt.bytes) : { is: 'closed' };
  }
  if (mediaType !== 'text/plain' && mediaType !== 'application/json') return { is: 'closed' };
  const messages = readChat(await readSource(book, sha256), mediaType);
  return messages ? { is: 'chat', messages } : { is: 'closed' };
}

async function mailOf(source: Uint8Array<ArrayBuffer>): Promise<Content> {
  return { is: 'mail', mail: await readMessage(source), source };
}
