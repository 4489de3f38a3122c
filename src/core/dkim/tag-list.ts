/** A tag list (RFC 6376, 3.2): names are case-sensitive, values keep the white space inside. */
export interface TagList {
  tags: ReadonlyMap<string, string>;
  /** What makes the whole list invalid; verifiers must not believe any of it then. */
  fault?: { reason: 'tag-syntax' | 'tag-twice'; tag?: string };
  /** Range of the value of `b` in the text, white space around it included; null when there is none. */
  signature: { start: number; end: number } | null;
}

const tagName = /^[A-Za-z][A-Za-z0-9_]*$/;

/**
 * Reads `name=value; …`. A tag that stands twice, one without `=` and one without a name are faults; one semicolon at
 * the end is none. Never throws; one pass.
 */
export function readTagList(text: string): TagList {
  const tags = new Map<string, string>();
  const list: TagList = { tags, signature: null };
  for (let start = 0; start <= text.length; ) {
    const semicolon = text.indexOf(';', start);
    const end = semicolon === -1 ? text.length : semicolon;
    const equals = text.indexOf('=', start);
    const name = trimFolds(text.slice(start, equals === -1 || equals > end ? end : equals));
    if (equals === -1 || equals > end) {
      // Only what follows the last semicolon may be empty.
      if (name !== '' || semicolon !== -1) list.fault ??= { reason: 'tag-syntax' };
    } else if (!tagName.test(name)) list.fault ??= { reason: 'tag-syntax' };
    else if (tags.has(name)) list.fault ??= { reason: 'tag-twice', tag: name };
    else {
      tags.set(name, trimFolds(text.slice(equals + 1, end)));
      if (name === 'b') list.signature = { start: equals + 1, end };
    }
    start = end + 1;
  }
  return list;
}

/** Without any of the white space that folding makes: the value of `b=`, `bh=` and `p=`. */
export function withoutFolds(value: string): string {
  return value.replaceAll(/[ \t\r\n]+/g, '');
}

/** Entries of a list with colons, without the white space around them. */
export function entriesOf(value: string): string[] {
  return value.split(':').map(trimFolds);
}

/** Not `trim()`, which takes a last byte of UTF-8 for white space; no pattern, which is slow on long runs. */
function trimFolds(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isFold(text.charCodeAt(start))) start += 1;
  while (end > start && isFold(text.charCodeAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

function isFold(unit: number): boolean {
  return unit === 0x20 || unit === 0x09 || unit === 0x0d || unit === 0x0a;
}
