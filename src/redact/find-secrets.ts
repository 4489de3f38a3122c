/**
 * What in a message lets somebody act in the person's name, or tells a sender that it was this person who passed it on. A list of
 * things to look at before a file is given away: what is not found here may still be private.
 */
export const secretKinds = ['sign-in', 'code', 'password', 'token', 'unsubscribe', 'own-ip', 'tracking'] as const;
export type SecretKind = (typeof secretKinds)[number];

/** A secret and where it stands in the text, in UTF-16 units. */
export interface Secret {
  kind: SecretKind;
  start: number;
  end: number;
}

const signInPath =
  /(?:^|[/_.?&=-])(?:reset|recover\w*|forgot\w*|verif\w*|confirm\w*|activat\w*|magic|log-?in|sign-?in|unlock|passw\w*|invit\w*|oauth2?|sso|auth\w*)(?=$|[/_.?&=-])/i;
const leavePath = /unsub|opt-?out|abmeld|d[eé]sabonn|desinscri|cancelar-?suscri|退订|退訂|tuiding|list-?remove/i;
const accessName =
  /^(?:(?:access|id|refresh|auth|session|csrf|api|reset|login|bearer)?[_-]?(?:token|key|secret|ticket)|auth|jwt|otp|code|sig|signature|sessionid|session|sid|jsessionid|phpsessid|x-amz-signature|x-goog-signature|hash|hmac|nonce|upn)$/i;
/** Names under which sending services put the reader's own number. */
const readerName =
  /^(?:mc_eid|_hsenc|_hsmi|mkt_tok|vero_id|oly_enc_id|oly_anon_id|fbclid|gclid|dclid|msclkid|twclid|yclid|igshid|wickedid|_kx|_openstat|ml_subscriber\w*|subscriber_?(?:id|hash)|recipient(?:_?id)?|contact_?id|user_?id|uid|cid|eid|rid|email|mail|e|u|to)$/i;
const jwt = /\beyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]*/;

/** Null: nothing of the kind in the link. */
export function secretInLink(link: string): SecretKind | null {
  const url = URL.parse(link);
  if (!url) return null;
  if (url.protocol === 'mailto:') return leavePath.test(link) ? 'unsubscribe' : null;
  if (url.password !== '') return 'password';
  const named = [...url.searchParams, ...new URLSearchParams(/[=]/.test(url.hash) ? url.hash.slice(1) : '')];
  const pieces = decoded(url.pathname).split(/[/;]/);
  const holdsKey =
    named.some(([name, value]) => isKeyLike(value) || (accessName.test(name) && value.length >= 6)) ||
    pieces.some(isKeyLike);
  if (leavePath.test(decoded(url.pathname + url.search)) && (named.length > 0 || holdsKey)) return 'unsubscribe';
  if (holdsKey && signInPath.test(decoded(url.pathname + url.search))) return 'sign-in';
  if (jwt.test(link) || named.some(([name, value]) => accessName.test(name) && value.length >= 6)) return 'token';
  if (/;jsessionid=/i.test(link)) return 'token';
  if (named.some(([name, value]) => readerName.test(name) && value.length >= 4)) return 'tracking';
  return holdsKey ? 'tracking' : null;
}

/** Long, and no word: what a computer made up for one reader. */
function isKeyLike(value: string): boolean {
  if (/^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i.test(value)) return true;
  if (/^[\da-f]{20,}$/i.test(value)) return true;
  if (!/^[\w.~+/=-]{20,}$/.test(value)) return false;
  const kinds = [/[a-z]/, /[A-Z]/, /\d/].filter((kind) => kind.test(value)).length;
  return kinds === 3 && !/[a-z]{12}/.test(value);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

const links = /\bhttps?:\/\/[^\s<>"'）)】」]+/gi;
/** A word for a code, then the code; "postal code", "error code" and kin are none. */
const codeAfter =
  /(?<!(?:post(?:al)?|zip|area|country|dial(?:l?ing)?|error|status|promo|discount|coupon|voucher|qr|bar|source|dress|swift|sort|邮政|邮|国家|错误|优惠|二维)[\s-]?)(?:\bcode|\botp|\bpin|\bpasscode|\btan|验证码|校验码|动态码|驗證碼|確認碼|认证码|授权码|コード)(?![\p{L}])[^\p{L}\p{N}]{0,6}(?:(?:is|ist|est|lautet|为|是|：|:)[^\p{L}\p{N}]{0,4})?((?:[A-Z]-)?\d{3}[- ]?\d{1,5}|[A-Z\d]{6,8}(?<=\d[A-Z\d]*))(?![\p{L}\d])/giu;
const codeBefore =
  /(?<![\p{L}\d])((?:[A-Z]-)?\d{4,8}|\d{3}[- ]\d{3})\s?(?:is your|ist ihr|est votre|es tu|是您的|为您的|（)[^\n]{0,30}?(?:code|passcode|pin|验证码|校验码|动态码|驗證碼)/giu;
const password = /(?:\bpass(?:word|wort|phrase)?|密码|密碼|口令)(?:\s+(?:is|ist|为|是))?\s*[:：=]\s*(\S{4,64})/giu;
const ownIp =
  /(?:\byour\s+ip|ip[\s-]?address|ip地址|登录ip|登錄ip|signed in from|login from|new sign-?in)[^\n]{0,60}?(?<![\d.])((?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?:25[0-5]|2[0-4]\d|1?\d?\d)){3})(?![\d.])/giu;

/** Every secret in a text, in order, without overlaps. */
export function secretsInText(text: string): Secret[] {
  const found: Secret[] = [];
  for (const match of text.matchAll(links)) {
    const kind = secretInLink(match[0]);
    if (kind) found.push({ kind, start: match.index, end: match.index + match[0].length });
  }
  const search = (pattern: RegExp, kind: SecretKind) => {
    for (const match of text.matchAll(pattern)) {
      const value = match[1] ?? '';
      const start = match.index + match[0].indexOf(value);
      found.push({ kind, start, end: start + value.length });
    }
  };
  search(codeAfter, 'code');
  search(codeBefore, 'code');
  search(password, 'password');
  search(ownIp, 'own-ip');
  for (const match of text.matchAll(new RegExp(jwt, 'g'))) {
    found.push({ kind: 'token', start: match.index, end: match.index + match[0].length });
  }
  found.sort((one, other) => one.start - other.start || other.end - one.end);
  return found.filter((one, index) => !found.slice(0, index).some((before) => before.end > one.start));
}
