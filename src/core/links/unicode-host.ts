/** RFC 3492, section 5: the parameters of Punycode. */
const base = 36;
const tMin = 1;
const tMax = 26;
const skew = 38;
const damp = 700;
const longestLabel = 63;

/** A host as Unicode shows it: `xn--` labels decoded (RFC 3492), the others as they are. A label that is broken stays. */
export function unicodeHost(asciiHost: string): string {
  if (!asciiHost.includes('xn--')) return asciiHost;
  return asciiHost
    .split('.')
    .map((label) => (label.startsWith('xn--') ? (decodePunycode(label.slice(4)) ?? label) : label))
    .join('.');
}

/** Null when it is no Punycode. */
function decodePunycode(input: string): string | null {
  if (input.length > longestLabel) return null;
  const basicEnd = Math.max(0, input.lastIndexOf('-'));
  const output = Array.from({ length: basicEnd }, (_, index) => input.charCodeAt(index));
  let code = 128;
  let place = 0;
  let bias = 72;
  let at = basicEnd > 0 ? basicEnd + 1 : 0;
  while (at < input.length) {
    const before = place;
    let weight = 1;
    for (let k = base; ; k += base) {
      const digit = digitOf(input.charCodeAt(at));
      at += 1;
      if (digit < 0 || place > 0x7fffffff) return null;
      place += digit * weight;
      const threshold = Math.min(tMax, Math.max(tMin, k - bias));
      if (digit < threshold) break;
      weight *= base - threshold;
    }
    const length = output.length + 1;
    bias = adapted(place - before, length, before === 0);
    code += Math.floor(place / length);
    if (code > 0x10ffff || (code >= 0xd800 && code < 0xe000)) return null;
    place %= length;
    output.splice(place, 0, code);
    place += 1;
  }
  return String.fromCodePoint(...output);
}

function digitOf(unit: number): number {
  if (unit >= 0x30 && unit <= 0x39) return unit - 0x30 + 26;
  if (unit >= 0x61 && unit <= 0x7a) return unit - 0x61;
  return unit >= 0x41 && unit <= 0x5a ? unit - 0x41 : -1;
}

function adapted(change: number, length: number, isFirst: boolean): number {
  let delta = isFirst ? Math.floor(change / damp) : change >>> 1;
  delta += Math.floor(delta / length);
  let k = 0;
  for (; delta > ((base - tMin) * tMax) >>> 1; k += base) delta = Math.floor(delta / (base - tMin));
  return k + Math.floor(((base - tMin + 1) * delta) / (delta + skew));
}
