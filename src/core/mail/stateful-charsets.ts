/** Charsets of old mail that browsers refuse to decode because they hide markup from filters; here they are only text. */

const TILDE = 126;
const latin1 = new TextDecoder('latin1');
const gbk = new TextDecoder('gbk');
const eucKr = new TextDecoder('euc-kr');

/** HZ (RFC 1843): `~{` and `~}` switch GB 2312 in seven bits on and off, `~~` is a tilde, a line end switches off. */
export function decodeHz(bytes: Uint8Array): string {
  const out = new Uint8Array(bytes.length);
  let length = 0;
  let double = false;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] as number;
    const next = bytes[at + 1];
    if (byte === TILDE && (next === 0x7b || next === 0x7d)) {
      double = next === 0x7b;
      at += 1;
    } else if (byte === TILDE && !double && (next === TILDE || next === 10)) {
      at += 1;
      if (next === TILDE) out[length++] = TILDE;
    } else {
      if (byte === 10) double = false;
      out[length++] = double && byte > 32 ? byte | 0x80 : byte;
    }
  }
  return gbk.decode(out.subarray(0, length));
}

/** ISO-2022-KR (RFC 1557): SO and SI switch KS X 1001 in seven bits on and off; the designator `ESC $ ) C` is dropped. */
export function decodeIso2022Kr(bytes: Uint8Array): string {
  const out = new Uint8Array(bytes.length);
  let length = 0;
  let double = false;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] as number;
    if (byte === 27 && bytes[at + 1] === 0x24 && bytes[at + 2] === 0x29) at += 3;
    else if (byte === 14 || byte === 15) double = byte === 14;
    else {
      if (byte === 10) double = false;
      out[length++] = double && byte > 32 ? byte | 0x80 : byte;
    }
  }
  return eucKr.decode(out.subarray(0, length));
}

/** UTF-7 (RFC 2152): `+` begins base64 of UTF-16, `-` or any other character ends it, `+-` is a plus sign. */
export function decodeUtf7(bytes: Uint8Array): string {
  return latin1.decode(bytes).replaceAll(/\+([A-Za-z0-9+/]*)-?/g, (whole, base64: string) => {
    if (base64 === '') return whole === '+-' ? '+' : whole;
    return utf16Of(base64);
  });
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

function utf16Of(base64: string): string {
  const units: string[] = [];
  let bits = 0;
  let held = 0;
  for (const letter of base64) {
    held = ((held << 6) | alphabet.indexOf(letter)) & 0x3fffff;
    bits += 6;
    if (bits < 16) continue;
    bits -= 16;
    units.push(String.fromCharCode((held >> bits) & 0xffff));
  }
  return units.join('').toWellFormed();
}
