const alphabet = new TextEncoder().encode('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/');
const padding = 0x3d;
const lineBytes = 57;

/** Base64 for a mail (RFC 2045, 6.8): lines of 76 characters, each ended by CRLF. */
export function base64Lines(bytes: Uint8Array): Uint8Array {
  const lines = Math.ceil(bytes.length / lineBytes);
  const out = new Uint8Array(Math.ceil(bytes.length / 3) * 4 + lines * 2);
  let to = 0;
  for (let line = 0; line < bytes.length; line += lineBytes) {
    const end = Math.min(bytes.length, line + lineBytes);
    for (let at = line; at < end; at += 3) {
      const bits = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
      for (let sign = 0; sign < 4; sign += 1) {
        out[to] = at + sign > end ? padding : (alphabet[(bits >> (18 - 6 * sign)) & 63] ?? padding);
        to += 1;
      }
    }
    out[to] = 13;
    out[to + 1] = 10;
    to += 2;
  }
  return out;
}
