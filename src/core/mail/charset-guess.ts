import { fittingCharset } from './charset-fit.ts';

/** How much is looked at: enough for any language to show itself. */
const sample = 20_000;

/**
 * A charset for bytes that are no UTF-8 and that nobody declares, or null: the one in which they read like a text. Of texts
 * too short for that only what shows itself plainly: most double bytes in the rows of everyday Chinese characters (GB 2312,
 * level 1: rows 16–55; Big5, level 1: lead bytes A4–C6), or Cyrillic text, whose small letters outnumber its capitals in the
 * right charset alone.
 */
export function guessCharset(bytes: Uint8Array): string | null {
  return fittingCharset(bytes) ?? guessByRows(bytes);
}

function guessByRows(bytes: Uint8Array): string | null {
  const looked = bytes.subarray(0, sample);
  const { pairs, gb, big5, odd } = countPairs(looked);
  if (pairs >= 2 && odd * 10 <= pairs) {
    if (gb >= pairs * 0.75) return 'gb18030';
    if (big5 >= pairs * 0.8) return 'big5';
  }
  return guessCyrillic(looked);
}

interface Pairs {
  pairs: number;
  gb: number;
  big5: number;
  /** High bytes that are no pair. */
  odd: number;
}

function countPairs(bytes: Uint8Array): Pairs {
  const counts = { pairs: 0, gb: 0, big5: 0, odd: 0 };
  for (let at = 0; at < bytes.length; at += 1) {
    const lead = bytes[at] as number;
    if (lead < 0x80) continue;
    const trail = bytes[at + 1] ?? 0;
    if (lead < 0x81 || lead === 0xff || trail < 0x40 || trail === 0x7f) {
      counts.odd += 1;
      continue;
    }
    counts.pairs += 1;
    if (trail >= 0xa1 && ((lead >= 0xb0 && lead <= 0xd7) || lead === 0xa1 || lead === 0xa3)) counts.gb += 1;
    if ((trail < 0x7f || trail >= 0xa1) && ((lead >= 0xa4 && lead <= 0xc6) || lead === 0xa1)) counts.big5 += 1;
    at += 1;
  }
  return counts;
}

/** windows-1251 has small letters at E0–FF and capitals at C0–DF; KOI8-R the other way round. */
function guessCyrillic(bytes: Uint8Array): string | null {
  let low = 0;
  let high = 0;
  let other = 0;
  let letters = 0;
  for (const byte of bytes) {
    if (byte >= 0xe0) high += 1;
    else if (byte >= 0xc0) low += 1;
    else if (byte >= 0x80) other += 1;
    else if ((byte | 32) >= 0x61 && (byte | 32) <= 0x7a) letters += 1;
  }
  // Western text has single accented letters among ASCII ones; Cyrillic text has few ASCII letters.
  if (low + high < 6 || other * 4 > low + high || letters > low + high) return null;
  if (high > low * 2) return 'windows-1251';
  return low > high * 2 ? 'koi8-r' : null;
}
