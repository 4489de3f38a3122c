/** Jumps of compression in one name: honest answers have one or two. */
const mostJumps = 16;
/** RFC 1035, 2.3.4: octets of a name, and of a label. */
const longestName = 255;
const longestLabel = 63;
/** Letters, digits, `-` and `_`: what names of keys are made of. Anything else is no name that we asked for. */
const plain = /^[A-Za-z0-9_-]+$/;

/**
 * A name at `start` of a DNS message (RFC 1035, 3.1 and 4.1.4), in lower case, and where it ends. Pointers lead only backwards, so that
 * none can lead in a circle.
 *
 * @returns null for what is no name, or runs out of the message
 */
export function readDnsName(message: Uint8Array, start: number): { name: string; end: number } | null {
  const labels: string[] = [];
  let at = start;
  let lowest = start;
  let end: number | null = null;
  let octets = 1;
  for (let jumps = 0; jumps <= mostJumps; ) {
    const length = message[at];
    if (length === undefined) return null;
    if (length === 0) return { name: labels.join('.'), end: end ?? at + 1 };
    if (length >= 0xc0) {
      const low = message[at + 1];
      if (low === undefined) return null;
      end ??= at + 2;
      at = (length & 0x3f) * 256 + low;
      if (at >= lowest) return null;
      lowest = at;
      jumps += 1;
      continue;
    }
    octets += length + 1;
    const label = message.subarray(at + 1, at + 1 + length);
    if (length > longestLabel || octets > longestName || label.length < length) return null;
    labels.push(String.fromCharCode(...label).toLowerCase());
    at += length + 1;
  }
  return null;
}

/** The octets of a name without compression; null when it is none that can be asked for. */
export function dnsNameBytes(name: string): Uint8Array<ArrayBuffer> | null {
  const bytes: number[] = [];
  for (const label of name.split('.')) {
    if (label.length > longestLabel || !plain.test(label)) return null;
    bytes.push(label.length, ...Array.from(label, (sign) => sign.charCodeAt(0)));
  }
  bytes.push(0);
  return bytes.length > longestName ? null : new Uint8Array(bytes);
}
