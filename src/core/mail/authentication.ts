import { oneLine } from '../text/one-line.ts';
import type { AuthenticationField } from '../message-facts.ts';
import { Remembered } from '../remembered.ts';

type Result = AuthenticationField['results'][number];
/** What a field says, without whose word it is. */
type Said = Pick<AuthenticationField, 'server' | 'results'> & { instance?: number };

/** Fields are a few kilobytes; the bounds are for hostile ones. */
const longest = 50_000;
const mostResults = 200;

/**
 * Reads Authentication-Results (RFC 8601) or ARC-Authentication-Results (RFC 8617): comments, versions, quoted values, and
 * the forms of Outlook, which names no server and gives properties without a type (`action=oreject`).
 */
export function readAuthenticationResults(value: string): Said {
  return results.of(value, readResults);
}

/** The topmost ones are asked twice: what they say, and before that whose they are. */
const results = new Remembered<Said>(20);

function readResults(value: string): Said {
  const segments = segmentsOf(value.slice(0, longest));
  let instance: number | undefined;
  const arc = /^\s*i\s*=\s*(\d{1,3})\s*$/.exec(segments[0]?.join(' ') ?? '');
  if (arc) {
    instance = Number(arc[1]);
    segments.shift();
  }
  const first = segments[0] ?? [];
  const named = first.length > 0 && !first.some((token) => token.includes('='));
  const server = named ? (first[0] ?? null) : null;
  const read = (named ? segments.slice(1) : segments).map(resultOf).filter((result) => result !== null);
  return { ...(instance === undefined ? {} : { instance }), server, results: read.slice(0, mostResults) };
}

/**
 * Reads Received-SPF (RFC 7208, 9.1): the result, then pairs. The server is `receiver=`, or stands at the beginning of
 * the comment (`(protection.outlook.com: domain of …)`).
 */
export function readReceivedSpf(value: string): Said {
  const text = value.slice(0, longest);
  const result = /^\s*([a-z]+)/i.exec(text)?.[1]?.toLowerCase() ?? '';
  const comment = /^\s*[a-z]+\s*\(([^()]{0,2000})/i.exec(text)?.[1];
  const properties: Record<string, string> = {};
  for (const token of segmentsOf(text.replace(/^\s*[a-z]+/i, '')).flat()) addProperty(properties, token);
  const inComment = /^\s*([a-z0-9_-]+(?:\.[a-z0-9_-]+)+)\s*:/i.exec(comment ?? '')?.[1];
  const server = properties['receiver'] ?? inComment ?? null;
  const reason = comment === undefined ? undefined : oneLine(comment);
  return {
    server,
    results: result === '' ? [] : [{ method: 'spf', result, ...(reason === undefined ? {} : { reason }), properties }],
  };
}

/** Tokens between semicolons, comments left out, quotes undone, `a = b` put together. */
function segmentsOf(text: string): string[][] {
  const segments: string[][] = [[]];
  let token = '';
  const end = () => {
    const segment = segments.at(-1);
    if (token !== '' && segment) addToken(segment, token);
    token = '';
  };
  for (let at = 0; at < text.length; at += 1) {
    const plain = nextSpecial(text, at);
    token += text.slice(at, plain);
    at = plain;
    const character = text[at];
    if (character === undefined) break;
    if (character === '(') at = endOfComment(text, at);
    else if (character === '"') {
      const [quoted = '"'] = /^"(?:[^"\\]|\\[^])*"?/.exec(text.slice(at, at + 2_000)) ?? [];
      token += quoted.replaceAll(/^"|"$/g, '').replaceAll(/\\([^])/g, '$1');
      at += quoted.length - 1;
    } else {
      end();
      if (character === ';') segments.push([]);
    }
  }
  end();
  return segments.filter((segment) => segment.length > 0).slice(0, mostResults + 2);
}

const special = /[\s(";]/g;

function nextSpecial(text: string, from: number): number {
  special.lastIndex = from;
  return special.exec(text)?.index ?? text.length;
}

function addToken(segment: string[], token: string): void {
  const last = segment.at(-1);
  if (last !== undefined && (token.startsWith('=') || last.endsWith('='))) segment[segment.length - 1] = last + token;
  else segment.push(token);
}

function endOfComment(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    const character = text[at];
    if (character === '\\') at += 1;
    else if (character === '(') depth += 1;
    else if (character === ')' && --depth === 0) return at;
  }
  return text.length;
}

/** `method[/version]=result`, `reason=…`, `ptype.property=value`. */
function resultOf(segment: readonly string[]): Result | null {
  const [, method, result] = /^([a-z0-9_.-]+)(?:\/\d+)?=(.+)$/i.exec(segment[0] ?? '') ?? [];
  if (method === undefined || result === undefined) return null;
  const properties: Record<string, string> = {};
  for (const token of segment.slice(1)) addProperty(properties, token);
  const { reason, ...rest } = properties;
  return {
    method: method.toLowerCase(),
    result: result.toLowerCase(),
    ...(reason === undefined ? {} : { reason }),
    properties: rest,
  };
}

function addProperty(properties: Record<string, string>, token: string): void {
  const equals = token.indexOf('=');
  const key = token.slice(0, equals).toLowerCase();
  // A name that objects have by themselves would not be a property of the message.
  if (equals > 0 && key !== '__proto__' && !Object.hasOwn(properties, key)) properties[key] = token.slice(equals + 1);
}
