/**
 * The first name that a document has and its schema does not know: parsing leaves such names out, and so nothing else that is checked
 * would speak of what stands under them.
 *
 * @param given as it was read
 * @param parsed what the schema made of it
 * @returns the way to it, `exhibits.0.verdict`; null when every name is known
 */
export function unknownName(given: unknown, parsed: unknown): string | null {
  // What the schema leaves open is passed on as it is.
  if (given === parsed || !isObject(given) || !isObject(parsed)) return null;
  for (const name of Object.keys(given)) {
    if (!Object.hasOwn(parsed, name)) return name;
    const within = unknownName(given[name], parsed[name]);
    if (within !== null) return `${name}.${within}`;
  }
  return null;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
