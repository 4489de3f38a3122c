import type { Seen, SourceReason } from '../core/capture.ts';
import type { SourceRequest } from '../core/source-request.ts';
import type { ToldMessage } from '../core/told-list.ts';

/** How to ask the site for the original, and how to read its answer. */
export interface SourceWay extends SourceRequest {
  /** `background`: the bytes come from another host of this site (`alsoAsks` in `known-sites.ts`), which a page may not ask. */
  by?: 'background';
  /**
   * Takes the source out of what the site puts around it (JSON, base64), or says why there is none in it. Absent: the answer is
   * the source. Only called for a whole answer with status 200.
   */
  unwrap?(answer: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> | SourceReason;
  /**
   * Where the page does not name the message that it shows, and the site has a list that does: finds the address of the original in
   * the answer, or says why not. Null for what is no such list, which is then taken for what it is (a page to sign in).
   */
  find?(answer: Uint8Array<ArrayBuffer>): { url: string } | { reason: SourceReason } | null;
}

/**
 * The site gives no original, but shows its whole header: a mail put together from that and the body on the screen (`rebuilt`).
 * Nothing is asked for.
 */
export interface RebuiltSource {
  rebuilt: Uint8Array<ArrayBuffer>;
}

/** A message that is open in a page. */
export interface OpenMessage {
  /** The site's own name for it; the same message always has the same key, another one never. Never a conversation's. */
  key: string;
  /** The site's own name for the conversation that it is the visible part of: while that grows, the same button saves it. */
  conversation?: string;
  /** What it is: a mail, or (part of) a conversation in a messenger. `email` when absent. */
  kind?: 'email' | 'chat';
  /** The button is put into this element, at its end. */
  place: Element;
  seen: Seen;
  /** Where the bytes are, or why they cannot be had. */
  source: SourceWay | RebuiltSource | { reason: SourceReason };
}

/** A message is open, but the page is not as we know it: what was looked for and not found, without anything of the person's. */
export interface NotUnderstood {
  notUnderstood: string;
}

/** A message that is selected in a list: enough to fetch its original without opening it. */
export interface ListedMessage {
  key: string;
  /** What the list shows of it: sender, subject, date. */
  seen: Seen;
  /** Whose mailbox it is in, where the page says so also of rows that it has not loaded: tells the same key in two mailboxes apart. */
  mailbox?: string;
  source: SourceWay | { reason: SourceReason };
}

/** How the pages of a site are told from others: all that a page is asked before the site's own code comes to it. */
export interface SitePage {
  /** As in `known-sites.ts`, where the hosts stand; sites that anybody may host stand in `hosted-anywhere.ts` and are told by `recognises`. */
  id: string;
  /**
   * Names or ids of frames that the site shows messages in. Absent: the top window only. A frame that holds a mail's own HTML has
   * the page's address in some webmails, and could pretend to be it.
   */
  frames?: readonly string[];
  recognises(document: Document, url: URL): boolean;
}

/**
 * A webmail or messenger, as far as we need to know it. Pure of (document, url): no waiting, no network, no globals. A field that
 * is not found is absent, never guessed. What stands inside the message's own body is the sender's and never looked at.
 */
export interface Site extends SitePage {
  /** Milliseconds between two originals when several are saved, so that the site does not take us for an attack. */
  pace?: number;
  /** Every message that is open, in the order of the page; empty when none is. */
  openMessages(document: Document, url: URL): (OpenMessage | NotUnderstood)[];
  /**
   * No element of the list says which message it is: a script of the page's own is asked (`ask-list.ts`), as long as this finds a reason
   * to in the page. What it told is the last argument of the two below.
   */
  asksForList?(document: Document, url: URL): boolean;
  /** The messages that the person selected in a list. Absent: this site has no lists that we know. */
  selectedMessages?(document: Document, url: URL, told?: readonly ToldMessage[]): ListedMessage[];
  /** Every message that the list shows, selected or not: what is left of a batch that was cut short is found again among them. Absent: no batch on this site. */
  listedMessages?(document: Document, url: URL, told?: readonly ToldMessage[]): ListedMessage[];
  /** Where the button for the selected messages goes; null when no list is shown. */
  listPlace?(document: Document, url: URL): Element | null;
  /** What the page is known by, as selectors by what each finds: the site check counts them, and takes nothing else of the page. */
  landmarks?: Readonly<Record<string, string>>;
}

/** Tells the two outcomes of `openMessages` apart. */
export function isUnderstood(message: OpenMessage | NotUnderstood): message is OpenMessage {
  return !('notUnderstood' in message);
}
