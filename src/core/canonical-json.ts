import canonicalize from 'canonicalize';

/**
 * The one byte form of a value: JSON Canonicalization Scheme, RFC 8785. Hashes of records are taken over this text in
 * UTF-8, so that anybody can compute them again from the exported JSON.
 *
 * @throws TypeError for what JSON cannot carry (undefined, functions, NaN, lone surrogates, Map, Date …): the library
 *   would drop or bend some of these silently, and a hash over a bent value proves nothing.
 */
export function canonicalJson(value: unknown): string {
  if (!isJson(value)) refuseWhatIsNotJson(value, '$');
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('not JSON');
  return text;
}

/** The same without saying where: to know the way to each value takes longer than to look at them all. */
function isJson(value: unknown): boolean {
  if (typeof value === 'string') return value.isWellFormed();
  if (value === null || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (Array.isArray(value)) {
    // By index: a hole is no JSON value, and `every` would pass over it.
    for (let index = 0; index < value.length; index += 1) if (!isJson(value[index])) return false;
    return true;
  }
  if (typeof value !== 'object' || !isPlain(value)) return false;
  const record = value as Record<string, unknown>;
  for (const key of Object.keys(record)) if (!key.isWellFormed() || !isJson(record[key])) return false;
  return true;
}

function refuseWhatIsNotJson(value: unknown, path: string): void {
  if (value === null || typeof value === 'boolean') return;
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError(`${path}: not a finite number`);
    return;
  }
  if (typeof value === 'string') {
    if (!value.isWellFormed()) throw new TypeError(`${path}: lone surrogate`);
    return;
  }
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) refuseWhatIsNotJson(item, `${path}[${index}]`);
    return;
  }
  if (typeof value !== 'object' || !isPlain(value)) throw new TypeError(`${path}: not a JSON value`);
  for (const [key, item] of Object.entries(value)) {
    if (!key.isWellFormed()) throw new TypeError(`${path}: lone surrogate in a name`);
    refuseWhatIsNotJson(item, `${path}.${key}`);
  }
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
