import type { ListedMessage } from './site.ts';
import { bytesOfBase64 } from '../core/bytes-of-base64.ts';

/**
 * Asks Outlook for a mail as MIME, as its own pages asked for mails until about 2024: with the canary, a cookie that scripts may read
 * and that has to come back as a header field. Newer pages send a key of the person's account instead, which they keep to themselves:
 * then there is no cookie, and we do not go looking for the key. Exchange keeps no MIME but writes it anew for each request.
 */
export function outlookOriginal(id: string, document: Document, url: URL): ListedMessage['source'] {
  const canary = /(?:^|;\s*)X-OWA-CANARY=([^;]+)/.exec(document.cookie)?.[1];
  if (canary === undefined) return { reason: 'token-missing' };
  // `/mail/1/…` is the second account that is signed in.
  const account = /^\/(?:mail|owa)\/(\d+)(?:\/|$)/.exec(url.pathname)?.[1];
  const request = new URL(`/owa/${account === undefined ? '' : `${account}/`}service.svc?action=GetItem&app=Mail`, url);
  return {
    url: request.href,
    post: { body: JSON.stringify(getItem(id)), mediaType: 'application/json; charset=utf-8' },
    headers: { action: 'GetItem', 'x-owa-canary': canary },
    transformation: 'regenerated',
    unwrap,
  };
}

/** The GetItem operation of Exchange Web Services, in the JSON that Outlook's pages use. */
function getItem(id: string) {
  return {
    __type: 'GetItemJsonRequest:#Exchange',
    Header: { __type: 'JsonRequestHeaders:#Exchange', RequestServerVersion: 'Exchange2013' },
    Body: {
      __type: 'GetItemRequest:#Exchange',
      ItemShape: { __type: 'ItemResponseShape:#Exchange', BaseShape: 'IdOnly', IncludeMimeContent: true },
      ItemIds: [{ __type: 'ItemId:#Exchange', Id: id.replaceAll('-', '/').replaceAll('_', '+') }],
    },
  };
}

interface Answer {
  Body?: { ResponseMessages?: { Items?: { Items?: { MimeContent?: { Value?: unknown } }[] }[] } };
}

function unwrap(answer: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> | 'empty' | 'not-mail' {
  try {
    const read = JSON.parse(new TextDecoder().decode(answer)) as Answer | null;
    const value = read?.Body?.ResponseMessages?.Items?.[0]?.Items?.[0]?.MimeContent?.Value;
    return typeof value === 'string' && value !== '' ? bytesOfBase64(value) : 'empty';
  } catch {
    return 'not-mail';
  }
}
