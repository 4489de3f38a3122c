import { shown } from '../core/bag/shown.ts';

/** Signs that no XML can hold and `shown` lets through. */
const outside = /[\ufffe\uffff]/g;

/** A text on one line as every document shows it: nothing hidden in it, and nothing that a file format cannot hold. */
export function printable(text: string): string {
  return shown(text).replaceAll(outside, (sign) => `‹U+${sign.charCodeAt(0).toString(16).toUpperCase()}›`);
}

/** A text of several lines, each as `printable` has it; tabs as spaces, so that columns stay. */
export function printableLines(text: string): string[] {
  return text.split(/\r\n?|[\n\u2028\u2029]/).map((line) => printable(line.replaceAll('\t', '    ')));
}
