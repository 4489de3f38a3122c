import type { Encoding } from '../core/channel-field.ts';

/**
 * How many bytes one character takes when a form sends it in an encoding, by the rules that browsers follow (WHATWG
 * Encoding; HTML, form submission): half of a surrogate pair is sent as U+FFFD, and what an encoding cannot say as a numeric
 * reference, `&#128512;`.
 */
export function encodedLength(codePoint: number, encoding: Encoding): number {
  const scalar = codePoint >= 0xd800 && codePoint <= 0xdfff ? 0xfffd : codePoint;
  if (encoding === 'utf-8') return scalar < 0x80 ? 1 : scalar < 0x800 ? 2 : scalar < 0x10000 ? 3 : 4;
  const bytes = scalar < 0x80 ? 1 : table(encoding)[scalar];
  if (bytes !== undefined && bytes > 0) return bytes;
  return encoding === 'gb18030' ? 4 : `&#${scalar};`.length;
}

const tables = new Map<Encoding, Uint8Array>();

/** Bytes of each character below U+10000, 0 where the encoding has none of one or two bytes: made once, by decoding all of them. */
function table(encoding: Exclude<Encoding, 'utf-8'>): Uint8Array {
  const known = tables.get(encoding);
  if (known) return known;
  const made = new Uint8Array(0x10000);
  const decoder = new TextDecoder(encoding);
  const note = (...bytes: number[]) => {
    const text = decoder.decode(Uint8Array.from(bytes));
    const unit = text.charCodeAt(0);
    if (text.length === 1 && unit !== 0xfffd && made[unit] === 0) made[unit] = bytes.length;
  };
  if (encoding === 'shift_jis') for (let byte = 0xa1; byte <= 0xdf; byte += 1) note(byte);
  for (let lead = 0x81; lead <= 0xfe; lead += 1) for (let trail = 0x40; trail <= 0xfe; trail += 1) note(lead, trail);
  tables.set(encoding, made);
  return made;
}
