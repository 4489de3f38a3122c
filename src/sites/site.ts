import type { Seen, SourceReason, Transformation } from '../core/capture.ts';

/** How to ask the site for the original: always the site's own origin, with the person's own session. */
export interface SourceRequest {
  url: string;
  transformation: Transformation;
}

/** The message that is open in a page. */
export interface OpenMessage {
  /** The site's own name for it; the same message always has the same key, another one never. */
  key: string;
  /** The button is put into this element, at its end. */
  place: Element;
  seen: Seen;
  /** Where the bytes are, or why they cannot be had. */
  source: SourceRequest | { reason: SourceReason };
}

/**
 * A webmail, as far as we need to know it. Pure of (document, url): no waiting, no network, no globals. A field that is
 * not found is absent, never guessed.
 */
export interface Site {
  id: string;
  /** Exact host names. Empty: anybody may host it, and `recognises` tells it by its page. */
  hosts: readonly string[];
  recognises(document: Document, url: URL): boolean;
  /** Null when no message is open. */
  openMessage(document: Document, url: URL): OpenMessage | null;
}
