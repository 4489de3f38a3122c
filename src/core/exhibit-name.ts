/** `1` is `EX-0001`; after `EX-9999` comes `EX-10000`. */
export function exhibitName(number: number): string {
  return `EX-${String(number).padStart(4, '0')}`;
}

/** The number that a name has; NaN for what is no name of an exhibit. */
export function exhibitNumber(name: string): number {
  const number = Number(/^EX-(\d{4,15})$/.exec(name)?.[1]);
  return exhibitName(number) === name ? number : Number.NaN;
}
