const v4 = /^(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?:25[0-5]|2[0-4]\d|1?\d?\d)){3}$/;
const v6 = /^[0-9a-f:]{2,39}(?:\d{1,3}(?:\.\d{1,3}){3})?$/i;
/** In brackets, in parentheses, or by itself, as mail servers write them (RFC 5321, 4.1.3); a port or zone may follow. */
const inText =
  /(?:^|[\s[(@=:])(?:IPv6:)?((?:\d{1,3}\.){3}\d{1,3}|[0-9a-f]{0,4}(?::[0-9a-f]{0,4}){2,7}(?:(?:\d{1,3}\.){3}\d{1,3})?)(?=$|[\s\]),;%:])/i;

/** An IP address in the canonical form of WHATWG URL; null when the text is none. */
export function canonicalAddress(text: string): string | null {
  if (v4.test(text)) return text;
  if (!text.includes(':') || !v6.test(text)) return null;
  try {
    return new URL(`http://[${text}]/`).hostname.slice(1, -1);
  } catch {
    return null;
  }
}

/** The first IP address in a text; null when there is none. */
export function addressInText(text: string): string | null {
  let rest = text.slice(0, 2_000);
  for (let match = inText.exec(rest); match; match = inText.exec(rest)) {
    const found = canonicalAddress(match[1] ?? '');
    if (found !== null) return found;
    rest = rest.slice(match.index + match[0].length);
  }
  return null;
}

/**
 * Not reachable from elsewhere: private, loopback, link-local and shared addresses (RFC 1918, 4193, 4291, 6598), also
 * inside 6to4 (RFC 3056), as Google writes its own machines: `2002:a05:…` is 10.5.
 */
export function isInside(address: string): boolean {
  if (
    /^(?:10\.|127\.|169\.254\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.)/.test(
      address,
    )
  )
    return true;
  if (/^(?:::1$|f[cd][0-9a-f]{2}:|fe[89ab][0-9a-f]:)/.test(address)) return true;
  const [, high = '', low = ''] = /^2002:([0-9a-f]{1,4}):([0-9a-f]{1,4}):/.exec(address) ?? [];
  if (high === '') return false;
  const bytes = [high, low].flatMap((group) => [Number.parseInt(group, 16) >> 8, Number.parseInt(group, 16) & 255]);
  return isInside(bytes.join('.'));
}

/** The same network, coarsely: 16 bits of an IPv4 address, 24 of an IPv6 one; providers own such blocks as a whole. */
export function isNeighbour(one: string, other: string): boolean {
  const network = (address: string) => {
    if (!address.includes(':')) return address.split('.').slice(0, 2).join('.');
    const [first = '', second = ''] = address.split(':');
    return `${first}:${second.padStart(4, '0').slice(0, 2)}`;
  };
  return network(one) === network(other);
}
