/** The host of an address, as the browser is asked for it: `https://host/*`. */
export function originOf(address: string): string {
  const { protocol, hostname } = new URL(address);
  return `${protocol}//${hostname}/*`;
}
