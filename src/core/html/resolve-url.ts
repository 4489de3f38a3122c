/** C0 controls and spaces around, tabs and line ends inside: what the URL standard takes away (WHATWG URL, 4.4). */
// eslint-disable-next-line no-control-regex
const around = /^[\u0000-\u0020]+|[\u0000-\u0020]+$/g;

/**
 * The web page that an attribute's address leads to, as a browser resolves it (WHATWG URL). `base` is the document's
 * `<base href>`. Mail has no address of its own, so that without one only a full address leads anywhere; `//host/` does in
 * every webmail, which is itself a secure page. Null when no web page opens.
 */
export function resolveUrl(written: string, base: string | null): string | null {
  const trimmed = written.replaceAll(around, '');
  const relative = /^[\t\n\r]*[/\\][\t\n\r]*[/\\]/.test(trimmed);
  try {
    const url = new URL(trimmed, base ?? (relative ? 'https://none.invalid/' : undefined));
    return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null;
  } catch {
    return null;
  }
}
