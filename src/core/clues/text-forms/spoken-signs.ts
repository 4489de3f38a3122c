import { TextEdits, type EditedText } from '../../text/text-edits.ts';
import { publicNameIn } from './host-in-text.ts';
import { localPartBefore } from './local-part.ts';
import { atWords, dotWords, wordsBeforeAt } from './sign-words.ts';
import { unedited } from './unedited.ts';
import { matchesIn } from '../../text/matches-in.ts';

/** Chinese needs no spaces around its words for the sign; a word for a mailbox before says what its # is for. */
const gluedAt =
  '(?:艾特|小老鼠)(?<=[a-z0-9](?:艾特|小老鼠))(?=[a-z0-9])|#(?<=(?:邮箱|郵箱|信箱|邮件|郵件)[:： ]{0,3}[a-z0-9][\\w.-]{1,63}#)(?=[a-z0-9])';
/** Where an address may be spelled: an “at” between words, `@`, `://`, `www`. */
const anchors = new RegExp(`[ _](?:${atWords})(?=[ _])|@|://|www(?=[ _点點])|${gluedAt}`, 'gi');
/** What may stand between two labels: a full stop, one with spaces, or the word. */
const separator = `\\.| {1,2}\\. ?| {1,3}(?:${dotWords}) {1,3}|[_-](?:${dotWords})[_-]|(?<=[a-z0-9])(?:点|點)(?=[a-z])`;
/** Without what Chinese writes for the signs: it ends a label. */
const labelOfHost = '(?:(?![点點艾小])[\\p{L}\\p{N}-]){1,63}';
const chain = new RegExp(`${labelOfHost}(?:(?:${separator})${labelOfHost}){1,7}`, 'iuy');
const separators = new RegExp(separator, 'giu');
const spelledNext = new RegExp(` {1,3}(?:\\.|(?:${dotWords})(?= ))|_(?:${dotWords})_|点|點`, 'iuy');
const longestHost = 253;
const mostSpaces = 3;
/** Signs of these kinds that are looked at in one text: nobody writes as many, and each costs as much as a page of prose. */
const mostLooks = 2_000;
/** `（#换@）`, `(replace # with @)`: the writer says which sign stands for the at. */
const swapped =
  /([#*$&])\s{0,2}(?:换|換|换成|換成|改成|改为|改為|替换为|=|->|→|for|with)\s{0,2}@|[@]\s{0,2}(?:换成|換成|改成)\s{0,2}([#*$&])/u;

interface Edit {
  start: number;
  end: number;
  sign: string;
}

/** Puts `@` and `.` in place of the words and spaced signs that spell an address. Only where the address has a public domain. */
export function withSpokenSigns(text: string): EditedText {
  const edits = new TextEdits(text);
  let done = 0;
  for (const edit of [...editsIn(text)].sort((one, other) => one.start - other.start)) {
    if (edit.start < done) continue;
    edits.replace(edit.start, edit.end, edit.sign);
    done = edit.end;
  }
  return done === 0 ? unedited(text) : edits.finish();
}

function* editsIn(text: string): Generator<Edit> {
  let looks = 0;
  const sign = text.includes('@') ? swapped.exec(text) : null;
  const stand = sign?.[1] ?? sign?.[2];
  if (stand !== undefined) {
    for (let at = text.indexOf(stand); at >= 0; at = text.indexOf(stand, at + 1)) {
      if (/[\p{L}\p{N}]/u.test(text[at - 1] ?? '') && spelledHost(text, at + 1) !== null)
        yield { start: at, end: at + 1, sign: '@' };
    }
  }
  for (const { 0: anchor, index } of matchesIn(text, anchors)) {
    const end = index + anchor.length;
    if (/^[#艾小w]/i.test(anchor)) {
      looks += 1;
      if (looks > mostLooks) continue;
    }
    if (/^[ _#艾小]/.test(anchor)) yield* addressAt(text, anchor, index);
    else if (anchor !== '@') yield* isSpelledAfter(text, end) ? hostAfter(text, end, anchor) : [];
    else if (text[index - 1] === ' ' || text[end] === ' ' || isSpelledAfter(text, end))
      yield* addressAt(text, anchor, index);
  }
}

/** Most signs stand in plain addresses, where nothing is to be done: whether a dot after `at` is spelled or spaced. */
function isSpelledAfter(text: string, at: number): boolean {
  let end = at;
  while (end - at < longestHost && isHostUnit(text.charCodeAt(end))) end += 1;
  const next = text[end];
  if (next !== ' ' && next !== '_' && next !== '点' && next !== '點')
    return /-(?:dot|punkt)-/i.test(text.slice(at, end));
  spelledNext.lastIndex = end;
  return spelledNext.test(text);
}

function isHostUnit(unit: number): boolean {
  const lower = unit | 0x20;
  return (lower >= 0x61 && lower <= 0x7a) || (unit >= 0x2d && unit <= 0x39 && unit !== 0x2f) || isHostLetter(unit);
}

/** Letters of other scripts, except the two that are words for the dot. */
function isHostLetter(unit: number): boolean {
  return unit >= 0xa0 && unit !== 0x70b9 && unit !== 0x9ede;
}

function* addressAt(text: string, anchor: string, index: number): Generator<Edit> {
  const signEnd = index + anchor.length;
  let start = index;
  let end = anchor !== '@' && text[signEnd] === '_' ? signEnd + 1 : signEnd;
  while (start > 0 && text[start - 1] === ' ' && index - start < mostSpaces) start -= 1;
  while (text[end] === ' ' && end - signEnd < mostSpaces) end += 1;
  const host = spelledHost(text, end);
  const localStart = host === null ? null : localPartBefore(text, start);
  if (host === null || localStart === null) return;
  const local = text.slice(localStart, start);
  if (!isAddress(anchor, local, host, start < index, end > index + 1)) return;
  if (anchor !== '@' || end > index + 1 || start < index) yield { start, end, sign: '@' };
  yield* host.dots;
}

function isAddress(
  anchor: string,
  local: string,
  host: SpelledHost,
  spaceBefore: boolean,
  spaceAfter: boolean,
): boolean {
  const isCommon = wordsBeforeAt.has(local.toLowerCase()) || !/[\p{L}\p{N}]/u.test(local);
  // “hotel @ www.…” and “follow us @ …” name a place on the web.
  if (anchor === '@') return !spaceBefore || (spaceAfter && !isCommon && !host.isWww);
  if (isCommon) return false;
  if (host.isSpelled || !/^[ _]at$/i.test(anchor)) return true;
  // “at” before a domain that is written plainly is nearly always the preposition.
  if (anchor.startsWith('_')) return true;
  return anchor === ' AT' ? /\p{Ll}/u.test(local) : /\p{L}[._+]\p{L}|\p{L}\d/u.test(local);
}

function* hostAfter(text: string, at: number, anchor: string): Generator<Edit> {
  const host = spelledHost(text, anchor === '://' ? at : at - 3);
  if (host?.isSpelled === true) yield* host.dots;
}

interface SpelledHost {
  dots: Edit[];
  /** A word or a spaced sign stands in it: it was written for people. */
  isSpelled: boolean;
  isWww: boolean;
}

/** A public domain whose dots may be words, from `start` on. */
function spelledHost(text: string, start: number): SpelledHost | null {
  chain.lastIndex = start;
  const written = chain.exec(text)?.[0];
  if (written === undefined) return null;
  const labels = written.split(separators);
  const separations = matchesIn(written, separators);
  const count = labelsOfHost(
    labels,
    separations.map(([dot]) => dot),
  );
  if (count === 0) return null;
  const own = separations.slice(0, count - 1).map(({ 0: dot, index }) => ({
    start: start + index,
    end: start + index + dot.length,
    sign: '.',
  }));
  const spelled = own.filter((dot) => text.slice(dot.start, dot.end) !== '.');
  return { dots: spelled, isSpelled: spelled.length > 0, isWww: /^www\d?$/i.test(labels[0] ?? '') };
}

/** How many of the labels are the host: all that make a public domain, but not beyond a full stop that ends a sentence. */
function labelsOfHost(labels: readonly string[], dots: readonly string[]): number {
  let longest = 0;
  for (let count = 2; count <= labels.length; count += 1) {
    const endsSentence = /^ +\. ?$/.test(dots[count - 2] ?? '');
    if (longest > 0 && endsSentence) break;
    if (publicNameIn(labels.slice(0, count).join('.'))?.split('.').length === count) longest = count;
  }
  return longest;
}
