import type { Trick } from '../../clue.ts';
import { publicNameIn, isPublicName, unspaced } from './host-in-text.ts';
import type { TextAsMeant } from './text-as-meant.ts';
import { urlEnd } from './url-end.ts';
import type { WrittenUrl } from './written-urls.ts';

/** `http`, and what is written for it so that nobody presses it by mistake, or so that a filter does not see it. */
const schemes = /(https?)$|(?<![a-z0-9])(?:h(?:xx|tx|xt|\*\*|__|\+\+|--|t|x|)p|h(?:tt|xx)x|ttp|meow|fxxp)(s?)$/i;
const longestScheme = 6;
/** User name, host (IPv6 in brackets) and port. */
const authority =
  /(?:[^\s/?#\\"<>|`^@]{1,200}@){0,2}(?:\[[0-9a-f:.]{2,45}\]|[\p{L}\p{N}\p{M}_.~%-]+)(?::\d{1,5}(?!\d))?/iuy;
/** RFC 3986, appendix C: a URL in angle brackets may be broken over lines. */
const broken = /[^\s<>"]{1,2000}(?:\r?\n[ \t]{0,8}[^\s<>"]{1,998}){1,20}(?=>)/y;
const dotlessHost = /^(?:localhost|\d+|0x[0-9a-f]+)$/i;

/** What stands at one place: a URL or none, and where to look on. */
export interface Reading {
  url: WrittenUrl | null;
  next: number;
}

/** Reads the URL whose `://` is at `colon`; it cannot begin before `from`. */
export function schemeUrlAt(text: TextAsMeant, colon: number, from: number): Reading {
  const meant = text.text;
  const before = meant.slice(Math.max(from, colon - longestScheme), colon);
  const scheme = schemes.exec(before);
  const none = { url: null, next: colon + 3 };
  if (scheme === null) return none;
  const start = colon - scheme[0].length;
  const isSecure = /s$/i.test(scheme[0]);
  const prefix = isSecure ? 'https://' : 'http://';
  const tricks: Trick[] = scheme[1] === undefined ? ['defanged'] : [];
  let rest = colon + 3;
  while (rest - colon < 8 && /[/\\]/.test(meant[rest] ?? '')) rest += 1;
  if (meant[start - 1] === '<' || meant.startsWith('<URL:', start - 5)) {
    const end = brokenEnd(meant, rest);
    if (end > rest) {
      const href = prefix + meant.slice(rest, end).replaceAll(/\s+/g, '');
      return { url: { href, start, end, tricks }, next: end };
    }
  }
  const end = endFrom(text, start, rest);
  if (end === rest) return none;
  return { url: { href: prefix + meant.slice(rest, end), start, end, tricks }, next: end };
}

function brokenEnd(text: string, rest: number): number {
  broken.lastIndex = rest;
  return broken.test(text) ? broken.lastIndex : rest;
}

/** Where the URL ends whose authority begins at `rest`; `rest` when it has no host. */
function endFrom(text: TextAsMeant, start: number, rest: number): number {
  const meant = text.text;
  authority.lastIndex = rest;
  const written = authority.exec(meant)?.[0];
  if (written === undefined) return rest;
  const hostAt = rest + written.lastIndexOf('@') + 1;
  const host = written.slice(hostAt - rest);
  const after = rest + written.length;
  const next = meant[after] ?? '';
  const hasPath = next === '/' || next === '?' || next === '#' || next === '\\';
  const length = host.startsWith('[') ? host.length : hostLength(host, hasPath);
  if (length === 0) return rest;
  if (length < host.length || !hasPath) return hostAt + length;
  return urlEnd(text, start, next === '\\' ? after + 1 : after);
}

/** How much of a host is one: other text may be glued to it where no path follows, or in scripts without spaces. */
function hostLength(written: string, hasPath: boolean): number {
  const port = /:\d+$/.exec(written)?.[0] ?? '';
  const host = written.slice(0, written.length - port.length);
  if (!host.includes('.')) return hasPath || port !== '' || dotlessHost.test(host) ? withoutDots(written) : 0;
  const isPlain = !/[^\x21-\x7E]/.test(host);
  if (isPlain ? hasPath || port !== '' : isPublicName(host)) return withoutDots(written);
  const name = publicNameIn(host);
  if (name !== null) return name.length < host.replace(/\.+$/, '').length ? name.length : withoutDots(name + port);
  const glued = unspaced.exec(host)?.index ?? host.length;
  return withoutDots(glued < host.length ? host.slice(0, glued) : written);
}

function withoutDots(text: string): number {
  let { length } = text;
  while (length > 0 && /[.~%-]/.test(text[length - 1] ?? '')) length -= 1;
  return length;
}
