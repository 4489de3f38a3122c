const base = 36;
const smallest = 1;
const largest = 26;
const skew = 38;
const damp = 700;
const longestLabel = 63;

/** A host as Unicode shows it: `xn--` labels decoded (RFC 3492), the others as they are. A label that is broken stays. */
export function unicodeHost(asciiHost: string): string {
  return asciiHost
    .split('.')
    .map((label) => (label.startsWith('xn--') ? (decodeLabel(label.slice(4)) ?? label) : label))
    .join('.');
}

/** Punycode, RFC 3492, 6.2. */
function decodeLabel(text: string): string | null {
  if (text.length > longestLabel) return null;
  const delimiter = text.lastIndexOf('-');
  const output = Array.from(text.slice(0, Math.max(0, delimiter)), (character) => character.charCodeAt(0));
  let code = 128;
  let index = 0;
  let bias = 72;
  for (let at = delimiter === -1 ? 0 : delimiter + 1; at < text.length; ) {
    const before = index;
    for (let weight = 1, k = base; ; k += base) {
      const digit = digitOf(text.charCodeAt(at));
      at += 1;
      if (digit === null) return null;
      index += digit * weight;
      const threshold = k <= bias ? smallest : k >= bias + largest ? largest : k - bias;
      if (digit < threshold) break;
      weight *= base - threshold;
      if (weight > 2 ** 31) return null;
    }
    bias = adapt(index - before, output.length + 1, before === 0);
    code += Math.floor(index / (output.length + 1));
    index %= output.length + 1;
    if (code > 0x10ffff || (code >= 0xd800 && code < 0xe000)) return null;
    output.splice(index, 0, code);
    index += 1;
  }
  return String.fromCodePoint(...output);
}

function adapt(delta: number, count: number, first: boolean): number {
  let rest = first ? Math.floor(delta / damp) : delta >> 1;
  rest += Math.floor(rest / count);
  let k = 0;
  for (; rest > ((base - smallest) * largest) >> 1; k += base) rest = Math.floor(rest / (base - smallest));
  return k + Math.floor(((base - smallest + 1) * rest) / (rest + skew));
}

function digitOf(code: number): number | null {
  if (code >= 97 && code <= 122) return code - 97;
  if (code >= 48 && code <= 57) return code - 22;
  return null;
}
