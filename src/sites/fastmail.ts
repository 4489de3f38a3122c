import { seenBody } from './read-page.ts';
import type { Site } from './site.ts';

/**
 * Fastmail. Public code of 2026 tells where bodies are, and nothing about who sent them: the text alone is taken, and nothing is guessed.
 * The original needs a key that the page keeps to itself: on the screen only.
 */
const thread = '.v-Thread';
const body = '.v-Message-body';

export const fastmail: Site = {
  id: 'fastmail',
  recognises: (document) => document.querySelector(thread) !== null,
  openMessages(document, url) {
    const bodies = [...document.querySelectorAll(`${thread} ${body}`)].filter(
      (one) => !one.parentElement?.closest(body),
    );
    return bodies.flatMap((one) => {
      const seen = seenBody(one);
      // The address names the conversation: it takes the words of a message to tell it from the others.
      const key = `${url.pathname}/${seen.text?.replaceAll(/\s+/g, ' ').slice(0, 300) ?? ''}`;
      const place = one.parentElement;
      return place ? { key, place, seen, source: { reason: 'site-gives-none' as const } } : [];
    });
  },
};
