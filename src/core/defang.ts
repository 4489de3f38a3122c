/**
 * An address that no program makes pressable: `hxxps://host[.]example/path`. What stands behind the host is left as it is, so that it
 * can be compared sign by sign; other schemes get `[:]`, and a bare host its dots in brackets.
 */
export function defang(address: string): string {
  const {
    scheme = '',
    slashes = '',
    rest = address,
  } = /^(?<scheme>[a-z][a-z0-9+.-]{0,30}):(?<slashes>[/\\]{2})?(?<rest>[^]*)$/i.exec(address)?.groups ?? {};
  if (scheme === '') return withoutDots(address);
  if (slashes === '') return `${scheme}[:]${rest}`;
  const hostEnd = rest.search(/[/?#\\]/);
  const host = hostEnd === -1 ? rest : rest.slice(0, hostEnd);
  return `${harmless(scheme)}:${slashes}${withoutDots(host)}${rest.slice(host.length)}`;
}

function harmless(scheme: string): string {
  return scheme.replace(/^h?tt?(?=ps?$)/i, 'hxx');
}

function withoutDots(host: string): string {
  return host.replaceAll('.', '[.]');
}
