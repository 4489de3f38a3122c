import { base64OfUrl, bytesOfBase64 } from '../bytes-of-base64.ts';

/** Takes the target out of a wrapper's address: as written there, to be judged by the caller. Null when there is none. */
export type Decoder = (url: URL) => string | null;

/** The first of these parameters that is there; none when two of them name different targets, or one stands twice. */
export function targetOfParameter(...names: string[]): Decoder {
  return (url) => {
    const values = new Set(names.flatMap((name) => url.searchParams.getAll(name)).filter((value) => value !== ''));
    const targets = [...values].filter(looksLikeAddress);
    return targets.length === 1 ? absolute(targets[0] ?? '', url) : null;
  };
}

/** All that follows `name=` (or, for a sign, its last occurrence): such parameters come last and hold `&` unencoded. */
export function lastParameterValue(name: string): Decoder {
  return (url) => {
    const mark = name.endsWith('&') ? name : `${name}=`;
    const query = url.search + url.hash;
    const at = query.lastIndexOf(mark);
    return at === -1 ? null : decoded(query.slice(at + mark.length));
  };
}

/** Everything after the question mark. */
export const wholeQuery: Decoder = (url) => {
  const query = url.search.slice(1) + url.hash;
  const start = query.search(/https?(?::|%3A)/i);
  return start === 0 || (start > 0 && query[start - 1] === '=') ? decodedOnce(query.slice(start)) : null;
};

/** The path between two marks. */
export function pathAfter(mark: string, end: string): Decoder {
  return (url) => {
    const whole = url.pathname + url.search + url.hash;
    const at = whole.indexOf(mark);
    if (at === -1) return null;
    const stop = whole.indexOf(end, at + mark.length);
    return decodedOnce(whole.slice(at + mark.length, stop === -1 ? undefined : stop));
  };
}

/** The path after a prefix. An optional group of the prefix says the scheme: `s`, `http`, `https`. */
export function segmentAfter(prefix: RegExp): Decoder {
  return (url) => {
    const match = prefix.exec(url.pathname);
    if (!match) return null;
    const rest = url.pathname.slice(match[0].length);
    const first = rest.slice(0, rest.search(/\/|$/));
    // One encoded segment, with counters after it.
    if (/%2F|%3A|\./i.test(first) && /^(?:https?(?::|%3A)|[^/]*%2F)/i.test(first))
      return withScheme(decoded(first), match[1]);
    return (
      withScheme(rest, match[1]) +
      url.search.replace(/^\?.*/, (query) => (match[1]?.startsWith('http') === true ? query : ''))
    );
  };
}

/** The last encoded address in the path. */
export const afterLastSegment: Decoder = (url) => {
  const at = url.pathname.search(/https?(?::\/|%3A)/i);
  return at === -1 ? null : decodedOnce(url.pathname.slice(at));
};

export function base64Parameter(name: string): Decoder {
  return (url) => {
    const value = url.searchParams.get(name);
    if (value === null) return null;
    const text = fromBase64(value.replaceAll(' ', '+'));
    return text === null ? null : addressIn(text);
  };
}

/** The path segment that is an address in base64, the last one first; or a small record with one (`{"e":"https://…"}`). */
export const base64Segment: Decoder = (url) => {
  for (const segment of url.pathname.split('/').slice(-8).reverse()) {
    const text = segment.length < 8 ? null : fromBase64(decoded(segment).split('.')[0] ?? '');
    const address = text === null ? null : addressIn(text);
    if (address !== null) return address;
  }
  return null;
};

/** Mandrill: base64 of JSON, with JSON in its `p`, with the address in its `url`. */
export function jsonParameter(name: string): Decoder {
  return (url) => {
    const text = fromBase64((url.searchParams.get(name) ?? '').replaceAll(' ', '+'));
    const inner = text === null ? null : stringIn(text, 'p');
    return inner === null ? null : stringIn(inner, 'url');
  };
}

/** Bing: `a1` and URL-safe base64, or base64 of an encoded address; a path stays on Bing. */
export const bingTarget: Decoder = (url) => {
  const value = url.searchParams.get('u') ?? '';
  const text = fromBase64(value.startsWith('a1') ? value.slice(2) : value);
  if (text === null) return null;
  const address = decoded(text);
  return looksLikeAddress(address) ? absolute(address, url) : null;
};

/** Gmail's picture proxy: the address after `#`. */
export const hashTarget: Decoder = (url) => (url.hash.startsWith('#http') ? url.hash.slice(1) : null);

