import type { Seen } from '../core/capture.ts';
import { attributeOf, frameBody, headOf, lineOf, personIn, seenBody } from './read-page.ts';
import type { NotUnderstood, OpenMessage, Site, SitePage, SourceWay } from './site.ts';

/**
 * Nextcloud Mail, on any host. Seen in its own source of 2026-08, and in those of
 * versions 2.2 to 5.9: the selectors and the route are the same in all. A conversation shows several messages; the address names only one
 * of them, so each of the others has to name itself, by the frame that its HTML is shown in. A plain text does not: Nextcloud's own list of
 * the conversation is asked for the one message of that second and that sender. Read, not run.
 */
const route = /^(.*\/apps\/mail)\/box\/(?:[^/]+\/){1,2}thread\/(\d+)(?:\/|$)/;
const thread = '#mail-message';
/** Nextcloud's own page, also while a list is shown. */
const shell = 'body#body-user';
const app = /\/apps\/mail(?:\/|$)/;
const expanded = '.envelope--expanded';
const frame = 'iframe.message-frame';
const framedId = /\/api\/messages\/(\d+)\/html/;
const place = '.envelope__header .right';
/** The sender's own words: HTML in a frame, plain text in the page itself. */
const body = '.mail-message-body';
const htmlBody = 'mail-message-body-html';
/** The words alone, without attachments and what the page offers to answer. */
const plainBody = '.mail-message-body > #mail-content';

export const nextcloudMailPage: SitePage = {
  id: 'nextcloud-mail',
  recognises: (document, url) => app.test(url.pathname) && document.querySelector(`${shell}, ${thread}`) !== null,
};

export const nextcloudMail: Site = {
  ...nextcloudMailPage,
  openMessages(document, url) {
    const [, base, opened] = route.exec(url.pathname) ?? [];
    const page = document.querySelector(thread);
    if (base === undefined || opened === undefined || !page) return [];
    const all = [...page.querySelectorAll('.envelope')].filter((one) => !one.closest(body));
    const subject = attributeOrText(page.querySelector('#mail-thread-header-fields h2'));
    return all
      .filter((envelope) => envelope.matches(expanded))
      .map((envelope) =>
        messageIn(envelope, { opened, alone: all.length === 1 }, `${base}/api/messages`, subject, url),
      );
  },
};

/** The message in the address, and whether the conversation has no other. */
interface Conversation {
  opened: string;
  alone: boolean;
}

function messageIn(
  envelope: Element,
  { opened, alone }: Conversation,
  api: string,
  subject: string | undefined,
  url: URL,
): OpenMessage | NotUnderstood {
  const button = envelope.querySelector(place);
  if (!button || button.closest(body)) return { notUnderstood: place };
  const framed = frameOf(envelope);
  const id = alone ? opened : framedId.exec(framed?.getAttribute('src') ?? '')?.[1];
  const seen = seenIn(envelope, subject, framed);
  if (id === undefined) {
    const time = envelope.querySelector('.envelope__header .timestamp')?.getAttribute('data-timestamp') ?? '';
    const seconds = Number(time) / 1000;
    const sender = seen.from?.address ?? '';
    // The wrong original is worse than none.
    if (time === '' || !Number.isInteger(seconds) || sender === '') {
      const key = `unbound/${sender}/${seen.date ?? ''}/${seen.text?.slice(0, 100) ?? ''}`;
      return { key, place: button, seen, source: { reason: 'not-understood' } };
    }
    const source: SourceWay = {
      url: new URL(`${api}/${opened}/thread`, url).href,
      transformation: 'exact',
      find: (answer) => originalIn(answer, seconds, sender, (found) => new URL(`${api}/${found}/export`, url).href),
    };
    return { key: `${opened}/${seconds}/${sender}`, place: button, seen, source };
  }
  const source = { url: new URL(`${api}/${id}/export`, url).href, transformation: 'exact' as const };
  return { key: id, place: button, seen, source };
}

/** The one message of the conversation that was sent at that second by that address; two of them are none. */
function originalIn(
  answer: Uint8Array,
  seconds: number,
  sender: string,
  addressOf: (id: number) => string,
): ReturnType<NonNullable<SourceWay['find']>> {
  let list: unknown;
  try {
    list = JSON.parse(new TextDecoder().decode(answer));
  } catch {
    return null;
  }
  const same = (Array.isArray(list) ? (list as Listed[]) : []).filter(
    (one) => one?.dateInt === seconds && one.from?.[0]?.email?.toLowerCase() === sender.toLowerCase(),
  );
  const id = same[0]?.databaseId;
  return same.length === 1 && Number.isInteger(id) ? { url: addressOf(Number(id)) } : { reason: 'not-understood' };
}

/** A message in the list, as far as it is looked at: the word of the site, so nothing of it is sure to be there. */
type Listed = { databaseId?: unknown; dateInt?: unknown; from?: { email?: string }[] } | null;

/** Only where the page itself says that there is one: what stands in a plain text is the sender's. */
function frameOf(envelope: Element): Element | null {
  const outer = envelope.querySelector(body);
  const framed = outer?.classList.contains(htmlBody) === true ? outer.querySelector(frame) : null;
  return framed?.closest(body) === outer ? framed : null;
}

function attributeOrText(heading: Element | null): string | undefined {
  return (heading && attributeOf(heading, 'title')) ?? lineOf(heading);
}

/** Up to version 5.0 the address stands inside of the name's element; later a mark for texts by machines. */
function senderName(sender: Element | null): string | undefined {
  const copy = sender?.cloneNode(true);
  if (!(copy instanceof Element)) return undefined;
  for (const extra of copy.querySelectorAll('.sender__email, .ai-generated-label')) extra.remove();
  return lineOf(copy);
}

function seenIn(envelope: Element, subject: string | undefined, framed: Element | null): Seen {
  const address = lineOf(envelope.querySelector('.envelope__header .sender__email'));
  const name = senderName(envelope.querySelector('.envelope__header .sender'));
  const from = { ...personIn(address ?? ''), ...(name === undefined ? {} : { name }) };
  const time = envelope.querySelector('.envelope__header .timestamp');
  // The text is short and relative ("2 hours ago"), the title is the whole date.
  const date = (time && attributeOf(time, 'title')) ?? lineOf(time);
  return {
    ...headOf(from, subject, date),
    ...seenBody(frameBody(framed) ?? envelope.querySelector(plainBody) ?? envelope.querySelector(body)),
  };
}
