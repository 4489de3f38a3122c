import type { ChatMessage } from './chat-message.ts';
import { longestChat } from './whatsapp.ts';

/** Telegram Desktop's `result.json`: of one chat, or of the whole account. */
const oneChat = /^\s*\{\s*"name"\s*:[^]{0,2000}?"messages"\s*:\s*\[/;
const account = /^\s*\{\s*"about"\s*:[^]{0,6000}?"(?:personal_information|chats|contacts|frequent_contacts)"\s*:/;

/** The beginning is that of a chat that Telegram Desktop exported as JSON. */
export function startsAsTelegram(start: Uint8Array): boolean {
  if (start[0] !== 0x7b && start[0] !== 0xef && start[0] !== 0x0a && start[0] !== 0x20) return false;
  const beginning = new TextDecoder().decode(start.subarray(0, 8_000));
  return oneChat.test(beginning) || account.test(beginning);
}

/** The messages of a Telegram export, in order; null when it is none. Fields of other kinds than expected are passed over. */
export function readTelegram(file: string): ChatMessage[] | null {
  let document: unknown;
  try {
    document = JSON.parse(file);
  } catch {
    return null;
  }
  const chats = [
    document,
    ...list(field(field(document, 'chats'), 'list')),
    ...list(field(field(document, 'left_chats'), 'list')),
  ];
  if (!chats.some((chat) => Array.isArray(field(chat, 'messages')))) return null;
  return chats
    .flatMap((chat) => list(field(chat, 'messages')))
    .slice(0, longestChat)
    .map(message);
}

function message(one: unknown): ChatMessage {
  const id = text(field(one, 'id'));
  const pieces = piecesOf(field(one, 'text'));
  const author = text(field(one, 'from') ?? field(one, 'actor'));
  const handle = text(field(one, 'from_id') ?? field(one, 'actor_id'));
  const shownAt = text(field(one, 'date'));
  const contact = field(one, 'contact_information');
  const whole = [pieces.map((piece) => text(field(piece, 'text'))).join(''), text(field(contact, 'phone_number'))]
    .filter((piece) => piece !== '')
    .join('\n');
  return {
    ...(id === '' ? {} : { id }),
    ...(author === '' ? {} : { author }),
    ...(handle === '' ? {} : { handle }),
    ...(shownAt === '' ? {} : { shownAt }),
    text: whole,
    attachments: [field(one, 'file'), field(one, 'photo')]
      .map(text)
      .filter((name) => name !== '' && !name.startsWith('(')),
    links: pieces.map((piece) => text(field(piece, 'href'))).filter((link) => link !== ''),
    where: (start, end) => ({ in: 'body', part: id, form: 'text', start, end }),
  };
}

/** A text is a string, or a list of strings and of pieces with a kind. */
function piecesOf(value: unknown): object[] {
  const all = typeof value === 'string' ? [value] : list(value);
  return all.flatMap((piece) =>
    typeof piece === 'string' ? { text: piece } : typeof piece === 'object' ? (piece ?? []) : [],
  );
}

function field(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
  return Object.getOwnPropertyDescriptor(value, name)?.value;
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? (value as unknown[]) : [];
}

function text(value: unknown): string {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? value.toWellFormed() : '';
}
