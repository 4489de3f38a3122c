import { matchesIn } from '../text/matches-in.ts';
import type { Effect } from './look.ts';

/** The properties by which text can be hidden, with their values in lower case; `!important` kept apart. */
export interface Declarations extends ReadonlyMap<string, { value: string; important: boolean }> {
  /** What they do to a look, once that was worked out: kept here, since a WeakMap of them takes as long as the work. */
  effect?: Effect;
}

const properties = new Set(
  (
    'display visibility opacity font font-size color background background-color background-image width height ' +
    'max-width max-height overflow overflow-x overflow-y position left top right bottom text-indent margin-left margin-top clip ' +
    'clip-path mso-hide white-space transform zoom'
  ).split(' '),
);
const declaration = /(?:^|[;{])\s*([a-z-]{3,20})\s*:([^;]{0,500})/gi;
const longestStyle = 10_000;
const none: Declarations = new Map();

/** Reads a `style` attribute or the inside of a rule (CSS Syntax 3), as far as hiding goes. Linear. */
export function readDeclarations(style: string): Declarations {
  if (!style.includes(':')) return none;
  const text = withoutComments(style.slice(0, longestStyle));
  const found = new Map<string, { value: string; important: boolean }>();
  for (const match of matchesIn(text, declaration)) {
    const name = (match[1] ?? '').toLowerCase();
    if (!properties.has(name)) continue;
    const written = (match[2] ?? '').trim().toLowerCase();
    const important = written.includes('!important');
    if (found.get(name)?.important === true && !important) continue;
    found.set(name, { value: important ? written.replace('!important', '').trim() : written, important });
  }
  return found.size === 0 ? none : found;
}

const merges = new WeakMap<Declarations, WeakMap<Declarations, Declarations>>();

/** The later ones win, unless the earlier one is important and the later is not. The same two always give the same one. */
export function mergeDeclarations(earlier: Declarations, later: Declarations): Declarations {
  if (earlier.size === 0) return later;
  if (later.size === 0) return earlier;
  const known = merges.get(earlier) ?? new WeakMap<Declarations, Declarations>();
  merges.set(earlier, known);
  const before = known.get(later);
  if (before) return before;
  const merged = new Map(earlier);
  for (const [name, one] of later) if (merged.get(name)?.important !== true || one.important) merged.set(name, one);
  known.set(later, merged);
  return merged;
}

/** CSS without its comments, each replaced by a space. */
export function withoutComments(css: string): string {
  if (!css.includes('/*')) return css;
  const pieces: string[] = [];
  for (let at = 0; at < css.length; ) {
    const open = css.indexOf('/*', at);
    if (open === -1) return `${pieces.join(' ')} ${css.slice(at)}`;
    pieces.push(css.slice(at, open));
    const close = css.indexOf('*/', open + 2);
    if (close === -1) break;
    at = close + 2;
  }
  return pieces.join(' ');
}
