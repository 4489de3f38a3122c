import type { Seen } from '../core/capture.ts';
import { lineOf, personIn, seenBody } from './read-page.ts';
import { rebuiltSource } from './rebuilt-source.ts';
import type { NotUnderstood, OpenMessage, Site } from './site.ts';

/**
 * Tuta, as in its own source of 2026. Mails are kept encrypted, and no address gives an original. The header is shown whole in a
 * dialog ("Show headers"): while that is open, the button stands in it and keeps it as well. The address of the page names one
 * mail; of a conversation with several unfolded ones, none names itself.
 */
const viewer = '.mail-viewer';
const subject = '[data-testid="h:subject_label"]';
const unfolded = '.header [mail-expander]';
/** The line that unfolds the details; its first text is the sender's, with the address. */
const sender = '.header [role="button"][aria-pressed] span.text-break';
/** The mail itself, in an open shadow tree. */
const body = '#mail-body';
/** The only text in a dialog that is set like this. */
const headers = '[role="dialog"] .white-space-pre.selectable';
const route = /^\/mail\/[^/]+\/([^/?]+)/;

export const tuta: Site = {
  id: 'tuta',
  recognises: (document) => document.querySelector(viewer) !== null,
  openMessages(document, url) {
    const open = [...document.querySelectorAll(viewer)].filter((one) => one.querySelector(unfolded) !== null);
    const only = open.length === 1 ? route.exec(url.pathname)?.[1] : undefined;
    const shown = document.querySelector(headers);
    return open.map((one) => {
      const found = messageOf(one, only);
      const place = shown?.parentElement;
      if ('notUnderstood' in found || open.length !== 1 || !place) return found;
      return { ...found, key: `${found.key}/headers`, place, source: rebuiltSource(shown.textContent, found.seen) };
    });
  },
};

function messageOf(one: Element, id: string | undefined): OpenMessage | NotUnderstood {
  const heading = one.querySelector(subject);
  if (!heading) return { notUnderstood: subject };
  const seen = seenIn(one, heading);
  const key = id ?? `unbound/${seen.from?.address ?? ''}/${seen.date ?? ''}/${seen.text?.slice(0, 100) ?? ''}`;
  return { key, place: heading, seen, source: { reason: 'site-gives-none' } };
}

function seenIn(one: Element, heading: Element): Seen {
  const from = personIn(lineOf(one.querySelector(sender)) ?? '');
  const shown = lineOf(heading);
  // With the year for the printer, without it for the screen.
  const date = lineOf(one.querySelector('.header .noscreen')) ?? lineOf(one.querySelector('.header .noprint'));
  return {
    ...(from.name === undefined && from.address === undefined ? {} : { from }),
    ...(shown === undefined ? {} : { subject: shown }),
    ...(date === undefined ? {} : { date }),
    ...seenBody(one.querySelector(body)?.shadowRoot?.querySelector('#shadow-mail-body') ?? null),
  };
}
