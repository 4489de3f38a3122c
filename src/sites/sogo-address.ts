import type { SourceWay } from './site.ts';

/** A message of SOGo's, or the folder that its list shows; `virtual`: what a search over folders found. */
export interface SogoMessage {
  account: string;
  /** In modified UTF-7 (RFC 3501, section 5.1.3), levels with slashes between, as IMAP names it. */
  path: string;
  uid: string;
}

/** `#!/Mail/0/INBOX/51`: account, folder (encoded three times over, its own slashes too), uid; after `virtual` in a search over folders. */
const messageRoute = /^#!\/Mail\/(\d+)\/(?:virtual\/)?([^/]+)\/(\d+)$/;
const listRoute = /^#!\/Mail\/(\d+)\/(?:(virtual)(?:\/[^/]+\/\d+)?|([^/]+)(?:\/\d+)?)$/;

/** The message that the address names. `path` is null when it cannot be read. */
export function messageAt({ hash }: URL): (Omit<SogoMessage, 'path'> & { path: string | null }) | null {
  const [, account, folder, uid] = messageRoute.exec(hash) ?? [];
  if (account === undefined || folder === undefined || uid === undefined) return null;
  return { account, path: decoded(folder), uid };
}

/** Whether the list at this address may hold a message. A search goes over all folders of one account. */
export function isListedAt({ hash }: URL, { account, path }: SogoMessage): boolean {
  const [, at, virtual, folder] = listRoute.exec(hash) ?? [];
  return at === account && (virtual !== undefined || (folder !== undefined && decoded(folder) === path));
}

/** `/SOGo/so/lin/Mail/0`: who is signed in, and which account of theirs. */
export function mailboxOf(url: URL, { account }: SogoMessage): string {
  return url.pathname.replace(/\/Mail\/.*$/, `/Mail/${account}`);
}

export function keyOf({ account, path, uid }: SogoMessage): string {
  return `${account}/${path}/${uid}`;
}

/** Never `/export` (it takes every byte for Latin-1 and writes UTF-8) nor `/viewsource` (HTML): the plain `.eml` has the bytes. */
export function originalOf(url: URL, message: SogoMessage): SourceWay {
  const request = new URL(url);
  request.hash = '';
  request.search = '';
  request.pathname = `${mailboxOf(url, message)}/${folderPath(message.path)}/${message.uid}.eml`;
  return { url: request.href, transformation: 'lf-line-ends' };
}

function folderPath(path: string): string {
  return path
    .split('/')
    .map((level) => `folder${encodeURIComponent(cssIdentifier(level))}`)
    .join('/');
}

const escapes: Record<string, string> = {
  _: '_U_',
  '.': '_D_',
  '#': '_H_',
  '@': '_A_',
  '*': '_S_',
  ':': '_C_',
  ',': '_CO_',
  ' ': '_SP_',
  "'": '_SQ_',
  '&': '_AM_',
  '+': '_P_',
};

/** SOGo's own way of writing a folder's name (in modified UTF-7) into a path: `asCSSIdentifier` of its Common.js. */
function cssIdentifier(name: string): string {
  const escaped = name.replaceAll(/[_.#@*:, '&+]/g, (sign) => escapes[sign] ?? sign);
  return /^\d/.test(escaped) ? `_${escaped}` : escaped;
}

function decoded(folder: string): string | null {
  try {
    return decodeURIComponent(decodeURIComponent(decodeURIComponent(folder)));
  } catch {
    return null;
  }
}
