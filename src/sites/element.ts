import { firstOutside, notUnderstood, openConversation, outermost, withAuthors, writtenIn } from './chat.ts';
import { attributeOf, lineOf } from './read-page.ts';
import type { Site } from './site.ts';

/**
 * Element (Matrix). The class names of its own source, 2023 to 2026. The event's id is the server's; the exact time is only in the
 * event itself, which needs the person's token.
 */
const header = '.mx_RoomHeader';
const titles = ['.mx_RoomHeader_heading', '.mx_RoomHeader_nametext'];
const tile = '.mx_EventTile[data-event-id]';
const body = '.mx_EventTile_body';
/** What is answered to, with its author: another message's. */
const quoted = '.mx_ReplyChain';
const written = `${body}, ${quoted}`;
const profile = '.mx_DisambiguatedProfile';
/** Parts of it, by class up to 2025 and by `data-part` since 2026. */
const displayName = '.mx_DisambiguatedProfile_displayName, [data-part="display-name"]';
const mxid = '.mx_DisambiguatedProfile_mxid, [data-part="mxid"]';
/** What Element writes into code. */
const lineNumbers = '.mx_EventTile_lineNumbers';
/** Threads, files and pinned messages beside the room. */
const aside = '.mx_RightPanel, .mx_ThreadView';
const continuation = 'mx_EventTile_continuation';

export const element: Site = {
  id: 'element',
  recognises: (_document, url) => roomIn(url) !== undefined,
  openMessages(document, url) {
    const room = roomIn(url);
    if (room === undefined) return [];
    const head = firstOutside(document, header, written);
    if (!head) return notUnderstood(header);
    const title = titles.map((one) => head.querySelector(one)).find((one) => one !== null);
    const tiles = outermost(document, tile, `${written}, ${aside}`).filter(
      (one) => outermost(one, body, quoted).length > 0,
    );
    if (tiles.length === 0) return notUnderstood(`${tile} ${body}`);
    const messages = withAuthors(tiles.map(messageIn));
    return [openConversation({ id: room, place: head, title: lineOf(title), handle: room, messages })];
  },
};

/** `#/room/!id:server` or `#/room/#alias:server`, and behind it perhaps an event. */
function roomIn(url: URL): string | undefined {
  const room = /^#\/room\/([^/?]+)/.exec(url.hash)?.[1];
  try {
    return room === undefined ? undefined : decodeURIComponent(room);
  } catch {
    return room;
  }
}

function messageIn(one: Element) {
  const who = firstOutside(one, profile, written);
  const time = firstOutside(one, '.mx_MessageTimestamp', written);
  const self = one.getAttribute('data-self');
  return {
    id: attributeOf(one, 'data-event-id'),
    author: lineOf(who?.querySelector(displayName) ?? who),
    handle: lineOf(who?.querySelector(mxid)),
    own: self === 'true' ? true : self === 'false' ? false : undefined,
    shownAt: time && (attributeOf(time, 'aria-label') ?? lineOf(time)),
    starts: !one.classList.contains(continuation),
    ...writtenIn([outermost(one, body, quoted)[0]], lineNumbers),
  };
}
