/** Letters that stand without spaces between words: each is a word of its own here. */
const single = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
const letter = /[\p{L}\p{M}]/u;

const other = 1;
const ofWord = 2;
const alone = 3;
/** What each UTF-16 unit is, 0 until it is first met. A memo of a pure function. */
const kinds = new Uint8Array(0x1_00_00);

/**
 * The first `most` words of a text that are to be kept, without its values: runs of ASCII signs that are links, addresses, numbers,
 * or codes with digits.
 */
export function wordsOf(text: string, most: number, keep: (word: string) => boolean): string[] {
  return split(text, true, most, keep);
}

/** All words of a text: runs of letters and marks; single characters in scripts that write no spaces. */
export function lettersOf(text: string): string[] {
  return split(text, false, Number.POSITIVE_INFINITY, () => true);
}

function split(text: string, skipValues: boolean, most: number, keep: (word: string) => boolean): string[] {
  const words: string[] = [];
  let start = -1;
  let checked = 0;
  const finish = (end: number) => {
    if (start < 0) return;
    const word = text.slice(start, end);
    if (keep(word)) words.push(word);
    start = -1;
  };
  for (let at = 0; at < text.length && words.length < most; at += 1) {
    if (skipValues && at >= checked && isPrintable(text.charCodeAt(at))) {
      checked = endOfRun(text, at);
      if (isValue(text, at, checked)) {
        finish(at);
        at = checked - 1;
        continue;
      }
    }
    const kind = kindAt(text, at);
    const width = kind !== other && isPairAt(text, at) ? 2 : 1;
    if (kind === ofWord && start < 0) start = at;
    if (kind !== ofWord) finish(at);
    if (kind === alone && words.length < most) words.push(text.slice(at, at + width));
    at += width - 1;
  }
  if (words.length < most) finish(text.length);
  return words;
}

function isPrintable(unit: number): boolean {
  return unit > 0x20 && unit < 0x7f;
}

function endOfRun(text: string, from: number): number {
  let at = from;
  while (at < text.length && isPrintable(text.charCodeAt(at))) at += 1;
  return at;
}

/** A run of ASCII signs that is a link, an address, a number, or a code with digits in it. */
function isValue(text: string, start: number, end: number): boolean {
  let maybe = false;
  for (let at = start; at < end; at += 1) {
    const unit = text.charCodeAt(at);
    if ((unit >= 0x30 && unit <= 0x39) || unit === 0x40) return true;
    if (unit === 0x3a || unit === 0x2e) maybe = true;
  }
  return maybe && /:\/\/|www\./.test(text.slice(start, end));
}

function kindAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit >= 0xd8_00 && unit <= 0xdf_ff) return kindOf(String.fromCodePoint(text.codePointAt(at) ?? 0));
  return kinds[unit] || (kinds[unit] = kindOf(String.fromCharCode(unit)));
}

function isPairAt(text: string, at: number): boolean {
  return (text.codePointAt(at) ?? 0) > 0xff_ff;
}

function kindOf(character: string): number {
  if (single.test(character)) return alone;
  return letter.test(character) ? ofWord : other;
}
