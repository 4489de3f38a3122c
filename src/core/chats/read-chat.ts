import type { Clue, ClueContext } from '../clue.ts';
import { distinct } from '../clues/assemble/distinct.ts';
import { cluesInText } from '../clues/find-clues.ts';
import type { ChatMessage } from './chat-message.ts';
import { readTelegram } from './telegram.ts';
import { readWhatsApp } from './whatsapp.ts';

/** Texts are looked at in blocks of this length (UTF-16 units): a clue's surroundings are the messages around it. */
const blockLength = 20_000;
/** Text looked at in all, as in a mail. */
const longestTexts = 6_000_000;
/** Between two messages of a block: nothing is found across it. */
const gap = '\n\n';

/** A chat that was exported as a file: its messages, in order; null when the file is none. */
export function readChat(source: Uint8Array, mediaType: string): ChatMessage[] | null {
  const file = new TextDecoder('utf-8', { ignoreBOM: true }).decode(source).replace(/^\uFEFF/, ' ');
  return mediaType === 'application/json' ? readTelegram(file) : readWhatsApp(file);
}

/**
 * Clues in the messages of a chat: in what was written, in links behind words, and in the numbers that stand where a name should.
 * Ranges count in the file as text for WhatsApp; in the message, with its id as `part`, for Telegram. Bounded in time by its bounds.
 */
export function cluesInChat(messages: readonly ChatMessage[], context: ClueContext): Clue[] {
  return distinct([
    ...cluesOfAuthors(messages, context),
    ...cluesOfTexts(messages, context),
    ...cluesOfLinks(messages, context),
  ]);
}

function cluesOfTexts(messages: readonly ChatMessage[], context: ClueContext): Clue[] {
  const clues: Clue[] = [];
  let left = longestTexts;
  let block: ChatMessage[] = [];
  let length = 0;
  const look = () => {
    clues.push(...cluesOfBlock(block, context));
    block = [];
    length = 0;
  };
  for (const message of messages) {
    if (message.text.length > left) break;
    left -= message.text.length;
    block.push(message);
    length += message.text.length + gap.length;
    if (length > blockLength) look();
  }
  look();
  return clues;
}

function cluesOfBlock(block: readonly ChatMessage[], context: ClueContext): Clue[] {
  const starts: { at: number; message: ChatMessage }[] = [];
  let at = 0;
  for (const message of block) {
    starts.push({ at, message });
    at += message.text.length + gap.length;
  }
  const text = block.map((message) => message.text).join(gap);
  return cluesInText(text, context).flatMap((clue) => {
    const { where } = clue;
    if (where.in !== 'body') return [];
    const inside = starts.findLast((start) => start.at <= where.start);
    if (!inside || where.end > inside.at + inside.message.text.length) return [];
    return { ...clue, where: inside.message.where(where.start - inside.at, where.end - inside.at) };
  });
}

function cluesOfLinks(messages: readonly ChatMessage[], context: ClueContext): Clue[] {
  const hidden = messages.flatMap(({ links, where }) => links.map((link) => ({ link, where })));
  return hidden
    .slice(0, 10_000)
    .flatMap(({ link, where }) =>
      cluesInText(link.slice(0, 4_000), context).map(
        (clue): Clue => ({ ...clue, role: 'pressed', where: where(0, 0) }),
      ),
    );
}

/** Once for each: who wrote a thousand messages is one sender. */
function cluesOfAuthors(messages: readonly ChatMessage[], context: ClueContext): Clue[] {
  const byName = new Map<string, ChatMessage>();
  for (const message of messages) {
    const name = message.author ?? '';
    if (/\p{Nd}{5}|\p{Nd}[ ().-]{1,3}\p{Nd}/u.test(name) && byName.size < 1_000 && !byName.has(name))
      byName.set(name, message);
  }
  return [...byName].flatMap(([name, message]) =>
    cluesInText(name, context).map((clue): Clue => ({ ...clue, role: 'from', where: message.where(0, 0) })),
  );
}
