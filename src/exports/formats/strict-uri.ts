/** What RFC 3986 allows to stand as it is; browsers allow more. */
const allowed = /[\w\-.~:/?#@!$&'()*+,;=%]/;

/**
 * A link in the letters of RFC 3986: everything else percent-encoded, so that it still leads where it led. Null for what is no address
 * in that sense.
 */
export function strictUri(link: string): string | null {
  const parts = /^([a-z][a-z0-9+.-]*:)(\/\/(?:[^/?#@]*@)?(?:\[[\da-f:.]+\]|[^/?#[\]]*))?(.*)$/isu.exec(
    link.toWellFormed(),
  );
  if (!parts) return null;
  const [, scheme = '', authority = '', rest = ''] = parts;
  const hash = rest.indexOf('#');
  const [before, after] =
    hash === -1 ? [rest, ''] : [rest.slice(0, hash + 1), rest.slice(hash + 1).replaceAll('#', '%23')];
  const uri = scheme + (authority.includes('[') ? authority : encoded(authority)) + encoded(before + after);
  return uri === scheme ? null : uri;
}

function encoded(text: string): string {
  const inLetters = Array.from(text, (sign) =>
    allowed.test(sign) && sign.length === 1 ? sign : encodeURIComponent(sign),
  ).join('');
  return inLetters.replaceAll(/%(?![\da-f]{2})/gi, '%25');
}
