import { TextEdits, type EditedText } from '../../text/text-edits.ts';
import { atInBrackets, dotWords } from './sign-words.ts';
import { unedited } from './unedited.ts';
import { matchesIn } from '../../text/matches-in.ts';

/**
 * Signs of addresses as they are written to get past filters, or so that nobody presses them by mistake: in brackets
 * (`[.]`, `(at)`, `{dot}`, `[://]`, also half: `[.com`), escaped (`\.`, `\/`), as character references (`&#64;`), with a
 * backslash or spaces in `://`. Replaced only where an address may stand around them.
 */
const written = new RegExp(
  [
    `[[({<【〔〖][ \\t]?(?:[.@]|:?//|:/?|${dotWords}|${atInBrackets})[ \\t]?[\\])}>】〕〗]`,
    String.raw`\[\.(?=[a-z0-9])|\.\](?=[a-z0-9])`,
    '&(?:#0{0,3}(?:64|46|58|47)|#x0{0,3}(?:40|2e|3a|2f)|commat|period|colon|sol);',
    String.raw`\\[./]|: {0,2}//|:\\{1,2}`,
  ].join('|'),
  // What stands before is looked at afterwards: the search is several times as fast without.
  'gi',
);
const isDot = new RegExp(`^(?:\\.|${dotWords}|#0*46|#x0*2e|period)$`, 'iu');
const isAt = new RegExp(`^(?:@|${atInBrackets}|#0*64|#x0*40|commat)$`, 'iu');
const brackets = /^[[({<【〔〖&\\]\s?|\s?[\])}>】〕〗;]$/gu;
const wordCharacter = /[\p{L}\p{N}\p{M}_-]/u;
const mostSpaces = 3;

/** Puts the signs that addresses have in place of their disguises. */
export function withPlainSigns(text: string): EditedText {
  const edits = new TextEdits(text);
  let before = 0;
  let changed = false;
  for (const { 0: match, index } of matchesIn(text, written)) {
    if (index < before) continue;
    const edit = readSign(text, match, index);
    if (edit === null || edit.start < before) continue;
    edits.replace(edit.start, edit.end, edit.sign);
    before = edit.end;
    changed = true;
  }
  return changed ? edits.finish() : unedited(text);
}

interface SignEdit {
  start: number;
  end: number;
  sign: string;
}

function readSign(text: string, match: string, index: number): SignEdit | null {
  const end = index + match.length;
  const before = text[index - 1] ?? '';
  if (match === '\\/') return /[:/]/.test(before) || inUrl(text, index) ? { start: index, end, sign: '/' } : null;
  if (match.startsWith(':\\')) return isAfterScheme(text, index) ? { start: index, end, sign: '://' } : null;
  if (match.startsWith(':')) return spacedColon(text, index, end);
  const inner = match.replaceAll(brackets, '');
  if (isDot.test(inner)) return between(text, index, end, '.', !match.startsWith('\\'));
  if (isAt.test(inner)) return between(text, index, end, '@', inner.toLowerCase() !== 'a');
  const sign = inner.replaceAll(' ', '').replace(/^(?:#|colon|sol).*/i, referred);
  const fits = sign.startsWith('/') ? /[:/\w]/.test(before) : /\w/.test(before);
  return fits ? { start: index, end, sign } : null;
}

/** `https : //`: a scheme's colon with spaces before or after it. */
function spacedColon(text: string, index: number, end: number): SignEdit | null {
  let start = index;
  while (index - start < 2 && text[start - 1] === ' ') start -= 1;
  const isPlain = end - start === 3;
  return isPlain || !isAfterScheme(text, start) ? null : { start, end, sign: '://' };
}

function referred(name: string): string {
  return /^(?:#0*58|#x0*3a|colon)$/i.test(name) ? ':' : '/';
}

function isAfterScheme(text: string, index: number): boolean {
  return /(?:https?|hxxps?)$/i.test(text.slice(Math.max(0, index - 6), index));
}

/** The sign, and spaces on both sides of it, if words stand there. */
function between(text: string, start: number, end: number, sign: string, mayHaveSpaces: boolean): SignEdit | null {
  let from = start;
  let to = end;
  if (mayHaveSpaces) {
    while (from > 0 && start - from < mostSpaces && isBlank(text[from - 1])) from -= 1;
    while (to - end < mostSpaces && isBlank(text[to])) to += 1;
  }
  const fits = wordCharacter.test(text[from - 1] ?? '') && (wordCharacter.test(text[to] ?? '') || text[to] === '[');
  return fits ? { start: from, end: to, sign } : null;
}

/** `https:\/\/a.example\/b`, as JSON is often written. */
function inUrl(text: string, index: number): boolean {
  const line = text.slice(Math.max(0, index - 300), index);
  return /:\\?\/\\?\/\S*$/.test(line);
}

function isBlank(character: string | undefined): boolean {
  return character === ' ' || character === '\t';
}
