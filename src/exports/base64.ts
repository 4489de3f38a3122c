/** Base64 with padding, RFC 4648 section 4. Uses the platform's own where there is one (Chrome 140, Firefox 133, Node 25). */
export function base64(bytes: Uint8Array): string {
  if ('toBase64' in bytes && typeof bytes.toBase64 === 'function') return bytes.toBase64();
  const step = 0x8000 - (0x8000 % 3);
  let text = '';
  for (let at = 0; at < bytes.length; at += step) {
    text += btoa(String.fromCharCode(...bytes.subarray(at, at + step)));
  }
  return text;
}
