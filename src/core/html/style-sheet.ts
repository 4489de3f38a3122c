import type { Declarations } from './declarations.ts';
import { mergeDeclarations, readDeclarations, withoutComments } from './declarations.ts';
import type { Attributes } from './look.ts';

/** The style sheets of a part, as far as they hide text by simple selectors: `p`, `.x`, `#x`, `p.x`, `*`. */
export interface StyleSheet {
  /** What the sheets say of an element, weaker selectors first. */
  of(name: string, attributes: Attributes): Declarations;
  /** A background is set by a selector that is not simple, so colours behind text are not known. */
  hasOtherBackgrounds: boolean;
  /** There are rules that could apply. */
  isUsed: boolean;
}

const none: Declarations = new Map();
const simple = /^(?:[a-z][a-z0-9]*|\*)?(?:[.#][\w-]{1,80})?$/i;
/** Sheets apply to a screen of a desk's width: phones' rules (`max-width`) show and hide other things. */
const appliesOnScreen = /^@media\s+(?:only\s+)?(?:all|screen)\s*$/i;
const mostRules = 20_000;
const mostClasses = 12;

/** Reads the text of all `style` elements (CSS Syntax 3, Selectors 4). Linear. */
export function readStyleSheets(sheets: readonly string[]): StyleSheet {
  const rules = new Map<string, Declarations>();
  let hasOtherBackgrounds = false;
  let left = mostRules;
  for (const sheet of sheets) {
    for (const { selectors, body } of rulesOf(sheet)) {
      if ((left -= 1) < 0) break;
      const declarations = readDeclarations(body);
      if (declarations.size === 0) continue;
      for (const selector of selectors.split(',', 50)) {
        const key = selector.trim().toLowerCase();
        if (key === '') continue;
        if (simple.test(key)) rules.set(key, mergeDeclarations(rules.get(key) ?? none, declarations));
        else if (declarations.has('background') || declarations.has('background-color')) hasOtherBackgrounds = true;
      }
    }
  }
  if (rules.size === 0) return { of: () => none, hasOtherBackgrounds, isUsed: false };
  return {
    of: cached((name, attributes) => declarationsOf(rules, name, attributes)),
    hasOtherBackgrounds,
    isUsed: true,
  };
}

/** The texts of the `style` elements, and where each begins. What stands in comments is for one mail program alone. */
export function findStyleSheets(html: string): { css: string; start: number }[] {
  const found: { css: string; start: number }[] = [];
  // Both begin with the same sign: the engine looks for it alone, which is what most of the text is passed over by.
  const opening = /<(?:!--|style(?=[\s/>])[^>]{0,500}>)/gi;
  for (let match = opening.exec(html); match; match = opening.exec(html)) {
    const start = opening.lastIndex;
    const end = match[0] === '<!--' ? html.indexOf('-->', start - 2) : indexOfStyleEnd(html, start);
    if (match[0] !== '<!--') found.push({ css: html.slice(start, end === -1 ? html.length : end), start });
    if (end === -1) break;
    opening.lastIndex = end;
  }
  return found;
}

function indexOfStyleEnd(html: string, from: number): number {
  const ending = /<\/style/gi;
  ending.lastIndex = from;
  return ending.exec(html)?.index ?? -1;
}

function declarationsOf(rules: ReadonlyMap<string, Declarations>, name: string, attributes: Attributes): Declarations {
  let merged = mergeDeclarations(rules.get('*') ?? none, rules.get(name) ?? none);
  const classes = (attributes.get('class') ?? '').toLowerCase().split(/\s+/, mostClasses);
  for (const one of classes) {
    if (one === '') continue;
    merged = mergeDeclarations(merged, rules.get(`.${one}`) ?? rules.get(`*.${one}`) ?? none);
    merged = mergeDeclarations(merged, rules.get(`${name}.${one}`) ?? none);
  }
  const id = attributes.get('id')?.toLowerCase();
  if (id === undefined) return merged;
  merged = mergeDeclarations(merged, rules.get(`#${id}`) ?? none);
  return mergeDeclarations(merged, rules.get(`${name}#${id}`) ?? none);
}

/** Mail says the same class again and again. */
function cached(find: StyleSheet['of']): StyleSheet['of'] {
  const known = new Map<string, Declarations>();
  return (name, attributes) => {
    const classes = attributes.get('class');
    const id = attributes.get('id');
    const key = classes === undefined && id === undefined ? name : `${name} ${classes ?? ''} #${id ?? ''}`;
    if (key.length > 200) return find(name, attributes);
    const before = known.get(key);
    if (before) return before;
    const found = find(name, attributes);
    if (known.size < 2000) known.set(key, found);
    return found;
  };
}

function* rulesOf(sheet: string): Generator<{ selectors: string; body: string }> {
  const css = withoutComments(sheet).replaceAll(/<!--|-->/g, ' ');
  for (let at = 0; at < css.length; ) {
    const open = css.indexOf('{', at);
    if (open === -1) return;
    const prelude = css.slice(at, open);
    const selectors = prelude
      .slice(prelude.lastIndexOf(';') + 1)
      .replaceAll('}', ' ')
      .trim();
    if (appliesOnScreen.test(selectors)) {
      at = open + 1;
    } else if (selectors.startsWith('@')) {
      at = endOfBlock(css, open);
    } else {
      const close = css.indexOf('}', open);
      const end = close === -1 ? css.length : close;
      yield { selectors, body: css.slice(open + 1, end) };
      at = end + 1;
    }
  }
}

/** After the bracket that closes the one at `open`. */
function endOfBlock(css: string, open: number): number {
  const bracket = /[{}]/g;
  bracket.lastIndex = open;
  let depth = 0;
  for (let match = bracket.exec(css); match; match = bracket.exec(css)) {
    depth += match[0] === '{' ? 1 : -1;
    if (depth === 0) return bracket.lastIndex;
  }
  return css.length;
}
