import type { Attributes } from './look.ts';
import type { WrittenStyle } from './written-style.ts';

/** Whether an element shows its text backwards: `bdo`, or the style that does the same (CSS Writing Modes 3, 2.2). */
export function isTurned(name: string, attributes: Attributes, style: WrittenStyle | undefined): boolean {
  if (name !== 'bdo' && style?.overrides !== true) return false;
  return attributes.get('dir')?.trim().toLowerCase() === 'rtl' || style?.isRightToLeft === true;
}
