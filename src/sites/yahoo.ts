import type { Seen } from '../core/capture.ts';
import { attributeOf, headOf, lineOf, personIn, seenBody } from './read-page.ts';
import type { OpenMessage, Site } from './site.ts';

/**
 * Yahoo Mail, and AOL, which is the same program on another host. The `data-test-id` names were the same in all public code up to 2025,
 * for both; the original's route was used by several programs of that time on Yahoo's host. Nobody has compared its bytes with the
 * server's.
 */
const view = '[data-test-id="message-view"]';
const inView = (name: string) => `[data-test-id="${name}"]`;
/** The sender's own words. */
const body = inView('message-view-body');
/** `…/messages/AB12…`: the message that is open; a conversation with several shows more than the address names. */
const route = /\/messages?\/([^/?;]+)/;

/** AOL's one host. */
const aolHost = 'mail.aol.com';

export const yahoo: Site = {
  id: 'yahoo',
  pace: 3000,
  recognises: (document, url) => url.hostname !== aolHost && document.querySelector(view) !== null,
  openMessages(document, url) {
    const views = [...document.querySelectorAll(view)].filter((one) => !one.parentElement?.closest(body));
    return views.map((one): OpenMessage => {
      const id = one.getAttribute('data-mid') ?? (views.length === 1 ? route.exec(url.pathname)?.[1] : undefined);
      const seen = seenIn(one, document);
      const place = one.querySelector(inView('message-from'))?.parentElement ?? one;
      if (id === undefined) {
        const key = `unbound/${seen.from?.address ?? ''}/${seen.date ?? ''}`;
        return { key, place, seen, source: { reason: 'not-understood' } };
      }
      const request = new URL(`/ws/v3/mailboxes/@/messages/@.id==${id}/content/rawplaintext`, url);
      return { key: id, place, seen, source: { url: request.href, transformation: 'unverified' } };
    });
  },
};

export const aol: Site = {
  ...yahoo,
  id: 'aol',
  recognises: (document, url) => url.hostname === aolHost && document.querySelector(view) !== null,
};

function seenIn(one: Element, document: Document): Seen {
  const sender =
    one.querySelector(`${inView('message-from')} ${inView('email-pill')}`) ?? one.querySelector(inView('message-from'));
  const from = personIn((sender && attributeOf(sender, 'title')) ?? lineOf(sender) ?? '');
  const subject = lineOf(document.querySelector(inView('message-group-subject-text')));
  const date = lineOf(one.querySelector(inView('message-date')));
  return {
    ...headOf(from, subject, date),
    ...seenBody(one.querySelector(inView('message-view-body-content')) ?? one.querySelector(body)),
  };
}
