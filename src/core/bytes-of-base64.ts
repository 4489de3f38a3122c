/**
 * Bytes of base64 (RFC 4648). What may be missing, or stand between, is as `atob` has it; who has to be stricter looks first.
 *
 * @throws DOMException when it is none
 */
export function bytesOfBase64(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at += 1) bytes[at] = binary.charCodeAt(at);
  return bytes;
}

/** A text in base64url (RFC 4648, section 5) in the letters of base64. */
export function base64OfUrl(text: string): string {
  return text.replaceAll('-', '+').replaceAll('_', '/');
}
