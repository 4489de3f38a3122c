import type { Seen } from '../core/capture.ts';
import { headOf, lineOf, peopleOf, seenBody } from './read-page.ts';
import type { Site, SitePage } from './site.ts';
import { keyOf, messageAt, originalOf } from './sogo-address.ts';
import {
  asksForList,
  list,
  listActions,
  listedMessages,
  listPlace,
  row,
  selectedMessages,
  ticked,
} from './sogo-list.ts';

/**
 * SOGo, on any host: the mail view and the window of its own. Seen to work with 5.8.0, 2026-11. No frames: a mail's HTML stands in
 * the page itself, with the ids and buttons that its sender gave it.
 */
const pane = '#detailView, body.popup';
/** The sender's own words: what stands in there says nothing about the message. */
const body = '.msg-body';
const heading = 'h5.sg-md-headline';
const place = 'md-card-actions';
const sender = 'a[ng-bind$="message.from[0].email"]';

export const sogoPage: SitePage = {
  id: 'sogo',
  recognises: (document, url) => /\/so\/[^/]+\/Mail\//.test(url.pathname) && document.querySelector(pane) !== null,
};

export const sogo: Site = {
  ...sogoPage,
  pace: 300,
  landmarks: { pane, body, heading, place, sender, list, row, ticked, listActions },
  asksForList,
  selectedMessages,
  listedMessages,
  listPlace,
  openMessages(document, url) {
    const at = messageAt(url);
    const view = document.querySelector(pane);
    if (!at || !view) return [];
    const { path } = at;
    const title = outsideBody(view, heading)[0];
    const actions = outsideBody(view, place)[0];
    if (path === null || !title || !actions)
      return [{ notUnderstood: `folder ${path !== null}, ${heading}, ${place}` }];
    const message = { ...at, path };
    return [{ key: keyOf(message), place: actions, seen: seenIn(view, title), source: originalOf(url, message) }];
  },
};

function outsideBody(view: Element, selector: string): Element[] {
  return [...view.querySelectorAll(selector)].filter((found) => !found.closest(body));
}

/** A chip shows a recipient's name, or the address when there is no name; the date is in the person's own form. */
function seenIn(view: Element, title: Element): Seen {
  const from = peopleOf(outsideBody(view, sender).slice(0, 1), (link) => ({
    name: lineOf(link.parentElement?.querySelector('[ng-bind$="message.from[0].name"]')),
    address: lineOf(link),
  }))[0];
  const chips = (model: string) =>
    peopleOf(outsideBody(view, `md-chips[ng-model$="message.${model}"] md-chip-template`), (chip) => {
      const text = lineOf(chip);
      return text?.includes('@') === true ? { name: undefined, address: text } : { name: text, address: undefined };
    });
  const subject = lineOf(title);
  const date = lineOf(outsideBody(view, 'time.msg-date')[0]);
  return {
    ...headOf(from, subject, date),
    to: chips('to'),
    cc: chips('cc'),
    ...seenBody(view.querySelector(body)),
  };
}
