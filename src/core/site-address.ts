/** Why an address cannot be switched on. One text each in the locales, under `site.<problem>`. */
export type SiteAddressProblem =
  | 'empty'
  | 'mail-address'
  | 'browser-page'
  | 'not-web'
  | 'plain-http'
  | 'not-an-address'
  | 'server';

/** A mail site: its host as people know it, and the pattern to ask the browser for. */
export interface SiteAddress {
  host: string;
  pattern: string;
}

const browserSchemes =
  /^(?:about|chrome|edge|brave|opera|vivaldi|chrome-extension|moz-extension|devtools|view-source|file|data|javascript):/i;
const local = new Set(['localhost', '127.0.0.1']);
/** Browsers keep extensions out of their makers' own shops. */
const shops = new Set(['chromewebstore.google.com', 'addons.mozilla.org', 'microsoftedge.microsoft.com']);

/**
 * Reads what somebody typed as the address of a webmail: with or without `https://`, with or without a path.
 * Everything but https is refused, except on the person's own machine. A pattern covers all ports of the host. `servers`: patterns of
 * hosts that settings name as servers. What the browser grants does not say for what, so a host cannot be both.
 */
export function readSiteAddress(
  typed: string,
  servers: ReadonlySet<string>,
): SiteAddress | { problem: SiteAddressProblem } {
  const text = typed.trim();
  if (text === '') return { problem: 'empty' };
  if (browserSchemes.test(text)) return { problem: 'browser-page' };
  if (/^(?:mailto:)?[^\s@/:]+@[^\s@/]+\/?$/i.test(text)) return { problem: 'mail-address' };
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(text)?.[1]?.toLowerCase();
  if (scheme !== undefined && scheme !== 'https' && scheme !== 'http') return { problem: 'not-web' };
  const url = parse(scheme === undefined ? `${isLocal(text) ? 'http' : 'https'}://${text}` : text);
  if (!url || !isHost(url.hostname, scheme !== undefined)) return { problem: 'not-an-address' };
  const { protocol, hostname } = url;
  if (shops.has(hostname)) return { problem: 'browser-page' };
  if (protocol === 'http:' && !local.has(hostname)) return { problem: 'plain-http' };
  const pattern = patternOf(url);
  return servers.has(pattern) ? { problem: 'server' } : { host: hostname, pattern };
}

/** What the browser is asked for to reach the host of an address: `https://host/*`. */
export function patternOf({ protocol, hostname }: URL): string {
  return `${protocol}//${hostname}/*`;
}

/** Whether a pattern is of the person's own machine, where one host may be many things. */
export function isLocalPattern(pattern: string): boolean {
  return local.has(hostOfPattern(pattern));
}

/** `https://mail.example/*` is `mail.example`. */
export function hostOfPattern(pattern: string): string {
  return pattern.replace(/^[a-z*]+:\/\//, '').replace(/\/.*$/, '');
}

function parse(text: string): URL | null {
  return /[\s\p{Pi}\p{Pf}]/u.test(text) ? null : URL.parse(text);
}

function isLocal(text: string): boolean {
  return /^(?:localhost|127\.0\.0\.1)(?:[:/]|$)/i.test(text);
}

/** Names and IPv4 addresses. A bare word is a typing slip, unless it came with its scheme: `https://intranet/`. */
function isHost(hostname: string, withScheme: boolean): boolean {
  const labels = hostname.split('.');
  const wellFormed = labels.every((label) => /^[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?$/.test(label));
  return wellFormed && (labels.length > 1 || withScheme || local.has(hostname));
}

/** Of all granted patterns, those of web sites, in a fixed order. A host that is granted because a server is asked there is none. */
export function sitePatterns(origins: readonly string[], servers: readonly string[]): string[] {
  const asked = new Set(patternsOfServers(servers));
  return origins.filter((pattern) => /^https?:\/\//.test(pattern) && !asked.has(pattern)).sort();
}

/** What is granted for these addresses and for nothing else; what cannot be read is granted nothing. */
export function patternsOfServers(servers: readonly string[]): string[] {
  const patterns = servers.flatMap((address) => URL.parse(address) ?? []).map(patternOf);
  return patterns.filter((pattern) => !isLocalPattern(pattern));
}
