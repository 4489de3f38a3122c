/** Properties of how text looks and where boxes stand. Nothing that is fetched, moves, covers, scrolls or takes the pointer. */
const properties =
  /^(?:color|background-color|font(?:-.*)?|line-height|letter-spacing|word-.*|overflow-wrap|white-space(?:-collapse)?|text-(?:align|decoration|indent|transform|overflow|wrap)(?:-.*)?|vertical-align|(?:min-|max-)?(?:width|height)|(?:margin|padding|border)(?:-.*)?|display|visibility|opacity|float|clear|direction|unicode-bidi|list-style-(?:type|position)|table-layout|caption-side|empty-cells|box-sizing|flex-.*|justify-content|align-.*|(?:row-|column-)?gap|order)$/;
/** Values that could end the sheet they stand in, or be read otherwise than they were. */
const doubtful = /[<>\\{};@\n\r\f]|\/\*/;
const functions = /^(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color|color-mix|calc|min|max|clamp)$/i;
const called = /([\w-]*)\(/g;

/** What is left of declarations as the browser understood them: from a list of properties, and no value that names an address. */
export function safeDeclarations(style: CSSStyleDeclaration): string {
  const left: string[] = [];
  for (const property of style) {
    const value = style.getPropertyValue(property);
    if (!properties.test(property) || !isSafeValue(value)) continue;
    left.push(`${property}:${value}${style.getPropertyPriority(property) === '' ? '' : ' !important'}`);
  }
  return left.join(';');
}

function isSafeValue(value: string): boolean {
  if (value === '' || value.length > 400 || doubtful.test(value)) return false;
  return [...value.matchAll(called)].every(({ 1: name = '' }) => functions.test(name));
}

/** Reads the text of `style` attributes on a rule that belongs to no document: nothing in it can be fetched or applied. */
export function styleReader(): (text: string) => string {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('a{}');
  const [rule] = sheet.cssRules;
  const read = new Map<string, string>();
  return (text) => {
    const known = read.get(text);
    if (known !== undefined || !(rule instanceof CSSStyleRule)) return known ?? '';
    rule.style.cssText = text;
    const safe = safeDeclarations(rule.style);
    read.set(text, safe);
    return safe;
  };
}

const longestSheet = 300_000;
const mostRules = 3_000;

/**
 * The style sheets of a mail, written anew from what the browser understood: style rules and those for a width of screen. Fonts,
 * imports, animations and everything else go.
 */
export function safeSheet(css: string): string {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    css
      .slice(0, longestSheet)
      .replaceAll(/<!--|-->/g, ' ')
      .replaceAll(/@import/gi, '@left-out'),
  );
  const left = { rules: mostRules };
  return rulesOf(sheet.cssRules, left, 0);
}

function rulesOf(rules: CSSRuleList, left: { rules: number }, depth: number): string {
  let text = '';
  for (const rule of rules) {
    if ((left.rules -= 1) < 0) break;
    if (rule instanceof CSSMediaRule && depth < 2 && !doubtful.test(rule.media.mediaText)) {
      const inside = rulesOf(rule.cssRules, left, depth + 1);
      if (inside !== '') text += `@media ${rule.media.mediaText}{${inside}}\n`;
    }
    if (!(rule instanceof CSSStyleRule)) continue;
    const declarations = safeDeclarations(rule.style);
    if (declarations !== '' && !doubtful.test(withoutCombinator(rule.selectorText)))
      text += `${rule.selectorText}{${declarations}}\n`;
  }
  return text;
}

function withoutCombinator(selector: string): string {
  return selector.replaceAll(' > ', ' ');
}
