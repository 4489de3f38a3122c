import { bytesOfBase64 } from '../../core/bytes-of-base64.ts';

/** Pictures of the screen that wait for the page's part of their press, by its id. */
const waiting = new Map<string, { png: Uint8Array<ArrayBuffer>; since: number }>();
/** A page that never answers must not keep a picture in memory for ever. */
const longestMs = 5 * 60_000;

export function keepScreenshot(pressId: string, png: Uint8Array<ArrayBuffer>, now: number): void {
  for (const [id, { since }] of waiting) if (now - since > longestMs) waiting.delete(id);
  waiting.set(pressId, { png, since: now });
}

/** The picture that was taken for a press; null when there is none, or the browser stopped the background since. */
export function screenshotFor(pressId: string): Uint8Array<ArrayBuffer> | null {
  return waiting.get(pressId)?.png ?? null;
}

/** The press was kept: until then it may be tried again, and has its picture. */
export function forgetScreenshot(pressId: string): void {
  waiting.delete(pressId);
}

/** Bytes of a `data:` URL in base64 (RFC 2397); null when it is none. */
export function bytesOfDataUrl(url: string): Uint8Array<ArrayBuffer> | null {
  const start = url.indexOf(';base64,');
  if (!url.startsWith('data:') || start < 0) return null;
  return bytesOfBase64(url.slice(start + 8));
}
