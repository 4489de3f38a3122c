import type { Seen } from '../core/capture.ts';
import { headOf, lineOf, peopleIn, personIn, seenBody } from './read-page.ts';
import type { OpenMessage } from './site.ts';
import { namedMessage } from './snappymail-name.ts';

/**
 * A message that SnappyMail or RainLoop shows in a window of its own, or prints. The page writes it, so the window has the page's own
 * address and no link to the original. SnappyMail names the window after the message; RainLoop names it after nothing. From the
 * sources of SnappyMail 2.38.2 and RainLoop 1.17, 2026-11.
 */
const head = 'body > header:first-child:has(> h1 + time + div)';
/** After the header, which no word of the sender's stands before. */
const body = 'body > header:first-child + *';
const rainloopHead = 'body > .rl-preview-section:first-child + .rl-preview-section';
const rainloopBody = `${rainloopHead} + .body-wrp`;
const windowName = /^sm-msg-([A-Za-z0-9_-]+)=*$/;
const cc = /^(?:cc|kopie|copie|copia|копия|抄送|副本)\s*[:：]/i;

export function isOwnWindow(document: Document): boolean {
  return document.querySelector(`${rainloopHead} > .rl-preview-creds-from`) !== null || isSnappymail(document);
}

export function inOwnWindow(document: Document, url: URL): OpenMessage | null {
  const rainloop = document.querySelector(rainloopHead);
  if (rainloop) return inRainloop(document, rainloop);
  const header = document.querySelector(head);
  return header && isSnappymail(document) ? inSnappymail(document, header, url) : null;
}

/** Nothing else begins a page like that and ends it with this. */
function isSnappymail(document: Document): boolean {
  return document.querySelector(head) !== null && document.querySelector('body > #attachments') !== null;
}

function inSnappymail(document: Document, header: Element, url: URL): OpenMessage {
  const [subject, time] = [lineOf(header.querySelector('h1')), lineOf(header.querySelector('time'))];
  const [from, to, ...more] = [...header.querySelectorAll(':scope > div')].map((line) => lineOf(line) ?? '');
  const seen = {
    ...headOf(personIn(from ?? ''), subject, time),
    to: peopleIn(withoutLabel(to)),
    cc: peopleIn(withoutLabel(more.find((line) => cc.test(line)))),
    ...seenBody(document.querySelector(body)),
  };
  const packed = windowName.exec(document.defaultView?.name ?? '')?.[1];
  const named = packed === undefined ? null : namedMessage(packed);
  if (packed === undefined || !named || !/^https?:$/.test(url.protocol)) return shownOnly(header, seen);
  // As SnappyMail's own pages ask for it.
  let end = url.pathname.length;
  while (url.pathname[end - 1] === '/') end -= 1;
  const request = new URL(`${url.pathname.slice(0, end)}/?/Raw/&q[]=/0/Download/&q[]=/${packed}`, url);
  const source = { url: request.href, transformation: named.transformation };
  return { key: named.key, place: header, seen, source };
}

function inRainloop(document: Document, header: Element): OpenMessage {
  const line = (name: string) => lineOf(document.querySelector(`body > .rl-preview-section .rl-preview-${name}`));
  return shownOnly(header, {
    ...headOf(personIn(line('creds-from') ?? ''), line('subject'), line('date')),
    to: peopleIn(withoutLabel(line('creds-to'))),
    cc: peopleIn(withoutLabel(line('creds-cc:not(.rl-preview-hide)'))),
    ...seenBody(document.querySelector(rainloopBody)),
  });
}

/** What tells it from other messages is all that the window shows. */
function shownOnly(place: Element, seen: Seen): OpenMessage {
  const { from, date, subject, text = '' } = seen;
  const key = [from?.address ?? from?.name, date, subject, text.slice(0, 100)].join('\n');
  return { key, place, seen, source: { reason: 'site-gives-none' } };
}

function withoutLabel(line = ''): string {
  return line.replace(/^[^:：<@]{1,40}[:：]\s*/, '');
}
