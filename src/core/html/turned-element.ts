import type { Attributes } from './look.ts';

/** Whether an element shows its text backwards: `bdo`, or the style that does the same (CSS Writing Modes 3, 2.2). */
export function isTurned(name: string, attributes: Attributes): boolean {
  if (attributes.size === 0) return false;
  const style = attributes.get('style')?.toLowerCase() ?? '';
  const overrides = name === 'bdo' || (style.includes('unicode-bidi') && /unicode-bidi\s*:[^;]*override/.test(style));
  if (!overrides) return false;
  return attributes.get('dir')?.trim().toLowerCase() === 'rtl' || /(?:^|[\s;])direction\s*:\s*rtl/.test(style);
}
