import type { CharsetNote, MailAddress } from '../message-facts.ts';
import { Remembered } from '../remembered.ts';
import { decodeWords } from './encoded-words.ts';
import { mailboxPieces } from './mailbox-pieces.ts';
import { oneLine } from '../text/one-line.ts';
import type { MailboxPiece } from './mailbox-pieces.ts';

/** Half a dozen readers ask for the same short lists. Without encoded words, of which `note` would have to be told again. */
const lists = new Remembered<readonly MailAddress[]>(200);
const longestRemembered = 500;

/** More recipients than any server lets through; bounds hostile headers. */
const mostAddresses = 10_000;
/** Nothing of what is taken away can be in it. */
const plainAddress = /^[\w.+=-]+@[\w.-]+$/;
const bareAddress = /^[^\s<>",;:()]+@[^\s<>",;()]+$/;

/**
 * Reads an address header (RFC 5322, 3.4), groups flattened. The structure is taken from the raw value, names are decoded
 * afterwards: an address that stands in an encoded word is part of a name, as every mail program shows it. Forgiving with
 * lines that break the grammar (`From: Support team ,_<a@b.example>`, seen in real phishing): words before a comma that
 * hold no address belong to the name that follows; unquoted brackets and colons are text; every address in angle brackets
 * is taken.
 */
export function readAddressList(value: string, note?: (read: Omit<CharsetNote, 'of'>) => void): readonly MailAddress[] {
  if (value.length > longestRemembered || value.includes('=?')) return addressesOf(value, note);
  return lists.of(value, addressesOf);
}

function addressesOf(value: string, note?: (read: Omit<CharsetNote, 'of'>) => void): MailAddress[] {
  const found: MailAddress[] = [];
  let before: string[] = [];
  for (const piece of mailboxPieces(value)) {
    if (found.length >= mostAddresses) break;
    const read = addressesIn(piece, before, note);
    if (read.length > 0) {
      found.push(...read);
      before = [];
    } else before = piece.ends ? [] : [...before.slice(-20), nameOf(piece)];
  }
  return found;
}

/** The addresses of what stands between two commas: one, mostly. */
function addressesIn(
  piece: MailboxPiece,
  before: readonly string[],
  note: ((read: Omit<CharsetNote, 'of'>) => void) | undefined,
): MailAddress[] {
  const { comments, angles } = piece;
  const named = (texts: readonly string[], separator: string) =>
    texts.length === 0 ? '' : oneLine(decodeWords(texts.join(separator), note));
  const inAngles = angles.map(addressInAngles).filter((address) => address !== '');
  if (inAngles.length > 0) {
    const name = named(
      [...before, nameOf(piece)].filter((text) => text !== ''),
      ', ',
    );
    return inAngles.map((address, index) => ({ name: index > 0 ? '' : name || named(comments, ' '), address }));
  }
  if (angles.length > 0 && !piece.words.some((word) => isBare(word))) return [];
  return bareAddresses(piece).map(({ rest, address }) => ({
    name: named(rest, ' ') || named(comments, ' '),
    address,
  }));
}

function nameOf({ words }: MailboxPiece): string {
  return words.map(({ text }) => text).join(' ');
}

function isBare({ text, quoted }: MailboxPiece['words'][number]): boolean {
  return !quoted && bareAddress.test(text);
}

/** `a@b.example`, `Name a@b.example`, `a@b.example c@d.example`, `local . part @ b.example`, `"a@b.example"` alone. */
function bareAddresses(piece: MailboxPiece): { rest: string[]; address: string }[] {
  const { words, quotedOnly } = piece;
  if (quotedOnly) {
    const inside = words[0]?.text ?? '';
    return bareAddress.test(inside) ? [{ rest: [], address: inside }] : [];
  }
  const bare = words.filter(isBare);
  if (bare.length > 1) return bare.map(({ text }) => ({ rest: [], address: text }));
  const [only] = bare;
  if (only) return [{ rest: words.filter((word) => word !== only).map(({ text }) => text), address: only.text }];
  // White space around signs (RFC 5322, 4.4), and a quoted local part.
  const joined = words.map(({ text }) => text).join('');
  const plain = joined.replace(/^"[^"]*"(?=@)/, 'x');
  return joined.includes('@') && bareAddress.test(plain) ? [{ rest: [], address: joined }] : [];
}

/** Without the route of RFC 5322, 4.4 (`@a,@b:user@host`), comments, and the white space of obsolete forms. */
function addressInAngles(raw: string): string {
  if (plainAddress.test(raw)) return raw;
  const text = raw
    .replace(/^\s*(?:@[^:@]*[,:]\s*)+(?=[^:]*@)/, '')
    .replaceAll(/\([^()]*\)/g, '')
    .trim();
  if (!text.includes('@')) return '';
  return text.startsWith('"') ? text : text.replaceAll(/\s+/g, '').replace(/^(?:mailto:|smtp:)/i, '');
}
