/** Fields that tell how the original's body was written: they would be wrong above another body, so they are kept under another name. */
const ofTheBody = /^(?=(?:content-[a-z-]+|mime-version):)/i;

/**
 * A mail put together from the header of the original, whole and as the site shows it, and the text of the body on the screen. For sites
 * that keep mails encrypted and show the header, but never give the original out.
 *
 * @param shown what the site shows as the header; its first empty line and what follows are left out (Proton shows the encrypted body)
 * @returns null when that is no whole header: without a sender, or without what servers add on the way
 */
export function rebuiltMail(shown: string, body: string): Uint8Array<ArrayBuffer> | null {
  const lines = shown.trimStart().split(/\r\n|\r|\n/);
  const end = lines.findIndex((line) => line.trim() === '');
  const header = end === -1 ? lines : lines.slice(0, end);
  const has = (name: RegExp) => header.some((line) => name.test(line));
  if (!/^[!-9;-~]+:/.test(header[0] ?? '') || !has(/^from:/i) || !has(/^(?:received|message-id):/i)) return null;
  const kept = header.map((line) => line.replace(ofTheBody, 'X-Original-'));
  const own = ['MIME-Version: 1.0', 'Content-Type: text/plain; charset=utf-8', 'Content-Transfer-Encoding: base64'];
  return new TextEncoder().encode([...kept, ...own, '', ...base64Lines(body), ''].join('\r\n'));
}

function base64Lines(text: string): string[] {
  const bytes = new TextEncoder().encode(text);
  const lines: string[] = [];
  // 57 bytes are the 76 characters that a line may have (RFC 2045, 6.8).
  for (let at = 0; at < bytes.length; at += 57) lines.push(btoa(String.fromCharCode(...bytes.subarray(at, at + 57))));
  return lines;
}
