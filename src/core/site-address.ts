/** Why an address cannot be switched on. One text each in the locales, under `site.<problem>`. */
export type SiteAddressProblem =
  | 'empty'
  | 'mail-address'
  | 'browser-page'
  | 'not-web'
  | 'plain-http'
  | 'not-an-address';

/** A mail site: its host as people know it, and the pattern to ask the browser for. */
export interface SiteAddress {
  host: string;
  pattern: string;
}

const browserSchemes =
  /^(?:about|chrome|edge|brave|opera|vivaldi|chrome-extension|moz-extension|devtools|view-source|file|data|javascript):/i;
const local = new Set(['localhost', '127.0.0.1']);

/**
 * Reads what somebody typed as the address of a webmail: with or without `https://`, with or without a path.
 * Everything but https is refused, except on the person's own machine. A pattern covers all ports of the host.
 */
export function readSiteAddress(typed: string): SiteAddress | { problem: SiteAddressProblem } {
  const text = typed.trim();
  if (text === '') return { problem: 'empty' };
  if (browserSchemes.test(text)) return { problem: 'browser-page' };
  if (/^(?:mailto:)?[^\s@/:]+@[^\s@/]+$/i.test(text)) return { problem: 'mail-address' };
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(text)?.[1]?.toLowerCase();
  if (scheme !== undefined && scheme !== 'https' && scheme !== 'http') return { problem: 'not-web' };
  const url = parse(scheme === undefined ? `${isLocal(text) ? 'http' : 'https'}://${text}` : text);
  if (!url || !isHost(url.hostname)) return { problem: 'not-an-address' };
  const { protocol, hostname } = url;
  if (protocol === 'http:' && !local.has(hostname)) return { problem: 'plain-http' };
  return { host: hostname, pattern: `${protocol}//${hostname}/*` };
}

/** `https://mail.example/*` is `mail.example`. */
export function hostOfPattern(pattern: string): string {
  return pattern.replace(/^[a-z*]+:\/\//, '').replace(/\/.*$/, '');
}

function parse(text: string): URL | null {
  return /\s/.test(text) ? null : URL.parse(text);
}

function isLocal(text: string): boolean {
  return /^(?:localhost|127\.0\.0\.1)(?:[:/]|$)/i.test(text);
}

/** Names with a dot, our own machine, and IPv4 addresses; a bare word is a typing slip, not a site. */
function isHost(hostname: string): boolean {
  return local.has(hostname) || (hostname.includes('.') && !hostname.endsWith('.') && !hostname.includes('*'));
}

/** Of all granted patterns, those of web sites, in a fixed order. */
export function sitePatterns(origins: readonly string[]): string[] {
  return origins.filter((pattern) => /^https?:\/\//.test(pattern)).sort();
}
