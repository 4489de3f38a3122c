import type { ClueExtractor } from '../clue.ts';

/** `[192.0.2.1]`, `[IPv6:2001:db8::1]` (RFC 5321, 4.1.3) and `(192.0.2.1)`, as mail servers write them. */
const literal = /[[(](?:IPv6:)?((?:\d{1,3}\.){3}\d{1,3}|[0-9a-f:]*:[0-9a-f:.]+)[\])]/gi;

/** IP addresses that mail servers put into Received and similar headers; the canonical form of WHATWG URL. */
export const ipAddress: ClueExtractor = {
  kind: 'ip',
  find(text) {
    return text
      .matchAll(literal)
      .flatMap((match) => {
        const value = canonicalIp(match[1] ?? '');
        return value === null
          ? []
          : [{ kind: 'ip' as const, value, start: match.index + 1, end: match.index + match[0].length - 1 }];
      })
      .toArray();
  },
};

/** Null when the text is no IP address. */
export function canonicalIp(text: string): string | null {
  try {
    const { hostname } = new URL(text.includes(':') ? `http://[${text}]/` : `http://${text}/`);
    return hostname.replace(/^\[|\]$/g, '');
  } catch {
    return null;
  }
}
