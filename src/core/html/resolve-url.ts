import { Remembered } from '../remembered.ts';

/** C0 controls and the space: what the URL standard takes away around an address (WHATWG URL, 4.4). */
const lastBlank = 0x20;
const longestUrl = 100_000;
/** Mail has the same link again and again, and each is asked for twice: where it leads, and whether its text says so. */
const resolved = new Remembered<string | null>(500);
const longestRemembered = 1000;

/**
 * The web page that an attribute's address leads to, as a browser resolves it (WHATWG URL). `base` is the document's
 * `<base href>`. Mail has no address of its own, so that without one only a full address leads anywhere; `//host/` does in
 * every webmail, which is itself a secure page. Null when no web page opens.
 */
export function resolveUrl(written: string, base: string | null): string | null {
  if (base !== null || written.length > longestRemembered) return resolve(written, base);
  return resolved.of(written, (own) => resolve(own, base));
}

function resolve(written: string, base: string | null): string | null {
  const trimmed = trimControls(written);
  // Pictures inside of the mail are long, and lead nowhere.
  if (trimmed.length > longestUrl || /^(?:data|cid|javascript|mailto|tel):/i.test(trimmed)) return null;
  const relative = /^[\t\n\r]*[/\\][\t\n\r]*[/\\]/.test(trimmed);
  try {
    const url = new URL(trimmed, base ?? (relative ? 'https://none.invalid/' : undefined));
    return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null;
  } catch {
    return null;
  }
}

function trimControls(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && text.charCodeAt(start) <= lastBlank) start += 1;
  while (end > start && text.charCodeAt(end - 1) <= lastBlank) end -= 1;
  return text.slice(start, end);
}
