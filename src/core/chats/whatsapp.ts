import type { ChatMessage } from './chat-message.ts';

/** How many messages are read of one file. */
export const longestChat = 500_000;

const space = '[ \\u00a0\\u202f]';
/** Direction marks that WhatsApp writes before lines and names. */
const marks = '[\\u200e\\u200f\\u202a-\\u202e]{0,4}';
/** `20.10.19`, `10/20/2019`, `2019-10-20`, `2019年10月20日`, `2019. 10. 20.`: digits of any script, in any order. */
const date = `\\p{Nd}{1,4}[./\\-年]${space}?\\p{Nd}{1,2}[./\\-月]${space}?\\p{Nd}{1,4}[日.]?`;
/** `22:16`, `10.16.05 PM`, `下午10:16`, `10:16 p. m.` */
const time = `(?:\\p{L}{1,8}${space}?)?\\p{Nd}{1,2}[:.]\\p{Nd}{2}(?:[:.]\\p{Nd}{2})?(?:${space}?\\p{L}[\\p{L}.]{0,6}(?:${space}\\p{L}\\.?)?)?`;
const stamp = `${date}[,،]?${space}${time}`;
/** iOS writes `[stamp] `, Android `stamp - `. */
const head = new RegExp(`^${marks}(?:\\[(${stamp})\\]${space}|(${stamp})${space}[-–]${space})`, 'u');
/** A name is not long, and the first `: ` ends it: a system line has none, mostly. */
const author = /^[\u200e\u200f\u202a-\u202e]{0,4}([^\n:]{1,100}): ?/u;
/** iOS `<attached: 0001-PHOTO.jpg>`, Android `IMG-1.jpg (file attached)`, in any language. */
const attached =
  /^[\u200e\u200f]?<[^<>:]{2,40}: ?([^<>]{1,200})>$|^[\u200e\u200f]?([^\s<>/\\][^<>/\\\n]{0,150}\.[a-z0-9]{2,5}) \([^()\n]{3,60}\)$/iu;

/** The first line is a message of a WhatsApp export. */
export function startsAsWhatsApp(start: Uint8Array): boolean {
  const [first = ''] = new TextDecoder().decode(start.subarray(0, 1_000)).split('\n', 1);
  return head.test(first);
}

/** The messages of a chat that WhatsApp exported as text, in order; null when it is none. Linear in its length. */
export function readWhatsApp(file: string): ChatMessage[] | null {
  const messages: ChatMessage[] = [];
  let open: { shownAt: string; from: number } | null = null;
  for (let at = 0; at < file.length && messages.length < longestChat; ) {
    const lineFeed = file.indexOf('\n', at);
    const end = lineFeed === -1 ? file.length : lineFeed + 1;
    const found = head.exec(file.slice(at, Math.min(end, at + 120)));
    if (!found && !open) return null;
    if (found) {
      if (open) messages.push(message(file, open, at));
      open = { shownAt: found[1] ?? found[2] ?? '', from: at + found[0].length };
    }
    at = end;
  }
  if (open && messages.length < longestChat) messages.push(message(file, open, file.length));
  return messages;
}

function message(file: string, { shownAt, from }: { shownAt: string; from: number }, to: number): ChatMessage {
  const whole = file.slice(from, to).replace(/\r?\n$/, '');
  const named = author.exec(whole.slice(0, 120));
  const start = from + (named?.[0].length ?? 0);
  const text = named ? whole.slice(named[0].length) : whole;
  const [first = ''] = text.split('\n', 1);
  const name = attached.exec(first.slice(0, 400).trimEnd());
  return {
    shownAt,
    ...(named ? { author: named[1] ?? '' } : {}),
    text,
    attachments: name ? [name[1] ?? name[2] ?? ''] : [],
    links: [],
    where: (one, other) => ({ in: 'body', part: '1', form: 'text', start: start + one, end: start + other }),
  };
}
