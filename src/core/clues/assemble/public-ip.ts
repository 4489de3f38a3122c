/**
 * Whether an address can be somebody's on the internet. Private, loopback and link-local ones (RFC 6890) are the same
 * everywhere and connect nothing; those reserved for documentation stay, as domains do.
 */
export function isPublicIp(ip: string): boolean {
  if (ip.includes(':')) return !/^(?:::1?$|f[cd]|fe[89ab])/i.test(ip) && !ip.startsWith('::ffff:');
  const [first = 0, second = 0] = ip.split('.').map(Number);
  if (first === 0 || first === 10 || first === 127 || first >= 224) return false;
  if (first === 172 && second >= 16 && second < 32) return false;
  if (first === 192 && second === 168) return false;
  return !(first === 169 && second === 254) && !(first === 100 && second >= 64 && second < 128);
}
