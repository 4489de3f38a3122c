import { bytesOfBase64 } from '../bytes-of-base64.ts';

/** RFC 6376, 2.10: padding may be left out, nothing but letters of the alphabet may stand before it. */
const base64 = /^[A-Za-z0-9+/]*={0,2}$/;

/** The bytes of base64 without white space; null when it is none. */
export function base64Bytes(text: string): Uint8Array<ArrayBuffer> | null {
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  const letters = text.length - padding;
  if (!base64.test(text) || letters % 4 === 1 || (padding > 0 && text.length % 4 !== 0)) return null;
  return bytesOfBase64(text);
}
