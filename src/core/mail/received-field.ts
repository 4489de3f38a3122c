import type { Hop } from '../message-facts.ts';
import { readDate } from './mail-date.ts';
import { addressInText, canonicalAddress } from './ip-literal.ts';

/** What one Received field says, without whose word it is. `byIp`: the address that the writing server gives itself. */
export interface ReceivedField extends Omit<Hop, 'field' | 'word' | 'delay'> {
  byIp?: string;
}

type Clause = 'from' | 'by' | 'via' | 'with' | 'id' | 'for';
const keywords = new Set<string>(['from', 'by', 'via', 'with', 'id', 'for']);
const longestKeyword = 4;
/** Fields are a few hundred characters; the bound is for hostile ones. */
const longest = 10_000;

/** Words of a clause, and its comments. */
interface Clauses {
  words: Partial<Record<Clause, string[]>>;
  comments: Partial<Record<Clause, string[]>>;
}

/**
 * Reads a Received field (RFC 5321, 4.4) as servers write it: Postfix and Sendmail put the name they saw and the address
 * into a comment, Exim the greeting into a comment and the name it saw outside, qmail writes `HELO`, Google only addresses.
 * `from` is what the sending machine called itself, `fromSeen` what the receiving one saw.
 */
export function readReceivedField(value: string): ReceivedField {
  const text = value.slice(0, longest);
  const semicolon = text.lastIndexOf(';');
  const { words, comments } = clausesOf(semicolon === -1 ? text : text.slice(0, semicolon));
  const at = readDate(semicolon === -1 ? text : text.slice(semicolon + 1)).utc;
  const by = words.by?.[0];
  const byIp = addressInText([...(comments.by ?? []), by ?? ''].join(' '));
  return {
    ...fromOf(words.from?.join(' ') ?? '', comments.from ?? []),
    ...(by === undefined ? {} : { by: hostOf(by) }),
    ...(words.with === undefined ? {} : { with: words.with.join(' ') }),
    ...(words.id?.[0] === undefined ? {} : { id: withoutAngles(words.id[0]) }),
    ...(words.for?.[0] === undefined ? {} : { for: withoutAngles(words.for[0]) }),
    ...(at === null ? {} : { at }),
    ...(byIp === null ? {} : { byIp }),
  };
}

function withoutAngles(text: string): string {
  const start = text.startsWith('<') ? 1 : 0;
  return text.slice(start, text.endsWith('>') ? Math.max(start, text.length - 1) : text.length);
}

function clausesOf(text: string): Clauses {
  const clauses: Clauses = { words: {}, comments: {} };
  let clause: Clause | null = null;
  for (const token of tokensOf(text)) {
    const key = token.length > longestKeyword ? '' : token.toLowerCase();
    // `from from …`: a machine may call itself by a keyword.
    if (
      keywords.has(key) &&
      (clause === null || clauses.words[clause] !== undefined || clauses.comments[clause] !== undefined)
    ) {
      if (clauses.words[key as Clause] === undefined) clause = key as Clause;
    } else if (clause !== null) {
      const isComment = token.startsWith('(');
      const list = isComment ? (clauses.comments[clause] ??= []) : (clauses.words[clause] ??= []);
      if (list.length < 20) list.push(isComment ? token.slice(1, -1) : token);
    }
  }
  return clauses;
}

const OPEN = 0x28;
const CLOSE = 0x29;

/** Words, and comments with their parentheses; a parenthesis that never closes is a character. */
function tokensOf(text: string): string[] {
  const tokens: string[] = [];
  let start = 0;
  for (let at = 0; at <= text.length; at += 1) {
    const unit = at < text.length ? text.charCodeAt(at) : 0x20;
    if (unit === OPEN && start === at) {
      const end = endOfComment(text, at);
      if (end === -1)
        return [
          ...tokens,
          ...text
            .slice(at + 1)
            .split(/\s+/)
            .filter((word) => word !== ''),
        ];
      tokens.push(text.slice(at, end + 1));
      at = end;
      start = end + 1;
    } else if (isSpace(unit)) {
      if (at > start) tokens.push(text.slice(start, at));
      start = at + 1;
    }
  }
  return tokens;
}

function isSpace(unit: number): boolean {
  if (unit === 0x20) return true;
  return unit < 0x20 || unit >= 0x80 ? /\s/.test(String.fromCharCode(unit)) : false;
}

function endOfComment(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === OPEN) depth += 1;
    else if (unit === CLOSE && --depth === 0) return at;
  }
  return -1;
}

function fromOf(word: string, comments: string[]): Pick<Hop, 'from' | 'fromSeen' | 'ip'> {
  const comment = comments.join(' ');
  const ip = addressInText(comment) ?? addressInText(word);
  const name = hostOf(word.split(/\s+/)[0] ?? '');
  // Exim (`helo=`) and qmail (`HELO`): what it called itself stands in the comment, what was seen outside.
  const greeting = /\b(?:helo[= ]|ehlo[= ])\[?([^\s)\]]{1,255})/i.exec(comment)?.[1];
  const from = greeting === undefined ? name : hostOf(greeting);
  const seen = greeting === undefined ? seenInComment(comment) : name;
  return {
    ...(from === '' ? {} : { from }),
    ...(seen === null || seen === '' || seen === ip ? {} : { fromSeen: seen }),
    ...(ip === null ? {} : { ip }),
  };
}

/** `rdns [ip]`, `user@rdns [ip]`, `IDENT:user@rdns [ip]`; `unknown` says that no name was found. */
function seenInComment(comment: string): string | null {
  const [, name] = /^\s*(?:[^\s@()]{0,200}@)?([a-z0-9_.-]{1,255})\.?\s*\[/i.exec(comment) ?? [];
  return name === undefined || canonicalAddress(name) !== null ? null : hostOf(name);
}

const plainName = /^\w(?:[\w.-]*\w)?$/;

function hostOf(text: string): string {
  if (plainName.test(text)) return text;
  return text
    .replaceAll(/^[[<(]+|(?<![\]>),;])[\]>),;]+$/g, '')
    .replace(/^ipv6:/i, '')
    .replace(/\.$/, '');
}
