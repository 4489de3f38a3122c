import { isBareSite, isBareSiteWithPath, isWwwSite } from './bare-host.ts';
import { labelsAt, publicNameIn } from './host-in-text.ts';
import type { Reading } from './scheme-url.ts';
import type { TextAsMeant } from './text-as-meant.ts';
import { isWideSign, urlEnd } from './url-end.ts';

const label = /[\p{L}\p{N}\p{M}_.-]/u;
const longestHost = 253;
/** Before a name that is part of something else: an address, a path, a variable, a longer word. */
const joined = /[@\\$#&%~+/_.-]/;
/** `https:/a.example`, `https//a.example`, `http:a.example`: browsers open the first and last, people type all. */
const brokenScheme = /https?(?::\/?|\/\/)$/i;
const ipv4 = /^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)$/;

/** Reads the URL without a scheme around the dot at `dot + 1`; it cannot begin before `from`. */
export function bareUrlAt(text: TextAsMeant, dot: number, from: number): Reading {
  const meant = text.text;
  const start = hostStart(meant, dot, from);
  const labels = labelsAt(meant, start);
  const none = { url: null, next: Math.max(start + labels.length, dot + 2) };
  const after = meant[start + labels.length] ?? '';
  if (after === '@' || after === '(') return { url: null, next: none.next + 1 };
  const prefix = start > 0 && isWideSign(text, start - 1) ? '' : prefixAt(meant, start);
  if (prefix === null) return none;
  const name = ipv4.test(labels) ? labels : publicNameIn(labels);
  if (name === null) return none;
  const end = endAfter(text, start - prefix.length, start + name.length, name);
  if (end === null) return none;
  const scheme = /^https/i.test(prefix) ? 'https://' : 'http://';
  return {
    url: { href: scheme + meant.slice(start, end), start: start - prefix.length, end, tricks: [] },
    next: Math.max(end, none.next),
  };
}

function hostStart(text: string, dot: number, from: number): number {
  let start = dot;
  while (start > from && dot - start < longestHost && isLabelCharacter(text[start - 1] ?? '')) start -= 1;
  while (text[start] === '.' || text[start] === '-') start += 1;
  return start;
}

/** Scripts without spaces stand before a URL, they are not part of a host that is written in ASCII. */
function isLabelCharacter(character: string): boolean {
  if (character < '\x80') return /[a-z0-9_.-]/i.test(character);
  return character < '\u2E80' && label.test(character);
}

/** What belongs to the URL before its host (`//`, a broken scheme); null when the host is part of something else. */
function prefixAt(text: string, start: number): string | null {
  const before = text[start - 1] ?? '';
  if (before === '/' || before === ':') {
    const scheme = brokenScheme.exec(text.slice(Math.max(0, start - 8), start))?.[0];
    if (scheme !== undefined) return scheme;
    if (before === '/') return /(?:^|[\s"'(=>,;])\/\/$/.test(text.slice(Math.max(0, start - 3), start)) ? '//' : null;
    return '';
  }
  return joined.test(before) ? null : '';
}

function endAfter(text: TextAsMeant, start: number, hostEnd: number, name: string): number | null {
  const meant = text.text;
  const isNumber = ipv4.test(name);
  const port = /^:\d{2,5}(?!\d)/.exec(meant.slice(hostEnd, hostEnd + 7))?.[0] ?? '';
  const after = hostEnd + port.length;
  const isPath = meant[after] === '/' || /^[?#][a-z]\w{0,40}=/i.test(meant.slice(after, after + 44));
  if (isPath && (isNumber || isBareSiteWithPath(name) || isWwwSite(name))) return urlEnd(text, start, after);
  if (isNumber) return null;
  if (port !== '' && isBareSiteWithPath(name)) return after;
  return isBareSite(name) || isWwwSite(name) ? hostEnd : null;
}
