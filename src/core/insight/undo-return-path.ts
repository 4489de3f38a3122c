/**
 * The address that a Return-Path was made from, in lower case. Servers rewrite it: BATV (`prvs=1234abcdef=user@…`), SRS
 * (`SRS0=hash=time=domain=user@forwarder`, `SRS1=…`), VERP (`bounce+user=domain@…`, `list-bounces-1234-user=domain@…`). For VERP
 * what is left is the part before the recipient: that is who sends. Unknown forms stay as they are.
 */
export function undoReturnPath(path: string): string {
  const written = path.trim().toLowerCase().slice(0, 512);
  const at = written.lastIndexOf('@');
  if (at < 1) return written;
  return fromSrs(written.slice(0, at)) ?? fromVerp(fromBatv(written.slice(0, at)), written.slice(at + 1));
}

/** draft-levine-smtp-batv: `prvs=` or `btv1==`, a tag, `=`; some write tag and user the other way round. */
function fromBatv(local: string): string {
  const tagged = /^(?:prvs|btv1)=(=?)([^=]{1,80})=(.+)$/s.exec(local);
  if (!tagged) return local;
  const [, , first = '', second = ''] = tagged;
  return /^[0-9a-f]{8,12}$/.test(second) && !/^[0-9a-f]{8,12}$/.test(first) ? first : second.replace(/^=+/, '');
}

/** Sender Rewriting Scheme: after hash and time stand domain and user of the first sender. SRS1 wraps an SRS0 once more. */
function fromSrs(local: string): string | null {
  if (/^srs1[=+-]?/.test(local)) {
    const inner = /==([^=]{1,80})=([^=]{1,80})=([^=]{1,255})=(.+)$/s.exec(local);
    return inner ? `${inner[4]}@${inner[3]}` : null;
  }
  if (!/^srs0[=+-]/.test(local)) return null;
  const [, , domain, ...user] = local.slice('srs0='.length).split('=');
  return domain === undefined || user.length === 0 ? null : `${user.join('=')}@${domain}`;
}

/** The recipient inside is `user=domain`; what stands before it, without numbers of the single mail, is the sender. */
function fromVerp(local: string, domain: string): string {
  const equals = local.lastIndexOf('=');
  if (equals < 1 || !/^[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,8}$/.test(local.slice(equals + 1)))
    return `${local}@${domain}`;
  const before = local.slice(0, equals).split(/[+-]/).slice(0, -1);
  const words = before.filter((word) => word !== '' && !/\d{3}/.test(word) && !/^[0-9a-f]{8,}$/.test(word));
  return `${words.join('-') || 'bounce'}@${domain}`;
}
