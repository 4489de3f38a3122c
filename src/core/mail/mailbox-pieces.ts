/** What stands between two commas of an address header, taken apart. */
export interface MailboxPiece {
  /** Words outside of angle brackets and comments, quotes undone. What stood in quotes is no address. */
  words: { text: string; quoted: boolean }[];
  comments: string[];
  /** What stands in angle brackets. */
  angles: string[];
  /** Nothing but one quoted string. */
  quotedOnly: boolean;
  /** A semicolon ended it: the end of a group. */
  ends: boolean;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN = 0x28;
const CLOSE = 0x29;
const LESS = 0x3c;
const special = /[\s",;:(<]/g;

/**
 * Splits an address header at commas and semicolons outside quotes, comments and angle brackets. A quote, comment or
 * bracket that never ends is a character like others. One pass: once a search for an end has failed, it is not made again.
 */
export function mailboxPieces(value: string): MailboxPiece[] {
  const reader = new PieceReader(value);
  reader.readAll();
  return reader.pieces;
}

class PieceReader {
  readonly pieces: MailboxPiece[] = [];
  private readonly value: string;
  private piece = emptyPiece();
  private word = '';
  private quoted = false;
  private at = 0;
  private endless = { quote: false, comment: false, angle: false };
  private readonly hasSemicolon: boolean;

  constructor(value: string) {
    this.value = value;
    this.hasSemicolon = value.includes(';');
  }

  readAll(): void {
    while (this.at < this.value.length) this.step(this.value.charCodeAt(this.at));
    this.endPiece(false);
  }

  private step(code: number): void {
    const { value } = this;
    if (code === QUOTE && this.readQuoted()) return;
    if (code === OPEN && this.readComment()) return;
    if (code === LESS) return this.readAngle();
    this.at += 1;
    if (code === 0x2c || code === 0x3b) return this.endPiece(code === 0x3b);
    if (code === 0x3a && this.endsGroupName()) return;
    if (code === 32 || code === 9 || code === 10 || code === 13) return this.endWord();
    const next = this.nextSpecial();
    this.word += value.slice(this.at - 1, next);
    this.at = next;
  }

  private nextSpecial(): number {
    special.lastIndex = this.at;
    return special.exec(this.value)?.index ?? this.value.length;
  }

  /** `Friends: a@b.example, c@d.example;` A colon in a name that no semicolon follows is text. */
  private endsGroupName(): boolean {
    const isGroup =
      this.piece.angles.length === 0 &&
      (this.hasSemicolon ? this.value.includes(';', this.at) : false) &&
      !this.word.includes('@') &&
      !this.piece.words.some(({ text }) => text.includes('@'));
    if (isGroup) {
      this.piece = emptyPiece();
      this.word = '';
    } else this.word += ':';
    return true;
  }

  private readQuoted(): boolean {
    if (this.endless.quote) return false;
    let text = '';
    for (let at = this.at + 1; at < this.value.length; at += 1) {
      const code = this.value.charCodeAt(at);
      if (code === QUOTE) return this.endQuoted(text, at);
      if (code === BACKSLASH) at += 1;
      text += this.value.charAt(at);
    }
    this.endless.quote = true;
    return false;
  }

  /** In `"a b"@c.example` the quotes are part of the address. */
  private endQuoted(text: string, end: number): true {
    const local = this.value.charCodeAt(end + 1) === 0x40;
    this.word += local ? this.value.slice(this.at, end + 1) : text;
    if (!local) this.quoted = true;
    this.at = end + 1;
    return true;
  }

  private readComment(): boolean {
    if (this.endless.comment) return false;
    let depth = 0;
    for (let at = this.at; at < this.value.length; at += 1) {
      const code = this.value.charCodeAt(at);
      if (code === BACKSLASH) at += 1;
      else if (code === OPEN) depth += 1;
      else if (code === CLOSE && --depth === 0) return this.endComment(at);
    }
    this.endless.comment = true;
    return false;
  }

  private endComment(end: number): true {
    this.piece.comments.push(this.value.slice(this.at + 1, end));
    this.endWord();
    this.at = end + 1;
    return true;
  }

  private readAngle(): void {
    this.endWord();
    const close = this.endless.angle ? -1 : this.value.indexOf('>', this.at);
    if (close === -1) this.endless.angle = true;
    // Without `>` it ends where the next mailbox begins.
    const end = close === -1 ? endOfOpenAngle(this.value, this.at) : close;
    const text = this.value.slice(this.at + 1, end);
    const inner = text.lastIndexOf('<');
    this.piece.angles.push(inner === -1 ? text : text.slice(inner + 1));
    if (inner > 0) this.piece.words.push({ text: text.slice(0, inner).trim(), quoted: true });
    this.at = close === -1 ? end : end + 1;
  }

  private endWord(): void {
    const text = this.quoted ? this.word.trim() : this.word;
    if (text !== '') this.piece.words.push({ text, quoted: this.quoted });
    this.word = '';
    this.quoted = false;
  }

  private endPiece(ends: boolean): void {
    this.endWord();
    const { words, angles } = this.piece;
    const quotedOnly = words.length === 1 && words[0]?.quoted === true && angles.length === 0;
    this.piece.ends = ends;
    this.piece.quotedOnly = quotedOnly;
    this.pieces.push(this.piece);
    this.piece = emptyPiece();
  }
}

function emptyPiece(): MailboxPiece {
  return { words: [], comments: [], angles: [], quotedOnly: false, ends: false };
}

function endOfOpenAngle(value: string, from: number): number {
  const separator = /[,;]/g;
  separator.lastIndex = from;
  return separator.exec(value)?.index ?? value.length;
}