/** `www-example-com.translate.goog`: a hyphen for a dot, two for one. The translation's own parameters go. */
export const hostOfTranslation: Decoder = (url) => {
  const label = url.hostname.split('.')[0] ?? '';
  const host = label.replaceAll('--', '\0').replaceAll('-', '.').replaceAll('\0', '-');
  const kept = [...url.searchParams].filter(([name]) => !name.startsWith('_x_tr_'));
  const query = kept.length === 0 ? '' : `?${new URLSearchParams(kept).toString()}`;
  return `${url.searchParams.get('_x_tr_sch') ?? 'https'}://${host}${url.pathname}${query}${url.hash}`;
};

/** Proofpoint v2: `-` for `%`, `_` for `/`. */
export const proofpointV2: Decoder = (url) => {
  const value = url.searchParams.get('u');
  return value === null || value === '' ? null : decoded(value.replaceAll('-', '%').replaceAll('_', '/'));
};

const runLengths = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/**
 * Proofpoint v3: the address between `__` and `__;`, where `*` stands for the next character that base64 after it holds, and
 * `**X` for as many as X says (`A`: 2). Null when the two do not fit.
 */
export const proofpointV3: Decoder = (url) => {
  const match = /^\/v3\/__(.+?)__;([\w=-]*)!/.exec(url.pathname + url.search + url.hash);
  const replaced = match === null ? null : fromBase64Bytes(match[2] ?? '');
  if (!match || !replaced) return null;
  const address = (match[1] ?? '').replace(/^(https?:)\/(?=[^/])/i, '$1//');
  const bytes: number[] = [];
  const encoder = new TextEncoder();
  let next = 0;
  for (let at = 0; at < address.length; at += 1) {
    const run = address[at] === '*' && address[at + 1] === '*' ? runLengths.indexOf(address[at + 2] ?? ' ') : -1;
    const count = address[at] !== '*' ? 0 : run === -1 ? 1 : run + 2;
    if (count === 0) bytes.push(...encoder.encode(address[at] ?? ''));
    if (next + count > replaced.length) return null;
    for (const byte of replaced.subarray(next, next + count)) bytes.push(byte);
    next += count;
    if (run !== -1) at += 2;
  }
  // The bytes are counted, not the characters: `í` takes two of them.
  return utf8(Uint8Array.from(bytes));
};

/** Percent-decoded once; as written where that is not possible. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Text that is wholly base64, plain or URL-safe, of UTF-8; null otherwise. */
export function fromBase64(text: string): string | null {
  const bytes = fromBase64Bytes(text);
  return bytes === null ? null : utf8(bytes);
}

/** Whether a text could be a web address: with a scheme, once or twice encoded, or beginning with a slash. */
export function looksLikeAddress(text: string): boolean {
  return /^\s*(?:https?(?::|%3A|%253A)|\/|%2F)/i.test(text);
}

function decodedOnce(text: string): string {
  return /^https?:\/\//i.test(text) ? text : decoded(text);
}

/** An address that is encoded once more, or that is only a path of the wrapper itself. */
function absolute(value: string, url: URL): string {
  let text = value.trim();
  for (let times = 0; times < 3 && /^(?:https?%|%2F)/i.test(text); times += 1) text = decoded(text);
  if (/^https?:/i.test(text)) return text;
  return text.startsWith('/') ? new URL(text, url).href : text;
}

function withScheme(rest: string, group: string | undefined): string {
  if (/^https?:\/\//i.test(rest)) return rest;
  if (group?.startsWith('http') === true) return `${group}://${rest}`;
  return /^https?:/i.test(rest)
    ? rest.replace(/^(https?:)\/*/i, '$1//')
    : `${group?.startsWith('s') === true ? 'https' : 'http'}://${rest}`;
}

function addressIn(text: string): string | null {
  const plain = /^https?(?::|%3A)/i.test(text) ? decodedOnce(text) : null;
  if (plain !== null) return plain;
  return /^\s*\{/.test(text) ? (stringIn(text, 'e') ?? stringIn(text, 'url')) : null;
}

function stringIn(json: string, name: string): string | null {
  try {
    const value: unknown = JSON.parse(json);
    if (typeof value !== 'object' || value === null) return null;
    const found: unknown = Object.getOwnPropertyDescriptor(value, name)?.value;
    return typeof found === 'string' ? found : null;
  } catch {
    return null;
  }
}

function fromBase64Bytes(text: string): Uint8Array | null {
  const plain = base64OfUrl(text).replace(/(?<!=)=+$/, '');
  if (plain === '' || !/^[A-Za-z0-9+/]+$/.test(plain)) return plain === '' ? new Uint8Array() : null;
  try {
    return bytesOfBase64(plain);
  } catch {
    return null;
  }
}

function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
