import { base64OfUrl, bytesOfBase64 } from '../core/bytes-of-base64.ts';

/** The message that a part of a link names, and how sure it is that what the link gives are the bytes of the mail. */
export interface NamedMessage {
  key: string;
  transformation: 'exact' | 'unverified';
}

/** The shortest of the names that RainLoop enciphers: account, folder, uid, media type and file name are in it. */
const shortestName = 150;

/**
 * SnappyMail and RainLoop name a message in base64url: of JSON (folder, uid, media type, file name, account), or of what only RainLoop's
 * server can read. Null for what is no name, or that of an attachment.
 */
export function namedMessage(packed: string): NamedMessage | null {
  try {
    const bytes = bytesOfBase64(base64OfUrl(packed));
    if (bytes.length >= shortestName && !isText(bytes)) return { key: packed, transformation: 'unverified' };
    const { folder, uid, mimeType } = JSON.parse(new TextDecoder().decode(bytes)) as Record<string, unknown>;
    const known = typeof folder === 'string' && Number.isInteger(Number(uid)) && Number(uid) > 0;
    // An attachment has another media type.
    return known && mimeType === 'message/rfc822' ? { key: `${folder}/${Number(uid)}`, transformation: 'exact' } : null;
  } catch {
    return null;
  }
}

function isText(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
