import { bytesOfBase64 } from '../../core/bytes-of-base64.ts';
import type { AttachedKind } from '../../core/exhibit.ts';

/** A file that the browser itself made of a tab: no page could give it. */
export interface TabFile {
  what: Extract<AttachedKind, 'screenshot' | 'page-archive'>;
  mediaType: string;
  body: Blob;
}

/** Files of tabs that wait for the page's part of their press, by its id. */
const waiting = new Map<string, { files: TabFile[]; since: number }>();
/** A page that never answers must not keep a picture in memory for ever. */
const longestMs = 5 * 60_000;

export function keepTabFile(pressId: string, file: TabFile, now: number): void {
  for (const [id, { since }] of waiting) if (now - since > longestMs) waiting.delete(id);
  const files = waiting.get(pressId)?.files ?? [];
  waiting.set(pressId, { files: [...files, file], since: now });
}

/** What the browser made for a press; none when there is nothing, or the browser stopped the background since. */
export function tabFilesFor(pressId: string): readonly TabFile[] {
  return waiting.get(pressId)?.files ?? [];
}

/** The press was kept: until then it may be tried again, and has its files. */
export function forgetTabFiles(pressId: string): void {
  waiting.delete(pressId);
}

/** Bytes of a `data:` URL in base64 (RFC 2397); null when it is none. */
export function bytesOfDataUrl(url: string): Uint8Array<ArrayBuffer> | null {
  const start = url.indexOf(';base64,');
  if (!url.startsWith('data:') || start < 0) return null;
  return bytesOfBase64(url.slice(start + 8));
}
