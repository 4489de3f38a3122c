import { frameBody, seenBody } from './read-page.ts';
import type { NotUnderstood, OpenMessage, Site } from './site.ts';

/**
 * NetEase 163, 126, yeah.net and the paid hosts, all one client (`/js6/`). Each open message is a frame that names it; the route of the
 * original was used by public code on the paid hosts about 2019, and the same servlet serves attachments on mail.163.com.
 */
const frame = 'iframe[src*="/js6/read/readhtml.jsp"]';

export const netease: Site = {
  id: 'netease',
  pace: 2000,
  recognises: (_document, url) => url.pathname.startsWith('/js6/'),
  openMessages: (document, url) =>
    [...document.querySelectorAll(frame)].filter((one) => isShown(one)).map((one) => messageOf(one, url)),
};

function messageOf(one: Element, url: URL): OpenMessage | NotUnderstood {
  const mid = new URL(one.getAttribute('src') ?? '', url).searchParams.get('mid')?.replaceAll(' ', '+');
  const sid = url.searchParams.get('sid');
  const place = one.parentElement;
  if (mid === undefined || sid === null || !place)
    return { notUnderstood: `mid ${mid !== undefined}, sid ${sid !== null}` };
  const request = new URL('/js6/read/readdata.jsp', url);
  request.search = new URLSearchParams({ sid, mid, mode: 'download', l: 'read', action: 'download_eml' }).toString();
  const seen = seenBody(frameBody(one));
  return { key: mid, place, seen, source: { url: request.href, transformation: 'unverified' } };
}

/** Messages in other tabs of the client stay in the page, not displayed. */
function isShown(one: Element): boolean {
  return one.closest('[style*="display: none"], [style*="display:none"], [hidden]') === null;
}
